"""Words and ground, day by day: what parties said of an indicator, and what was seen to move it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from saydo.assess.indicators import move, told_kind
from saydo.model.case import Indicator
from saydo.model.claim import Claim
from saydo.model.evidence import Evidence, Stance
from saydo.model.grade import HELD_TRUE, GradedClaim
from saydo.model.moment import Moment, day
from saydo.model.series import Kind, Point, Series

GradeAsOf = Callable[[Moment], Sequence[GradedClaim]]
"""What the ledger's claims were graded on a day, from the evidence known by the end of it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One piece of evidence that bears on some indicator: its day, its origin, its kind."""

    day: Moment
    origin: str
    kind: str
    evidence: str


def series(
    claims: Sequence[GradedClaim],
    observed: Set[str],
    indicators: Sequence[Indicator],
    grade_as_of: GradeAsOf,
) -> tuple[Series, ...]:
    """Two series an indicator, in the order of `indicators`: words, then ground.

    `observed` are the ids of the documents that are observations. A point stands on the day on
    which its evidence could be known; one origin counts once a day and direction.
    """
    words = [told for graded in claims for told in _words(graded.claim, observed)]
    days = sorted({day(e.known_at) for g in claims for e in g.claim.evidence if _supports(e)})
    ground = [told for on in days for told in _ground(grade_as_of(on), observed, on)]
    return tuple(
        Series(indicator.name, kind, _points(indicator, told))
        for indicator in indicators
        for kind, told in ((Kind.WORDS, words), (Kind.GROUND, ground))
    )


def _words(claim: Claim, observed: Set[str]) -> Iterator[_Told]:
    """What parties say is done, under way, planned, threatened or demanded."""
    origins = _origins(claim)
    for evidence in claim.evidence:
        kind = told_kind(evidence.event)
        by_party = evidence.teller is not None and evidence.teller.party is not None
        if kind is None or not by_party or evidence.event.doc in observed:
            continue
        yield _Told(day(evidence.known_at), _origin(origins, evidence), kind, evidence.id)


def _ground(claims: Iterable[GradedClaim], observed: Set[str], on: Moment) -> Iterator[_Told]:
    """What came to be known on this day: observations, and what a grade of 1 or 2 rests on."""
    for graded in claims:
        verdict = graded.grade.deed
        graded_seen = verdict is not None and verdict.credibility in HELD_TRUE
        rests_on = frozenset(verdict.evidence) if verdict and graded_seen else frozenset()
        origins = _origins(graded.claim)
        for evidence in graded.claim.evidence:
            seen = evidence.id in rests_on or _is_sight(evidence, graded.claim, observed)
            if seen and _supports(evidence) and day(evidence.known_at) == on:
                kind = told_kind(evidence.event)
                if kind is not None:
                    yield _Told(on, _origin(origins, evidence), kind, evidence.id)


def _is_sight(evidence: Evidence, claim: Claim, observed: Set[str]) -> bool:
    """An observation, unless the deed's own actor is the one who tells it."""
    party = evidence.teller.party if evidence.teller else None
    return evidence.event.doc in observed and (party is None or party != claim.actor)


def _supports(evidence: Evidence) -> bool:
    return evidence.stance is Stance.SUPPORTS


def _origins(claim: Claim) -> dict[str, str]:
    return {e: origin.party or origin.name for origin in claim.origins for e in origin.evidence}


def _origin(origins: dict[str, str], evidence: Evidence) -> str:
    return origins.get(evidence.id, evidence.id)


def _points(indicator: Indicator, told: Iterable[_Told]) -> tuple[Point, ...]:
    moved: dict[Moment, dict[int, dict[str, list[str]]]] = defaultdict(lambda: defaultdict(dict))
    for one in told:
        step = move(indicator, one.kind)
        if step is not None:
            moved[one.day][step].setdefault(one.origin, []).append(one.evidence)
    return tuple(
        Point(
            day=on,
            raised=len(steps.get(1, {})),
            lowered=len(steps.get(-1, {})),
            evidence=tuple(
                sorted({e for by in steps.values() for ids in by.values() for e in ids})
            ),
        )
        for on, steps in sorted(moved.items())
    )
