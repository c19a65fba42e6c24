"""The ledger to what it gives as of a moment: what is done across documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from saydo.assess.due import due
from saydo.assess.indicators import indicators
from saydo.assess.order import ordered
from saydo.assess.series import series
from saydo.assess.unknown import unknown
from saydo.flow.cases import LEDGER_FILE, load_case
from saydo.grade.grading import grade
from saydo.ledger import Ledger
from saydo.link.claims import claims
from saydo.link.evidence import evidence
from saydo.link.origins import texts
from saydo.link.people import sided, sides
from saydo.model.assessment import Assessment
from saydo.model.case import Case
from saydo.model.decision import Decision
from saydo.model.document import DocumentKind
from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment, last_instant
from saydo.model.reading import Reading

_NEVER = Moment("1970-01-01")


def assess(folder: Path, as_of: Moment | None = None, *, with_series: bool = True) -> Assessment:
    """All that the ledger gives as of a moment; None is the moment of the last it knows of.

    The series grade each day anew, which takes as long as all the rest a day: leave them out where
    they are not shown.
    """
    case = load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        readings = tuple(ledger.readings(as_of))
        known = {r.document.id: ledger.known_at(r.document.id) for r in readings}
        decisions = tuple(ledger.decisions(as_of))
    last = max((*known.values(), *(d.made for d in decisions)), key=last_instant, default=_NEVER)
    weigh = _Weigh(case, readings, known, decisions)
    at = as_of or last
    graded = ordered(weigh(at))
    seen = frozenset(r.document.id for r in readings if r.document.kind is DocumentKind.OBSERVATION)
    return Assessment(
        as_of=at,
        readings=readings,
        claims=graded,
        series=series(graded, seen, indicators(case), weigh) if with_series else (),
        due=due(readings, at),
        unknown=unknown(readings),
        decisions=decisions,
    )


class _Weigh:
    """Evidence to graded claims as of any day up to that of the assessment.

    Decisions are those that hold now: an analyst corrects what was read, whenever that was.
    """

    def __init__(
        self,
        case: Case,
        readings: Sequence[Reading],
        known: Mapping[str, Moment],
        decisions: Sequence[Decision],
    ) -> None:
        self._case = case
        self._decisions = decisions
        self._readings = readings
        self._known = known
        self._documents = {r.document.id: r.document for r in readings}
        self._evidence = [e for r in readings for e in evidence(r, case, known[r.document.id])]
        self._alike = texts(self._evidence, self._documents)

    def __call__(self, as_of: Moment) -> tuple[GradedClaim, ...]:
        until = last_instant(as_of)
        told = [e for e in self._evidence if last_instant(e.known_at) <= until]
        heard = [r for r in self._readings if last_instant(self._known[r.document.id]) <= until]
        linked = claims(
            sided(told, sides(heard)),
            self._documents,
            self._case,
            self._decisions,
            alike=self._alike,
        )
        return grade(linked, self._case, self._decisions, as_of)
