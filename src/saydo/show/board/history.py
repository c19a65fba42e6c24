"""The grade of a claim on each day on which evidence came."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment, day
from saydo.show.board.site import Site
from saydo.show.board.views.grades import GradeView, grade_view
from saydo.show.wording import tally


@dataclass(frozen=True, slots=True)
class Step:
    """The grade at the end of a day with the reason then given; `changed` from the day before."""

    day: Moment
    grade: GradeView
    reason: str
    tally: str
    changed: bool


def history(site: Site, graded: GradedClaim) -> tuple[Step, ...]:
    """A step for each day on which evidence of the claim, or for its verdict, came.

    Each is what the ledger gives as of that day: nothing later leaks in.
    """
    steps: list[Step] = []
    for on in _days(site, graded):
        then = site.at(on).counterpart(graded.claim)
        if then is None:
            continue
        grade, reason = grade_view(then), _reason(then)
        changed = not steps or (steps[-1].grade, steps[-1].reason) != (grade, reason)
        steps.append(Step(on, grade, reason, tally(then.claim), changed))
    return tuple(steps)


def _days(site: Site, graded: GradedClaim) -> list[Moment]:
    """Also the days of evidence of other claims that the verdicts rest on, as an opposite deed."""
    verdicts = [v for v in (graded.grade.deed, graded.grade.author) if v]
    ids = {e.id for e in graded.claim.evidence} | {id_ for v in verdicts for id_ in v.evidence}
    known = (site.found.evidence[id_].known_at for id_ in ids if id_ in site.found.evidence)
    return sorted({day(at) for at in known} & {d for d in site.days if d <= site.today})


def _reason(graded: GradedClaim) -> str:
    deed = graded.grade.deed
    if deed is not None:
        return deed.reason
    return f"Plan: {graded.grade.plan.value}." if graded.grade.plan else "Words get no digit."
