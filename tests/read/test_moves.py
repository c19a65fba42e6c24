"""Sentences of made-up crises: which moves they tell, said, done or thought, and which way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.moves import move_words
from saydo.model.move import Direction, Way
from saydo.read.moves import moves, ways

SAY, DO, THINK = Way.SAY, Way.DO, Way.THINK
ESCALATE, DEESCALATE = Direction.ESCALATE, Direction.DEESCALATE
COOPERATE, OBSTRUCT = Direction.COOPERATE, Direction.OBSTRUCT


def told(text: str) -> set[tuple[Way, Direction | None]]:
    return {(move.way, move.direction) for move in moves(text)}


@pytest.mark.parametrize(
    ("text", "way", "direction"),
    [
        ("Two divisions invaded the valley in May.", DO, ESCALATE),
        ("The garrison withdrew behind the river.", DO, DEESCALATE),
        ("The premiers met on the island.", DO, COOPERATE),
        ("The junta expelled three consuls.", DO, OBSTRUCT),
        ("Marines were sent to guard the canal; they occupied the port.", DO, ESCALATE),
        ("The king demanded that the garrison withdraw.", SAY, DEESCALATE),
        ("The junta threatened to bomb the port.", SAY, ESCALATE),
        ("The envoy announced that the fleet had attacked a trawler.", SAY, ESCALATE),
        ("The cabinet feared an invasion from the north.", THINK, ESCALATE),
        ("He offered to mediate.", SAY, COOPERATE),
    ],
)
def test_an_act_is_theirs_who_did_said_or_thought_it(
    text: str, way: Way, direction: Direction
) -> None:
    assert (way, direction) in told(text)


def test_an_act_that_was_only_demanded_is_no_deed() -> None:
    assert (DO, DEESCALATE) not in told("The king demanded that the garrison withdraw.")


def test_words_and_thoughts_need_no_act() -> None:
    assert ways(moves("The premier protested.")) == {SAY}
    assert ways(moves("The cabinet perceived a grave danger.")) == {THINK}


def test_what_is_only_named_gives_way_to_what_is_told() -> None:
    assert ways(moves("After the appeal, troops occupied the harbour.")) == {DO}
    assert ways(moves("An appeal.")) == {SAY}


def test_the_one_who_demanded_is_the_reason() -> None:
    text = "The king demanded that the garrison withdraw."
    act = next(move for move in moves(text) if move.direction is DEESCALATE)
    assert "demanded" in {span.text(text) for span in act.reason}


@given(
    st.lists(st.sampled_from([*sorted(move_words())[:400], "the", "not", "that", ",", ".", "if"]))
)
def test_reasons_and_spans_lie_in_the_text_whatever_the_words(words: list[str]) -> None:
    text = " ".join(words)
    for move in moves(text):
        assert all(0 <= s.start < s.end <= len(text) for s in (move.span, *move.reason))


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    assert all(move.way in Way for move in moves(text))
