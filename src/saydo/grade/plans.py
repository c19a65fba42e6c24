"""What has become of a plan."""

from __future__ import annotations

from saydo.grade.voices import View
from saydo.model.claim import Claim
from saydo.model.event import Quantity, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.grade import HELD_TRUE, PlanState, Verdict
from saydo.model.moment import Moment, day, first_instant, last_instant

_IMPROBABLE = 5


def plan_state(claim: Claim, view: View, deed: Verdict, as_of: Moment) -> PlanState | None:
    """The state of the plan in a claim on a day; None where nobody announced the deed.

    Kept (in part, where less was seen than announced) when the deed is graded 1 or 2; superseded
    when those who announced it take it back before the date; broken when they do so after it, or
    when the date has passed and the deed is improbable. Past its date with nothing told it is due,
    for overdue is not broken; if somebody tried and could not verify it, nobody can tell.
    """
    planned = [e for e in claim.evidence if e.event.status is Status.PLANNED]
    if not planned:
        return None
    if deed.credibility in HELD_TRUE:
        return PlanState.PARTLY_KEPT if _less(planned, claim, deed) else PlanState.KEPT
    start, end = _date(planned)
    now = last_instant(as_of)
    passed = end is not None and last_instant(end) <= now
    if any(v.planned and v.stance is Stance.DENIES for v in view.voices):
        return PlanState.BROKEN if passed else PlanState.SUPERSEDED
    if passed and deed.credibility == _IMPROBABLE:
        return PlanState.BROKEN
    if passed and any(e.event.status is Status.UNVERIFIED for e in claim.evidence):
        return PlanState.UNTOLD
    due = start is not None and first_instant(start) <= now
    return PlanState.DUE if due else PlanState.OPEN


def _date(planned: list[Evidence]) -> tuple[Moment | None, Moment | None]:
    """The date last announced, from its first to its last moment, if it lay ahead then."""
    told = sorted(planned, key=lambda e: (first_instant(e.known_at), e.event.span, e.id))
    for e in reversed(told):
        when = e.event.when
        end = (when.end or when.start) if when else None
        if when and end and last_instant(end) > last_instant(day(e.known_at)):
            return when.start or end, end
    return None, None


def _less(planned: list[Evidence], claim: Claim, deed: Verdict) -> bool:
    """Whether all who counted what was done counted less than was announced."""
    wanted = max((_most(e.event.quantity) for e in planned), default=0.0)
    counted = [
        _most(e.event.quantity)
        for e in claim.evidence
        if e.id in deed.evidence and e.stance is Stance.SUPPORTS and e.event.quantity
    ]
    return bool(counted) and max(counted) < wanted


def _most(quantity: Quantity | None) -> float:
    return (quantity.high or quantity.low or 0.0) if quantity else 0.0
