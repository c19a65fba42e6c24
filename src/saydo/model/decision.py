"""What an analyst decided, beside what the machine found."""

from __future__ import annotations

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
