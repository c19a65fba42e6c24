"""Verbs and nouns that tell a deed, with the PLOVER type and mode they stand for."""

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


class Part(StrEnum):
    """Part of speech."""

    VERB = "verb"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Hints:
    """Words that select one sense of a trigger: a set is empty where nothing is asked.

    `passive`: the verb must stand in the passive ("were seen in the streets").
    """

    near: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """A deed that words can stand for; `target`: prepositions that lead to whom it is done to.

    `suffered`: the subject is whom it is done to ("came under fire").
    `asserted`: the deed's status where the words themselves stand asserted.
    `background`: a bare participle after a noun only says which ones ("troops massed there").
    """

    type: str
    mode: str | None
    hints: Hints
    target: frozenset[str]
    background: bool
    suffered: bool = False
    asserted: Status | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """One written form that opens a trigger: what must follow it, and the sense it has then."""

    part: Part
    forms: frozenset[VerbForm]
    rest: Phrase
    sense: Sense


class _Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: str
    target: list[str]
    mode: str | None = None
    verbs: list[str] = []
    nouns: list[str] = []
    near: list[str] = []
    never: list[str] = []
    object: list[str] = []
    before: list[str] = []
    background: bool = False
    passive: bool = False
    suffered: bool = False
    asserted: Status | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    classes: dict[str, str]
    sense: list[_Sense]


@cache
def triggers() -> Mapping[str, tuple[Trigger, ...]]:
    """Triggers by the written form of their first word, in the order of the file within a form."""
    classes = _classes()
    found: dict[str, list[Trigger]] = {}
    for entry in _file().sense:
        for written, trigger in _written(entry, classes):
            found.setdefault(written, []).append(trigger)
    return {written: tuple(several) for written, several in found.items()}


def word_class(name: str) -> frozenset[str]:
    """The words of a class that the hints name ("forces"); raises KeyError for another name."""
    return _classes()[name]


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _file().classes.items()}


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "triggers.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)


def _written(entry: _Sense, classes: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, Trigger]]:
    def union(names: list[str]) -> frozenset[str]:
        return frozenset[str]().union(*(classes.get(name, frozenset({name})) for name in names))

    hints = Hints(
        union(entry.near), union(entry.never), union(entry.object), union(entry.before),
        entry.passive,
    )  # fmt: skip
    target = frozenset(entry.target)
    sense = Sense(
        entry.type, entry.mode, hints, target, entry.background, entry.suffered, entry.asserted
    )
    for text in entry.verbs:
        first, rest = phrase(text)
        for written, forms in verb_forms(first).items():
            yield written, Trigger(Part.VERB, forms, rest, sense)
        if first == "be":
            yield "are", Trigger(Part.VERB, frozenset({VerbForm.THIRD}), rest, sense)
            yield "were", Trigger(Part.VERB, frozenset({VerbForm.PAST}), rest, sense)
    for text in entry.nouns:
        for variant in _plural(text):
            first, rest = phrase(variant)
            yield first, Trigger(Part.NOUN, frozenset(), rest, sense)


def _plural(noun: str) -> tuple[str, ...]:
    head, preposition, tail = noun.partition(" of ")
    for other in (" from", " on", " at"):
        if noun.endswith(other):
            head, preposition, tail = noun[: -len(other)], other, ""
    return tuple(form + preposition + tail for form in noun_forms(head))
