"""A sentence in its context, with what the reader found in it marked.

The terminal, the board and the marked text all render `pieces`: runs of text with the roles that
hold there, so that none of them has to know how spans overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from saydo.model.document import Document
from saydo.model.evidence import Evidence
from saydo.model.reading import Reading
from saydo.model.span import Span, Spans
from saydo.model.statement import Statement
from saydo.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found in a text: `role` is source, cue, content, event or figure; `id` names it."""

    span: Span
    role: str
    id: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in which the same marks hold, the widest mark first."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that hold here, each once."""
        return tuple(dict.fromkeys(mark.role for mark in self.marks))


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences that hold a span, with the one before and the one after.

    `span` is where `text` stands in the document; marks count the characters of `text`.
    """

    document: Document
    span: Span
    before: str
    text: str
    after: str
    marks: tuple[Mark, ...]
    statement: Statement | None

    def pieces(self) -> list[Piece]:
        """The passage's text in runs of equal marks."""
        return list(pieces(self.text, self.marks))


def passage(reading: Reading, span: Span, statement: str | None = None) -> Passage:
    """The span in its context; with a statement's id, its source, cue and content are marked.

    What belongs to the page and not to the article is no context. Raises ValueError for a span
    that is not of the document.
    """
    document = reading.document
    if not 0 <= span.start <= span.end <= len(document.text):
        raise ValueError(f"{document.id} has no characters {span.start} to {span.end}")
    told = next((s for s in reading.statements if s.id == statement), None)
    every = [
        sentence
        for sentence in sentences(document.text)
        if sentence.overlaps(span) or not any(f.holds(sentence) for f in document.furniture)
    ]
    held = [i for i, s in enumerate(every) if s.overlaps(span)]
    whole = Span(every[held[0]].start, every[held[-1]].end) if held else span
    marks = [Mark(span, "event", statement or document.id)]
    if told is not None:
        marks += statement_marks(told)
    before = every[held[0] - 1].text(document.text) if held and held[0] > 0 else ""
    later = held[-1] + 1 if held else len(every)
    after = every[later].text(document.text) if later < len(every) else ""
    inside = tuple(_shifted(mark, whole) for mark in marks if mark.span.overlaps(whole))
    return Passage(document, whole, before, whole.text(document.text), after, inside, told)


def evidence_passage(reading: Reading, evidence: Evidence) -> Passage:
    """The sentence that a piece of evidence rests on, its statement marked."""
    return passage(reading, evidence.event.span, evidence.event.statement)


def statement_marks(statement: Statement) -> list[Mark]:
    """Source, cue and content of a statement, in characters of the document."""
    parts: tuple[tuple[str, Spans], ...] = (
        ("source", statement.source),
        ("cue", statement.cue),
        ("content", statement.content),
    )
    return [Mark(span, role, statement.id) for role, spans in parts for span in spans]


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut `text` where marks begin or end; the pieces joined are the text again."""
    held = sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.role, m.id))
    cuts = {0, len(text)}
    for mark in held:
        cuts.update(at for at in mark.span if 0 < at < len(text))
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        here = Span(start, end)
        yield Piece(here.text(text), tuple(mark for mark in held if mark.span.holds(here)))


def _shifted(mark: Mark, whole: Span) -> Mark:
    start = max(mark.span.start, whole.start) - whole.start
    return Mark(Span(start, min(mark.span.end, whole.end) - whole.start), mark.role, mark.id)
