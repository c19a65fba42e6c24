"""The grade of a claim as a step line: confirmed on top, improbable at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.codes.admiralty import credibility
from saydo.model.moment import Moment
from saydo.show.board.charts.axis import Tick, axis
from saydo.show.board.history import Step
from saydo.show.dates import date

ORDER = (1, 2, 3, 6, 4, 5)
"""From confirmed to improbable; 6, cannot be judged, lies between possibly true and doubtful."""

_WIDTH, _LEFT, _TOP, _ROW = 760.0, 168.0, 18.0, 26.0


@dataclass(frozen=True, slots=True)
class Level:
    """A row of the chart: a digit and its label."""

    y: float
    digit: int
    words: str


@dataclass(frozen=True, slots=True)
class Dot:
    """The grade on a day; `large` where it changed."""

    x: float
    y: float
    digit: str
    large: bool
    day: Moment
    told: str


@dataclass(frozen=True, slots=True)
class StepChart:
    """The drawing: `path` is an SVG path, `author` a second one for who did it."""

    width: float
    height: float
    left: float
    right: float
    levels: tuple[Level, ...]
    path: str
    author: str
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    axis_y: float


def step_chart(history: Sequence[Step]) -> StepChart | None:
    """Draw the days that have a digit; None where fewer than two do."""
    graded = [step for step in history if step.grade.digit is not None]
    if len(graded) < 2:
        return None
    time = axis([step.day for step in graded], _LEFT, _WIDTH - _LEFT - 24, 64)
    days = [(step, time.x(step.day)) for step in history if graded[0].day <= step.day]
    bottom = _TOP + _ROW * len(ORDER)
    return StepChart(
        _WIDTH,
        bottom + 22,
        _LEFT,
        time.right,
        tuple(Level(_y(str(digit)), digit, credibility(digit).label) for digit in ORDER),
        _path([(x, step.grade.digit) for step, x in days], 0),
        _path([(x, step.grade.author_digit) for step, x in days], 4),
        tuple(
            _dot(step, time.x(step.day), before)
            for step, before in zip(graded, [None, *graded], strict=False)
        ),
        time.ticks(60),
        bottom,
    )


def _y(digit: str | None) -> float:
    return _TOP + _ROW * (ORDER.index(int(digit or 6)) + 0.5)


def _path(points: Sequence[tuple[float, str | None]], lower: float) -> str:
    """Steps from day to day, with a gap where there was no digit; `lower` keeps two lines apart."""
    drawn, before = "", False
    for x, digit in points:
        if digit is not None:
            y = _y(digit) + lower
            drawn += f"H{x}V{y}" if before else f"M{x} {y}"
        elif before:
            drawn += f"H{x}"
        before = digit is not None
    return drawn


def _dot(step: Step, x: float, before: Step | None) -> Dot:
    digit = step.grade.digit or ""
    y = _y(digit)
    told = f"{date(step.day)}: {digit}, {step.grade.digit_words}. {step.reason}"
    turn = before is None or before.grade.digit != digit
    return Dot(x, y, digit, turn, step.day, told)
