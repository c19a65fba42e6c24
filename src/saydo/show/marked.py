"""A document's text with all that the reader found in it marked: the best debugging view.

One page of HTML without scripts; nothing in it is fetched, everything from a document is escaped.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from saydo.model.actor import Actor
from saydo.model.event import Event, Place, Status
from saydo.model.issue import Issue, Severity
from saydo.model.reading import Reading
from saydo.model.section import Section
from saydo.model.statement import Statement
from saydo.show.dates import period, time
from saydo.show.deeds import counted
from saydo.show.passages import Mark, Piece, pieces, statement_marks
from saydo.show.wording import many

_ROLES = ("furniture", "source", "cue", "content", "event", "reason", "unknown", "due")
_GRAVEST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class _Tag:
    """A number in the text that leads to the list beside it."""

    text: str
    css: str
    id: str
    to: str
    tip: str


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of text with its classes, its tooltip and the tags before it."""

    text: str
    css: str
    tip: str
    before: tuple[_Tag, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of the list: who, how, what; `id` is its anchor and `at` its place in the text."""

    id: str
    at: str
    number: str
    who: str
    how: str
    what: str


@dataclass(frozen=True, slots=True)
class _Page:
    """One document as the template takes it."""

    title: str
    meta: tuple[str, ...]
    runs: tuple[_Run, ...]
    statements: tuple[_Item, ...]
    events: tuple[_Item, ...]
    sections: tuple[_Item, ...]
    statuses: tuple[tuple[str, int], ...]
    issues: tuple[Issue, ...]


def marked(readings: Sequence[Reading], loose: Sequence[Issue] = ()) -> str:
    """One HTML page for all readings; `loose` are issues that came with the sources.

    Those of a document that was read stand beside it.
    """
    known = {reading.document.id for reading in readings}
    pages = [
        _page(reading, f"d{number}", [one for one in loose if one.doc == reading.document.id])
        for number, reading in enumerate(readings)
    ]
    loose = [one for one in loose if one.doc not in known]
    heading = pages[0].title if pages else "Nothing was read"
    language = (readings[0].document.language if readings else None) or "en"
    return _template().render(pages=pages, loose=loose, heading=heading, language=language)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["many"] = many
    text = files("saydo.show").joinpath("marked.html.j2").read_text(encoding="utf-8")
    return environment.from_string(text)


def _page(reading: Reading, prefix: str, loose: Sequence[Issue]) -> _Page:
    document = reading.document
    meta = (
        time(document.published) if document.published else "no date of publication",
        document.publisher or "no publisher",
        f"credit {document.credit}" if document.credit else "",
        document.language or "",
        many(len(document.furniture), "line") + " of page furniture",
        f"read by {reading.reader}",
        document.path or document.url or document.id,
    )
    return _Page(
        title=document.title or document.path or document.id,
        meta=tuple(part for part in meta if part),
        runs=tuple(_runs(reading, prefix)),
        statements=tuple(
            _statement(s, n, prefix, document.text) for n, s in enumerate(reading.statements, 1)
        ),
        events=tuple(_event(e, n, prefix, reading) for n, e in enumerate(reading.events, 1)),
        sections=tuple(
            _section(s, n, prefix, document.text) for n, s in enumerate(document.sections, 1)
        ),
        statuses=_statuses(reading),
        issues=tuple(
            sorted((*loose, *reading.issues), key=lambda one: _GRAVEST.index(one.severity))
        ),
    )


def _statuses(reading: Reading) -> tuple[tuple[str, int], ...]:
    """Which statuses the deeds have, and how often each, in the order of the vocabulary."""
    count = Counter(event.status for event in reading.events)
    return tuple((status.value, count[status]) for status in Status if count[status])


def _marks(reading: Reading) -> Iterator[Mark]:
    for span in reading.document.furniture:
        yield Mark(span, "furniture", "")
    for statement in reading.statements:
        yield from statement_marks(statement)
    for event in reading.events:
        yield Mark(event.span, "event", event.id)
        for span in event.reason:
            yield Mark(span, "reason", event.id)
    for unknown in reading.unknown:
        yield Mark(unknown.span, "unknown", "")
    for due in reading.due:
        yield Mark(due.span, "due", "")


def _runs(reading: Reading, prefix: str) -> Iterator[_Run]:
    """The text in runs; where a span begins, a tag before it leads to its line in the list."""
    tips = {s.id: _statement_tip(s) for s in reading.statements}
    tips |= {e.id: _event_tip(e, reading) for e in reading.events}
    status = {event.id: event.status.value for event in reading.events}
    starts = _tags(reading, prefix, tips)
    at = 0
    for piece in pieces(reading.document.text, _marks(reading)):
        yield _Run(piece.text, _css(piece, status), _tip(piece, tips), tuple(starts.pop(at, ())))
        at += len(piece.text)


def _tags(reading: Reading, prefix: str, tips: Mapping[str, str]) -> dict[int, list[_Tag]]:
    """Tags by where they stand; the one at the cue is what the list leads back to."""
    tags: dict[int, list[_Tag]] = defaultdict(list)
    for number, statement in enumerate(reading.statements, 1):
        to, tip = f"{prefix}-s{number}", tips[statement.id]
        for mark in statement_marks(statement):
            at_cue = mark.span == statement.cue[0]
            anchor = f"{prefix}-at-s{number}" if at_cue and mark.role == "cue" else ""
            if mark.role == "source" and mark.span.start == statement.cue[0].start:
                continue  # A transcript's label is both.
            label = f"{number} {_side(statement.speaker)}" if anchor else str(number)
            tags[mark.span.start].append(_Tag(label.strip(), "to-statement", anchor, to, tip))
    for number, event in enumerate(reading.events, 1):
        text, tip = f"{_kind(event)} · {event.status.value}", tips[event.id]
        anchor, to = f"{prefix}-at-e{number}", f"{prefix}-e{number}"
        css = f"to-event {event.status.value}"
        tags[event.span.start].append(_Tag(text, css, anchor, to, tip))
    for number, section in enumerate(reading.document.sections, 1):
        text, anchor = _when(section), f"{prefix}-at-n{number}"
        tag = _Tag(text, "to-section", anchor, f"{prefix}-n{number}", "an entry of its own")
        tags[section.span.start].insert(0, tag)
    return tags


def _css(piece: Piece, status: Mapping[str, str]) -> str:
    states = [status[mark.id] for mark in piece.marks if mark.role == "event"]
    roles = [role for role in _ROLES if role in piece.roles]
    return " ".join(dict.fromkeys([*roles, *states]))


def _tip(piece: Piece, tips: Mapping[str, str]) -> str:
    told = (f"{mark.role}: {tips.get(mark.id, '')}".rstrip(": ") for mark in piece.marks)
    return "\n".join(dict.fromkeys(told))


def _statement(statement: Statement, number: int, prefix: str, text: str) -> _Item:
    content = " … ".join(span.text(text) for span in statement.content)
    return _Item(
        id=f"{prefix}-s{number}",
        at=f"{prefix}-at-s{number}",
        number=str(number),
        who=_actor(statement.speaker) or "nobody named",
        how=" · ".join((statement.cue_kind.value, statement.form.value, *_chain(statement))),
        what=" ".join(content.split()),
    )


def _event(event: Event, number: int, prefix: str, reading: Reading) -> _Item:
    told = next((n for n, s in enumerate(reading.statements, 1) if s.id == event.statement), None)
    parts = (
        f"actor {_actor(event.actor)}" if event.actor else "",
        f"target {_actor(event.target)}" if event.target else "",
        _place(event.place),
        f"when {period(event.when)}" if event.when else "",
        counted(event.quantity),
        f"in statement {told}" if told else "in the outlet's own voice",
        f"status {_status(event, reading)}" if event.reason else "",
    )
    return _Item(
        id=f"{prefix}-e{number}",
        at=f"{prefix}-at-e{number}",
        number=str(number),
        who=f"{_kind(event)} · {event.status.value}",
        how=f"known by {event.known_by.value.replace('_', ' ')}",
        what=f"“{event.span.text(reading.document.text)}”: "
        + "; ".join(part for part in parts if part),
    )


def _place(place: Place | None) -> str:
    """A place with what holds it: "place Goma (North Kivu, Democratic Republic of the Congo)"."""
    if place is None:
        return ""
    held = [name for name in (*place.within[:1], place.country) if name and name != place.name]
    return f"place {place.name}" + (f" ({', '.join(held)})" if held else "")


def _statement_tip(statement: Statement) -> str:
    return f"{_actor(statement.speaker) or 'nobody named'} {statement.cue_kind.value}"


def _event_tip(event: Event, reading: Reading) -> str:
    """Kind, actor, status with the words that decided it, and how it is known."""
    actor = _actor(event.actor) or "somebody"
    return f"{_kind(event)} by {actor}, {_status(event, reading)}, {event.known_by.value}"


def _status(event: Event, reading: Reading) -> str:
    words = [" ".join(span.text(reading.document.text).split()) for span in event.reason]
    because = f" for “{' … '.join(words)}”" if words else ""
    return event.status.value + because


def _section(section: Section, number: int, prefix: str, text: str) -> _Item:
    heading = section.heading.text(text) if section.heading else ""
    return _Item(
        id=f"{prefix}-n{number}",
        at=f"{prefix}-at-n{number}",
        number=str(number),
        who=_when(section),
        how=section.kind.value,
        what=heading or "without a headline",
    )


def _when(section: Section) -> str:
    return time(section.moment) if section.moment else "no time"


def _side(actor: Actor | None) -> str:
    """The party, or who speaks where there is none."""
    return (actor.party or actor.name) if actor else ""


def _kind(event: Event) -> str:
    return f"{event.type}/{event.mode}" if event.mode else event.type


def _chain(statement: Statement) -> tuple[str, ...]:
    names = " → ".join(actor.name for actor in statement.chain)
    return (f"by way of {names}",) if len(statement.chain) > 1 else ()


def _actor(actor: Actor | None) -> str:
    if actor is None:
        return ""
    if actor.party is None or actor.party == actor.name:
        return actor.name
    return f"{actor.name} → {actor.party}"
