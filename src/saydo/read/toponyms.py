"""Names in a text that the gazetteer has, with the words beside them; longest match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from saydo.codes.gazetteer import Bearer, Gazetteer, gazetteer
from saydo.codes.place_keys import place_key
from saydo.model.span import Span
from saydo.read.place_words import place_words

_START = re.compile(r"(?<![\w.&@#/])(?:(?:[A-Z]\.){2,}[A-Z]?|[^\W\d_a-z][\w’'‘ʻ]*)")
_ARTICLE = re.compile(r"(?<![\w-])(?:[ae]l|a[dnrstz]|ash)[-‑]$")
_JOINT = re.compile(r"(?: |-|‐|‑|–|\. |’|')")
_WORD = re.compile(r"[^\W_][\w’'‘ʻ]*")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_BEFORE, _AFTER = 36, 24
"""Characters looked at before and behind a name."""
_ABBREVIATED = 4
"""Longer words before a full stop end their sentence: "Gov." does not, "ended." does."""
_PIECE = re.compile(r"[\w’'.-]+|[^\w\s]|\n")
_NEXT = re.compile(r"\s*([\w’'-]+|[^\w\s])(?:[^\S\n]*([\w’'-]+|[^\w\s]))?")
_SENTENCE_END = frozenset('.!?:;"“”\n•')


@dataclass(frozen=True, slots=True)
class Around:
    """The words beside a name in its sentence, the nearest first, as written."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def begins(self) -> bool:
        """Whether the name begins its sentence."""
        return not self.before

    @property
    def previous(self) -> str:
        """The word right before it in small letters."""
        return self.before[0].lower() if self.before else ""

    @property
    def next(self) -> str:
        """The word right behind it in small letters, or the mark that stands there."""
        return self.after[0].lower() if self.after else ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text that a place of the gazetteer may be named by."""

    span: Span
    name: str
    key: str
    bearers: tuple[Bearer, ...]
    common: bool
    side: Around


def candidates(text: str) -> Iterator[Candidate]:
    """Names that the gazetteer has, the longest first, in order and not overlapping."""
    known, at = gazetteer(), 0
    for match in _START.finditer(text):
        if match.start() < at:
            continue
        begun = _begun(match.group())
        found = _longest(text, match, begun, known) if begun else None
        if found is not None:
            at = found.span.end
            yield found


@dataclass(frozen=True, slots=True)
class _Begun:
    """What begins with a word: it without a possessive ending, the places that it abbreviates, the
    most words of a name that begins so, and whether it is never a place by itself."""

    first: str
    short: tuple[Bearer, ...]
    most: int
    never: bool


@lru_cache(maxsize=32768)
def _begun(word: str) -> _Begun | None:
    """None for a word that no name begins with."""
    known = gazetteer()
    first = _POSSESSIVE.sub("", word)
    key = place_key(first)
    most = known.longest(key)
    if first != word:
        most = max(most, known.longest(place_key(word)))
    short = known.exact(first)
    return _Begun(first, short, most, key in place_words().never) if short or most else None


def _longest(text: str, match: re.Match[str], begun: _Begun, known: Gazetteer) -> Candidate | None:
    begin = match.start()
    if begun.short:
        span = Span(begin, begin + len(begun.first))
        return Candidate(span, begun.first, begun.first, begun.short, False, _around(text, span))
    for finish in reversed(_ends(text, match.end(), begun.most)):
        alone = finish == match.end()
        if alone and begun.never and not _before_region(text, finish):
            return None
        name = begun.first if alone else _POSSESSIVE.sub("", text[begin:finish])
        key = place_key(name)
        found = known.find(key)
        if found.bearers:
            span = Span(begin - _article(text, begin), begin + len(name))
            name = span.text(text)
            return Candidate(span, name, key, found.bearers, found.common, _around(text, span))
    return None


def _article(text: str, begin: int) -> int:
    """The length of an Arabic article in small letters before a name: "al-Hilla"."""
    match = _ARTICLE.search(text, max(0, begin - 5), begin)
    return len(match.group()) if match else 0


def _before_region(text: str, end: int) -> bool:
    """Whether the name has the word for its level behind it: "Western Province"."""
    following = _NEXT.match(text, end)
    return following is not None and following.group(1).lower() in place_words().regions


def _ends(text: str, end: int, most: int) -> list[int]:
    """Where names of one word, two words … would end; the last word begins with a capital."""
    ends, at = [end], end
    if most == 1:
        return ends
    for _ in range(most - 1):
        joint = _JOINT.match(text, at)
        word = _WORD.match(text, joint.end()) if joint else None
        if word is None:
            break
        at = word.end()
        if not word.group().islower():
            ends.append(at)
    return ends


def _around(text: str, span: Span) -> Around:
    before: list[str] = []
    for piece in reversed(_PIECE.findall(text, max(0, span.start - _BEFORE), span.start)):
        stop = piece[-1] == "." and piece.count(".") == 1 and len(piece) > _ABBREVIATED
        if stop or piece in _SENTENCE_END:
            break
        before.append(piece)
    following = _NEXT.match(text, span.end)
    if following is None or following.group(1) in _SENTENCE_END or text[span.end] == "\n":
        return Around(tuple(before), ())
    second = following.group(2)
    after = following.groups() if second and second not in _SENTENCE_END else following.groups()[:1]
    return Around(tuple(before), after)
