"""Which grades changed, and in which order claims are met."""

from __future__ import annotations

from saydo.assess.changes import changes
from saydo.assess.order import ordered
from tests.show.made import claim, graded, piece

FIRST = piece("a", teller="Eritrea")
SECOND = piece("b", teller="Kenya", known_at="2021-04-02")


def test_a_lowered_grade_is_a_change() -> None:
    before = graded(claim(evidence=(FIRST,)), None, None)
    after = graded(claim(evidence=(FIRST, SECOND)), None, 4)
    (change,) = changes([before], [after])
    assert (change.before, change.after) == (before, after)


def test_a_claim_is_known_again_by_its_evidence() -> None:
    before = graded(claim(id="old", evidence=(FIRST,)), None, 4)
    after = graded(claim(id="new", evidence=(FIRST, SECOND)), None, 4)
    assert changes([before], [after]) == ()


def test_what_was_not_told_before_is_new() -> None:
    (change,) = changes([], [graded(claim(evidence=(FIRST,)), None, None)])
    assert change.before is None


def test_no_digit_differs_from_cannot_be_judged() -> None:
    plan, deed = graded(claim(evidence=(FIRST,))), graded(claim(evidence=(FIRST,)), None, None)
    assert len(changes([plan], [deed])) == 1


def test_graded_deeds_come_first_then_the_latest() -> None:
    plan = graded(claim(id="plan", evidence=(SECOND,)))
    old = graded(claim(id="old", evidence=(FIRST,)), None, 4)
    new = graded(claim(id="new", evidence=(SECOND,)), None, None)
    assert [g.claim.id for g in ordered([plan, old, new])] == ["new", "old", "plan"]
