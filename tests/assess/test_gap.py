"""Words against ground in a sentence."""

from __future__ import annotations

from saydo.assess.gap import Course, Gap, gap
from saydo.assess.indicators import indicators, shipped
from saydo.assess.series import series
from saydo.model.assessment import Assessment
from saydo.model.case import NO_CASE, Case, Indicator
from saydo.model.claim import Claim
from saydo.model.event import Status
from saydo.model.evidence import Stance
from saydo.model.moment import Moment
from saydo.show.wording import ground_side, words_side
from tests.show.made import claim, graded, piece

ANNOUNCED = claim(
    id="c1",
    actor="Serbia",
    evidence=(piece("a", teller="Serbia", status=Status.PLANNED, stance=Stance.WITHHOLDS),),
    origins=(("Serbia", ("a",)),),
)
ARRIVED = claim(
    id="c2",
    actor="Serbia",
    type="MOBILIZE",
    mode="troops",
    evidence=(piece("b", doc="video", publisher="KFOR", type="MOBILIZE", mode="troops"),),
    origins=(("KFOR", ("b",)),),
)


def force_levels(*claims: Claim) -> Gap | None:
    told = tuple(graded(one) for one in claims)
    found = series(told, frozenset({"video"}), shipped(), lambda _: told)
    assessment = Assessment(Moment("2021-03-26"), (), told, found, (), ())
    return next((g for g in gap(assessment, shipped()) if g.indicator == "force levels"), None)


def test_announced_and_nothing_seen() -> None:
    found = force_levels(ANNOUNCED)
    assert found is not None
    assert words_side(found.words) == "de-escalating (Serbia, 26 Mar 2021)"
    assert ground_side(found.ground) == "nothing seen"
    assert not found.apart


def test_announced_and_the_opposite_seen() -> None:
    found = force_levels(ANNOUNCED, ARRIVED)
    assert found is not None
    assert ground_side(found.ground) == "escalating (KFOR, 26 Mar 2021)"
    assert found.apart


def test_nothing_told_is_no_gap() -> None:
    assert force_levels() is None


def test_more_talks_do_not_escalate() -> None:
    talks = claim(
        type="CONSULT",
        mode=None,
        evidence=(piece("a", teller="Serbia", type="CONSULT", mode=None),),
        origins=(("Serbia", ("a",)),),
    )
    told = (graded(talks),)
    found = series(told, frozenset(), shipped(), lambda _: ())
    assessment = Assessment(Moment("2021-03-26"), (), told, found, (), ())
    courses = {g.indicator: g.words.course for g in gap(assessment, shipped())}
    assert courses == {"talks": Course.DE_ESCALATING}


def test_a_case_replaces_and_adds_indicators() -> None:
    case = Case("x", indicators=(Indicator("talks", ("CONSULT",)), Indicator("aid", ("AID",))))
    named = {one.name: one for one in indicators(case)}
    assert named["talks"].raises == ("CONSULT",)
    assert "aid" in named
    assert len(named) == len(indicators(NO_CASE)) + 1
