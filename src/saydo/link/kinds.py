"""What kind of thing is claimed, which decides whether it can have a digit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from saydo.codes.plover import event_kind
from saydo.model.case import Side
from saydo.model.claim import ClaimKind
from saydo.model.event import SIGHT, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.statement import CueKind

_SHORT_OF_IT = frozenset({Status.POSSIBLE, Status.THREATENED, Status.DEMANDED})
_HOSTILE = 4
SideOf = Callable[[str], Side]


def kind(evidence: Sequence[Evidence], side: SideOf) -> ClaimKind:
    """The kind of the claim that this evidence makes; `evidence` is in order of time.

    Told as done makes it a deed, or an accusation where another side than the actor's said so
    first. Only announced by the actor's side, it is a plan; only possible, threatened, demanded,
    or ascribed to somebody as a hostile intention, a possibility.
    """
    event = evidence[0].event
    if event_kind(event.type, event.mode).verbal:
        return ClaimKind.WORDS
    asserting = [e for e in evidence if e.stance is Stance.SUPPORTS]
    if asserting:
        return ClaimKind.ACCUSATION if _is_charge(asserting, side) else ClaimKind.DEED
    planned = [e for e in evidence if e.event.status is Status.PLANNED]
    if any(not (_hostile(e) and _by_another(e, side)) for e in planned):
        return ClaimKind.PLAN
    if planned or any(e.event.status in _SHORT_OF_IT for e in evidence):
        return ClaimKind.POSSIBILITY
    return ClaimKind.DEED


def _is_charge(asserting: Sequence[Evidence], side: SideOf) -> bool:
    """Another side said it of the actor before the actor's own side did."""
    charges = [e for e in asserting if _by_another(e, side) and _reproaches(e)]
    owned = [e for e in asserting if e.teller and _of_actor(e, side)]
    return bool(charges) and all(charges[0].known_at < e.known_at for e in owned)


def _by_another(e: Evidence, side: SideOf) -> bool:
    return e.teller is not None and e.event.actor is not None and not _of_actor(e, side)


def _of_actor(e: Evidence, side: SideOf) -> bool:
    actor, teller = e.event.actor, e.teller
    if actor is None or teller is None:
        return False
    if actor.name == teller.name:
        return True
    if actor.party is None or teller.party is None:
        return False
    return side(actor.party) == side(teller.party)


def _reproaches(e: Evidence) -> bool:
    """A side says it of another; who reports what was seen is no side."""
    if e.event.known_by in SIGHT:
        return False
    return e.cue_kind is CueKind.ACCUSES or (_hostile(e) and e.event.target is not None)


def _hostile(e: Evidence) -> bool:
    return event_kind(e.event.type, e.event.mode).quad == _HOSTILE
