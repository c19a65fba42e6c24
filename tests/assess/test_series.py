"""Words move the word series, what was seen moves the ground series, and nothing moves both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from saydo.assess.indicators import shipped
from saydo.assess.series import series
from saydo.model.claim import Claim
from saydo.model.event import Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment, last_instant
from saydo.model.series import Kind, Point
from tests.show.made import claim, graded, piece

SPOTTED = frozenset({"video"})
"""Documents that are observations."""


def withdrawal(*evidence: Evidence, origins: Sequence[tuple[str, tuple[str, ...]]]) -> Claim:
    return claim(actor="Azerbaijan", evidence=evidence, origins=tuple(origins))


def points(
    claims: Sequence[GradedClaim], kind: Kind, indicator: str = "force levels"
) -> tuple[Point, ...]:
    def known_by(day: Moment) -> list[GradedClaim]:
        return [
            g
            for g in claims
            if any(last_instant(e.known_at) <= last_instant(day) for e in g.claim.evidence)
        ]

    found = series(claims, SPOTTED, shipped(), known_by)
    return next(s.points for s in found if s.indicator == indicator and s.kind is kind)


def test_an_announcement_lowers_words_and_leaves_ground_empty() -> None:
    told = withdrawal(
        piece("a", teller="Azerbaijan", status=Status.PLANNED, stance=Stance.WITHHOLDS),
        origins=[("Azerbaijan", ("a",))],
    )
    assert points([graded(told, None)], Kind.WORDS) == (Point(Moment("2021-03-26"), 0, 1, ("a",)),)
    assert points([graded(told, None)], Kind.GROUND) == ()


def test_reprints_of_one_side_count_once_a_day() -> None:
    told = withdrawal(
        piece("a", doc="1", teller="Azerbaijan"),
        piece("b", doc="2", teller="Azerbaijan"),
        piece("c", doc="3", teller="Armenia"),
        piece("d", doc="4", teller="Azerbaijan", known_at="2021-03-27T08:00:00Z"),
        origins=[("Azerbaijan", ("a", "b", "d")), ("Armenia", ("c",))],
    )
    assert [(p.day, p.lowered) for p in points([graded(told, None, None)], Kind.WORDS)] == [
        ("2021-03-26", 2),
        ("2021-03-27", 1),
    ]


def test_a_denial_is_not_the_deed() -> None:
    told = withdrawal(
        piece("a", teller="Armenia", status=Status.DENIED, stance=Stance.DENIES),
        piece("b", teller="Iran", status=Status.UNSEEN, stance=Stance.UNSEEN),
        piece("c", teller="Turkey", status=Status.POSSIBLE, stance=Stance.WITHHOLDS),
        origins=[("Armenia", ("a",)), ("Iran", ("b",)), ("Turkey", ("c",))],
    )
    assert points([graded(told, None, 4)], Kind.WORDS) == ()
    assert points([graded(told, None, 4)], Kind.GROUND) == ()


def test_an_outlet_that_is_no_party_moves_no_words() -> None:
    told = withdrawal(piece("a", publisher="The Monitor"), origins=[("The Monitor", ("a",))])
    assert points([graded(told, None, 3)], Kind.WORDS) == ()


def test_a_claim_that_was_graded_as_seen_moves_ground_by_what_its_grade_rests_on() -> None:
    told = withdrawal(
        piece("a", teller="Azerbaijan"),
        piece("b", publisher="OSCE"),
        origins=[("Azerbaijan", ("a",)), ("OSCE", ("b",))],
    )
    both = graded(told, None, 2)
    assert both.grade.deed is not None
    only_b = replace(
        both, grade=replace(both.grade, deed=replace(both.grade.deed, evidence=("b",)))
    )
    assert points([only_b], Kind.GROUND) == (Point(Moment("2021-03-26"), 0, 1, ("b",)),)
    assert points([only_b], Kind.WORDS) == (Point(Moment("2021-03-26"), 0, 1, ("a",)),)


def test_one_sides_word_never_moves_ground() -> None:
    told = withdrawal(piece("a", teller="Azerbaijan"), origins=[("Azerbaijan", ("a",))])
    for digit in (None, 3, 4, 5):
        assert points([graded(told, None, digit)], Kind.GROUND) == ()


def test_an_observed_arrival_raises_ground_without_a_grade() -> None:
    told = claim(
        actor="Azerbaijan",
        type="MOBILIZE",
        mode="troops",
        evidence=(piece("a", doc="video", type="MOBILIZE", mode="troops", publisher="Planet"),),
        origins=(("Planet", ("a",)),),
    )
    assert points([graded(told)], Kind.GROUND) == (Point(Moment("2021-03-26"), 1, 0, ("a",)),)
    assert points([graded(told)], Kind.WORDS) == ()


def test_forces_seen_without_a_direction_are_seen_but_move_nothing() -> None:
    told = claim(
        type="MOBILIZE",
        mode="presence",
        evidence=(piece("a", doc="video", type="MOBILIZE", mode="presence", publisher="Planet"),),
        origins=(("Planet", ("a",)),),
    )
    assert points([graded(told)], Kind.GROUND) == (Point(Moment("2021-03-26"), 0, 0, ("a",)),)


def test_a_threat_of_an_attack_is_a_threat_and_no_attack() -> None:
    threat = {"status": Status.THREATENED, "stance": Stance.WITHHOLDS}
    told = claim(
        type="ASSAULT",
        mode=None,
        evidence=(piece("a", teller="Azerbaijan", type="ASSAULT", mode=None, **threat),),
        origins=(("Azerbaijan", ("a",)),),
    )
    assert points([graded(told)], Kind.WORDS, "shelling and strikes") == ()
    assert len(points([graded(told)], Kind.WORDS, "threats")) == 1


@given(st.integers(min_value=1, max_value=6), st.sampled_from([None, 3, 4, 5]))
def test_no_number_of_statements_moves_ground(copies: int, digit: int | None) -> None:
    pieces = tuple(piece(f"e{n}", doc=f"d{n}", teller="Azerbaijan") for n in range(copies))
    told = withdrawal(*pieces, origins=[("Azerbaijan", tuple(p.id for p in pieces))])
    assert points([graded(told, None, digit)], Kind.GROUND) == ()
    assert [p.lowered for p in points([graded(told, None, digit)], Kind.WORDS)] == [1]


@given(st.permutations(range(4)))
def test_the_order_of_claims_does_not_matter(order: Sequence[int]) -> None:
    claims = [
        graded(claim(id=f"c{n}", evidence=(piece(f"e{n}", teller=f"P{n}"),)), None, None)
        for n in range(4)
    ]
    shuffled = [claims[n] for n in order]
    assert points(shuffled, Kind.WORDS) == points(claims, Kind.WORDS)
