"""Readers of dates that the calendar names: days, months, years, quarters, seasons."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, timedelta

from saydo.codes.times import around
from saydo.text.times import calendar
from saydo.text.times.found import Context, Found
from saydo.text.times.mention import Bound, Meaning, Precision, TimeType

_NO_YEAR_AFTER = re.compile(r"(?:[a-z]{3,}(?<!s)s|%|million|billion|km|kg|people|dead|men|women)$")
_TOO_LATE, _TOO_EARLY = 4, 3
"""A day on the side that the clause does not look to counts as so many times as far."""
_MONTHS_AHEAD, _LONG_AGO = 9, 10


def iso(found: Found, context: Context) -> Meaning | None:
    """2010-08-13."""
    return calendar.day(date.fromisoformat(found.text))


def slashed(found: Found, context: Context) -> Meaning | None:
    """13.08.2010, 13/8/2010, 8/13/10; where both orders can be, the one near the reference."""
    one, two, three = (int(piece) for piece in re.split(r"[/.]", found.text))
    year = three if three > 99 else three + (1900 if three > 60 else 2000)
    orders = [(two, one)] if "." in found.text else [(one, two), (two, one)]
    several = [date(year, month, day) for month, day in orders if month <= 12]
    if not several:
        return None
    near = context.reference
    return calendar.day(min(several, key=lambda d: abs(d - near)) if near else several[0])


def day_of_month(found: Found, context: Context) -> Meaning | None:
    """8 August 2010, August 8, Sunday 8 August; also the first and last of "8-10 August"."""
    month, year = found.number("month"), found.number("year")
    days = [
        v for v in (*found.values("day_number"), *found.values("ordinal")) if isinstance(v, int)
    ]
    if month is None or not days or not 1 <= days[0] <= 31:
        return None
    if year is not None:
        first = date(year, month, days[0])
    else:
        nearest = _nearest(month, days[0], context)
        if nearest is None:
            return Meaning(TimeType.DATE, f"XXXX-{month:02}-{days[0]:02}")
        first = nearest
    meaning = calendar.day(first)
    if len(days) > 1 and days[0] < days[1]:
        last = first.replace(day=days[1])
        return Meaning(TimeType.DATE, meaning.value, calendar.days(first, last), Precision.DAY)
    if found.has("part"):
        return calendar.part_of_day(first, found.code("part"))
    return meaning


def _nearest(month: int, day: int, context: Context) -> date | None:
    """The year of a day without one: the next on the side looked to, else the nearest."""
    if context.reference is None:
        return None
    at = context.reference
    several = [
        date(year, month, day)
        for year in range(at.year - 4, at.year + 5)
        if (month, day) != (2, 29) or isleap(year)
    ]
    if context.ahead:
        # "The deadline to leave by 3 May", told on the 5th, is over.
        return min(several, key=lambda d: d - at if d >= at else _TOO_LATE * (at - d))
    if context.bound is Bound.SINCE:
        return next(d for d in reversed(several) if d <= at + timedelta(days=1))
    if context.direction is not None:
        # "It was put off to 2 January", told in November, is not the one before.
        return min(several, key=lambda d: at - d if d <= at else _TOO_EARLY * (d - at))
    return min(several, key=lambda d: abs(d - at))


def month(found: Found, context: Context) -> Meaning | None:
    """August, late August, August 2010, August last year."""
    number, year = found.number("month"), found.number("year")
    if number is None:
        return None
    if year is not None:
        return calendar.month(year, number)
    at = context.reference
    if at is None:
        return Meaning(TimeType.DATE, f"XXXX-{number:02}")
    for which in ("last", "next", "this"):
        step = found.number(which)
        if step is not None:
            if found.has("unit"):
                return calendar.month(at.year + step, number)
            return calendar.month(_year_beside(number, at, step), number)
    if context.ahead and (number - at.month) % 12 <= _MONTHS_AHEAD:
        return calendar.month(at.year + (number < at.month), number)
    back = (at.month - number) % 12
    if back >= _LONG_AGO and context.bound is not Bound.SINCE and not found.has("same", "that"):
        return calendar.month(at.year + (number < at.month), number)  # the next month or two
    return calendar.month(at.year - (number > at.month), number)


def _year_beside(number: int, at: date, step: int) -> int:
    """The year of "last", "this" or "next" August."""
    if step < 0:
        return at.year - (number >= at.month)
    return at.year + (step > 0 and number <= at.month)


def year(found: Found, context: Context) -> Meaning | None:
    """2010, the year 2010, late 2010, fiscal 2010; not "2010 people"."""
    number = found.number("year")
    if number is None:
        return None
    plain = found.last - found.first == 1 and found.text.isdigit()
    if plain and not _is_year(found, number):
        return None
    return calendar.year(number)


def _is_year(found: Found, number: int) -> bool:
    before, after = found.before(), found.after()
    if before in around("no_year") or after in ("%", "°"):
        return False
    likely = before in around("year")
    if _NO_YEAR_AFTER.match(after) and not likely:
        return before in ("the", "'s", "’s", "early", "late") and number >= 1900
    if not 1900 <= number <= 2050:
        return before in ("in", "since", "(") and number >= 1500
    return True


def decade(found: Found, context: Context) -> Meaning | None:
    """The 1990s, the late eighties."""
    number = found.number("decade")
    if found.before() in ("his", "her", "their", "my", "our"):
        return None  # a person's age
    return calendar.decade(number) if number is not None else None


def century(found: Found, context: Context) -> Meaning | None:
    """The 19th century."""
    number = found.number("ordinal")
    if number is None or found.code("unit") != "C" or number < 1:
        return None
    return calendar.century(number)


def quarter_or_century(found: Found, context: Context) -> Meaning | None:
    """The third quarter, the 19th century; of other units "the third day" is no date."""
    return century(found, context) if found.code("unit") == "C" else quarter(found, context)


def quarter(found: Found, context: Context) -> Meaning | None:
    """The third quarter (of 2009, of last year); the first half of the year."""
    number = found.number("ordinal")
    is_half = found.lower("edge") == "half"
    if number is None:
        number = -1
    if not is_half and "Q" not in found.values("unit"):
        return None
    year = found.number("year")
    at = context.reference
    if year is None and at is not None:
        step = _step(found)
        if step is not None or (is_half and found.has("unit")):
            year = at.year + (step or 0)
    if is_half:
        wanted = 2 if number < 0 or found.has("last") else number
        return calendar.half(year, wanted) if year is not None and wanted <= 2 else None
    wanted = 4 if number < 0 else number
    if wanted > 4:
        return None
    if year is not None:
        return calendar.quarter(year, wanted)
    if at is None:
        return Meaning(TimeType.DATE, f"XXXX-Q{wanted}")
    now = (at.month + 2) // 3
    # A quarter is told of after its end; one not begun is last year's unless the clause says so.
    return calendar.quarter(at.year - (wanted > now and not context.ahead), wanted)


def _step(found: Found) -> int | None:
    return next(
        (n for which in ("last", "next", "this") if (n := found.number(which)) is not None), None
    )


def season(found: Found, context: Context) -> Meaning | None:
    """Summer, last winter, the spring of 2011."""
    code, year, at = found.code("season"), found.number("year"), context.reference
    if year is not None:
        return calendar.season(year, code)
    if at is None:
        return Meaning(TimeType.DATE, f"XXXX-{code}")
    first, _ = calendar.SEASONS[code]
    begun = at.month >= first
    step = _step(found)
    if step is None:
        step = 1 if context.ahead else 0
        year = at.year + (1 if step and at.month > first + 2 else 0) - (0 if step or begun else 1)
        return calendar.season(year, code)
    if step < 0:
        return calendar.season(at.year - (at.month <= first + 2), code)
    return calendar.season(at.year + (step > 0 and begun), code)


def holiday(found: Found, context: Context) -> Meaning | None:
    """A day of the same date each year."""
    month, day = (int(piece) for piece in found.code("holiday").split("-"))
    year = found.number("year")
    if year is not None:
        return calendar.day(date(year, month, day))
    nearest = _nearest(month, day, context)
    return calendar.day(nearest) if nearest else None
