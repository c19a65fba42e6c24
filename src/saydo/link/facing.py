"""Claims that stand across from each other: the opposite deed, and rivals for the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from saydo.link.families import family, opposite_family
from saydo.link.places import Locus, locus, same, within
from saydo.model.claim import Claim, ClaimKind
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import first_instant, last_instant

# A withdrawal of February is not contradicted by the troops that come in April.
_ANSWERS_WITHIN = 14
_EXCLUSIVE = frozenset({"ASSAULT", "COERCE/seize"})
_CLAIMED = frozenset({ClaimKind.DEED, ClaimKind.ACCUSATION})


def facing(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with `opposite` and `rivals` filled in."""
    by_actor: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    by_family: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_actor[_family(claim), claim.actor].append(claim)
        if _family(claim) in _EXCLUSIVE and _where(claim).named:
            by_family[f"{_family(claim)}\0{_where(claim).name}"].append(claim)
    return tuple(
        replace(
            claim,
            opposite=_opposite(claim, by_actor),
            rivals=_rivals(claim, by_family[f"{_family(claim)}\0{_where(claim).name}"]),
        )
        for claim in claims
    )


def _opposite(claim: Claim, by_actor: dict[tuple[str, str | None], list[Claim]]) -> tuple[str, ...]:
    undone = opposite_family(claim.type, claim.mode)
    if undone is None or claim.actor is None or claim.when is None:
        return ()
    found = [
        e.id
        for other in by_actor.get((undone, claim.actor), ())
        for e in other.evidence
        if e.stance is Stance.SUPPORTS and _in_time(e, claim) and within(_at(e), _where(claim))
    ]
    return tuple(sorted(found))


def _rivals(claim: Claim, others: Sequence[Claim]) -> tuple[str, ...]:
    """Claims that only one of can be true: the same deed, place, days and target, another actor."""
    if claim.kind not in _CLAIMED:
        return ()
    return tuple(
        other.id
        for other in others
        if other.kind in _CLAIMED
        and other.actor != claim.actor
        and same(_where(claim), _where(other))
        and (None in (claim.target, other.target) or claim.target == other.target)
        and _overlap(claim, other)
    )


def _overlap(left: Claim, right: Claim) -> bool:
    if not (left.when and right.when and left.when.start and right.when.start):
        return False
    return left.when.start <= (right.when.end or right.when.start) and right.when.start <= (
        left.when.end or left.when.start
    )


def _in_time(e: Evidence, claim: Claim) -> bool:
    when = claim.when
    if when is None or when.start is None:
        return False
    seen = e.event.when.start if e.event.when and e.event.when.start else e.known_at
    day = first_instant(seen).toordinal()
    begun = first_instant(when.start).toordinal()
    ended = last_instant(when.end or when.start).toordinal()
    return begun <= day <= ended + _ANSWERS_WITHIN


def _family(claim: Claim) -> str:
    return family(claim.type, claim.mode)


def _where(claim: Claim) -> Locus:
    return locus(claim.place, claim.target)


def _at(e: Evidence) -> Locus:
    return locus(e.event.place, e.event.target.party if e.event.target else None)
