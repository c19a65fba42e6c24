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
    out = revoked(found)
    return tuple(d for d in found if d.id not in out and d.kind is not DecisionKind.REVOKE)


def revoked(decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids that a revocation takes back which is not itself taken back by a later one."""
    out: set[str] = set()
    for decision in reversed(tuple(decisions)):
        if decision.kind is DecisionKind.REVOKE and decision.id not in out:
            out.add(decision.subject)
    return frozenset(out)
