"""Times marked in sentences with their TIMEX3 value, told on a Wednesday: 15 May 2024."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.times import time_words
from saydo.model.moment import Moment, first_instant
from saydo.text.times import Direction, Precision, TimeType, times

WEDNESDAY = Moment("2024-05-15")
_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)\]")
_VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:T?(?:\d+(?:\.\d+)?|X)(?:[SHDWMQYE]|WE|DE|CE))"
    r"|[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:WE|[1-7]))?|Q\d|H\d|SP|SU|FA|WI))?"
    r"(?:T(?:MO|AF|EV|NI|MI|\d\d:\d\dZ?))?"
)


@pytest.mark.parametrize(
    "marked",
    [
        # Days.
        "They left on [Tuesday|2024-05-14] and will be back on [Friday|2024-05-17].",
        "Envoys are to meet in Doha on [Wednesday|2024-05-15].",
        "On [Monday|2024-05-13], the garrison surrendered.",
        "Markets to stay closed until [Friday|2024-05-17].",
        "Shelling began [Friday night|2024-05-10TNI] and went on [overnight|2024-05-14TNI].",
        "He arrived [early Tuesday|2024-05-14] and left [yesterday evening|2024-05-14TEV].",
        "Guns fell silent [this morning|2024-05-15TMO].",
        "The blockade was declared on [11 September|2023-09-11].",
        "The blockade will begin on [11 September|2024-09-11].",
        "Talks opened on [Sunday, May 5, 2024|2024-05-05] in Muscat.",
        "A ceasefire was signed on [the 3rd of April 2021|2021-04-03].",
        "The [Feb. 23|2024-02-23] accord still holds, she said.",
        "It fell on [2022-11-11|2022-11-11].",
        # Weeks, months, quarters, seasons, years.
        "The bridge was hit [earlier this week|2024-W20] and [last week|2024-W19].",
        "It was shut over [the weekend|2024-W19-WE].",
        "The drills begin [next month|2024-06].",
        "It has been closed since [February|2024-02].",
        "The town fell in [November|2023-11].",
        "Elections are due in [early November|2024-11].",
        "Exports fell in [the third quarter of 2009|2009-Q3] and [the fourth quarter|2023-Q4].",
        "Spending peaked in [fiscal 2009|2009].",
        "The dam burst in [the spring of 2011|2011-SP] and again [last winter|2023-WI].",
        "He ruled in [the 1990s|199], early in [the 21st century|20].",
        "Troops must be gone by [the end of the year|2024].",
        "It ended in [the last week of March|2024-W13].",
        # Counted from the publication, or from what was told.
        "It was taken [two years ago|2022] and lost [three days ago|2024-05-12].",
        "On [5 May 2022|2022-05-05] they met. [A day later|2022-05-06] they fled.",
        "On [5 May 2022|2022-05-05] they met. [The following month|2022-06] they fled.",
        "It was [the same day|2024-05-15].",
        "The truce lasted from [2014|2014] to [2020|2020], and [that year|2020] it broke.",
        # Lengths.
        "Five were killed in [the past three days|P3D].",
        "It opened for the first time in [weeks|PXW] after [a two-week|P2W] closure.",
        "The [12-year|P12Y] war is over.",
        "He fasted for [more than a week|P1W], and waited [two and a half hours|PT2.5H].",
        "They will leave within [48 hours|PT48H].",
        "Fighting went on for [several months|PXM].",
        # What recurs.
        "Buses leave [every day|P1D] and planes [twice a week|P1W].",
        "The [annual|P1Y] parade is held [every Sunday|XXXX-WXX-7].",
        # Without a calendar.
        "It is [now|PRESENT_REF] theirs; it was [recently|PAST_REF] rebuilt.",
        "Nobody sees peace in [the near future|FUTURE_REF].",
        # Times of day.
        "The siren sounded at [14:32 GMT|2024-05-15T14:32Z].",
        "Landing was at [9 pm local time|2024-05-15T21:00].",
        "It struck at [10.05am|2024-05-15T10:05] and at [noon|2024-05-15T12:00].",
        "The convoy left at [6:40 a.m. Tuesday|2024-05-14T06:40].",
    ],
)
def test_times_are_found_and_valued(marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    wanted = [(told.removeprefix("a "), value) for told, value in _MARK.findall(marked)]
    found = [(m.span.text(text).removeprefix("a "), m.value) for m in times(text, WEDNESDAY)]
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the capital, and fall.",
        "Some 2000 people fled; 1500 soldiers stayed.",
        "A second man was seen in a spring.",
        "She is a 25-year-old nurse and in her 30s.",
        "The late president was in a minute of silence.",
        "Half of the quarter was burnt.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [m.span.text(text) for m in times(text, WEDNESDAY) if m.period] == []


def test_the_type_says_what_kind_of_time_it_is() -> None:
    text = "On Monday at 14:32 GMT, for three hours, as every week, it rained."
    kinds = [m.type for m in times(text, WEDNESDAY)]
    assert kinds == [TimeType.DATE, TimeType.TIME, TimeType.DURATION, TimeType.SET]


def test_a_time_with_a_known_zone_is_a_moment() -> None:
    (mention,) = times("It was hit at 9:30 pm EST.", WEDNESDAY)
    assert mention.period is not None
    assert mention.period.start == "2024-05-16T02:30:00Z"
    assert mention.precision is Precision.MINUTE


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Ministers will meet on Friday.", Direction.AHEAD),
        ("A hearing on Friday has been scheduled.", Direction.AHEAD),
        ("The strike planned for Friday was called off.", Direction.AHEAD),
        ("Plans announced on Friday were dropped.", Direction.BEHIND),
        ("The mayor said on Friday he would go.", Direction.BEHIND),
        ("Friday prayers.", None),
    ],
)
def test_the_clause_says_where_it_looks(text: str, direction: Direction | None) -> None:
    assert times(text, WEDNESDAY)[0].direction is direction


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("Monday's attack killed two.", True),
        ("They condemned the 2014 annexation.", True),
        ("They attacked on Monday.", False),
        ("The Monday of the attack was wet.", False),
    ],
)
def test_a_time_may_only_say_which_one_is_meant(text: str, attributive: bool) -> None:
    assert times(text, WEDNESDAY)[0].attributive is attributive


_WORDS = st.sampled_from(
    [*sorted(time_words()), "2010", "31", "9999", "0", "1/2", "14:32", "GMT", "'s", ",", "-", ".",
     "June", "May", "Monday", "Sept.", "’82", "1990s", "45th", "pm", "(", "\n", "said", "will"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=14).map(" ".join)),
    st.sampled_from([None, "2024-05-15", "2024-02-29", "0001-01-01", "9998-12-31", "2024"]),
)
def test_any_text_is_read(text: str, published: str | None) -> None:
    last = 0
    for mention in times(text, Moment(published) if published else None):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end
        assert _VALUE.fullmatch(mention.value), mention.value
        for end in (mention.period.start, mention.period.end) if mention.period else ():
            assert end is None or first_instant(end)
