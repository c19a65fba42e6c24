"""Evidence → claims, with the origins inside each and what stands across from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from saydo.codes.outlets import outlet
from saydo.link.clusters import Cluster, clusters
from saydo.link.corrections import corrected, regrouped
from saydo.link.evidence import OutletOf
from saydo.link.facing import facing
from saydo.link.features import Features, features
from saydo.link.kinds import SideOf, kind
from saydo.link.origins import Texts, origins, texts
from saydo.link.places import Level, locus
from saydo.model.case import Case, sides
from saydo.model.claim import Claim
from saydo.model.decision import Decision, standing
from saydo.model.document import Document
from saydo.model.event import Event, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import Moment, Period


def claims(
    evidence: Sequence[Evidence],
    documents: Mapping[str, Document],
    case: Case,
    decisions: Sequence[Decision],
    *,
    outlets: OutletOf = outlet,
    alike: Texts | None = None,
) -> tuple[Claim, ...]:
    """All claims that the evidence makes, ordered by id; the order of the evidence is no matter.

    Everything given counts: what was not known yet on the day in question must be left out before
    (`evidence.known`). `decisions` that are revoked are ignored. Parties' own names come from the
    case through the reader; `outlets` looks up who is behind an agency's or publisher's name.
    `alike` saves comparing the texts again (`origins.texts`), for who links the same documents as
    of many days: it may hold more documents than the evidence does.
    """
    decided = standing(decisions)
    members = corrected(evidence, decided)
    alike = alike or texts(members, documents)
    told = _first_told(members, alike)
    mentions = [(features(e, told[e.id]), e) for e in members]
    found = {e.id: f for f, e in mentions}
    grouped = regrouped(clusters(mentions), decided)
    side = sides(case)
    made = [_claim(cluster, found, documents, alike, side, outlets=outlets) for cluster in grouped]
    return facing(tuple(sorted(made, key=lambda claim: claim.id)))


def _first_told(members: Sequence[Evidence], alike: Texts) -> Mapping[str, Moment]:
    """When each mention's text was first published: a reprint does not make a deed last longer."""
    published: dict[str, Moment] = {}
    for e in members:
        published[e.event.doc] = min(published.get(e.event.doc, e.known_at), e.known_at)
    return {
        e.id: min(
            [
                e.known_at,
                *(published[d] for d in alike.documents.get(e.event.doc, ()) if d in published),
            ]
        )
        for e in members
    }


def _claim(
    cluster: Cluster,
    found: Mapping[str, Features],
    documents: Mapping[str, Document],
    alike: Texts,
    side: SideOf,
    *,
    outlets: OutletOf,
) -> Claim:
    ordered = tuple(sorted(cluster.evidence, key=lambda e: (e.known_at, e.event.span, e.id)))
    asserted = [e for e in ordered if _asserts(e)] or list(ordered)
    events = [e.event for e in (*asserted, *ordered)]
    earliest = min(ordered, key=lambda e: (e.known_at, e.id))
    return Claim(
        id="c" + sha256(earliest.id.encode()).hexdigest()[:12],
        kind=kind(ordered, side),
        type=events[0].type,
        mode=next((event.mode for event in events if event.mode), None),
        actor=next(
            (event.actor.party or event.actor.name for event in events if event.actor), None
        ),
        target=next((t.party for t in (event.target for event in events) if t and t.party), None),
        place=next((event.place for event in events if _placed(event)), None),
        when=_when([found[e.id] for e in asserted if _dated(e, documents)]),
        quantity=next((event.quantity for event in events if event.quantity), None),
        evidence=ordered,
        origins=origins(ordered, alike, outlets),
        merges=tuple(cluster.merges),
        decisions=tuple(cluster.decisions),
    )


def _dated(e: Evidence, documents: Mapping[str, Document]) -> bool:
    """Whether the text or its publication gives a day; the day it was added says nothing."""
    document = documents.get(e.event.doc)
    if e.event.when is not None:
        return (e.event.when.start or e.event.when.end) is not None
    return document is None or document.published is not None


def _when(found: Sequence[Features]) -> Period | None:
    if not found:
        return None
    return Period(_day(min(f.first for f in found)), _day(max(f.last for f in found)))


def _asserts(e: Evidence) -> bool:
    return e.stance is Stance.SUPPORTS or e.event.status is Status.PLANNED


def _placed(event: Event) -> bool:
    target = event.target.party if event.target else None
    return event.place is not None and locus(event.place, target).level > Level.UNKNOWN


def _day(ordinal: int) -> Moment:
    return Moment(date.fromordinal(ordinal).isoformat())
