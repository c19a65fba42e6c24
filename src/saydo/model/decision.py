"""What an analyst decided, beside what the machine found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from saydo.model.moment import Moment


class DecisionKind(StrEnum):
    """What can be decided."""

    SPLIT = "split"
    JOIN = "join"
    STANCE = "stance"
    RELIABILITY = "reliability"
    PARTY = "party"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True)
class Decision:
    """A dated, revocable row with a reason.

    `subject` and `value` by kind: split EVIDENCE (out of its claim); join EVIDENCE EVIDENCE (into
    one claim); stance EVIDENCE supports|denies|unseen|withholds; reliability PUBLISHER-OR-PARTY
    A–F; party NAME PARTY; revoke DECISION.
    """

    id: str
    kind: DecisionKind
    subject: str
    value: str | None
    author: str
    made: Moment
    reason: str


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions that no other one revokes, in the order given, which is that of their making."""
    found = tuple(decisions)
    revoked: set[str] = set()
    for decision in reversed(found):
        # A revocation that is itself revoked by a later one has no effect.
        if decision.kind is DecisionKind.REVOKE and decision.id not in revoked:
            revoked.add(decision.subject)
    return tuple(d for d in found if d.id not in revoked and d.kind is not DecisionKind.REVOKE)
