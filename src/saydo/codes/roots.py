"""Phrases by which PLOVER's fifteen roots are told of a pair (YIELD: CONCEDE and RETREAT together).

The drawing of the lines is the CAMEO table's of the PLOVER manual; the words are general English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from saydo.codes.inflection import VerbForm, noun_forms, verb_forms
from saydo.codes.phrases import Phrase, phrase

YIELD = "YIELD"
_ROOT_OF = {"CONCEDE": YIELD, "RETREAT": YIELD}
_QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", YIELD), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
ROOTS = tuple(sorted(_QUADS))
"""The fifteen roots, in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class RootPhrase:
    """One written form that opens a phrase; `forms` is empty for a noun; `weight` its length."""

    root: str
    forms: frozenset[VerbForm]
    rest: Phrase
    weight: int


class _Root(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    verbs: list[str]
    nouns: list[str] = []


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    classes: dict[str, str]
    root: list[_Root]
    turns: dict[str, dict[str, str]]


def root_of(type: str) -> str:
    """The root that a PLOVER type is counted under: RETREAT and CONCEDE are one."""
    return _ROOT_OF.get(type, type)


def quad_of(root: str) -> int:
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    return _QUADS[root]


def planned(root: str) -> str:
    """What a deed that is still to come is: a visit promised is AGREE, a raid THREATEN."""
    return _file().turns["planned"].get(root, root)


def negated(root: str) -> str:
    """What a deed that somebody will not do is: a release refused is REJECT."""
    return _file().turns["negated"].get(root, root)


@cache
def root_phrases() -> Mapping[str, tuple[RootPhrase, ...]]:
    """Phrases by the written form of their first word, the longest first."""
    found: dict[str, list[RootPhrase]] = {}
    for entry in _file().root:
        for written, each in _written(entry):
            found.setdefault(written, []).append(each)
    return {
        written: tuple(sorted(several, key=lambda one: -one.weight))
        for written, several in found.items()
    }


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "roots.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)


def _written(entry: _Root) -> Iterator[tuple[str, RootPhrase]]:
    for text in entry.verbs:
        first, rest = phrase(_filled(text))
        weight = 1 + len(rest.steps)
        for written, forms in verb_forms(first).items():
            yield written, RootPhrase(entry.name, forms, rest, weight)
        if first == "be":
            for written, form in (("are", VerbForm.THIRD), ("were", VerbForm.PAST)):
                yield written, RootPhrase(entry.name, frozenset({form}), rest, weight)
    for text in entry.nouns:
        head, *tail = _filled(text).split(" ", 1)
        for first in head.split("|"):
            for variant in noun_forms(first):
                _, rest = phrase(" ".join((variant, *tail)))
                yield variant, RootPhrase(entry.name, frozenset(), rest, 1 + len(rest.steps))


def _filled(text: str) -> str:
    """A phrase with its "%class" names replaced by the words of the class."""
    classes = _file().classes
    return " ".join(
        "|".join(
            "|".join(classes[part[1:]].split()) if part.startswith("%") else part
            for part in word.split("|")
        )
        for word in text.split(" ")
    )
