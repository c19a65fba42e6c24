"""Readings as JSON lines: a promise that other programs rely on.

A line is a document, a statement, an event or an issue; `lines.schema.json`, which ships beside
this file, says of each field what it may hold. Spans are [start, end] in characters of `text` in
the document line, the end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import msgspec

from saydo.codes.plover import kinds
from saydo.model.actor import Actor
from saydo.model.event import Event, KnownBy, Place, Quantity, Status
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment, Period
from saydo.model.reading import Reading
from saydo.model.section import Section, SectionKind
from saydo.model.span import Span, Spans
from saydo.model.statement import CueKind, Form, Statement

SCHEMA_FILE = "lines.schema.json"


class Speaker(msgspec.Struct, frozen=True):
    """Who says it, and the party that stands behind."""

    name: str
    party: str | None


class SectionLine(msgspec.Struct, frozen=True):
    """A part of a document with a time of its own; `heading` is its headline."""

    span: Span
    type: SectionKind
    published: Moment | None
    heading: Span | None


class DocumentLine(msgspec.Struct, frozen=True, tag_field="kind", tag="document"):
    """A document; `text` is what every span of it counts. A live blog has `sections`."""

    doc: str
    path: str | None
    text: str
    title: str | None
    published: Moment | None
    publisher: str | None
    url: str | None
    credit: str | None
    furniture: Spans
    language: str | None
    sections: tuple[SectionLine, ...] | msgspec.UnsetType = msgspec.UNSET


class StatementLine(msgspec.Struct, frozen=True, tag_field="kind", tag="statement"):
    """Somebody saying something; `chain` runs from the outermost teller to the speaker."""

    doc: str
    id: str
    source: Spans
    cue: Spans
    content: Spans
    form: Form
    cue_kind: CueKind
    speaker: Speaker | None
    chain: tuple[Speaker, ...]


class ActorIn(msgspec.Struct, frozen=True):
    """Who does it, or to whom it is done."""

    span: Span | None
    name: str
    party: str | None


class When(msgspec.Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """First and last moment that is meant."""

    start: Moment | None
    end: Moment | None


class EventLine(msgspec.Struct, frozen=True, tag_field="kind", tag="event"):
    """One mention of a deed; `statement` is null in the outlet's own voice."""

    doc: str
    id: str
    span: Span
    type: str
    mode: str | None
    actor: ActorIn | None
    target: ActorIn | None
    place: Place | None
    when: When | None
    quantity: Quantity | None
    status: Status
    statement: str | None
    known_by: KnownBy


class IssueLine(msgspec.Struct, frozen=True, tag_field="kind", tag="issue"):
    """Something that is wrong or could not be read."""

    doc: str | None
    where: str
    what: str
    severity: Severity


Line = DocumentLine | StatementLine | EventLine | IssueLine
_LINE: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


def lines(reading: Reading) -> Iterator[Line]:
    """A reading's lines: the document, its statements, its events, its issues."""
    document = reading.document
    yield DocumentLine(
        doc=document.id,
        path=document.path,
        text=document.text,
        title=document.title,
        published=document.published,
        publisher=document.publisher,
        url=document.url,
        credit=document.credit,
        furniture=document.furniture,
        language=document.language,
        sections=tuple(map(_section, document.sections)) or msgspec.UNSET,
    )
    yield from (_statement(statement) for statement in reading.statements)
    yield from (_event(event) for event in reading.events)
    yield from (issue_line(issue) for issue in reading.issues)


def issue_line(issue: Issue) -> IssueLine:
    """An issue as a line."""
    return IssueLine(issue.doc, issue.where, issue.what, issue.severity)


def encode(line: Line) -> str:
    """A line as JSON, without its line break."""
    return msgspec.json.encode(line).decode()


def decode(text: str) -> Line:
    """A line from its JSON; raises msgspec.ValidationError for anything else."""
    return _LINE.decode(text)


def schema() -> str:
    """The JSON Schema of a line, as it ships."""
    return files("saydo.show").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")


def generated_schema() -> str:
    """The JSON Schema that follows from this file; a test holds the shipped one to it."""
    found = msgspec.json.schema(Line)
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    found["title"] = "A line of saydo read --format jsonl"
    event = found["$defs"]["EventLine"]["properties"]
    event["type"] = {"enum": sorted({type_ for type_, _ in kinds()})}
    event["mode"] = {"enum": [*sorted({mode for _, mode in kinds() if mode}), None]}
    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=2).decode() + "\n"


def _section(section: Section) -> SectionLine:
    return SectionLine(section.span, section.kind, section.moment, section.heading)


def _statement(statement: Statement) -> StatementLine:
    return StatementLine(
        doc=statement.doc,
        id=statement.id,
        source=statement.source,
        cue=statement.cue,
        content=statement.content,
        form=statement.form,
        cue_kind=statement.cue_kind,
        speaker=_speaker(statement.speaker) if statement.speaker else None,
        chain=tuple(_speaker(link) for link in statement.chain),
    )


def _event(event: Event) -> EventLine:
    return EventLine(
        doc=event.doc,
        id=event.id,
        span=event.span,
        type=event.type,
        mode=event.mode,
        actor=_actor(event.actor),
        target=_actor(event.target),
        place=event.place,
        when=_when(event.when),
        quantity=event.quantity,
        status=event.status,
        statement=event.statement,
        known_by=event.known_by,
    )


def _speaker(actor: Actor) -> Speaker:
    return Speaker(actor.name, actor.party)


def _actor(actor: Actor | None) -> ActorIn | None:
    return ActorIn(actor.span, actor.name, actor.party) if actor else None


def _when(period: Period | None) -> When | None:
    return When(period.start, period.end) if period and (period.start or period.end) else None
