"""Times of day as pages set them beside an entry: "14:32 GMT", "10.05am BST", "3:41 p.m. ET"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from saydo.codes.times import zone, zone_names
from saydo.model.moment import Moment, from_datetime
from saydo.text.times import MONTHS

_EASTERN = "et"
_NAMES = "|".join(map(re.escape, zone_names()))
TIME = re.compile(
    r"(?<![\d.:,])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d%]|[.,]\d)"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?"
    rf"(?:\s*\(?(?P<zone>{_NAMES})\b(?P<offset>[+-]\d{{1,2}})?\)?)?",
    re.IGNORECASE,
)
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_DATES = tuple(
    re.compile(rf"{_WEEKDAY}{form}(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE)
    for form in (rf"{_MONTH}\s+{_DAY}", rf"{_DAY}\s+{_MONTH}")
)


@dataclass(frozen=True, slots=True)
class EntryTime:
    """A time of day; `offset` are minutes east of Greenwich, None where the zone is not known.

    `marked`: it has a zone or "am" or "pm", so that it is no score, verse or price.
    """

    hour: int
    minute: int
    offset: int | None = None
    eastern: bool = False
    marked: bool = False

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return 60 * self.hour + self.minute

    def on(self, day: date) -> Moment:
        """The moment on that day: to the second where the zone is known, else the day alone."""
        offset = _eastern_offset(day) if self.eastern else self.offset
        if offset is None:
            return Moment(day.isoformat())
        there = timezone(timedelta(minutes=offset))
        local = datetime(day.year, day.month, day.day, self.hour, self.minute, tzinfo=there)
        return from_datetime(local)


def entry_time(found: re.Match[str]) -> EntryTime | None:
    """The time of day of a match of TIME; None for what no clock shows ("13:05 pm")."""
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    name = (found["zone"] or "").lower()
    offset = zone(name)
    if offset is not None and found["offset"]:
        offset += 60 * int(found["offset"])
    return EntryTime(
        hour % 12 + 12 * (half == "p") if half else hour,
        int(found["minute"]),
        offset,
        eastern=name == _EASTERN,
        marked=bool(half or name),
    )


def calendar_day(text: str, year: int | None) -> date | None:
    """The day of "October 29, 2022" or "26 June"; of `year` where it states none."""
    found = next((match for form in _DATES if (match := form.fullmatch(text))), None)
    told = int(found["year"]) if found and found["year"] else year
    if found is None or told is None:
        return None
    month = next(at for at, name in enumerate(MONTHS, 1) if name[:3] == found["month"][:3].lower())
    try:
        return date(told, month, int(found["day"]))
    except ValueError:
        return None


def _eastern_offset(day: date) -> int:
    """New York's: summer time from the second Sunday of March to the first of November."""
    return -240 if _sunday(day.year, 3, 8) <= day < _sunday(day.year, 11, 1) else -300


def _sunday(year: int, month: int, earliest: int) -> date:
    first = date(year, month, earliest)
    return first + timedelta(days=(6 - first.weekday()) % 7)
