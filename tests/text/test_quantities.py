"""Counts with their bounds."""

from __future__ import annotations

import pytest

from saydo.text.quantities import quantities


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("more than 3,000 soldiers", 3000, None, "soldiers"),
        ("up to 500 fighters", None, 500, "fighters"),
        ("between 40 and 60 rockets", 40, 60, "rockets"),
        ("dozens of villagers", 24, None, "villagers"),
        ("some 300 armed men", 300, 300, "men"),
        ("at least twelve people", 12, None, "people"),
        ("twenty-one tanks", 21, 21, "tanks"),
        ("two to three thousand troops", 2000, 3000, "troops"),
        ("1.5 million refugees", 1_500_000, 1_500_000, "refugees"),
        ("tens of thousands of protesters", 20_000, None, "protesters"),
        ("fewer than ten drones", None, 10, "drones"),
        ("no fewer than 4 Chinese warships", 4, None, "warships"),
    ],
)
def test_a_count_has_bounds_and_a_unit(
    text: str, low: float | None, high: float | None, unit: str
) -> None:
    quantity = quantities(text)[0].quantity
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "in 2014",
        "on 20 February",
        "March 3",
        "40% of it",
        "$3 billion",
        "for three days",
        "an A-50",
        "a seven-day truce",
        "one of the nurses",
        "they fired at one another",
        "on 2024-05-13",
    ],
)
def test_dates_shares_sums_and_durations_count_nothing(text: str) -> None:
    assert quantities(text) == []
