"""Words against ground: which way each points, on the last day that each told anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from saydo.assess.indicators import move, told_kind
from saydo.assess.voices import voices
from saydo.codes.plover import event_kind
from saydo.model.assessment import Assessment
from saydo.model.case import Indicator
from saydo.model.evidence import Evidence
from saydo.model.moment import Moment
from saydo.model.series import Kind, Point


class Course(StrEnum):
    """Which way words or ground point."""

    DE_ESCALATING = "de-escalating"
    ESCALATING = "escalating"
    BOTH_WAYS = "both ways"
    NO_DIRECTION = "without direction"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Side:
    """Words or ground of one indicator: its course on `day`, the last day that told anything.

    `escalating` and `easing` are those who told of it; `day` is None when there is no point at all.
    """

    course: Course
    day: Moment | None
    escalating: tuple[str, ...]
    easing: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """An indicator's words beside its ground; they are never added."""

    indicator: str
    words: Side
    ground: Side

    @property
    def apart(self) -> bool:
        """Whether words and ground point opposite ways."""
        courses = {self.words.course, self.ground.course}
        return courses == {Course.ESCALATING, Course.DE_ESCALATING}


def gap(assessment: Assessment, indicators: Sequence[Indicator]) -> tuple[Gap, ...]:
    """One gap for each indicator that has a point by the day of the assessment."""
    evidence = {e.id: e for g in assessment.claims for e in g.claim.evidence}
    points = {(s.indicator, s.kind): s.points for s in assessment.series}
    found = []
    for indicator in indicators:
        words, ground = (
            points.get((indicator.name, kind), ()) for kind in (Kind.WORDS, Kind.GROUND)
        )
        if words or ground:
            sides = (_side(indicator, told, evidence) for told in (words, ground))
            found.append(Gap(indicator.name, *sides))
    return tuple(found)


def _side(indicator: Indicator, points: Sequence[Point], evidence: Mapping[str, Evidence]) -> Side:
    if not points:
        return Side(Course.NOTHING, None, (), (), ())
    last = points[-1]
    told = [evidence[e] for e in last.evidence if e in evidence]
    raised = voices(e for e in told if _moves(indicator, e) == 1)
    lowered = voices(e for e in told if _moves(indicator, e) == -1)
    up, down = (raised, lowered) if _raising_escalates(indicator) else (lowered, raised)
    return Side(_course(up, down), last.day, up, down, last.evidence)


def _moves(indicator: Indicator, evidence: Evidence) -> int | None:
    kind = told_kind(evidence.event)
    return move(indicator, kind) if kind else None


def _course(escalating: Sequence[str], easing: Sequence[str]) -> Course:
    if escalating and easing:
        return Course.BOTH_WAYS
    if escalating:
        return Course.ESCALATING
    return Course.DE_ESCALATING if easing else Course.NO_DIRECTION


def _raising_escalates(indicator: Indicator) -> bool:
    """More shelling escalates, more talks do not: as the raising kinds' own direction has it."""
    parts = (name.partition("/") for name in indicator.raises)
    return sum(event_kind(type_, mode or None).direction for type_, _, mode in parts) >= 0
