"""Paragraphs and sentences as character spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import sentencex

from saydo.model.span import Span
from saydo.text.wraps import unwrapped

_PARAGRAPH = re.compile(r"[^\s][^\n]*")
_ODD_SPACE = re.compile(r"[^\S ]")
_LONGEST = 1500
_HALF_DAY = re.compile(r"\d\s?[ap]\.\s?m\.$", re.IGNORECASE)
_WHEN = re.compile(
    r"[a-z(]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,4}T\b|GMT|UTC|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
)
_ONLY_CLOSING = re.compile(r"[\s\"”’')\]»]*")


def paragraphs(text: str) -> list[Span]:
    """Lines that hold anything but space, without the space around them.

    Lines that were broken at a fixed width are one paragraph, with the breaks inside it.
    """
    found = _PARAGRAPH.finditer(unwrapped(text))
    return [Span(m.start(), m.start() + len(m.group().rstrip())) for m in found]


def sentences(text: str, language: str = "en") -> list[Span]:
    """Sentences in order, none across the end of a paragraph.

    A piece that holds only closing marks is part of the sentence before it, so that a quotation
    mark after the full stop is not a sentence of its own.
    """
    return list(_sentences(text, language))


@lru_cache(maxsize=2)  # Several steps of the reader ask, of one document after the other.
def _sentences(text: str, language: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for paragraph in paragraphs(text):
        begun = len(found)
        # Odd spaces (no-break, thin) can make the splitter fail; plain ones keep all offsets.
        plain = _ODD_SPACE.sub(" ", paragraph.text(text))
        at = 0
        for piece in sentencex.segment(language, plain):
            start = plain.index(piece, at)
            at = start + len(piece)
            kept = Span(paragraph.start + start, paragraph.start + start + len(piece.rstrip()))
            if kept.start == kept.end:
                continue
            if len(found) > begun and _goes_on(found[-1].text(text), kept.text(text)):
                found[-1] = Span(found[-1].start, kept.end)
            else:
                found.extend(_pieces(kept, plain, paragraph.start))
    return tuple(found)


def _goes_on(before: str, after: str) -> bool:
    """Whether a piece ends the sentence before it: closing marks, or a day after "10 p.m."."""
    if _ONLY_CLOSING.fullmatch(after):
        return True
    return _HALF_DAY.search(before) is not None and _WHEN.match(after) is not None


def _pieces(sentence: Span, plain: str, offset: int) -> Iterator[Span]:
    """A sentence; an absurdly long one is cut at spaces, so that no page stops the reader."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        space = plain.rfind(" ", start - offset + 1, start - offset + _LONGEST)
        cut = offset + space if space > 0 else start + _LONGEST
        yield Span(start, cut)
        start = cut + (space > 0)
    yield Span(start, sentence.end)
