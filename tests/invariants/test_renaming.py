"""Renaming parties, people and places throughout, tables included, changes no grade."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.observers import observer
from saydo.codes.outlets import Outlet
from saydo.model.actor import Actor
from saydo.model.case import Case, Party, Source
from saydo.model.evidence import Evidence
from tests.crisis import Told, graded
from tests.invariants.telling import (
    OUTLETS,
    PARTIES,
    PLACES,
    WATCHERS,
    brief,
    by_evidence,
    cases,
    crises,
    grades,
    outlets,
)

_NAMES = (*PARTIES, *(p for p in PLACES if p), *WATCHERS, *OUTLETS, "The Sunday Post")
Names = dict[str, str]


@st.composite
def namings(draw: st.DrawFn) -> Names:
    """New names for all old ones, in an order of their own."""
    fresh = draw(st.permutations([f"Zz{at:02}" for at in range(len(_NAMES))]))
    return dict(zip(_NAMES, fresh, strict=True))


@given(crises(), cases, namings())
def test_names_carry_no_weight(told: list[Told], case: Case, names: Names) -> None:
    old = {new: name for name, new in names.items()}

    def listed(name: str) -> str | None:
        found = observer(old.get(name, name))
        return names.get(found, found) if found else None

    def renamed_outlets(name: str) -> Outlet | None:
        found = outlets(old.get(name, name))
        return replace(found, name=name) if found else None

    before = by_evidence(grades(told, case))
    after = by_evidence(
        graded(
            [_told(t, names) for t in told],
            _case(case, names),
            observers=listed,
            outlets=renamed_outlets,
        )
    )
    assert {i: brief(g) for i, g in after.items()} == {i: brief(g) for i, g in before.items()}


def _told(told: Told, names: Names) -> Told:
    e = told.evidence
    event = replace(
        e.event,
        actor=_actor(e.event.actor, names),
        target=_actor(e.event.target, names),
        place=e.event.place
        and replace(
            e.event.place,
            name=names.get(e.event.place.name, e.event.place.name),
            country=e.event.place.country and names[e.event.place.country],
        ),
    )
    publisher = names.get(e.publisher, e.publisher) if e.publisher else None
    evidence: Evidence = replace(
        e, event=event, teller=_actor(e.teller, names), publisher=publisher
    )
    return Told(evidence, told.document)


def _actor(actor: Actor | None, names: Names) -> Actor | None:
    if actor is None:
        return None
    party = names[actor.party] if actor.party else None
    return Actor(names.get(actor.name, actor.name), party)


def _case(case: Case, names: Names) -> Case:
    return replace(
        case,
        parties=tuple(
            Party(names[p.name], allies=tuple(names[a] for a in p.allies)) for p in case.parties
        ),
        sources=tuple(
            Source(names[s.name], s.observer, names[s.party] if s.party else None, None, s.reason)
            for s in case.sources
        ),
    )
