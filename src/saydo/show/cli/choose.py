"""Finding what a person means by the beginning of an id."""

from __future__ import annotations

from collections.abc import Iterable

from saydo.model.errors import StopError
from saydo.model.grade import GradedClaim


def claim(claims: Iterable[GradedClaim], wanted: str) -> GradedClaim:
    """The claim whose id, or whose evidence's id, begins so; raises StopError for none or many."""
    found = [graded for graded in claims if _is(graded, wanted)]
    exact = [graded for graded in found if graded.claim.id == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise StopError(f"No claim has an id that begins with “{wanted}”: see “saydo claims”.")
    raise StopError(f"{len(found)} claims have ids that begin with “{wanted}”: give more of it.")


def _is(graded: GradedClaim, wanted: str) -> bool:
    return graded.claim.id.startswith(wanted) or any(
        piece.id == wanted for piece in graded.claim.evidence
    )
