"""A time told in a text: where it stands, what it means, how exactly it is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.moment import Period
from saydo.model.span import Span


class TimeType(StrEnum):
    """TIMEX3's four kinds."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """How exactly a time is told."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    VAGUE = "vague"


class Bound(StrEnum):
    """The word before a time that makes it one end of a period."""

    BY = "by"
    UNTIL = "until"
    BEFORE = "before"
    SINCE = "since"


class Direction(StrEnum):
    """Where the clause that tells a time looks to."""

    AHEAD = "ahead"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Meaning:
    """`value` is TIMEX3's ("2010-W32", "P3D", "PAST_REF").

    `period`: first and last day or minute that can be meant, None for what no calendar places.
    `told`: whether "the day after" may count from it.
    """

    type: TimeType
    value: str
    period: Period | None = None
    precision: Precision = Precision.VAGUE
    told: bool = True


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time in a text. `span` leaves "on", "since" and "by" out, as TIMEX3 does.

    `period` is bounded by `bound`: it ends open for "since", and begins open for "by" and "until".
    `direction` is where the clause looks to, None where nothing in it says so. `attributive`: it
    only says which one is meant ("Monday's attack", "the 2014 annexation").
    """

    span: Span
    type: TimeType
    value: str
    period: Period | None
    precision: Precision
    bound: Bound | None = None
    direction: Direction | None = None
    attributive: bool = False
