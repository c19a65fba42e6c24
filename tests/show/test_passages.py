"""A sentence in its context, marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.model.span import Span
from saydo.show.passages import Mark, passage, pieces
from tests.show.reading import EVENT, KHARTOUM, STATEMENT, TEXT


def test_the_sentence_stands_between_its_neighbours() -> None:
    told = passage(KHARTOUM, EVENT.span, STATEMENT.id)
    assert told.before == "Fighting went on in the capital."
    assert told.text == "The army said it would pull back its tanks from Khartoum."
    assert told.after == "<b>How many</b> was not known."
    assert told.statement == STATEMENT


def test_speaker_cue_content_and_deed_are_marked() -> None:
    told = passage(KHARTOUM, EVENT.span, STATEMENT.id)
    roles = {piece.text: piece.roles for piece in told.pieces()}
    assert roles["The army"] == ("source",)
    assert roles["said"] == ("cue",)
    assert roles["it would "] == ("content",)
    assert roles["pull back"] == ("content", "event")


def test_without_a_statement_only_the_deed_is_marked() -> None:
    told = passage(KHARTOUM, EVENT.span)
    assert {role for piece in told.pieces() for role in piece.roles} == {"event"}


def test_a_span_across_sentences_takes_both() -> None:
    whole = Span(0, TEXT.index("Khartoum."))
    assert passage(KHARTOUM, whole).text.startswith("Fighting")
    assert passage(KHARTOUM, whole).text.endswith("Khartoum.")


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="has no characters"):
        passage(KHARTOUM, Span(0, len(TEXT) + 1))


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=6),
)
def test_pieces_joined_are_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    marks = [Mark(Span(min(a, b), max(a, b)), "event", str(n)) for n, (a, b) in enumerate(ends)]
    assert "".join(piece.text for piece in pieces(text, marks)) == text


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_span_has_its_passage(a: int, b: int) -> None:
    told = passage(KHARTOUM, Span(min(a, b), max(a, b)))
    assert told.span.text(TEXT) == told.text
    assert "".join(piece.text for piece in told.pieces()) == told.text
