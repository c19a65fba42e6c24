"""Readers of the edges of a longer time: the end of the year, the last week of March."""

from __future__ import annotations

from datetime import date, timedelta

from saydo.text.times import calendar
from saydo.text.times.dates import decade, month, season
from saydo.text.times.found import Context, Found
from saydo.text.times.mention import Meaning, Precision, TimeType
from saydo.text.times.relative import this_unit
from saydo.text.times.tokens import PARTS


def edge(found: Found, context: Context) -> Meaning | None:
    """The end of 2009, the beginning of the month: the whole in value, the edge in period."""
    whole = _whole(found, context)
    where = found.code("edge")
    if where == "HALF" and found.code("unit") == "Q":
        return None  # of a town, more likely
    if whole is None or whole.period is None:
        return whole
    first, last = calendar.bounds(whole.period)
    length = last - first
    if where == "REST":
        now = context.reference or first
        period = calendar.days(max(first, now), max(last, now))
    elif where == "END":
        period = calendar.days(last - length / 4, last)
    elif where == "START":
        period = calendar.days(first, first + length / 4)
    else:
        period = calendar.days(first + length / 3, last - length / 3)
    return Meaning(TimeType.DATE, whole.value, period, Precision.VAGUE)


def _whole(found: Found, context: Context) -> Meaning | None:
    if found.has("month"):
        return month(found, context)
    if found.has("season"):
        return season(found, context)
    if found.has("decade"):
        return decade(found, context)
    year = found.number("year")
    return calendar.year(year) if year is not None else this_unit(found, context)


def year_end(found: Found, context: Context) -> Meaning | None:
    """Year-end, the year's end, month-end."""
    if found.lower("edge") != "end" or found.code("unit") not in ("Y", "M", "W"):
        return None
    return edge(found, context)


def unit_of(found: Found, context: Context) -> Meaning | None:
    """The last week of March, the first day of the month."""
    # "Last" is of the week here, not of the March.
    at = found.first + found.parts.index(PARTS["month"])
    whole = month(Found(found.tokens, at, found.last), context)
    if whole is None or whole.period is None:
        return whole
    first, last = calendar.bounds(whole.period)
    number = -1 if found.has("last") else found.number("ordinal") or 1
    unit = found.code("unit")
    if unit == "D":
        return calendar.day(last if number < 0 else first + timedelta(days=number - 1))
    if unit == "W":
        return calendar.week(_in_week(first, last, number))
    if unit == "E":
        return calendar.weekend(_in_week(first, last, number))
    return None


def _in_week(first: date, last: date, number: int) -> date:
    """A day of the first, second … or last whole week between two days."""
    if number < 0:
        return last - timedelta(days=6)
    return first + timedelta(days=7 * (number - 1) + 3)
