"""Words that govern a deed and decide what is said of it: planned, threatened, not seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec

from saydo.codes.inflection import VerbForm, noun_forms, verb_forms
from saydo.codes.phrases import Phrase, phrase
from saydo.model.event import Status


class Effect(StrEnum):
    """A status that the governing word gives, or "same": the deed is as the word itself is."""

    SAME = "same"
    DONE = Status.DONE.value
    ONGOING = Status.ONGOING.value
    PLANNED = Status.PLANNED.value
    THREATENED = Status.THREATENED.value
    DEMANDED = Status.DEMANDED.value
    POSSIBLE = Status.POSSIBLE.value
    DENIED = Status.DENIED.value
    UNSEEN = Status.UNSEEN.value
    UNVERIFIED = Status.UNVERIFIED.value

    def status(self, same: Status) -> Status:
        """The status, where `same` is what "same" stands for."""
        return same if self is Effect.SAME else Status(self.value)


class Governor(StrEnum):
    """What kind of word governs."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Mood:
    """What a governing word makes of the deed when it is asserted, negated, or neither (open).

    `finite` is what it makes of a deed that its that-clause tells as done. `object`: who stands
    between the word and the deed is the one who is to do it.
    """

    asserted: Effect
    negated: Effect
    open: Effect | None
    finite: Effect | None
    object: bool


@dataclass(frozen=True, slots=True)
class Governing:
    """One written form that opens a governing word or phrase."""

    governor: Governor
    forms: frozenset[VerbForm]
    rest: Phrase
    mood: Mood


class Auxiliaries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Closed-class words of the verb group, by what they say."""

    planned: frozenset[str]
    reported: frozenset[str]
    possible: frozenset[str]
    demanded: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]


class _Mood(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    asserted: Effect
    negated: Effect
    open: Effect | None = None
    finite: Effect | None = None
    object: bool = False
    verbs: list[str] = []
    nouns: list[str] = []
    adjectives: list[str] = []


class _Ahead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: frozenset[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mood: list[_Mood]
    openers: dict[str, Status]
    ahead: _Ahead
    auxiliaries: Auxiliaries


@cache
def governing() -> Mapping[str, tuple[Governing, ...]]:
    """Governing words and phrases by the written form of their first word, longest first."""
    found: dict[str, list[Governing]] = {}
    for entry in _file().mood:
        for written, word in _written(entry):
            found.setdefault(written, []).append(word)
    return {
        written: tuple(sorted(several, key=lambda word: -len(word.rest.steps)))
        for written, several in found.items()
    }


def auxiliaries() -> Auxiliaries:
    """The closed-class words of the verb group."""
    return _file().auxiliaries


def openers() -> Mapping[str, Status]:
    """Words that open a clause whose deed is not asserted ("if", "whether")."""
    return _file().openers


def ahead() -> frozenset[str]:
    """Words after which the present tense means what is still to come ("until")."""
    return _file().ahead.words


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "moods.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)


def _written(entry: _Mood) -> Iterator[tuple[str, Governing]]:
    mood = Mood(entry.asserted, entry.negated, entry.open, entry.finite, entry.object)
    for text in entry.verbs:
        first, rest = phrase(text)
        for written, forms in verb_forms(first).items():
            yield written, Governing(Governor.VERB, forms, rest, mood)
        if first == "be":
            for written in ("are", "were", "am"):
                yield written, Governing(Governor.VERB, frozenset({VerbForm.PAST}), rest, mood)
    for text in entry.nouns:
        first, rest = phrase(text)
        for written in noun_forms(first):
            yield written, Governing(Governor.NOUN, frozenset(), rest, mood)
    for text in entry.adjectives:
        first, rest = phrase(text)
        yield first, Governing(Governor.ADJECTIVE, frozenset(), rest, mood)
