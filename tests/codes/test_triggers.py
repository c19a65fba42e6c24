"""The trigger and mood lexicons load, inflect, and name only kinds that exist."""

from __future__ import annotations

import pytest

from saydo.codes.inflection import VerbForm, verb_forms
from saydo.codes.moods import governing
from saydo.codes.phrases import phrase
from saydo.codes.plover import kinds
from saydo.codes.triggers import triggers


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("withdraw", {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"}),
        ("ban", {"ban", "bans", "banned", "banning"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("release", {"release", "releases", "released", "releasing"}),
        ("hit", {"hit", "hits", "hitting"}),
        ("free", {"free", "frees", "freed", "freeing"}),
    ],
)
def test_verbs_inflect(verb: str, forms: set[str]) -> None:
    assert set(verb_forms(verb)) == forms


def test_a_form_can_be_two_things() -> None:
    assert verb_forms("strike")["struck"] == {VerbForm.PAST, VerbForm.PARTICIPLE}


def test_a_phrase_reaches_over_a_gap_and_no_further() -> None:
    first, rest = phrase("pull … back")
    assert first == "pull"
    assert rest.end(["its", "last", "two", "battalions", "back", "home"]) == 5
    assert rest.end(["one", "two", "three", "four", "five", "six", "seven", "back"]) is None


def test_every_sense_is_a_kind_of_event() -> None:
    known = set(kinds())
    senses = {(t.sense.type, t.sense.mode) for several in triggers().values() for t in several}
    assert senses <= known


def test_longer_governing_phrases_come_first() -> None:
    for several in governing().values():
        lengths = [len(word.rest.steps) for word in several]
        assert lengths == sorted(lengths, reverse=True)
