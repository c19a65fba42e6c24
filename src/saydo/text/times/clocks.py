"""Times of day: 14:32 GMT, 10.05am, 9 pm local time, noon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from saydo.codes.times import around, zone
from saydo.model.moment import Period, from_datetime
from saydo.model.span import Span
from saydo.text.times import calendar
from saydo.text.times.found import Context, Found
from saydo.text.times.mention import Meaning, Precision, TimeType

_ZONE = (
    r"(?:\s?\(?(?P<zone>GMT|UTC|BST|C?E[SD]?T|CES?T|EES?T|MSK|TRT|[CMP][SD]T|JST|KST|AE[SD]T|Z\b)"
    r"(?:\s?(?P<shift>[+-]\s?\d{1,2})(?::?(?P<shift_minutes>\d\d))?)?(?:\s?\))?(?![A-Za-z])"
    r"|,?\s\(?(?P<local>local)(?:\stime)?\)?)?"
)
_CLOCK = re.compile(
    r"(?<![\w.:,$£€/-])(?:"
    r"(?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?!\s?(?:to|-)\s?\d)"
    r"|(?P<h4>[01]\d|2[0-3]):?(?P<m4>[0-5]\d)(?=\s?(?:GMT|UTC|hours|hrs|local time))"
    rf"){_ZONE}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. `east`: minutes east of Greenwich, None without a known zone."""

    span: Span
    hour: int
    minute: int
    east: int | None

    @property
    def value(self) -> str:
        """The part of a TIMEX3 value after the day."""
        return f"T{self.hour:02}:{self.minute:02}" + ("Z" if self.east == 0 else "")


def clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    """Times of day between two offsets, in order."""
    for match in _CLOCK.finditer(text, start, end):
        if match.group("h12"):
            hour = int(match.group("h12")) % 12 + 12 * (match.group("half").lower() == "p")
            minute = int(match.group("m12") or 0)
        else:
            hour = int(match.group("h24") or match.group("h4"))
            minute = int(match.group("m24") or match.group("m4"))
        yield Clock(Span(*match.span()), hour, minute, _east(match))


def _east(match: re.Match[str]) -> int | None:
    name = match.group("zone")
    if name is None:
        return None
    east = 0 if name.upper() == "Z" else zone(name)
    if east is None:
        return None
    if match.group("shift"):
        hours = int(match.group("shift").replace(" ", ""))
        east += 60 * hours + (int(match.group("shift_minutes") or 0) if hours >= 0 else 0)
    return east


def at(clock: Clock, day: date) -> Meaning:
    """What a time of day means on a day: to the minute in UTC where its zone is known."""
    value = f"{day.isoformat()}{clock.value}"
    if clock.east is None:
        return Meaning(TimeType.TIME, value, calendar.days(day, day), Precision.DAY)
    local = datetime.combine(day, time(clock.hour, clock.minute), UTC)
    there = from_datetime(local - timedelta(minutes=clock.east))
    return Meaning(TimeType.TIME, value, Period(there, there), Precision.MINUTE)


def bare_part(found: Found, context: Context) -> Meaning | None:
    """Noon, midnight, "in the morning" without a day: of the publication, or the date told."""
    code, day = found.code("part"), context.reference
    if day is None or (code not in ("12", "24") and found.before() not in around("part")):
        return None
    if code in ("12", "24"):
        value = f"{day.isoformat()}T{code}:00"
        return Meaning(TimeType.TIME, value, calendar.days(day, day), Precision.DAY)
    return calendar.part_of_day(day, code)
