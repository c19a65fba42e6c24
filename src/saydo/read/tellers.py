"""Who says a quotation: the phrase beside it that is the subject of a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saydo.model.span import Span
from saydo.read.discourse import Discourse
from saydo.read.named import NameKind

_SUBJECT_PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"])")
_LINE_NAME = re.compile(r"^(?P<name>[A-Z][\w.'’ -]{1,40}):\s", re.MULTILINE)
_PARAGRAPHS_BACK = 6
_SENTENCES_BACK = 6


def teller(page: Discourse, position: int) -> Span | None:
    """The phrase that names who speaks at a position within a quotation or a speaker's turn.

    Nearest first: what follows the quotation in its sentence, what introduces it, what speaks in
    the paragraph; then, as a quotation may run on over paragraphs, in those before it.
    """
    quotation = page.marks_around(position)
    paragraph = page.paragraph(position)
    if quotation is None:
        return turn(page, position)
    speaking = list(_speaking(page, paragraph))
    after = [s for s in speaking if s.start >= quotation.end]
    if after and not _SENTENCE_END.search(page.text, quotation.end + 1, after[0].start):
        return after[0]
    before = [s for s in speaking if s.end <= quotation.start]
    if before and not _SENTENCE_END.search(page.text, before[-1].end, quotation.start - 1):
        return before[-1]
    if before or after:
        return (before[-1:] or after[:1])[0]
    for _ in range(_PARAGRAPHS_BACK):
        if paragraph.start < 2:
            return None
        paragraph = page.paragraph(paragraph.start - 2)
        speaking = list(_speaking(page, paragraph)) or _introduced(page, paragraph)
        if speaking:
            return speaking[-1]
    return None


def _introduced(page: Discourse, paragraph: Span) -> list[Span]:
    """Who stands in a paragraph that ends in a colon: what follows is theirs."""
    if not page.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
        return []
    people = [m.span for m in page.names.inside(paragraph) if m.kind is NameKind.PERSON]
    return people[:1]


def spoke_last(page: Discourse, position: int) -> Span | None:
    """The last phrase before a position that is the subject of a verb of saying."""
    at = page.sentence_at(position)
    for number in range(at, max(-1, at - _SENTENCES_BACK), -1):
        sentence = page.sentences[number]
        stretch = Span(sentence.start, min(position, sentence.end))
        speaking = list(_speaking(page, stretch))
        if speaking:
            return speaking[-1]
    return None


def turn(page: Discourse, position: int) -> Span | None:
    """The name at the head of the line, or of a line before it, as transcripts set it."""
    start = page.paragraph(position).start
    for _ in range(_PARAGRAPHS_BACK):
        line = _LINE_NAME.match(page.text, start)
        if line:
            return Span(*line.span("name"))
        if start < 2:
            return None
        start = page.paragraph(start - 2).start
    return None


def _speaking(page: Discourse, stretch: Span) -> Iterator[Span]:
    """What is the subject of a verb of saying in a stretch, outside quotations, in order."""
    found = [
        m.span
        for m in page.names.inside(stretch)
        if m.kind is not NameKind.PARTY or page.speaks(m.span)
    ]
    found += [
        Span(*m.span()) for m in _SUBJECT_PRONOUN.finditer(page.text, stretch.start, stretch.end)
    ]
    outside = [s for s in sorted(found) if page.in_quotation(s.start) is None]
    kept: list[Span] = []
    for span in outside:
        if page.speaks(span) and not (kept and kept[-1].overlaps(span)):
            kept.append(span)
    return iter(kept)
