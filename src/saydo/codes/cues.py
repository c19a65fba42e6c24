"""The words by which somebody is said to say something, and what the speaker does by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from saydo.codes.inflection import noun_forms, verb_forms
from saydo.model.statement import CueKind

_TOKEN = re.compile(r"n't\b|\w+(?=n't\b)|[\w-]+|…")
_BE = ("am", "are", "were", "been")
_CONTRACTED = {
    "'s": " is",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'d": " would",
    "'m": " am",
}
_BEFORE_NOUNS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that", "is"))
"""After these a word that can be both is a noun ("its call"); a possessive 's reads as "is"."""
_GAP = 3
"""Words that "…" in a phrase may stand for."""
_REACH = 3
"""Words before a report word in which a negation is its own."""


class _Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: CueKind
    verbs: list[str]
    nouns: list[str]
    phrases: list[str]
    weak: list[str] = []


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cue: list[_Cue]
    light: frozenset[str]
    negations: frozenset[str]
    doubted: frozenset[str]
    declined: frozenset[str]
    forms: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A cue by its base words; "…" among them is a gap."""

    kind: CueKind
    words: tuple[str, ...]
    noun: bool = False
    strong: bool = True


@dataclass(frozen=True, slots=True)
class _Found:
    entry: _Entry
    start: int
    end: int


@lru_cache(maxsize=8192)
def cue_kind(cue_text: str) -> CueKind | None:
    """What the speaker does by these words ("has repeatedly denied" → denies).

    The first word that is more than plain saying decides: "said it doubted" is a doubt. None when
    no word is known; a bare colon or quotation mark says nothing of its kind.
    """
    tokens = _tokens(cue_text)
    found = list(_all(tokens))
    verbs = [match for match in found if not match.entry.noun]
    if any(match.entry.words[0] not in _file().light for match in verbs):
        found = verbs
    kinds = [_negated(match, tokens) for match in found]
    telling = [kind for kind in kinds if kind is not CueKind.STATES]
    return (telling or kinds or [None])[0]


def is_report_verb(word: str) -> bool:
    """Whether a word is a form of a verb of saying ("denied", "tells"), not only a possible one."""
    return any(
        entry.strong and not entry.noun and len(entry.words) == 1
        for base in _bases().get(word.casefold(), ())
        for entry in _entries().get(base, ())
    )


def is_report_noun(word: str) -> bool:
    """Whether a word is a form of a noun for something said ("denial", "threats")."""
    return any(
        entry.noun and len(entry.words) == 1
        for base in _bases().get(word.casefold(), ())
        for entry in _entries().get(base, ())
    )


def _tokens(text: str) -> list[str]:
    folded = (
        text.casefold().replace("’", "'").replace("won't", "will n't").replace("can't", "can n't")
    )
    for short, full in _CONTRACTED.items():
        folded = re.sub(rf"{short}\b", full, folded)
    return _TOKEN.findall(folded.replace("cannot", "can not"))


def _all(tokens: Sequence[str]) -> Iterator[_Found]:
    """Cues from left to right, at each place the one of most words."""
    at = 0
    while at < len(tokens):
        matches = [
            _Found(entry, at, end)
            for base in _base_words(tokens[at])
            for entry in _entries().get(base, ())
            if (end := _end(entry.words[1:], tokens, at + 1)) is not None
        ]
        if not matches:
            at += 1
            continue
        nouns = at > 0 and tokens[at - 1] in _BEFORE_NOUNS
        best = max(matches, key=lambda match: (len(match.entry.words), match.entry.noun == nouns))
        yield best
        at = best.end


def _end(words: Sequence[str], tokens: Sequence[str], at: int) -> int | None:
    """Where the rest of a phrase ends, None where it does not follow."""
    if not words:
        return at
    if words[0] == "…":
        ends = (_end(words[1:], tokens, at + gap) for gap in range(_GAP + 1))
        return next((end for end in ends if end is not None), None)
    if at >= len(tokens):
        return None
    if words[0] in _base_words(tokens[at]):
        return _end(words[1:], tokens, at + 1)
    if tokens[at].endswith("ly"):
        # An adverb may stand between any two words: "has flatly refused", "could not yet confirm".
        return _end(words, tokens, at + 1)
    return None


_RULED_OUT = ("rule", "out")


def _negated(match: _Found, tokens: Sequence[str]) -> CueKind:
    """The kind with the negation before it: "did not say" declines, "does not believe" doubts."""
    kind, head, listed = match.entry.kind, match.entry.words[0], _file()
    before = {
        base
        for token in tokens[max(0, match.start - _REACH) : match.start]
        for base in _base_words(token)
    }
    if match.entry.noun or not before & listed.negations:
        return kind
    if len(match.entry.words) > 1:
        # "Would not rule out an attack": it says that there may be one.
        return CueKind.STATES if match.entry.words == _RULED_OUT else kind
    if head in listed.doubted:
        return CueKind.DOUBTS
    return CueKind.DECLINES if head in listed.declined else CueKind.STATES


def _base_words(token: str) -> tuple[str, ...]:
    return (*_bases().get(token, ()), token)


@cache
def _entries() -> Mapping[str, tuple[_Entry, ...]]:
    """Cues by their first base word."""
    found: dict[str, list[_Entry]] = {}
    for cue in _file().cue:
        entries = [
            *(_Entry(cue.kind, (word,)) for word in cue.verbs),
            *(_Entry(cue.kind, (word,), strong=False) for word in cue.weak),
            *(_Entry(cue.kind, (word,), noun=True) for word in cue.nouns if " " not in word),
            *(_Entry(cue.kind, tuple(phrase.split())) for phrase in cue.phrases),
            *(
                _Entry(cue.kind, tuple(word.split()), noun=True)
                for word in cue.nouns
                if " " in word
            ),
        ]
        for entry in entries:
            found.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def _bases() -> Mapping[str, tuple[str, ...]]:
    """Written form → the base words it can be a form of."""
    found: dict[str, dict[str, None]] = {}
    file = _file()
    verbs = {word for cue in file.cue for word in (*cue.verbs, *cue.weak)} | file.light
    nouns = {noun for cue in file.cue for noun in cue.nouns if " " not in noun}
    phrases = [phrase.split() for cue in file.cue for phrase in cue.phrases]
    inner = {word for phrase in phrases for word in phrase[1:] if word.isalpha() and len(word) > 3}
    for verb in verbs | inner | {phrase[0] for phrase in phrases}:
        for written in verb_forms(verb):
            found.setdefault(written, {})[verb] = None
    for noun in nouns | inner:
        for written in noun_forms(noun):
            found.setdefault(written, {})[noun] = None
    for base, forms in file.forms.items():
        for written in forms:
            found.setdefault(written, {})[base] = None
    for written in _BE:
        found.setdefault(written, {})["be"] = None
    found["n't"] = {"not": None}
    return {written: tuple(bases) for written, bases in found.items()}


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "cues.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)
