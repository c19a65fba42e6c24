"""Times as ISO 8601 text in UTC whose length is their precision.

`2022`, `2022-02`, `2022-02-15` and `2022-02-15T12:30:00Z` are moments. Text keeps what was known
(a day is not midnight) and sorts, stores and prints without conversion.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NewType

Moment = NewType("Moment", str)
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?Z)?)?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last moment that is meant; an open end is None."""

    start: Moment | None
    end: Moment | None


def moment(text: str) -> Moment:
    """Read a moment; raises ValueError for anything that is not one."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(f"not an ISO 8601 UTC time: {text!r}")
    result = Moment(text)
    first_instant(result)
    return result


def from_datetime(value: datetime) -> Moment:
    """A full moment of an aware datetime, to the second."""
    there = value.astimezone(UTC)
    return Moment(f"{there.year:04}-{there:%m-%dT%H:%M:%S}Z")


def first_instant(value: Moment) -> datetime:
    """The earliest instant that the moment can mean."""
    match = _MOMENT.fullmatch(value)
    if match is None:
        raise ValueError(f"not an ISO 8601 UTC time: {value!r}")
    year, month, day, hour, minute, second = match.groups()
    return datetime(
        int(year), int(month or 1), int(day or 1),
        int(hour or 0), int(minute or 0), int(second or 0), tzinfo=UTC,
    )  # fmt: skip


def last_instant(value: Moment) -> datetime:
    """The latest instant, to the second, that the moment can mean."""
    first = first_instant(value)
    length = len(value)
    if length == 4:
        return first.replace(month=12, day=31, hour=23, minute=59, second=59)
    if length == 7:
        last_day = monthrange(first.year, first.month)[1]
        return first.replace(day=last_day, hour=23, minute=59, second=59)
    if length == 10:
        return first + timedelta(days=1, seconds=-1)
    return first


def day(value: Moment) -> Moment:
    """The day of a moment (its first one, where it is coarser than a day)."""
    return Moment(first_instant(value).strftime("%Y-%m-%d"))
