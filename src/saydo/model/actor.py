"""Who does or says something."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.span import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A named person, body or group, and the party whose side of the crisis it is.

    `party` is a state, alliance or armed group by its common name; None where no single party
    stands behind the actor ("Western leaders"). `span` is the mention this was read from.
    """

    name: str
    party: str | None
    span: Span | None = None
