"""Dates, times, lengths and repetitions in a text: found, valued as TIMEX3, put on the calendar.

Relative times count from the publication, never from a clock. "On Tuesday" is the last one up to
it, or the next one where the clause looks ahead ("will … on Tuesday", "by Sunday").
"""

from saydo.codes.times import names
from saydo.text.times.mention import Bound, Direction, Precision, TimeMention, TimeType
from saydo.text.times.tagging import times

DAYS, MONTHS = names("weekday"), names("month")

__all__ = [
    "DAYS", "MONTHS", "Bound", "Direction", "Precision", "TimeMention", "TimeType",
    "times",
]  # fmt: skip
