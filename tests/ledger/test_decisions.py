from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from saydo.ledger import Ledger
from saydo.model.decision import Decision, DecisionKind, standing
from saydo.model.errors import StopError
from saydo.model.moment import Moment

RELY = Decision(
    "k1", DecisionKind.RELIABILITY, "Nile Post", "B", "an analyst", Moment("2021-06-02"),
    "Right in nine of ten.",
)  # fmt: skip


def revoke(id: str, subject: str, made: str) -> Decision:
    return Decision(
        id, DecisionKind.REVOKE, subject, None, "an analyst", Moment(made), "Made too early."
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "l.db") as opened:
        yield opened


def test_a_decision_holds_from_when_it_was_made(ledger: Ledger) -> None:
    assert ledger.decide(RELY)
    assert not ledger.decide(RELY)
    assert ledger.decisions() == [RELY]
    assert ledger.decisions(Moment("2021-06-01")) == []


def test_a_revoked_decision_holds_until_then_and_stays_in_the_log(ledger: Ledger) -> None:
    ledger.decide(RELY)
    ledger.decide(revoke("k2", "k1", "2021-06-05"))
    assert ledger.decisions() == []
    assert ledger.decisions(Moment("2021-06-04")) == [RELY]
    assert [one.id for one in ledger.decision_log()] == ["k1", "k2"]


def test_a_revocation_can_be_revoked(ledger: Ledger) -> None:
    ledger.decide(RELY)
    ledger.decide(revoke("k2", "k1", "2021-06-05"))
    ledger.decide(revoke("k3", "k2", "2021-06-06"))
    assert ledger.decisions() == [RELY]


def test_what_is_revoked_is_not_revoked_again(ledger: Ledger) -> None:
    ledger.decide(RELY)
    ledger.decide(revoke("k2", "k1", "2021-06-05"))
    with pytest.raises(StopError, match="revoked already"):
        ledger.decide(revoke("k3", "k1", "2021-06-06"))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (replace(RELY, reason=" "), "reason"),
        (replace(RELY, author=""), "author"),
        (replace(RELY, value="G"), "one of A, B"),
        (replace(RELY, value=None), "needs a value"),
        (replace(RELY, kind=DecisionKind.STANCE, value="maybe"), "one of denies"),
        (replace(RELY, kind=DecisionKind.SPLIT), "takes no value"),
        (replace(RELY, kind=DecisionKind.JOIN, value="Nile Post"), "given twice"),
        (replace(RELY, kind=DecisionKind.PARTY, value=" "), "needs a name"),
        (revoke("k9", "k8", "2021-06-05"), "no decision k8"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(
    ledger: Ledger, wrong: Decision, says: str
) -> None:
    with pytest.raises(StopError, match=says):
        ledger.decide(wrong)
    assert ledger.decision_log() == []


def test_an_id_means_one_decision(ledger: Ledger) -> None:
    ledger.decide(RELY)
    with pytest.raises(StopError, match="says something else"):
        ledger.decide(replace(RELY, value="C"))


def test_of_two_in_one_second_the_later_is_last(ledger: Ledger) -> None:
    later = replace(RELY, id="a0", value="C")
    ledger.decide(RELY)
    ledger.decide(later)
    assert ledger.decisions() == list(standing(ledger.decisions())) == [RELY, later]
