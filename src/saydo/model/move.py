"""A move in a conflict as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.event import Status
from saydo.model.span import Span, Spans


class Way(StrEnum):
    """Whether somebody said it, did it, or thought it."""

    SAY = "say"
    DO = "do"
    THINK = "think"


class Direction(StrEnum):
    """Which way an act turns the conflict: with force or away from it, or short of force."""

    ESCALATE = "escalate"
    DEESCALATE = "deescalate"
    COOPERATE = "cooperate"
    OBSTRUCT = "obstruct"


@dataclass(frozen=True, slots=True)
class Move:
    """`way` is how the move is made: an act that was only demanded was said, not done.

    `direction` None: words or thoughts that name no act. `named`: the sentence takes it for granted
    and tells something else ("after the appeal, …"). `reason` are the words that made an act said
    or thought, or gave it its status.
    """

    span: Span
    way: Way
    direction: Direction | None
    status: Status | None
    named: bool = False
    reason: Spans = ()
