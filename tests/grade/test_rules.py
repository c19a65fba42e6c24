"""The table itself, and lines of it that no crisis above needs."""

from __future__ import annotations

from saydo.grade.rules import RULES
from saydo.model.event import KnownBy
from saydo.model.grade import shown
from tests.crisis import (
    Deed,
    allies,
    announced,
    denied,
    digit,
    fights,
    graded,
    looked,
    observed,
    of,
    said,
    wrote,
)

LEAVING = Deed("RETREAT", "withdraw", actor="India", place="Galwan", country="China")
ARRIVING = LEAVING.but(type="MOBILIZE", mode="troops")


def test_the_digits_stand_in_the_order_of_the_table() -> None:
    digits = [rule.digit for rule in RULES]
    assert list(dict.fromkeys(digits)) == [1, 2, 5, 4, 3, None]


def test_each_reason_is_one_sentence_for_an_analyst() -> None:
    for rule in RULES:
        assert rule.reason.endswith(".")
        assert rule.reason[:-1].count(". ") == 0
        assert len(rule.reason) < 120


def test_two_observers_confirm() -> None:
    told = [observed("Maxar", LEAVING, "2020-07-06"), observed("Planet", LEAVING, "2020-07-07")]
    assert digit(told, LEAVING) == "1"


def test_one_observer_twice_is_one_observer() -> None:
    told = [observed("Maxar", LEAVING, "2020-07-06"), observed("Maxar", LEAVING, "2020-07-07")]
    assert digit(told, LEAVING) == "2"


def test_observers_disagree() -> None:
    told = [
        observed("Maxar", LEAVING, "2020-07-06"),
        observed("Planet", ARRIVING, "2020-07-07"),
    ]
    assert digit(told, LEAVING) == "4"


def test_an_observer_against_two_sides() -> None:
    told = [
        said("India", LEAVING, "2020-07-06"),
        said("Bhutan", LEAVING, "2020-07-06"),
        observed("Planet", ARRIVING, "2020-07-07"),
    ]
    assert digit(told, LEAVING) == "4"


def test_two_sides_without_stake_deny() -> None:
    told = [
        said("India", LEAVING, "2020-07-06"),
        denied("Nepal", LEAVING, "2020-07-07"),
        denied("Japan", LEAVING, "2020-07-07"),
    ]
    assert digit(told, LEAVING) == "5"
    assert digit(told, LEAVING, allies(["Nepal", "Japan"])) == "4"


def test_the_denial_of_one_with_a_stake_moves_no_digit() -> None:
    told = [said("India", LEAVING, "2020-07-06"), denied("China", LEAVING, "2020-07-07")]
    grade = of(graded(told), LEAVING)
    assert shown(grade.deed) == "6"
    assert grade.contested == (told[1].evidence.id,)


def test_the_latest_stance_of_a_side_counts() -> None:
    told = [
        fights("India", "China", on="2020-06-15"),
        said("India", LEAVING, "2020-07-06"),
        denied("China", LEAVING, "2020-07-06"),
        said("China", LEAVING, "2020-07-08"),
    ]
    assert digit(told, LEAVING) == "2"


def test_a_repeat_keeps_its_first_date() -> None:
    told = [
        said("India", LEAVING, "2020-07-06"),
        looked("Japan", LEAVING, "2020-07-06"),
        said("Japan", LEAVING, "2020-07-08"),
        looked("Japan", LEAVING, "2020-07-10"),
    ]
    assert digit(told, LEAVING) == "3"


def test_the_actors_own_looking_in_vain_is_no_doubt() -> None:
    raid = Deed("ASSAULT", None, "India", "China", "Galwan", "China", "2020-06-15")
    told = [said("China", raid, "2020-06-16"), looked("India", raid, "2020-06-16")]
    assert digit(told, raid) == "6"


def test_an_ally_is_no_second_voice() -> None:
    told = [said("India", LEAVING, "2020-07-06"), said("Bhutan", LEAVING, "2020-07-06")]
    assert digit(told, LEAVING) == "3"
    assert digit(told, LEAVING, allies(["India", "Bhutan"])) == "6"


def test_an_accusation_makes_no_witness_against_oneself_of_another_side() -> None:
    told = [
        said("India", LEAVING, "2020-07-06"),
        said("Nepal", LEAVING, "2020-07-07"),
        said("India", Deed("ASSAULT", None, "Nepal", "India"), "2020-07-07"),
    ]
    assert digit(told, LEAVING) == "3"


def test_only_denied_cannot_be_judged() -> None:
    assert digit([denied("India", LEAVING, "2020-07-06")], LEAVING) == "6"


def test_a_party_that_the_case_lists_is_no_observer() -> None:
    told = [said("NATO", LEAVING, "2020-07-06", known_by=KnownBy.IMAGERY)]
    assert digit(told, LEAVING, allies(["NATO"])) == "6"


def test_own_voice_of_two_houses_is_possibly_true() -> None:
    told = [wrote("The Hindu", LEAVING, "2020-07-06"), wrote("Dawn", LEAVING, "2020-07-06")]
    assert digit(told[:1], LEAVING) == "6"
    assert digit(told, LEAVING) == "3"


def test_blame_elsewhere_spoils_the_report_of_ones_own_losses() -> None:
    loss = Deed("ASSAULT", None, None, "India", "Galwan", "China", "2020-06-15", 20, "soldiers")
    told = [said("India", loss, "2020-06-16")]
    assert digit(told, loss) == "2"
    blamed = [*told, said("India", loss.but(actor="China"), "2020-06-16")]
    assert digit(blamed, loss.but(actor="China")) == "6"


def test_doubts_move_a_plan() -> None:
    told = [announced("India", LEAVING, "2020-07-06")]
    assert digit(told, LEAVING) == "6"
    assert digit([*told, looked("China", LEAVING, "2020-07-07")], LEAVING) == "4"
