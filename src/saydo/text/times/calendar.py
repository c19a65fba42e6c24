"""Days, weeks, months and years as meanings: TIMEX3 values with the period they cover."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from saydo.model.moment import Moment, Period, first_instant, last_instant
from saydo.text.times.mention import Meaning, Precision, TimeType

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month on the northern half of the earth."""
_FIRST_YEAR, _LAST_YEAR, _LAST_CENTURY = 1, 9998, 99
_OLDEST_CENTURY = 10


def day(value: date) -> Meaning:
    """One day."""
    return Meaning(TimeType.DATE, value.isoformat(), days(value, value), Precision.DAY)


def part_of_day(value: date, part: str) -> Meaning:
    """A morning, evening, night … of a day; a night reaches into the next one in fact, not here."""
    return Meaning(TimeType.TIME, f"{value.isoformat()}T{part}", days(value, value), Precision.DAY)


def week(value: date) -> Meaning:
    """The week of a day, from Monday on."""
    monday = value - timedelta(days=value.weekday())
    year, number, _ = value.isocalendar()
    period = days(monday, monday + timedelta(days=6))
    return Meaning(TimeType.DATE, f"{_written(year)}-W{number:02}", period, Precision.WEEK)


def weekend(value: date) -> Meaning:
    """The end of the week of a day."""
    saturday = value + timedelta(days=5 - value.weekday())
    year, number, _ = value.isocalendar()
    period = days(saturday, saturday + timedelta(days=1))
    return Meaning(TimeType.DATE, f"{_written(year)}-W{number:02}-WE", period, Precision.WEEK)


def month(year_of: int, number: int) -> Meaning:
    """A month; `number` may lie outside 1–12 and then counts into other years."""
    year_of, number = year_of + (number - 1) // 12, (number - 1) % 12 + 1
    at = Moment(f"{_written(year_of)}-{number:02}")
    return Meaning(TimeType.DATE, at, Period(at, at), Precision.MONTH)


def quarter(year_of: int, number: int) -> Meaning:
    """A quarter; `number` may lie outside 1–4 and then counts into other years."""
    year_of, number = year_of + (number - 1) // 4, (number - 1) % 4 + 1
    period = _months(year_of, 3 * number - 2, year_of, 3 * number)
    return Meaning(TimeType.DATE, f"{_written(year_of)}-Q{number}", period, Precision.MONTH)


def half(year_of: int, number: int) -> Meaning:
    """The first or second half of a year."""
    period = _months(year_of, 6 * number - 5, year_of, 6 * number)
    return Meaning(TimeType.DATE, f"{_written(year_of)}-H{number}", period, Precision.MONTH)


def season(year_of: int, code: str) -> Meaning:
    """A season of a year; winter reaches into the next."""
    first, last = SEASONS[code]
    period = _months(year_of, first, year_of + (last < first), last)
    return Meaning(TimeType.DATE, f"{_written(year_of)}-{code}", period, Precision.MONTH)


def year(number: int) -> Meaning:
    """A year."""
    at = Moment(_written(number))
    return Meaning(TimeType.DATE, at, Period(at, at), Precision.YEAR)


def decade(number: int) -> Meaning:
    """Ten years: 199 are the 1990s."""
    period = Period(Moment(_written(10 * number)), Moment(_written(10 * number + 9)))
    return Meaning(TimeType.DATE, f"{number:03}", period, Precision.VAGUE)


def century(number: int) -> Meaning:
    """A hundred years: 20 is the 20th century, whose years begin with 19."""
    if not 1 <= number <= _LAST_CENTURY:
        raise ValueError(f"no century of the calendar: {number}")
    hundreds = f"{number - 1:02}"
    # The first century begins with the year 1; nothing so old is placed.
    placed = number > _OLDEST_CENTURY
    period = Period(Moment(f"{hundreds}00"), Moment(f"{hundreds}99")) if placed else None
    return Meaning(TimeType.DATE, hundreds, period, Precision.VAGUE)


def months_on(value: date, count: int) -> date:
    """The day some months later or earlier; the last of its month where that is shorter."""
    months = value.year * 12 + value.month - 1 + count
    year_of, number = divmod(months, 12)
    return date(year_of, number + 1, min(value.day, monthrange(year_of, number + 1)[1]))


def around(value: date, slack: int) -> Period:
    """The days up to `slack` days away."""
    return days(value - timedelta(days=slack), value + timedelta(days=slack))


def days(first: date, last: date) -> Period:
    """From one day to another."""
    return Period(Moment(first.isoformat()), Moment(last.isoformat()))


def bounds(period: Period) -> tuple[date, date]:
    """First and last day of a period that is closed on both sides."""
    if period.start is None or period.end is None:
        raise ValueError("the period is open")
    return first_instant(period.start).date(), last_instant(period.end).date()


def _written(year_of: int) -> str:
    """Four digits; ValueError for a year that the calendar lacks."""
    if not _FIRST_YEAR <= year_of <= _LAST_YEAR:
        raise ValueError(f"no year of the calendar: {year_of}")
    return f"{year_of:04}"


def _months(first_year: int, first: int, last_year: int, last: int) -> Period:
    return Period(
        Moment(f"{_written(first_year)}-{first:02}"), Moment(f"{_written(last_year)}-{last:02}")
    )
