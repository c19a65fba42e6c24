"""The order in which a reader meets claims."""

from __future__ import annotations

from collections.abc import Iterable

from saydo.model.grade import GradedClaim


def ordered(claims: Iterable[GradedClaim]) -> tuple[GradedClaim, ...]:
    """Claims with a digit first, and of these the ones whose actor is known.

    Within each part the last evidence goes first, then more evidence.
    """
    by_id = sorted(claims, key=lambda g: g.claim.id)
    by_size = sorted(by_id, key=lambda g: len(g.claim.evidence), reverse=True)
    by_last = sorted(by_size, key=_last, reverse=True)
    return tuple(sorted(by_last, key=lambda g: (g.grade.deed is None, g.claim.actor is None)))


def _last(graded: GradedClaim) -> str:
    """The day is enough: two dispatches of one day are of one age to a reader."""
    return max((e.known_at for e in graded.claim.evidence), default="")[:10]
