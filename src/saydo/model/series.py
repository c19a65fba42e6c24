"""An indicator over time: words and ground, never added."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.moment import Moment


class Kind(StrEnum):
    """Which of the two series a point belongs to."""

    WORDS = "words"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class Point:
    """One day of one series: how many distinct origins raised and lowered the indicator that day.

    `evidence` are the ids behind the figures. A day on which nothing was told has no point: empty
    is not zero.
    """

    day: Moment
    raised: int
    lowered: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One of an indicator's two series; points in the order of their days."""

    indicator: str
    kind: Kind
    points: tuple[Point, ...]
