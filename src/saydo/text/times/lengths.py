"""Readers of lengths of time ("three days", "the past year") and of what recurs ("weekly")."""

from __future__ import annotations

from datetime import date, timedelta

from saydo.codes.times import around
from saydo.model.moment import Period
from saydo.text.times import calendar
from saydo.text.times.found import Context, Found
from saydo.text.times.mention import Direction, Meaning, Precision, TimeType

_DAYS = {"D": 1, "W": 7, "F": 14, "E": 2, "M": 30, "Q": 91, "Y": 365, "T": 3652, "C": 36524}
_IN_TIMEX = {"S": "TS", "m": "TM", "H": "TH", "D": "D", "W": "W", "F": "W", "E": "WE", "M": "M",
             "Q": "Q", "Y": "Y", "T": "Y", "C": "Y"}  # fmt: skip
_TIMES = {"F": 2, "T": 10, "C": 100}


def count_of(found: Found) -> float | None:
    """How many units: "two and a half", "a", "twenty four"; None for "several", or without one."""
    if found.has("vague"):
        vague = found.number("vague")
        return float(vague) if vague else None
    total, before, seen = 0.0, 0.0, False
    for at in range(found.first, found.last):
        part, value = found.tokens.parts[at], found.tokens.values[at]
        if part == "m":
            total = total if value == "½" else total - before
            return total + 0.5
        if part in "nNY":
            number = before = float(value)
            total = total * number if number == 100 and seen else total + number
            seen = True
        elif part in "amido" and seen:
            break
    if "half" in found.tokens.lowers[found.first : found.last]:
        return (total if seen else float(found.has("article") and found.has("and"))) + 0.5
    if seen:
        return total
    return 1.0 if found.has("article", "unit") else None


def length(found: Found, context: Context) -> Meaning | None:
    """Three days, a 12-year war, the past two months, several weeks, the next few days."""
    unit = found.code("unit") or found.code("units")
    if found.text.lower() == "one day" and found.before() not in around("measure"):
        return None  # some day
    if not unit or found.after() == "old" or found.has("old"):
        return None
    count = count_of(found)
    value = _value(count, unit)
    period = _period(found, context, count, unit)
    precision = Precision.DAY if period and unit in "DHmS" else Precision.VAGUE
    return Meaning(TimeType.DURATION, value, period, precision)


def _value(count: float | None, unit: str) -> str:
    code = _IN_TIMEX[unit]
    lead, letter = ("PT", code[1:]) if code[0] == "T" else ("P", code)
    if count is None:
        letters = {"T": "DE", "C": "CE"}
        return f"{lead}X{letters.get(unit, letter)}"
    return f"{lead}{count * _TIMES.get(unit, 1):.10g}{letter}"


def _period(found: Found, context: Context, count: float | None, unit: str) -> Period | None:
    """Where a length touches the day of publication: "the past week", "in three days"."""
    at = context.reference
    if at is None or (count is None and not found.has("last", "next")):
        return None
    days = round((count if count is not None else 4) * _DAYS[unit]) if unit in _DAYS else 0
    if unit == "H":
        days = round(float(count or 4) / 24)
    if found.has("last") and unit in _DAYS:
        return calendar.days(at - timedelta(days=days), at)
    if found.has("next"):
        return calendar.days(at, at + timedelta(days=days))
    before = found.before()
    if context.direction is not Direction.AHEAD or unit in ("S", "m"):
        return None
    if before == "within":
        return _until(at + timedelta(days=days))
    if before == "in":
        slack = 0 if unit in "DH" else _DAYS.get(unit, 0) // 2
        return calendar.around(at + timedelta(days=days), slack)
    return None


def _until(last: date) -> Period:
    return Period(None, calendar.days(last, last).end)


def recent(found: Found, context: Context) -> Meaning | None:
    """Recent weeks, the coming months: some of them, behind or ahead."""
    if found.has("this"):
        return Meaning(TimeType.DATE, "PRESENT_REF")
    value = found.code("recent") or ("PAST_REF" if found.has("last") else "FUTURE_REF")
    unit, at = found.code("units"), context.reference
    if at is None or unit not in _DAYS:
        return Meaning(TimeType.DATE, value)
    length = timedelta(days=4 * _DAYS[unit])
    period = (
        calendar.days(at - length, at) if value == "PAST_REF" else calendar.days(at, at + length)
    )
    return Meaning(TimeType.DATE, value, period, Precision.VAGUE)


def reference(found: Found, context: Context) -> Meaning | None:
    """Now, recently, soon; the past, the future: no day of the calendar."""
    value = found.code("reference") or found.code("recent")
    if found.after() in ("-", "–") or found.before() in ("-", "–"):
        return None
    if value == "FUTURE_REF" and found.has("recent") and found.lower("the") != "the":
        return None  # "future earnings" are only not there yet
    if not value:
        value = "PAST_REF" if found.has("last") else "PRESENT_REF"
    return Meaning(TimeType.DATE, value)


def reference_noun(found: Found, context: Context) -> Meaning | None:
    """The future, not the future plan or the recent talks."""
    if found.code("recent") != "FUTURE_REF" or (
        found.after()[:1].isalpha() and (found.after() not in around("noun"))
    ):
        return None
    return reference(found, context)


def how_often(found: Found, context: Context) -> Meaning | None:
    """Daily, every year, twice a week."""
    told = found.code("how_often")
    if told:
        return Meaning(TimeType.SET, told)
    if found.has("weekday", "weekdays"):
        number = found.number("weekday") if found.has("weekday") else found.number("weekdays")
        part = found.code("part")
        code = f"XXXX-WXX-{(number or 0) + 1}"
        return Meaning(TimeType.SET, code + (f"T{part}{':00' * part.isdigit()}" if part else ""))
    if found.has("month"):
        return Meaning(TimeType.SET, f"XXXX-{found.number('month') or 0:02}")
    if found.has("season"):
        return Meaning(TimeType.SET, f"XXXX-{found.code('season')}")
    if found.has("part"):
        part = found.code("part")
        return Meaning(TimeType.SET, f"XXXX-XX-XXT{part}{':00' * part.isdigit()}")
    unit = found.code("unit") or found.code("units")
    count = max(found.number("ordinal") or 0, 0) or count_of(found)
    return Meaning(TimeType.SET, _value(float(count or 1), unit)) if unit else None


def rate(found: Found, context: Context) -> Meaning | None:
    """A year, where it says how often: "15 a year", "$2m a day"; else the length of one."""
    before = found.before()
    if found.parts == "Au" and found.code("unit") == "Q":
        return None
    counted = before in around("rate") or before[:1].isdigit()
    if counted and found.parts == "Au":
        return how_often(found, context)
    measured = (
        before in around("measure")
        or before in around("limit")
        or found.has("whole", "last", "straight")
    )
    return length(found, context) if measured or found.parts != "Au" else None


def bare(found: Found, context: Context) -> Meaning | None:
    """Years, weeks: so many that nobody says, after a word that measures with them."""
    if found.before() not in around("measure"):
        return None
    return length(found, context)


def the_past(found: Found, context: Context) -> Meaning | None:
    """The past, not the past of something."""
    if found.lower("last") != "past" or found.after() in ("of", "") or found.before() == "just":
        return None
    follows = found.tokens.parts[found.last : found.last + 1]
    return Meaning(TimeType.DATE, "PAST_REF") if follows != "U" else None


def in_the_long_run(found: Found, context: Context) -> Meaning | None:
    """The near term, the foreseeable future."""
    ahead = found.lower("the") == "the" and (
        found.has("term") or found.code("recent") == "FUTURE_REF"
    )
    return Meaning(TimeType.DATE, "FUTURE_REF") if ahead else None


def at_present(found: Found, context: Context) -> Meaning | None:
    """Current, said of what is so now."""
    return Meaning(TimeType.DATE, "PRESENT_REF") if found.text.lower() == "current" else None
