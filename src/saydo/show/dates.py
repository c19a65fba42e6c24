"""Moments and periods as people write them: "15 Feb 2022", "15–17 Feb 2022"."""

from __future__ import annotations

from saydo.model.moment import Moment, Period, first_instant

_YEAR, _MONTH, _DAY = 4, 7, 10


def date(value: Moment) -> str:
    """The day in words, or the month or year where no more is known."""
    at = first_instant(value)
    if len(value) == _YEAR:
        return at.strftime("%Y")
    if len(value) == _MONTH:
        return at.strftime("%b %Y")
    return f"{at.day} {at:%b %Y}"


def time(value: Moment) -> str:
    """The day with its hour, where one is known."""
    return date(value) + (f", {value[11:16]} UTC" if len(value) > _DAY else "")


def period(value: Period | None) -> str:
    """From a period's first to its last day; empty for None or a period without ends."""
    if value is None or value.start is value.end is None:
        return ""
    if value.end is None:
        return f"from {date(value.start)}" if value.start else ""
    if value.start is None:
        return f"until {date(value.end)}"
    first, last = date(value.start), date(value.end)
    if first == last:
        return first
    if value.start[:_MONTH] == value.end[:_MONTH] and min(len(value.start), len(value.end)) >= _DAY:
        return f"{first.split()[0]}–{last}"
    return f"{first} – {last}"
