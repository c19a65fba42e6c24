"""Who may count as an observer."""

from __future__ import annotations

import pytest

from saydo.codes.observers import observer, observers, reason


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("the OSCE's", "OSCE SMM"),
        ("United Nations", "UN"),
        ("UNIFIL", "UNIFIL"),
        ("KFOR", "KFOR"),
        ("the International Atomic Energy Agency", "IAEA"),
        ("Maxar Technologies", "Maxar"),
        ("CIR", "Centre for Information Resilience"),
        ("bellingcat", "Bellingcat"),
        ("TASS", None),
        ("Rwanda", None),
        ("The Independent Truth Monitor", None),
        ("", None),
    ],
)
def test_observer_by_name(name: str, canonical: str | None) -> None:
    assert observer(name) == canonical


def test_each_has_a_reason() -> None:
    assert len(observers()) > 50
    for name in observers():
        assert observer(name) == name
        assert reason(name).endswith(".")


def test_unlisted_has_none() -> None:
    with pytest.raises(KeyError):
        reason("TASS")
