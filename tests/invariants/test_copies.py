"""A copy never changes a grade, and the claimant's side never improves its own."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from saydo.grade.grading import grade
from saydo.model.case import Case, sides
from saydo.model.claim import Claim, ClaimKind
from saydo.model.evidence import Stance
from saydo.model.grade import shown
from saydo.model.moment import Moment
from saydo.model.origin import Origin
from tests.crisis import LATER, Told, accused, copied, denied, linked, looked, said, wrote
from tests.invariants.telling import (
    brief,
    by_evidence,
    cases,
    crises,
    deeds,
    grades,
    no_better,
    outlets,
)


@given(crises(), cases, st.data())
def test_a_reprint_changes_no_grade(told: list[Told], case: Case, data: st.DataObject) -> None:
    first = data.draw(st.sampled_from(told))
    day = f"2031-05-{data.draw(st.integers(12, 28)):02}"
    before = by_evidence(grades(told, case))
    after = by_evidence(grades([*told, copied(first, "The Reprint", day)], case))
    assert {i: brief(after[i]) for i in before} == {i: brief(before[i]) for i in before}


@given(crises(), deeds(), cases)
def test_a_second_outlet_of_a_house_changes_no_grade(
    told: list[Told], deed: object, case: Case
) -> None:
    first = wrote("The Post", deed, "2031-05-05")  # type: ignore[arg-type]
    second = wrote("The Sunday Post", deed, "2031-05-05T20:00:00Z")  # type: ignore[arg-type]
    before = by_evidence(grades([*told, first], case))
    after = by_evidence(grades([*told, first, second], case))
    assert {i: brief(after[i]) for i in before} == {i: brief(before[i]) for i in before}


@given(crises(), cases, st.data())
def test_more_from_the_claimants_side_never_improves(
    told: list[Told], case: Case, data: st.DataObject
) -> None:
    found = [g for g in grades(told, case) if g.grade.deed and g.grade.reliability.source]
    assume(found)
    chosen = data.draw(st.sampled_from(found))
    side = [p for p in case.parties if chosen.grade.reliability.source in (p.name, *p.allies)]
    names = sorted({chosen.grade.reliability.source or "", *(p.name for p in side)})
    claimed = next(t for t in told if t.evidence.id in {e.id for e in chosen.claim.evidence})
    how = data.draw(st.sampled_from((said, accused, denied, looked)))
    last = max(e.known_at for e in chosen.claim.evidence)
    more = how(data.draw(st.sampled_from(names)), _deed(claimed), f"{last}T23:00:00Z")
    parties = {e.teller.party for e in chosen.claim.evidence if e.teller}
    assume(chosen.grade.reliability.source in parties)
    # A side that announces losses of its own has asserted nothing yet.
    assume((chosen.claim.kind, chosen.claim.type) != (ClaimKind.PLAN, "ASSAULT"))
    before, after = by_evidence(grades(told, case)), by_evidence(grades([*told, more], case))
    for name in (e.id for e in chosen.claim.evidence if e.stance is Stance.SUPPORTS):
        assert no_better(shown(after[name].deed), shown(before[name].deed))
        # Whoever owns up to what others charge it with makes its authorship surer, not its claim.
        if chosen.claim.actor not in names:
            assert no_better(shown(after[name].author), shown(before[name].author))


@given(crises(2), cases, st.data())
def test_a_supporting_origin_less_never_improves(
    told: list[Told], case: Case, data: st.DataObject
) -> None:
    claims = linked(told, case, outlets=outlets)
    pairs = [
        (at, origin)
        for at, claim in enumerate(claims)
        for origin in claim.origins
        if len(claim.origins) > 1 and _stances(claim, origin, case) == {Stance.SUPPORTS}
    ]
    assume(pairs)
    at, gone = data.draw(st.sampled_from(pairs))
    less = replace(
        claims[at],
        evidence=tuple(e for e in claims[at].evidence if e.id not in gone.evidence),
        origins=tuple(o for o in claims[at].origins if o.id != gone.id),
    )
    rest = (*claims[:at], less, *claims[at + 1 :])
    before = grade(claims, case, (), Moment(LATER), outlets=outlets)[at].grade
    after = grade(rest, case, (), Moment(LATER), outlets=outlets)[at].grade
    assert no_better(shown(after.deed), shown(before.deed))
    assert no_better(shown(after.author), shown(before.author))


def _stances(claim: Claim, origin: Origin, case: Case) -> set[Stance]:
    """All stances that the origin, or the side it belongs to, has taken."""
    side = sides(case)
    own = [o for o in claim.origins if o.party and origin.party]
    same = [o for o in own if side(o.party or "") == side(origin.party or "")] or [origin]
    ids = {i for o in same for i in o.evidence}
    taken = {e.stance for e in claim.evidence if e.id in ids}
    return taken - {Stance.WITHHOLDS}


def _deed(told: Told) -> object:
    from tests.crisis import Deed

    event = told.evidence.event
    return Deed(
        event.type,
        event.mode,
        event.actor.name if event.actor else None,
        event.target.name if event.target else None,
        event.place.name if event.place and event.place.name != event.place.country else None,
        event.place.country if event.place else None,
        event.when.start if event.when else None,
    )
