"""Which claims' grades differ between two moments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.model.grade import Grade, GradedClaim


@dataclass(frozen=True, slots=True)
class Change:
    """A claim whose grade changed; `before` is None where it was not told of yet."""

    before: GradedClaim | None
    after: GradedClaim


def changes(before: Sequence[GradedClaim], after: Sequence[GradedClaim]) -> tuple[Change, ...]:
    """Claims of `after` that are new or graded otherwise, in the order of `after`.

    Later evidence can join claims, so a claim is known again by the evidence it shares.
    """
    holder = {e.id: graded for graded in before for e in graded.claim.evidence}
    found = []
    for graded in after:
        earlier = _earlier(graded, holder)
        if earlier is None or _figures(earlier.grade) != _figures(graded.grade):
            found.append(Change(earlier, graded))
    return tuple(found)


def _earlier(graded: GradedClaim, holder: dict[str, GradedClaim]) -> GradedClaim | None:
    shared = [holder[e.id] for e in graded.claim.evidence if e.id in holder]
    if not shared:
        return None
    counts = {other.claim.id: sum(s.claim.id == other.claim.id for s in shared) for other in shared}
    return max(shared, key=lambda other: (counts[other.claim.id], other.claim.id))


def _figures(grade: Grade) -> tuple[object, ...]:
    """What an analyst would see differ; a verdict that is null differs from no verdict."""
    deed = (grade.deed is not None, grade.deed and grade.deed.credibility)
    author = (grade.author is not None, grade.author and grade.author.credibility)
    return (grade.reliability.letter, deed, author, grade.contested, grade.plan)
