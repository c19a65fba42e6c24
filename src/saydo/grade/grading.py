"""Claims → graded claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from saydo.codes.observers import observer
from saydo.codes.outlets import Outlet, outlet
from saydo.grade.plans import plan_state
from saydo.grade.reliability import decided, rating, records
from saydo.grade.rules import verdict
from saydo.grade.sides import Observers, opposition
from saydo.grade.voices import Lens, View
from saydo.model.case import Case, sides
from saydo.model.claim import Claim, ClaimKind
from saydo.model.decision import Decision, standing
from saydo.model.evidence import Stance
from saydo.model.grade import Grade, GradedClaim, Rating, Verdict
from saydo.model.moment import Moment

_WITHOUT_DIGIT = frozenset({ClaimKind.WORDS, ClaimKind.POSSIBILITY})


def grade(
    claims: Sequence[Claim],
    case: Case,
    decisions: Sequence[Decision],
    as_of: Moment,
    *,
    observers: Callable[[str], str | None] = observer,
    outlets: Callable[[str], Outlet | None] = outlet,
) -> tuple[GradedClaim, ...]:
    """Each claim with its grade on the day `as_of`, in the order given.

    The claims must hold only evidence known by then. Stances and parties that an analyst decided
    are in the claims already (`link.claims`); of `decisions` only reliability is used here.
    `observers` gives the canonical name of a shipped observer, `outlets` an outlet by its name.
    """
    side = sides(case)
    lens = Lens(
        side=side,
        observers=Observers(case, observers, outlets),
        opposition=opposition(claims, side),
        evidence={e.id: e for claim in claims for e in claim.evidence},
        claims={claim.id: claim for claim in claims},
    )
    views = [lens.deed(claim) for claim in claims]
    deeds = [
        None if claim.kind in _WITHOUT_DIGIT else verdict(view)
        for claim, view in zip(claims, views, strict=True)
    ]
    record = records((v.claimant, d) for v, d in zip(views, deeds, strict=True))
    given = decided(case, standing(decisions), outlets)
    found = []
    for claim, view, deed in zip(claims, views, deeds, strict=True):
        source = rating(view.claimant, given, record)
        done = _grade(claim, view, deed, lens=lens, source=source, as_of=as_of)
        found.append(GradedClaim(claim, done))
    return tuple(found)


def _grade(
    claim: Claim,
    view: View,
    deed: Verdict | None,
    *,
    lens: Lens,
    source: Rating,
    as_of: Moment,
) -> Grade:
    if deed is None:
        return Grade(source, None)
    author = verdict(lens.author(claim)) if claim.kind is ClaimKind.ACCUSATION else None
    return Grade(
        reliability=source,
        deed=deed,
        author=author,
        contested=_contested(claim, view, lens),
        plan=plan_state(claim, view, deed, as_of),
    )


def _contested(claim: Claim, view: View, lens: Lens) -> tuple[str, ...]:
    """The evidence by which somebody with a stake denies it, or claims the same for himself."""
    denying = [i for v in view.voices if v.stake and v.stance is Stance.DENIES for i in v.bearing]
    rivals = [
        e.id
        for name in claim.rivals
        if name in lens.claims and lens.claims[name].actor is not None
        for e in lens.claims[name].evidence
        if e.stance is Stance.SUPPORTS
    ]
    return tuple(dict.fromkeys(denying + rivals))
