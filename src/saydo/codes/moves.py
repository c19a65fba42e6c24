"""Words that tell a move in a conflict: said, done or thought, and which way an act turns it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from saydo.codes.inflection import VerbForm, noun_forms, verb_forms
from saydo.codes.phrases import Phrase, phrase
from saydo.codes.triggers import Part
from saydo.model.move import Direction, Way


@dataclass(frozen=True, slots=True)
class MoveWord:
    """One written form that opens a word or phrase of a move."""

    way: Way
    direction: Direction | None
    part: Part
    forms: frozenset[VerbForm]
    rest: Phrase


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    way: Way
    direction: Direction | None = None
    verbs: list[str] = []
    nouns: list[str] = []


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    move: list[_Entry]


@cache
def move_words() -> Mapping[str, tuple[MoveWord, ...]]:
    """By the written form of the first word, longer phrases first."""
    data = (files("saydo.codes") / "data" / "moves.toml").read_bytes()
    found: dict[str, list[MoveWord]] = {}
    for entry in msgspec.toml.decode(data, type=_File).move:
        for written, word in _written(entry):
            found.setdefault(written, []).append(word)
    return {
        written: tuple(sorted(several, key=lambda word: -len(word.rest.steps)))
        for written, several in found.items()
    }


def _written(entry: _Entry) -> Iterator[tuple[str, MoveWord]]:
    for text in entry.verbs:
        first, rest = phrase(text)
        forms = dict(verb_forms(first))
        if first == "be":
            forms |= dict.fromkeys(("are", "were"), frozenset({VerbForm.PAST}))
        for written, each in forms.items():
            yield written, MoveWord(entry.way, entry.direction, Part.VERB, each, rest)
    for text in entry.nouns:
        first, rest = phrase(text)
        for written in noun_forms(first):
            yield written, MoveWord(entry.way, entry.direction, Part.NOUN, frozenset(), rest)
