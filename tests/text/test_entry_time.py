"""Times of day as pages print them, and the moment that they mean on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.text.entry_time import TIME, calendar_day, entry_time

SUMMER = date(2023, 7, 1)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("14:32 GMT", "2023-07-01T14:32:00Z"),
        ("10.05am BST", "2023-07-01T09:05:00Z"),
        ("3:41 p.m. ET", "2023-07-01T19:41:00Z"),
        ("12:10 a.m. EST", "2023-07-01T05:10:00Z"),
        ("10:13 British Summer Time", "2023-07-01T09:13:00Z"),
        ("09:00 (GMT+3)", "2023-07-01T06:00:00Z"),
        ("23:59 EEST", "2023-07-01T20:59:00Z"),
        ("14:32", "2023-07-01"),
        ("14:32 IST", "2023-07-01"),
        ("2:05pm local time", "2023-07-01"),
    ],
)
def test_a_time_is_as_exact_as_its_zone(text: str, moment: str) -> None:
    match = TIME.fullmatch(text)
    assert match is not None
    told = entry_time(match)
    assert told is not None
    assert told.on(SUMMER) == moment


def test_new_york_s_winter_is_an_hour_later() -> None:
    match = TIME.fullmatch("7:00 a.m. ET")
    assert match is not None
    told = entry_time(match)
    assert told is not None
    assert [told.on(day)[11:16] for day in (date(2024, 3, 9), date(2024, 3, 10))] == [
        "12:00",
        "11:00",
    ]
    assert [told.on(day)[11:16] for day in (date(2024, 11, 2), date(2024, 11, 3))] == [
        "11:00",
        "12:00",
    ]


@pytest.mark.parametrize("text", ["25:10", "14:75", "1,200", "5.1%", "v1.10.2", "3.14159"])
def test_a_score_a_price_or_a_version_is_no_time(text: str) -> None:
    assert TIME.fullmatch(text) is None


def test_no_clock_shows_thirteen_in_the_afternoon() -> None:
    match = TIME.fullmatch("13:05 pm")
    assert match is not None
    assert entry_time(match) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("October 29, 2022", date(2022, 10, 29)),
        ("Tue 10 Oct 2023", date(2023, 10, 10)),
        ("26 June", date(2024, 6, 26)),
        ("31 June 2022", None),
        ("in June", None),
    ],
)
def test_a_day_is_read_with_or_without_its_year(text: str, day: date | None) -> None:
    assert calendar_day(text, 2024) == day


@given(st.text(alphabet="0123456789:. apmGMTET+()", max_size=20))
def test_any_text_gives_a_time_of_this_day_or_none(text: str) -> None:
    for match in TIME.finditer(text):
        told = entry_time(match)
        assert told is None or 0 <= told.minutes < 24 * 60
