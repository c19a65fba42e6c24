"""An assessment with its records found by id, for the pages that open one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from saydo.model.assessment import Assessment
from saydo.model.claim import Claim
from saydo.model.decision import Decision
from saydo.model.event import Event
from saydo.model.evidence import Evidence
from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment, day
from saydo.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Readings, events, evidence, claims and decisions of an assessment, each by its id."""

    assessment: Assessment
    readings: Mapping[str, Reading]
    events: Mapping[str, Event]
    evidence: Mapping[str, Evidence]
    claims: Mapping[str, GradedClaim]
    claim_of: Mapping[str, GradedClaim]
    decisions: Mapping[str, Decision]

    def days(self) -> tuple[Moment, ...]:
        """The days on which evidence came, in order."""
        return tuple(sorted({day(e.known_at) for e in self.evidence.values()}))

    def counterpart(self, claim: Claim) -> GradedClaim | None:
        """The claim of this assessment that shares most evidence with one of another.

        A claim's id may change with what is joined to it; what it rests on tells which it is.
        """
        shared: dict[str, int] = {}
        for evidence in claim.evidence:
            found = self.claim_of.get(evidence.id)
            if found is not None:
                shared[found.claim.id] = shared.get(found.claim.id, 0) + 1
        if not shared:
            return None
        return self.claims[max(shared, key=lambda id_: (shared[id_], id_ == claim.id, id_))]


def catalogue(assessment: Assessment) -> Catalogue:
    """Index an assessment by its records' ids."""
    return Catalogue(
        assessment,
        {reading.document.id: reading for reading in assessment.readings},
        {event.id: event for reading in assessment.readings for event in reading.events},
        {e.id: e for graded in assessment.claims for e in graded.claim.evidence},
        {graded.claim.id: graded for graded in assessment.claims},
        {e.id: graded for graded in reversed(assessment.claims) for e in graded.claim.evidence},
        {decision.id: decision for decision in assessment.decisions},
    )
