"""A hand-made assessment of a claim about Khartoum, and a case folder that is given for it."""

from __future__ import annotations

from dataclasses import replace

from saydo.assess.indicators import shipped
from saydo.assess.series import series
from saydo.model.actor import Actor
from saydo.model.assessment import Assessment, DueItem
from saydo.model.case import Case, Source
from saydo.model.claim import Claim, ClaimKind, Merge
from saydo.model.evidence import Evidence, Stance
from saydo.model.grade import Grade, GradedClaim, PlanState, Rating, Verdict
from saydo.model.moment import Moment
from saydo.model.origin import Edge, Origin, Tie
from saydo.show.dates import period
from tests.show.reading import DOCUMENT, EVENT, KHARTOUM

CASE = Case("Khartoum, May 2023", sources=(Source("The Nile Post", True, None, "B", "Is there."),))
TOLD = Evidence(
    id=EVENT.id,
    event=EVENT,
    stance=Stance.SUPPORTS,
    teller=Actor("the army", "Sudan"),
    cue_kind=None,
    publisher=DOCUMENT.publisher,
    credit=None,
    cites=(),
    known_at=Moment("2023-05-01"),
)
AGAIN = replace(TOLD, id="d0123456789abcdef-e1", event=replace(EVENT, id="d0123456789abcdef-e1"))
CLAIM = Claim(
    id="c0011223344",
    kind=ClaimKind.DEED,
    type="RETREAT",
    mode="withdraw",
    actor="Sudan",
    target=None,
    place=EVENT.place,
    when=EVENT.when,
    quantity=None,
    evidence=(TOLD, AGAIN),
    origins=(
        Origin(
            "o1",
            "Sudan",
            "Sudan",
            (TOLD.id, AGAIN.id),
            (Edge(TOLD.id, AGAIN.id, Tie.PARTY, 1.0, "both are Sudan's word"),),
        ),
    ),
    merges=(Merge(TOLD.id, AGAIN.id, "same party and deed"),),
)
GRADED = GradedClaim(
    CLAIM,
    Grade(
        reliability=Rating(None, "Sudan", "No record of it yet."),
        deed=Verdict(None, "otherwise", "Nobody but the claimant says so.", (TOLD.id,)),
        plan=PlanState.OPEN,
    ),
)
TALKS = GradedClaim(
    replace(CLAIM, id="c0099887766", kind=ClaimKind.WORDS, type="CONSULT", mode=None, merges=()),
    Grade(reliability=Rating(None, None, "Words get none."), deed=None),
)


def assessment(as_of: Moment | None = None) -> Assessment:
    """The claim and the talks, with the series that follow."""
    claims = (GRADED, TALKS)
    due = tuple(
        DueItem(one, period(one.when), overdue=True, told_by=("The Nile Post",))
        for one in KHARTOUM.due
    )
    return Assessment(
        as_of or Moment("2023-05-08"),
        (KHARTOUM,),
        claims,
        series(claims, frozenset(), shipped(), lambda _: claims),
        due,
        KHARTOUM.unknown,
    )
