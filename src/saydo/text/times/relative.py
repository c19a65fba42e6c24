"""Readers of times that count from the publication, or from the date told last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from saydo.codes.times import around
from saydo.text.times import calendar
from saydo.text.times.found import Context, Found
from saydo.text.times.lengths import count_of, length
from saydo.text.times.mention import Meaning, Precision, TimeType

_WORD_DAYS = {"D": 1, "W": 7, "F": 14, "E": 7}
_WORD_MONTHS = {"M": 1, "Q": 3, "Y": 12, "T": 120, "C": 1200}
_SLACK = {"D": 0, "W": 3, "F": 3, "E": 1, "M": 15, "Q": 45, "Y": 183, "T": 1826, "C": 18262}
"""Days by which a counted time may be off: half of its unit."""
_VAGUE_SLACK = {"H": 0, "D": 2, "W": 7, "M": 60}
_LESS_THAN_A_DAY = frozenset("SmH")


def weekday(found: Found, context: Context) -> Meaning | None:
    """Tuesday, last Friday, Saturday night: the latest one, or the next where the clause says."""
    number, at = found.number("weekday"), context.reference
    if number is None:
        return None
    if at is None:
        return Meaning(TimeType.DATE, f"XXXX-WXX-{number + 1}")
    if found.has("next") or (context.ahead and not found.has("last", "same")):
        there = at + timedelta(days=(number - at.weekday()) % 7)
        if there == at and found.has("next"):
            there += timedelta(days=7)
    elif found.has("same", "that") and context.told is not None:
        there = _told_day(context) or at
        there -= timedelta(days=(there.weekday() - number) % 7)
    else:
        there = at - timedelta(days=(at.weekday() - number) % 7)
        if there == at and found.has("last"):
            there -= timedelta(days=7)
    return _with_part(found, there)


def _with_part(found: Found, there: date) -> Meaning:
    part = found.code("part")
    if part in ("12", "24"):
        return Meaning(TimeType.TIME, f"{there}T{part}:00", calendar.days(there, there))
    return calendar.part_of_day(there, part) if part else calendar.day(there)


def today(found: Found, context: Context) -> Meaning | None:
    """Today, yesterday evening, tonight, overnight."""
    at = context.reference
    if at is None:
        return None
    code = found.code("today")
    if code == "night before":
        value = f"{at - timedelta(days=1)}TNI"
        period = calendar.days(at - timedelta(days=1), at)
        return Meaning(TimeType.TIME, value, period, Precision.DAY)
    if code:
        return calendar.part_of_day(at, code)
    return _with_part(found, at + timedelta(days=found.number("today") or 0))


def part_of_day(found: Found, context: Context) -> Meaning | None:
    """This morning, last night, the next evening; a bare "the morning" is of the day told last."""
    at = context.reference
    if at is None:
        return None
    if found.has("this"):
        there = at
    elif found.has("last"):
        there = at - timedelta(days=1)
    else:
        there = _told_day(context) or at
        if found.has("next"):
            there += timedelta(days=1)
    return _with_part(found, there)


def which_unit(found: Found, context: Context) -> Meaning | None:
    """Last week, next month, this year, the previous day, the coming weekend."""
    at, unit = context.reference, found.code("unit")
    if at is None or not unit or unit in _LESS_THAN_A_DAY:
        return None
    if found.lower("last") == "past" and unit in "TC":
        return length(found, context)  # the ten years up to now, not the decade before this one
    step = next(n for w in ("last", "next", "this") if (n := found.number(w)) is not None)
    # "The following day" follows what was told; "the next day" too, "next week" does not.
    word = found.lower("last") or found.lower("next")
    if word in ("following", "previous", "preceding", "subsequent", "prior") or (
        word == "next" and unit == "D"
    ):
        at = _told_day(context) or at
    if word == "latest" and unit == "Q":
        return calendar.quarter(at.year, (at.month + 2) // 3 - 1)
    return of_unit(at, unit, step)


def of_unit(at: date, unit: str, step: int = 0) -> Meaning | None:
    """The day, week, month … of a day, or the one some steps away."""
    if unit == "D":
        return calendar.day(at + timedelta(days=step))
    if unit == "W":
        return calendar.week(at + timedelta(weeks=step))
    if unit == "E":
        return calendar.weekend(at + timedelta(weeks=step))
    if unit == "M":
        return calendar.month(at.year, at.month + step)
    if unit == "Q":
        return calendar.quarter(at.year, (at.month + 2) // 3 + step)
    if unit == "Y":
        return calendar.year(at.year + step)
    if unit == "T":
        return calendar.decade(at.year // 10 + step)
    return calendar.century(at.year // 100 + 1 + step) if unit == "C" else None


def this_unit(found: Found, context: Context) -> Meaning | None:
    """The day, the same week, that year: of the date told last; without one, of the publication."""
    unit = found.code("unit")
    for which in ("last", "next", "this"):
        if found.has(which):
            return which_unit(found, context)
    told = context.told
    again = found.has("same", "that") or (
        unit == "D" and told is not None and told.precision is Precision.DAY
    )
    at = _told_day(context) if again else None
    at = at or context.reference
    if at is None or not unit or unit in _LESS_THAN_A_DAY:
        return None
    if unit == "E":
        back = not context.ahead and at.weekday() < 5
        return calendar.weekend(at - timedelta(weeks=1) if back else at)
    return of_unit(at, unit)


def the_unit(found: Found, context: Context) -> Meaning | None:
    """The day, the year, the weekend, where they are a time and not a thing."""
    unit = found.code("unit")
    if found.lower("the") != "the" or unit in _LESS_THAN_A_DAY:
        return None
    if unit != "E" and found.before() not in around("unit"):
        return None
    if unit == "Q" and found.before() == "of":
        return None  # of a town
    if unit == "Q" and context.told is not None and "-Q" in context.told.value:
        return context.told
    if unit == "Q" and context.reference is not None and not context.ahead:
        return of_unit(context.reference, unit, -1)
    return this_unit(found, context)


def counted(found: Found, context: Context) -> Meaning | None:
    """Two years ago, a week later, three days earlier, two weeks from now."""
    unit = found.code("unit") or found.code("units")
    count = count_of(found)
    event = found.after()[:1].isalpha() and found.after() not in around("no_event")
    if event and (found.lower("earlier") == "before" or found.lower("later") == "after"):
        return None  # "two days after the vote" is a length
    from_now = found.has("ago") or found.after() == "now" or found.text.lower().endswith("now")
    at = context.reference if from_now else _told_day(context) or context.reference
    if at is None or (unit in _LESS_THAN_A_DAY and unit != "H"):
        return None
    sign = 1 if found.has("later") or found.text.lower().endswith("now") else -1
    if count is None:
        return _vaguely(at, unit, sign)
    told = context.told
    if unit == "Y" and told is not None and count == int(count):
        shifted = _same_shape(told.value, sign * int(count))
        if shifted is not None and (not from_now or "-Q" in told.value):
            return replace(shifted, told=False)
    return _shifted(at, unit, sign * count)


def _shifted(at: date, unit: str, count: float) -> Meaning | None:
    if unit == "H":
        return calendar.day(at + timedelta(hours=count))
    if unit in _WORD_DAYS:
        there = at + timedelta(days=round(_WORD_DAYS[unit] * count))
    else:
        there = calendar.months_on(at, round(_WORD_MONTHS[unit] * count))
    shape = of_unit(there, "W" if unit == "F" else "Y" if unit in "TC" else unit)
    if shape is None or unit == "D":
        return shape
    return Meaning(
        TimeType.DATE, shape.value, calendar.around(there, _SLACK[unit]), Precision.VAGUE
    )


def _vaguely(at: date, unit: str, sign: int) -> Meaning:
    """Several weeks ago, days later: a few units away, no one knows how many."""
    value = "PAST_REF" if sign < 0 else "FUTURE_REF"
    slack = _VAGUE_SLACK.get(unit)
    if slack is None:
        return Meaning(TimeType.DATE, value)
    step = {"H": 0, "D": 3, "W": 21, "M": 120}[unit]
    period = calendar.around(at + timedelta(days=sign * step), slack)
    return Meaning(TimeType.DATE, value, period, Precision.VAGUE)


def year_before(found: Found, context: Context) -> Meaning | None:
    """The year-earlier quarter, a year-ago: what was told, a year before."""
    told, at = context.told, context.reference
    if told is not None:
        shifted = _same_shape(told.value, -1)
        if shifted is not None:
            return replace(shifted, told=False)
    return replace(calendar.year(at.year - 1), told=False) if at is not None else None


def told_again(found: Found, context: Context) -> Meaning | None:
    """The latest period, the same period: what was told."""
    return context.told


def _same_shape(value: str, years: int) -> Meaning | None:
    """A told month, quarter or year some years away."""
    if not value[:4].isdigit():
        return None
    year = int(value[:4]) + years
    if len(value) == 4:
        return calendar.year(year)
    if value[5:6] == "Q" and value[6:].isdigit():
        return calendar.quarter(year, int(value[6:]))
    if len(value) == 7 and value[5:].isdigit():
        return calendar.month(year, int(value[5:]))
    return None


def _told_day(context: Context) -> date | None:
    told = context.told
    if told is None or told.period is None or told.period.start is None:
        return None
    return calendar.bounds(told.period)[0] if told.period.end is not None else None
