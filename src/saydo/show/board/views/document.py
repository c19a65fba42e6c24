"""A document's whole text with what was read in it marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.model.statement import Statement
from saydo.show.board.catalogue import Catalogue
from saydo.show.board.site import NoPageError, Site, claim_path
from saydo.show.board.tables import Table
from saydo.show.board.views.quotes import document_title, web_address
from saydo.show.dates import date
from saydo.show.passages import Mark, pieces, statement_marks
from saydo.show.wording import KNOWN, grade_label, title
from saydo.text.sentences import paragraphs, sentences


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of text with its roles; `href` is the receipt of the claim that it is evidence for."""

    text: str
    roles: tuple[str, ...]
    href: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that can be pointed at; `gap` is the space before it."""

    anchor: str
    gap: str
    runs: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text; furniture belongs to the page and was not read."""

    furniture: bool
    headline: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """Who says what, as text."""

    id: str
    speaker: str | None
    party: str | None
    chain: tuple[str, ...]
    cue_kind: str
    form: str
    content: str
    href: str


@dataclass(frozen=True, slots=True)
class EventView:
    """A mention of a deed, and the claim that it is evidence for."""

    id: str
    text: str
    kind: str
    actor: str | None
    status: str
    known_by: str
    href: str
    claim: str | None
    claim_title: str | None
    grade: str | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as it was read."""

    id: str
    title: str
    kind: str
    publisher: str | None
    published: str | None
    credit: str | None
    language: str | None
    url: str | None
    sha256: str
    reader: str
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[StatementView, ...]
    events: tuple[EventView, ...]
    issues: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The page's title."""
        return self.title

    def table(self) -> Table:
        """A row a statement."""
        return Table(
            ("statement", "speaker", "party", "chain", "cue_kind", "form", "content"),
            tuple(
                (s.id, s.speaker, s.party, " > ".join(s.chain), s.cue_kind, s.form, s.content)
                for s in self.statements
            ),
        )


def document_view(site: Site, key: str) -> DocumentView:
    """The page of one document; raises NoPageError where it was not there at the chosen moment."""
    reading = site.found.readings.get(key)
    if reading is None:
        raise NoPageError(f"No document “{key}” in this case as of {date(site.today)}.")
    document = reading.document
    starts = [span.start for span in sentences(document.text)]
    return DocumentView(
        document.id,
        document_title(reading),
        document.kind.value,
        document.publisher,
        document.published,
        document.credit,
        document.language,
        web_address(document.url),
        document.sha256,
        reading.reader,
        _paragraphs(site.found, reading),
        tuple(_statement(document, starts, s) for s in reading.statements),
        tuple(_event(site.found, document, starts, e) for e in reading.events),
        tuple(issue.what for issue in reading.issues),
    )


def _paragraphs(found: Catalogue, reading: Reading) -> tuple[Paragraph, ...]:
    document = reading.document
    lines = paragraphs(document.text)
    told: list[list[Sentence]] = [[] for _ in lines]
    starts, at = [line.start for line in lines], 0
    for span, marks in _sentences(reading):
        line = bisect_right(starts, span.start) - 1
        gap = Span(max(at, lines[line].start), span.start)
        told[line].append(_sentence(found, document, span, gap, marks))
        at = span.end
    headline = document.title_span or Span(0, 0)
    return tuple(
        Paragraph(
            any(furniture.overlaps(line) for furniture in document.furniture),
            headline.overlaps(line),
            tuple(held),
        )
        for line, held in zip(lines, told, strict=True)
    )


def _sentences(reading: Reading) -> list[tuple[Span, list[Mark]]]:
    """The sentences, each with the marks that stand in it."""
    every = sentences(reading.document.text)
    starts = [span.start for span in every]
    held: list[tuple[Span, list[Mark]]] = [(span, []) for span in every]
    for mark in _marks(reading):
        first = max(0, bisect_right(starts, mark.span.start) - 1)
        for span, marks in held[first : bisect_left(starts, mark.span.end)]:
            if mark.span.overlaps(span):
                marks.append(mark)
    return held


def _marks(reading: Reading) -> list[Mark]:
    marks = [mark for s in reading.statements for mark in statement_marks(s)]
    marks += [Mark(event.span, "event", event.id) for event in reading.events]
    marks += [Mark(due.span, "ahead", "") for due in reading.due]
    marks += [Mark(unknown.span, "open", "") for unknown in reading.unknown]
    return marks


def _sentence(
    found: Catalogue, document: Document, span: Span, gap: Span, marks: Sequence[Mark]
) -> Sentence:
    here = [_within(mark, span) for mark in marks]
    runs = []
    for piece in pieces(span.text(document.text), here):
        claims = (found.claim_of.get(m.id) for m in piece.marks if m.role == "event")
        claim = next((graded.claim for graded in claims if graded), None)
        runs.append(Marked(piece.text, piece.roles, claim_path(claim.id) if claim else None))
    return Sentence(f"c{span.start}", gap.text(document.text), tuple(runs))


def _within(mark: Mark, whole: Span) -> Mark:
    start, end = max(mark.span.start, whole.start), min(mark.span.end, whole.end)
    return Mark(Span(start - whole.start, end - whole.start), mark.role, mark.id)


def _statement(document: Document, starts: Sequence[int], statement: Statement) -> StatementView:
    speaker = statement.speaker
    return StatementView(
        statement.id,
        speaker.name if speaker else None,
        speaker.party if speaker else None,
        tuple(link.name for link in statement.chain),
        statement.cue_kind.value,
        statement.form.value,
        " … ".join(span.text(document.text) for span in statement.content),
        _at(starts, (statement.content or statement.cue or statement.source)[0]),
    )


def _event(found: Catalogue, document: Document, starts: Sequence[int], event: Event) -> EventView:
    graded = found.claim_of.get(event.id)
    return EventView(
        event.id,
        event.span.text(document.text),
        f"{event.type}/{event.mode}" if event.mode else event.type,
        _name(event.actor),
        event.status.value,
        KNOWN[event.known_by],
        _at(starts, event.span),
        claim_path(graded.claim.id) if graded else None,
        title(graded.claim) if graded else None,
        grade_label(graded) if graded else None,
    )


def _name(actor: Actor | None) -> str | None:
    return (actor.party or actor.name) if actor else None


def _at(starts: Sequence[int], span: Span) -> str:
    """The anchor of the sentence that a span begins in."""
    before = bisect_right(starts, span.start)
    return f"#c{starts[before - 1] if before else 0}"
