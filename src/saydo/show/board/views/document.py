"""A document's whole text with what was read in it marked."""

from __future__ import annotations

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
from saydo.show.board.views.quotes import KNOWN, document_title, web_address
from saydo.show.dates import date
from saydo.show.passages import Mark, pieces, statement_marks
from saydo.show.wording import grade_label, title
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
        tuple(_statement(document, s) for s in reading.statements),
        tuple(_event(site.found, document, e) for e in reading.events),
        tuple(issue.what for issue in reading.issues),
    )


def _paragraphs(found: Catalogue, reading: Reading) -> tuple[Paragraph, ...]:
    document = reading.document
    every = sentences(document.text)
    marks = _marks(reading)
    made: list[Paragraph] = []
    for line in paragraphs(document.text):
        held = [s for s in every if line.holds(s)]
        at = line.start
        told: list[Sentence] = []
        for span in held:
            told.append(_sentence(found, document, span, Span(at, span.start), marks))
            at = span.end
        furniture = any(f.overlaps(line) for f in document.furniture)
        headline = document.title_span is not None and document.title_span.overlaps(line)
        made.append(Paragraph(furniture, headline, tuple(told)))
    return tuple(made)


def _marks(reading: Reading) -> list[Mark]:
    marks = [mark for s in reading.statements for mark in statement_marks(s)]
    marks += [Mark(event.span, "event", event.id) for event in reading.events]
    marks += [Mark(due.span, "ahead", "") for due in reading.due]
    marks += [Mark(unknown.span, "open", "") for unknown in reading.unknown]
    return marks


def _sentence(
    found: Catalogue, document: Document, span: Span, gap: Span, marks: Sequence[Mark]
) -> Sentence:
    here = [_within(mark, span) for mark in marks if mark.span.overlaps(span)]
    runs = []
    for piece in pieces(span.text(document.text), here):
        claims = (found.claim_of.get(m.id) for m in piece.marks if m.role == "event")
        claim = next((graded.claim for graded in claims if graded), None)
        runs.append(Marked(piece.text, piece.roles, claim_path(claim.id) if claim else None))
    return Sentence(f"c{span.start}", gap.text(document.text), tuple(runs))


def _within(mark: Mark, whole: Span) -> Mark:
    start, end = max(mark.span.start, whole.start), min(mark.span.end, whole.end)
    return Mark(Span(start - whole.start, end - whole.start), mark.role, mark.id)


def _statement(document: Document, statement: Statement) -> StatementView:
    speaker = statement.speaker
    return StatementView(
        statement.id,
        speaker.name if speaker else None,
        speaker.party if speaker else None,
        tuple(link.name for link in statement.chain),
        statement.cue_kind.value,
        statement.form.value,
        " … ".join(span.text(document.text) for span in statement.content),
        _at(document, (statement.content or statement.cue or statement.source)[0]),
    )


def _event(found: Catalogue, document: Document, event: Event) -> EventView:
    graded = found.claim_of.get(event.id)
    return EventView(
        event.id,
        event.span.text(document.text),
        f"{event.type}/{event.mode}" if event.mode else event.type,
        _name(event.actor),
        event.status.value,
        KNOWN[event.known_by],
        _at(document, event.span),
        claim_path(graded.claim.id) if graded else None,
        title(graded.claim) if graded else None,
        grade_label(graded) if graded else None,
    )


def _name(actor: Actor | None) -> str | None:
    return (actor.party or actor.name) if actor else None


def _at(document: Document, span: Span) -> str:
    """The anchor of the sentence that a span begins in."""
    starts = [s.start for s in sentences(document.text) if s.start <= span.start]
    return f"#c{max(starts, default=0)}"
