"""What becomes of a plan."""

from __future__ import annotations

from saydo.model.event import Status
from saydo.model.grade import PlanState
from tests.crisis import Deed, Told, announced, denied, graded, looked, observed, of, said

LEAVING = Deed("RETREAT", "withdraw", "United States", place="Bagram", country="Afghanistan")
PLAN = announced("United States", LEAVING, on="2021-06-25", due="2021-07-04")
SIGHT = observed("Maxar", LEAVING, on="2021-07-02")


def state(as_of: str, *told: Told) -> PlanState | None:
    return of(graded(told, as_of=as_of), LEAVING).plan


def test_open_before_its_date() -> None:
    assert state("2021-06-28", PLAN) is PlanState.OPEN


def test_due_on_its_date_and_after_it_with_nothing_told() -> None:
    assert state("2021-07-04", PLAN) is PlanState.DUE
    assert state("2021-07-20", PLAN) is PlanState.DUE


def test_open_without_a_date() -> None:
    assert state("2022", announced("United States", LEAVING, on="2021-06-25")) is PlanState.OPEN


def test_kept_when_it_was_seen() -> None:
    assert state("2021-07-05", PLAN, SIGHT) is PlanState.KEPT


def test_partly_kept_when_less_was_seen_than_announced() -> None:
    all_of_them = announced(
        "United States", LEAVING.but(many=2500), on="2021-06-25", due="2021-07-04"
    )
    some = observed("Maxar", LEAVING.but(many=900), on="2021-07-02")
    assert state("2021-07-05", all_of_them, some) is PlanState.PARTLY_KEPT


def test_superseded_when_taken_back_before_its_date() -> None:
    back = denied("United States", LEAVING, on="2021-06-30")
    assert state("2021-07-01", PLAN, back) is PlanState.SUPERSEDED


def test_broken_when_taken_back_after_its_date() -> None:
    back = denied("United States", LEAVING, on="2021-07-06")
    assert state("2021-07-07", PLAN, back) is PlanState.BROKEN


def test_broken_when_the_opposite_was_seen_and_the_date_is_past() -> None:
    arriving = LEAVING.but(type="MOBILIZE", mode="troops")
    sight = observed("Maxar", arriving, on="2021-07-03")
    assert state("2021-07-03", PLAN, sight) is PlanState.OPEN
    assert state("2021-07-05", PLAN, sight) is PlanState.BROKEN


def test_overdue_is_not_broken() -> None:
    doubt = looked("Pakistan", LEAVING, on="2021-07-05")
    assert state("2021-07-06", PLAN, doubt) is PlanState.DUE


def test_nobody_can_tell_when_it_could_not_be_verified() -> None:
    tried = said("Pakistan", LEAVING, on="2021-07-05", status=Status.UNVERIFIED)
    assert state("2021-07-06", PLAN, tried) is PlanState.UNTOLD


def test_what_nobody_announced_is_no_plan() -> None:
    assert state("2021-07-05", said("United States", LEAVING, on="2021-07-02")) is None
