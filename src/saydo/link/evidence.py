"""A reading's events as evidence: which way each bears, and who vouches for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from saydo.codes.outlets import Outlet, outlet
from saydo.model.actor import Actor
from saydo.model.case import Case, Source
from saydo.model.document import Document, DocumentKind
from saydo.model.event import Event, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import Moment, first_instant, last_instant
from saydo.model.reading import Reading
from saydo.model.statement import Statement

OutletOf = Callable[[str], Outlet | None]

_STANCES = {
    Status.DONE: Stance.SUPPORTS,
    Status.ONGOING: Stance.SUPPORTS,
    Status.DENIED: Stance.DENIES,
    Status.UNSEEN: Stance.UNSEEN,
}
UNNAMED = "an unnamed source"
"""Who is meant by "it is believed": nobody is named, and it is not the outlet's own word."""


def stance(status: Status) -> Stance:
    """Done and ongoing support, denied denies, unseen has looked in vain, all else withholds."""
    return _STANCES.get(status, Stance.WITHHOLDS)


def known(evidence: Iterable[Evidence], as_of: Moment) -> tuple[Evidence, ...]:
    """What could be known by the end of `as_of`; everything across documents starts from this."""
    end = last_instant(as_of)
    return tuple(e for e in evidence if first_instant(e.known_at) <= end)


def evidence(
    reading: Reading, case: Case, known_at: Moment, *, outlets: OutletOf = outlet
) -> tuple[Evidence, ...]:
    """Each event of a reading with who vouches for it.

    `known_at` is the publication, or where none is given the day it was added. What a party's
    outlet says in its own voice has that party as its teller; what an observation shows has its
    publisher. `outlets` looks an outlet up by name or address.
    """
    author = _author(reading.document, case, outlets)
    statements = {s.id: s for s in reading.statements}
    return tuple(
        _one(
            event,
            statements.get(event.statement) if event.statement else None,
            reading.document,
            known_at,
            author=author,
            case=case,
            outlets=outlets,
        )
        for event in reading.events
    )


def _one(
    event: Event,
    statement: Statement | None,
    document: Document,
    known_at: Moment,
    *,
    author: Actor | None,
    case: Case,
    outlets: OutletOf,
) -> Evidence:
    teller = author if statement is None else _teller(statement, case, outlets)
    chain = statement.chain if statement else ()
    cited = (link.name for link in chain if teller is None or link.name != teller.name)
    return Evidence(
        id=event.id,
        event=event,
        stance=stance(event.status),
        teller=teller,
        cue_kind=statement.cue_kind if statement else None,
        publisher=document.publisher,
        credit=document.credit,
        cites=tuple(name for name in cited if outlets(name)),
        known_at=known_at,
    )


def _teller(statement: Statement, case: Case, outlets: OutletOf) -> Actor:
    speaker = statement.speaker or (statement.chain[-1] if statement.chain else None)
    if speaker is None:
        return Actor(UNNAMED, None)
    if speaker.party is not None:
        return speaker
    return Actor(speaker.name, _party(speaker.name, case, outlets), speaker.span)


def _author(document: Document, case: Case, outlets: OutletOf) -> Actor | None:
    """Whose word the document's own voice is, where that is more than an outlet's."""
    name = document.credit or document.publisher
    if name is None:
        return None
    party = _party(name, case, outlets)
    if party is None and document.kind is not DocumentKind.OBSERVATION:
        return None
    return Actor(name, party)


def _party(name: str, case: Case, outlets: OutletOf) -> str | None:
    """The party whose material an outlet publishes; the case's word goes before the table's."""
    found = outlets(name)
    for source in case.sources:
        if _same(source, name, found, outlets):
            return source.party
    return found.party if found else None


def _same(source: Source, name: str, found: Outlet | None, outlets: OutletOf) -> bool:
    if source.name.casefold() == name.casefold():
        return True
    listed = outlets(source.name) if found else None
    return listed is not None and found is not None and listed.name == found.name
