from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.model.moment import Moment
from saydo.show.board.charts.axis import axis
from saydo.show.board.charts.gap import LARGE, SMALL, GapChart, Size, gap_chart
from saydo.show.board.views.indicators import Count, Day, Gap

counts = st.none() | st.builds(Count, st.integers(0, 60), st.integers(0, 60), st.just(()))
days = st.dictionaries(
    st.dates(date(2020, 1, 1), date(2023, 1, 1)), st.tuples(counts, counts), min_size=1, max_size=12
)


def chart(told: dict[date, tuple[Count | None, Count | None]], size: Size) -> GapChart:
    held = [Day(Moment(on.isoformat()), *both) for on, both in sorted(told.items())]
    gap = Gap("shelling", "/", "", "", apart=False, days=tuple(held))
    return gap_chart(gap, [day.day for day in held], size)


@given(days, st.sampled_from([SMALL, LARGE]))
def test_words_stay_above_ground_and_both_inside_the_box(
    told: dict[date, tuple[Count | None, Count | None]], size: Size
) -> None:
    drawn = chart(told, size)
    words, ground = drawn.bands
    assert words.bottom < ground.top
    for band in drawn.bands:
        for block in (block for column in band.columns for block in column.blocks):
            assert band.top - 0.2 <= block.y <= block.y + block.height <= band.bottom + 0.2
            assert drawn.left - 1 <= block.x <= block.x + block.width <= drawn.width + 1


@given(days)
def test_a_column_is_drawn_only_where_something_was_told(
    told: dict[date, tuple[Count | None, Count | None]],
) -> None:
    drawn = chart(told, LARGE)
    for band, side in zip(drawn.bands, (0, 1), strict=True):
        told_on = [on.isoformat() for on, both in sorted(told.items()) if both[side] is not None]
        assert [column.day for column in band.columns] == told_on


def test_each_origin_is_a_block_that_can_be_counted() -> None:
    drawn = chart({date(2024, 4, 2): (Count(3, 1, ()), None)}, LARGE)
    [column] = drawn.bands[0].columns
    assert [block.direction for block in column.blocks] == ["raised"] * 3 + ["lowered"]
    assert column.told == "2 Apr 2024, words: 3 origins raise it, 1 origin lowers it"


def test_what_was_told_without_direction_is_a_mark_and_no_block() -> None:
    [column] = chart({date(2024, 4, 2): (Count(0, 0, ()), None)}, SMALL).bands[0].columns
    assert column.blocks == ()
    assert "neither raised nor lowered" in column.told


@given(st.integers(1, 3000), st.floats(100, 1200))
def test_dates_never_stand_on_each_other(count: int, width: float) -> None:
    first = date(2014, 4, 1)
    time = axis(
        [Moment(first.isoformat()), Moment((first + timedelta(days=count - 1)).isoformat())],
        60,
        width,
        40,
    )
    ticks = time.ticks(60)
    assert ticks
    assert all(b.x - a.x >= 59 for a, b in pairwise(ticks))


def test_an_axis_needs_a_day() -> None:
    with pytest.raises(ValueError, match="needs a day"):
        axis([], 0, 100, 10)
