"""Times in sentences, against a Wednesday: 15 May 2024."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.model.moment import Moment, Period, last_instant
from saydo.text.times import TimeMention, times

WEDNESDAY = Moment("2024-05-15T09:00:00Z")


def periods(text: str, anchor: Moment | None) -> list[tuple[TimeMention, Period]]:
    return [(m, m.period) for m in times(text, anchor) if m.period is not None]


def period(text: str, anchor: Moment | None = WEDNESDAY) -> tuple[str | None, str | None]:
    _, found = periods(text, anchor)[0]
    return found.start, found.end


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("They left on Tuesday.", "2024-05-14", "2024-05-14"),
        ("The army said on Wednesday it had left.", "2024-05-15", "2024-05-15"),
        ("Envoys will meet on Friday.", "2024-05-17", "2024-05-17"),
        ("They must go by Sunday.", None, "2024-05-19"),
        ("The strikes came overnight.", "2024-05-14", "2024-05-15"),
        ("It fell last week.", "2024-05-06", "2024-05-12"),
        ("The drills end on 20 May.", "2024-05-20", "2024-05-20"),
        ("It began on November 3, 2020.", "2020-11-03", "2020-11-03"),
        ("It has been at war since 2014.", "2014", None),
        ("It happened two days ago.", "2024-05-13", "2024-05-13"),
        ("It will be over in three days.", "2024-05-18", "2024-05-18"),
        ("Fighting began in March.", "2024-03", "2024-03"),
        ("Fighting began in November.", "2023-11", "2023-11"),
        ("The truce holds until 1 June.", None, "2024-06-01"),
        ("Ministers meet next Thursday.", "2024-05-16", "2024-05-16"),
        ("They crossed on Friday night.", "2024-05-10", "2024-05-10"),
        ("They leave by the end of the month.", None, "2024-05-31"),
        ("It came in December 2022.", "2022-12", "2022-12"),
    ],
)
def test_times_resolve_against_the_day_of_publication(
    text: str, start: str | None, end: str | None
) -> None:
    assert period(text) == (start, end)


def test_without_an_anchor_only_absolute_dates_resolve() -> None:
    text = "On Tuesday, after a lull since 3 April 2021, they left last week."
    assert [m.span.text(text) for m, _ in periods(text, None)] == ["3 April 2021"]


@pytest.mark.parametrize(
    "text", ["Troops may leave.", "A long march began.", "Section 12 applies."]
)
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert periods(text, WEDNESDAY) == []


@given(st.dates().filter(lambda d: 1900 < d.year < 2100), st.sampled_from(["Monday", "Sunday"]))
def test_a_bare_weekday_is_the_last_one_up_to_the_anchor(day: object, name: str) -> None:
    anchor = Moment(str(day))
    _, found = periods(f"They left on {name}.", anchor)[0]
    assert found.end is not None
    gap = last_instant(anchor) - last_instant(found.end)
    assert 0 <= gap.days < 7
