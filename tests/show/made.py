"""Hand-made claims, readings and assessments for the tests of what is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from saydo.model.actor import Actor
from saydo.model.claim import Claim, ClaimKind
from saydo.model.event import Event, KnownBy, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.grade import Grade, GradedClaim, Rating, Verdict
from saydo.model.moment import Moment
from saydo.model.origin import Origin
from saydo.model.span import Span

CLAIM = Claim(
    id="c1",
    kind=ClaimKind.DEED,
    type="RETREAT",
    mode="withdraw",
    actor="Eritrea",
    target=None,
    place=None,
    when=None,
    quantity=None,
    evidence=(),
    origins=(),
)
EVENT = Event(
    id="e1",
    doc="d1",
    span=Span(0, 1),
    type="RETREAT",
    mode="withdraw",
    actor=Actor("Eritrea", "Eritrea"),
    target=None,
    place=None,
    when=None,
    quantity=None,
    status=Status.DONE,
    statement=None,
    known_by=KnownBy.SAID,
)


def claim(**parts: Any) -> Claim:
    """A claim; `origins` may be given as (name, evidence ids)."""
    named = parts.pop("origins", None)
    if named is not None:
        parts["origins"] = tuple(Origin(f"o{i}", n, n, ids) for i, (n, ids) in enumerate(named))
    return replace(CLAIM, **parts)


def piece(
    id: str = "e1",
    *,
    doc: str = "d1",
    stance: Stance = Stance.SUPPORTS,
    teller: str | None = None,
    publisher: str | None = None,
    known_at: str = "2021-03-26",
    **event: Any,
) -> Evidence:
    """One piece of evidence, told by a party or in a publisher's own voice."""
    return Evidence(
        id=id,
        event=replace(EVENT, id=id, doc=doc, **event),
        stance=stance,
        teller=Actor(teller, teller) if teller else None,
        cue_kind=None,
        publisher=publisher,
        credit=None,
        cites=(),
        known_at=Moment(known_at),
    )


def graded(claim: Claim, letter: str | None = None, *digits: int | None) -> GradedClaim:
    """A claim with its reliability letter and its digits: deed, then author."""
    verdicts = [Verdict(d, "rule", "because", tuple(e.id for e in claim.evidence)) for d in digits]
    return GradedClaim(
        claim,
        Grade(
            reliability=Rating(letter, None, "unknown"),
            deed=verdicts[0] if verdicts else None,
            author=verdicts[1] if len(verdicts) > 1 else None,
        ),
    )
