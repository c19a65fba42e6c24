"""Dates and times in a text, resolved against the day of publication, never against a clock.

"On Tuesday" is the last one up to the anchor, or the next one where the words look ahead ("will …
on Tuesday", "by Sunday"). Without an anchor only absolute dates with a year resolve.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from saydo.model.moment import Moment, Period, first_instant
from saydo.model.span import Span


class Precision(StrEnum):
    """How exactly a time is told."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Where a time stands. `period` ends open for "since", and begins open for "by" and "until"."""

    span: Span
    period: Period
    precision: Precision


DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")  # fmt: skip
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few)"
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "several": 3, "a few": 3,
}  # fmt: skip
_BOUND = r"(?:(?P<bound>by|until|till|before|since|no later than|through)\s+)?(?:the\s+)?"
_MENTION = re.compile(
    rf"\b{_BOUND}(?:"
    rf"(?:(?:(?P<eve>early|late)\s+(?:on\s+)?)?(?:{_DAY},?\s+)?(?P<d1>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?(?:\s+of)?\s+(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?)"
    rf"|(?:(?:{_DAY},?\s+)?(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?(?!\d)(?:,?\s+(?P<y2>\d{{4}}))?)"
    rf"|(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<which>next|last|this|coming|past|following)\s+(?:(?P<unit>week|month|year|weekend|"
    rf"night)|(?P<wday>{_DAY}))(?!\w)"
    rf"|(?P<ago>{_COUNT})\s+(?P<agou>days?|weeks?|months?|years?|hours?)\s+(?P<dir>ago|earlier|"
    rf"from now)"
    rf"|(?:in|(?P<within>within))\s+(?:the\s+next\s+)?(?P<ahead>{_COUNT})\s+(?P<aheadu>days?|weeks?|months?|years?|"
    rf"hours?)(?='|\b)"
    rf"|(?P<word>today|yesterday|tomorrow|tonight|overnight|this morning|this afternoon|this "
    rf"evening|last night|currently)"
    rf"|(?P<day>{_DAY})"
    rf"|(?:in|of|early in|late in)\s+(?:early\s+|late\s+|"
    rf"mid-)?(?P<m3>{_MONTH})(?:\s+(?P<y3>\d{{4}}))?(?!\s+\d)"
    rf"|(?P<m4>{_MONTH})\s+(?P<y4>\d{{4}})"
    rf"|(?:in\s+|of\s+|(?<=since\s)|(?<=until\s)|(?<=by\s)|(?<=before\s))(?P<y5>(?:19|20)\d\d)"
    rf"|end\s+of\s+(?:the\s+)?(?P<endof>week|month|year|{_MONTH})"
    rf")\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|to be|due|scheduled|next|plans?|planned|planning|set|expected|"
    r"upcoming|until|till|by|before|ahead of|would|"
    r"deadline|(?<!the )ends? on|begins? on|starts? on|meets?|is to|are to|going to|no later "
    r"than|slated|later|tomorrow)\b[^.;]*$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|reported|added|warned|wrote|was|were|had)\b[^,;]{0,24}$",
    re.IGNORECASE,
)


def periods(
    text: str, anchor: Moment | None, start: int = 0, end: int | None = None
) -> list[TimeMention]:
    """Times in `text[start:end]`, in order; those that cannot be resolved are left out."""
    stop = len(text) if end is None else end
    return list(_mentions(text, anchor, start, stop))


def _mentions(text: str, anchor: Moment | None, start: int, stop: int) -> Iterator[TimeMention]:
    day = first_instant(anchor).date() if anchor is not None and len(anchor) >= 10 else None
    for match in _MENTION.finditer(text, start, stop):
        if (match.group("m4") or match.group("m3") or "").lower() == "may" and not _is_may(match):
            continue
        before = text[max(start, match.start() - 90) : match.start()]
        ahead = bool(_LOOKS_AHEAD.search(before)) and not _TOLD.search(before)
        if match.group("within") and not ahead:
            continue  # "killed within two days" looks back
        found = _resolved(match, day, ahead or _bound(match) in ("by", "until", "till", "before"))
        if found is None:
            continue
        first, last, precision = found
        yield TimeMention(
            Span(*match.span()), _bounded(_bound(match), first, last, precision), precision
        )


def _is_may(match: re.Match[str]) -> bool:
    return (match.group("m4") or match.group("m3")).istitle()


def _bound(match: re.Match[str]) -> str:
    return "by" if match.group("within") else (match.group("bound") or "").lower()


_Found = tuple[date, date, Precision]


def _resolved(match: re.Match[str], day: date | None, ahead: bool) -> _Found | None:
    """First and last day of a mention."""
    for read in (_date, _month, _year):
        found = read(match, day, ahead)
        if found is not None:
            return found
    if day is None:
        return None
    relative: tuple[Callable[[re.Match[str], date, bool], _Found | None], ...] = (
        _word, _weekday, _span_of, _counted, _end_of,
    )  # fmt: skip
    for step in relative:
        found = step(match, day, ahead)
        if found is not None:
            return found
    return None


def _date(match: re.Match[str], day: date | None, ahead: bool) -> _Found | None:
    if match.group("iso"):
        try:
            exact = date.fromisoformat(match.group("iso"))
        except ValueError:
            return None
        return exact, exact, Precision.DAY
    for names in (("d1", "m1", "y1"), ("d2", "m2", "y2")):
        number, month, year = (match.group(name) for name in names)
        if number is None or month is None:
            continue
        which = _month_number(month)
        try:
            if year:
                exact = date(int(year), which, int(number))
            elif day is None:
                return None
            else:
                exact = _nearest(which, int(number), day, ahead)
        except ValueError:
            return None
        return exact, exact, Precision.DAY
    return None


def _nearest(month: int, number: int, day: date, ahead: bool) -> date:
    """The year of a date without one: the closest to the anchor on the side that is meant."""
    several = [date(year, month, number) for year in (day.year - 1, day.year, day.year + 1)]
    if ahead:
        return next(one for one in several if one >= day)
    # A report may name a date shortly ahead of it without a word that says so.
    soon = [one for one in several if timedelta(0) <= one - day <= timedelta(days=60)]
    return soon[0] if soon else next(one for one in reversed(several) if one <= day)


def _month(match: re.Match[str], day: date | None, ahead: bool) -> _Found | None:
    name = match.group("m4") or match.group("m3")
    if name is None:
        return None
    year = match.group("y4") or match.group("y3")
    which = _month_number(name)
    if year is None:
        if day is None:
            return None
        back = which > day.month and not ahead
        year = str(day.year - 1 if back else day.year + (1 if ahead and which < day.month else 0))
    return _whole_month(int(year), which)


def _whole_month(year: int, month: int) -> _Found:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1), Precision.MONTH


def _year(match: re.Match[str], day: date | None, ahead: bool) -> _Found | None:
    year = match.group("y5")
    return (date(int(year), 1, 1), date(int(year), 12, 31), Precision.YEAR) if year else None


_WORDS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "last night": -1,
}  # fmt: skip


def _word(match: re.Match[str], day: date, ahead: bool) -> _Found | None:
    word = (match.group("word") or "").lower()
    if word not in _WORDS:
        return None
    there = day + timedelta(days=_WORDS[word])
    if word == "overnight":
        return day - timedelta(days=1), day, Precision.DAY
    return there, there, Precision.DAY


def _weekday(match: re.Match[str], day: date, ahead: bool) -> _Found | None:
    name = match.group("day") or match.group("wday")
    if name is None:
        return None
    which = (match.group("which") or "").lower()
    number = DAYS.index(name.lower())
    if which in ("next", "coming") or (ahead and which not in ("last", "past")):
        there = day + timedelta(days=(number - day.weekday()) % 7 or 7 * (which == "next"))
    else:
        back = (day.weekday() - number) % 7
        there = day - timedelta(days=back or 7 * (which == "last"))
    return there, there, Precision.DAY


def _span_of(match: re.Match[str], day: date, ahead: bool) -> _Found | None:
    unit, which = (match.group("unit") or "").lower(), (match.group("which") or "").lower()
    if not unit:
        return None
    step = {"next": 1, "coming": 1, "following": 1, "last": -1, "past": -1}.get(which, 0)
    if unit == "night":
        return day + timedelta(days=min(step, 0)), day, Precision.DAY
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6), Precision.WEEK
    if unit == "weekend":
        saturday = day - timedelta(days=day.weekday()) + timedelta(days=5, weeks=step)
        return saturday, saturday + timedelta(days=1), Precision.WEEK
    if unit == "month":
        month = day.month - 1 + step
        return _whole_month(day.year + month // 12, month % 12 + 1)
    return date(day.year + step, 1, 1), date(day.year + step, 12, 31), Precision.YEAR


def _counted(match: re.Match[str], day: date, ahead: bool) -> _Found | None:
    count, unit = (
        match.group("ago") or match.group("ahead"),
        match.group("agou") or match.group("aheadu"),
    )
    if count is None or unit is None:
        return None
    forward = match.group("ahead") is not None or (match.group("dir") or "").lower() == "from now"
    number = int(count) if count.isdigit() else _NUMBERS[count.lower()]
    days = {"d": 1, "w": 7, "m": 30, "y": 365}.get(unit[0].lower(), 0) * number or number // 24
    there = day + timedelta(days=days if forward else -days)
    exact = unit[0].lower() in "hd"
    slack = timedelta(days=0 if exact else days // max(number, 1) // 2)
    return there - slack, there + slack, Precision.DAY if exact else Precision.VAGUE


def _end_of(match: re.Match[str], day: date, ahead: bool) -> _Found | None:
    unit = (match.group("endof") or "").lower()
    if not unit:
        return None
    if unit == "week":
        last = day + timedelta(days=6 - day.weekday())
    elif unit == "year":
        last = date(day.year, 12, 31)
    elif unit == "month":
        last = _whole_month(day.year, day.month)[1]
    else:
        which = _month_number(unit)
        last = _whole_month(day.year + (which < day.month), which)[1]
    return last, last, Precision.VAGUE


def _month_number(name: str) -> int:
    return next(at for at, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _bounded(bound: str, first: date, last: date, precision: Precision) -> Period:
    length = {Precision.MONTH: 7, Precision.YEAR: 4}.get(precision, 10)
    start, end = Moment(first.isoformat()[:length]), Moment(last.isoformat()[:length])
    if bound in ("by", "until", "till", "before", "no later than", "through"):
        return Period(None, start if bound == "before" else end)
    if bound == "since":
        return Period(start, None)
    return Period(start, end)
