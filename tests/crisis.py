"""A small language for crises: who says, denies, looked for or saw which deed, a line each.

leaving = Deed("RETREAT", "withdraw", actor="Eritrea", place="Shire", country="Ethiopia")
digit([said("Ethiopia", leaving, on="2021-06-03"), looked("UN", leaving, on="2021-06-09")])
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from saydo.codes.observers import observer
from saydo.codes.outlets import Outlet, outlet
from saydo.grade.grading import grade
from saydo.link.claims import claims
from saydo.link.evidence import known, stance
from saydo.model.actor import Actor
from saydo.model.case import NO_CASE, Case, Party, Source
from saydo.model.claim import Claim
from saydo.model.decision import Decision
from saydo.model.document import Document
from saydo.model.event import Event, KnownBy, Place, Quantity, Status
from saydo.model.evidence import Evidence
from saydo.model.grade import Grade, GradedClaim, shown
from saydo.model.moment import Moment, Period
from saydo.model.span import Span
from saydo.model.statement import CueKind

LATER = Moment("2100")


@dataclass(frozen=True)
class Deed:
    """What is told: the parts of an event that do not depend on who tells it."""

    type: str
    mode: str | None
    actor: str | None = None
    target: str | None = None
    place: str | None = None
    country: str | None = None
    when: str | None = None
    many: float | None = None
    unit: str | None = "troops"

    def but(self, **changes: object) -> Deed:
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Told:
    """One mention in one document."""

    evidence: Evidence
    document: Document


def tell(
    deed: Deed,
    on: str,
    status: Status = Status.DONE,
    teller: Actor | None = None,
    *,
    known_by: KnownBy = KnownBy.SAID,
    cue: CueKind | None = None,
    publisher: str | None = None,
    credit: str | None = None,
    text: str | None = None,
    cites: tuple[str, ...] = (),
) -> Told:
    """A mention; without a text of its own, its document says nothing that another one says."""
    fields = (deed, on, status, teller, known_by, cue, publisher, credit, text, cites)
    key = sha256(repr(fields).encode()).hexdigest()
    words = text or " ".join(key[at : at + 4] for at in range(0, 64, 4))
    doc = "d" + key[:16]
    event = Event(
        id=f"{doc}-e0",
        doc=doc,
        span=Span(0, len(words)),
        type=deed.type,
        mode=deed.mode,
        actor=Actor(deed.actor, deed.actor) if deed.actor else None,
        target=Actor(deed.target, deed.target) if deed.target else None,
        place=Place(deed.place or deed.country or "", deed.country)
        if deed.place or deed.country
        else None,
        when=Period(Moment(deed.when), Moment(deed.when)) if deed.when else None,
        quantity=Quantity(deed.many, deed.many, deed.unit) if deed.many else None,
        status=status,
        statement=None if teller is None else f"{doc}-s0",
        known_by=known_by,
    )
    evidence = Evidence(
        id=event.id,
        event=event,
        stance=stance(status),
        teller=teller,
        cue_kind=cue or (CueKind.STATES if teller else None),
        publisher=publisher,
        credit=credit,
        cites=cites,
        known_at=Moment(on),
    )
    document = Document(
        id=doc,
        text=words,
        sha256=sha256(words.encode()).hexdigest(),
        published=Moment(on),
        publisher=publisher,
        credit=credit,
    )
    return Told(evidence, document)


def said(party: str, deed: Deed, on: str, status: Status = Status.DONE, **how: object) -> Told:
    """A party says that it was done."""
    return tell(deed, on, status, Actor(party, party), **how)  # type: ignore[arg-type]


def announced(party: str, deed: Deed, on: str, due: str | None = None, **how: object) -> Told:
    """A party says that it will be done."""
    return said(party, deed.but(when=due) if due else deed, on, Status.PLANNED, **how)


def denied(party: str, deed: Deed, on: str) -> Told:
    """A party says that it was not done."""
    return said(party, deed, on, Status.DENIED, cue=CueKind.DENIES)


def accused(party: str, deed: Deed, on: str) -> Told:
    """A party says that the actor did it."""
    return said(party, deed, on, cue=CueKind.ACCUSES)


def looked(party: str, deed: Deed, on: str) -> Told:
    """A party has looked for it and not seen it."""
    return said(party, deed, on, Status.UNSEEN)


def people_said(group: str, deed: Deed, on: str, **how: object) -> Told:
    """People who are no party say that it was done."""
    return tell(deed, on, Status.DONE, Actor(group, None), **how)  # type: ignore[arg-type]


def observed(
    who: str, deed: Deed, on: str, by: KnownBy = KnownBy.IMAGERY, status: Status = Status.DONE
) -> Told:
    """Somebody saw it and publishes what was seen."""
    seen = deed if deed.when else deed.but(when=on)
    return tell(seen, on, status, Actor(who, None), known_by=by, publisher=who)


def wrote(outlet_: str | None, deed: Deed, on: str, **how: object) -> Told:
    """An outlet tells it in its own voice."""
    known_by = how.pop("known_by", KnownBy.OWN_VOICE)
    return tell(deed, on, publisher=outlet_, known_by=known_by, **how)  # type: ignore[arg-type]


def copied(told: Told, publisher: str, on: str) -> Told:
    """Another outlet runs the same text."""
    e, d = told.evidence, told.document
    doc = "d" + sha256(f"{d.id} {publisher} {on}".encode()).hexdigest()[:16]
    event = replace(e.event, id=f"{doc}-e0", doc=doc)
    copy = replace(e, id=event.id, event=event, publisher=publisher, known_at=Moment(on))
    return Told(copy, replace(d, id=doc, publisher=publisher, published=Moment(on)))


def fights(actor: str, target: str, on: str) -> Told:
    """An outlet reports in its own voice that one party attacks another."""
    return wrote("The Gazette", Deed("ASSAULT", None, actor, target, country=target), on)


def allies(*groups: Sequence[str], sources: Iterable[Source] = ()) -> Case:
    """A case in which the parties of each group are allies."""
    parties = [
        Party(name, allies=tuple(other for other in group if other != name))
        for group in groups
        for name in group
    ]
    return Case("a crisis", parties=tuple(parties), sources=tuple(sources))


def linked(
    told: Iterable[Told],
    case: Case = NO_CASE,
    decisions: Sequence[Decision] = (),
    *,
    as_of: Moment = LATER,
    outlets: Callable[[str], Outlet | None] = outlet,
) -> tuple[Claim, ...]:
    """The claims made of what was told by then."""
    given = tuple(told)
    documents = {t.document.id: t.document for t in given}
    evidence = known((t.evidence for t in given), as_of)
    return claims(evidence, documents, case, decisions, outlets=outlets)


def graded(
    told: Iterable[Told],
    case: Case = NO_CASE,
    decisions: Sequence[Decision] = (),
    *,
    as_of: str = LATER,
    observers: Callable[[str], str | None] = observer,
    outlets: Callable[[str], Outlet | None] = outlet,
) -> tuple[GradedClaim, ...]:
    """The graded claims of what was told by `as_of`."""
    day = Moment(as_of)
    found = linked(told, case, decisions, as_of=day, outlets=outlets)
    return grade(found, case, decisions, day, observers=observers, outlets=outlets)


def of(claims_: Iterable[GradedClaim], deed: Deed) -> Grade:
    """The grade of the one claim about a deed."""
    found = [g for g in claims_ if (g.claim.type, g.claim.actor) == (deed.type, deed.actor)]
    assert len(found) == 1, [g.claim for g in found]
    return found[0].grade


def digit(told: Iterable[Told], deed: Deed, case: Case = NO_CASE, as_of: str = LATER) -> str:
    """The digit, as printed, of the one claim about a deed."""
    return shown(of(graded(told, case, as_of=as_of), deed).deed)
