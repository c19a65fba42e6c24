"""Claims read as plain English."""

from __future__ import annotations

import pytest

from saydo.model.claim import Claim, ClaimKind
from saydo.model.event import KnownBy, Place, Quantity
from saydo.model.evidence import Stance
from saydo.model.moment import Moment, Period
from saydo.show import wording
from tests.show.made import claim, graded, piece

DAY = Period(Moment("2021-03-26"), Moment("2021-03-26"))


def deed(of: str, actor: str | None = "Sudan", **more: object) -> Claim:
    type_, _, mode = of.partition("/")
    return claim(type=type_, mode=mode or None, actor=actor, **more)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            deed("RETREAT/withdraw", "Eritrea", place=Place("Tigray"), when=DAY),
            "Eritrea withdraws troops from Tigray — 26 Mar 2021",
        ),
        (
            deed("RETREAT/withdraw", "Serbia", place=Place("near Kosovo")),
            "Serbia withdraws troops from near Kosovo",
        ),
        (
            deed("RETREAT/withdraw", "Serbia", place=Place("near Kosovan border")),
            "Serbia withdraws troops from near the Kosovan border",
        ),
        (
            deed("MOBILIZE/troops", "Serbia", place=Place("Kosovo's borders")),
            "Serbia masses troops near Kosovo's borders",
        ),
        (
            deed("RETREAT/withdraw", "Serbia", place=Place("the Kosovo border")),
            "Serbia withdraws troops from near the Kosovo border",
        ),
        (
            deed(
                "MOBILIZE/troops",
                "United States",
                quantity=Quantity(20000, None, "soldiers"),
                place=Place("Kuwait"),
            ),
            "The United States masses at least 20,000 soldiers in Kuwait",
        ),
        (deed("ASSAULT", "rebels", target="Chad"), "Rebels attack Chad"),
        (deed("ASSAULT/heavy-weapons", None, place=Place("Goma")), "Somebody shells Goma"),
        (
            deed("ASSAULT/drone", "Houthis", quantity=Quantity(3, 5, "killed"), target="Marib"),
            "The Houthis strike Marib with drones (3–5 killed)",
        ),
        (deed("ASSAULT", kind=ClaimKind.POSSIBILITY, target="Chad"), "Sudan may attack Chad"),
        (
            deed("RETREAT/withdraw", kind=ClaimKind.PLAN, quantity=Quantity(None, 9, "tanks")),
            "Sudan is to withdraw up to 9 tanks",
        ),
        (deed("CONSULT", kind=ClaimKind.WORDS, target="Egypt"), "Sudan holds talks with Egypt"),
        (deed("CONSULT", kind=ClaimKind.WORDS), "Sudan holds talks"),
        (deed("CONSULT/visit", kind=ClaimKind.WORDS, target="Egypt"), "Sudan meets Egypt"),
        (deed("MOBILIZE/presence", place=Place("Abyei")), "Sudan has forces present in Abyei"),
        (deed("RETREAT/ceasefire", target="Libya"), "Sudan ceases fire with Libya"),
        (deed("DEFENESTRATE"), "Sudan defenestrates"),
    ],
)
def test_a_claim_is_a_sentence(told: Claim, sentence: str) -> None:
    assert wording.title(told) == sentence


def test_copies_are_told_apart_from_origins() -> None:
    told = claim(
        evidence=(
            piece("a", doc="1", teller="Eritrea"),
            piece("b", doc="2", teller="Eritrea"),
            piece("c", doc="3", publisher="The Monitor"),
            piece("d", doc="4", teller="Kenya", stance=Stance.UNSEEN),
        ),
        origins=(("Eritrea", ("a", "b")), ("The Monitor", ("c",)), ("Kenya", ("d",))),
    )
    assert wording.tally(told) == "3 reports → 2 origins"
    assert wording.says(told) == ["Eritrea", "The Monitor"]
    assert wording.unseen(told) == ["Kenya"]


def test_own_sight_of_the_actor_is_not_sight() -> None:
    told = claim(
        actor="Eritrea",
        evidence=(
            piece("a", teller="Eritrea", known_by=KnownBy.IMAGERY),
            piece("b", publisher="The Monitor", known_by=KnownBy.WITNESSED),
        ),
    )
    assert wording.seen(told) == ["The Monitor"]


def test_who_waits_has_taken_no_side() -> None:
    told = claim(
        evidence=(
            piece("a", teller="Kenya", stance=Stance.WITHHOLDS),
            piece("b", teller="Eritrea", stance=Stance.WITHHOLDS),
            piece("c", teller="Eritrea", stance=Stance.DENIES),
        )
    )
    assert wording.waits(told) == ["Kenya"]
    assert wording.denies(told) == ["Eritrea"]


@pytest.mark.parametrize(
    ("letter", "digits", "label"),
    [(None, (4,), "F4"), ("B", (None,), "B6"), (None, (2, None), "F2/6"), (None, (), "–")],
)
def test_the_grade_in_short(letter: str | None, digits: tuple[int | None, ...], label: str) -> None:
    assert wording.grade_label(graded(claim(), letter, *digits)) == label
