"""How reliable a source is: set with a reason, or suggested by its record."""

from __future__ import annotations

import pytest

from saydo.model.case import NO_CASE, Case, Source
from saydo.model.decision import Decision, DecisionKind
from saydo.model.grade import Rating
from saydo.model.moment import Moment
from tests.crisis import Deed, Told, graded, looked, observed, said


def strike(at: int) -> Deed:
    return Deed("ASSAULT", None, "Israel", None, f"Village {at}", "Lebanon", f"2024-10-{at:02}")


def record(right: int, wrong: int) -> list[Told]:
    """Claims of Hezbollah of which some were seen and others looked for in vain."""
    told = [said("Hezbollah", strike(at), f"2024-10-{at:02}") for at in range(1, right + wrong + 1)]
    seen = [observed("Maxar", strike(at), f"2024-10-{at:02}") for at in range(1, right + 1)]
    missed = [
        looked("France", strike(at), f"2024-10-{at:02}")
        for at in range(right + 1, right + wrong + 1)
    ]
    return [*told, *seen, *missed]


def rating(told: list[Told], case: Case = NO_CASE, *decisions: Decision) -> Rating:
    return graded(told, case, decisions)[0].grade.reliability


def decision(value: str, number: int = 1) -> Decision:
    made = Moment(f"2024-11-0{number}")
    kind = DecisionKind.RELIABILITY
    return Decision(f"x{number}", kind, "Hezbollah", value, "an analyst", made, "long watched")


@pytest.mark.parametrize(
    ("right", "wrong", "letter"),
    [(10, 0, "B"), (8, 2, "B"), (6, 4, "C"), (3, 7, "D"), (0, 10, "E"), (9, 0, None)],
)
def test_ten_claims_suggest_a_letter(right: int, wrong: int, letter: str | None) -> None:
    assert rating(record(right, wrong)).letter == letter


def test_unknown_is_null_and_says_why() -> None:
    found = rating(record(3, 1))
    assert found.letter is None
    assert "4 of its claims" in found.reason


def test_the_case_sets_it_with_a_reason() -> None:
    case = Case("Lebanon", sources=(Source("Hezbollah", reliability="D", reason="has an axe"),))
    assert rating(record(10, 0), case) == Rating("D", "Hezbollah", "has an axe")


def test_a_decision_goes_before_the_case_and_the_latest_before_others() -> None:
    case = Case("Lebanon", sources=(Source("Hezbollah", reliability="D", reason="has an axe"),))
    found = rating(record(1, 0), case, decision("E", 1), decision("C", 2))
    assert (found.letter, found.reason) == ("C", "Decided by an analyst: long watched")


def test_a_revoked_decision_sets_nothing() -> None:
    revoked = Decision(
        "x9", DecisionKind.REVOKE, "x1", None, "an analyst", Moment("2024-11-09"), "too soon"
    )
    assert rating(record(1, 0), NO_CASE, decision("C"), revoked).letter is None


def test_f_is_null() -> None:
    assert rating(record(1, 0), NO_CASE, decision("F")).letter is None
