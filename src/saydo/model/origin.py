"""Where pieces of evidence come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tie(StrEnum):
    """Why two pieces of evidence are of one origin."""

    PARTY = "party"
    TEXT = "text"
    CREDIT = "credit"
    CITATION = "citation"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Edge:
    """Two pieces of evidence of one origin; `strength` is 0 to 1 (the share of common text)."""

    left: str
    right: str
    tie: Tie
    strength: float
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A group of evidence that counts once. `name` is the party, agency or publisher it is."""

    id: str
    name: str
    party: str | None
    evidence: tuple[str, ...]
    edges: tuple[Edge, ...] = ()
