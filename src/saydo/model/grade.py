"""Admiralty grades with the receipt that led there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.claim import Claim

HELD_TRUE = frozenset({1, 2})
"""The digits of what is taken to have happened: confirmed and probably true."""


class PlanState(StrEnum):
    """What has become of a plan."""

    OPEN = "open"
    DUE = "due"
    KEPT = "kept"
    PARTLY_KEPT = "partly kept"
    BROKEN = "broken"
    SUPERSEDED = "superseded"
    UNTOLD = "nobody can tell"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One credibility digit and why: the rule that held, its sentence, the evidence it rests on.

    `credibility` is 1 to 5, and None for "cannot be judged" (printed as 6): unknown is a value.
    """

    credibility: int | None
    rule: str
    reason: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rating:
    """The reliability of the source that the claim comes from; `letter` None prints as F."""

    letter: str | None
    source: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Grade:
    """Reliability and credibility of a claim. `deed` is None for claims that get no digit.

    `author` is the second digit of an accusation: who did it. `contested`: someone with a stake
    denies it, which moves no digit. `plan` is set where the deed was announced beforehand.
    """

    reliability: Rating
    deed: Verdict | None
    author: Verdict | None = None
    contested: tuple[str, ...] = ()
    plan: PlanState | None = None


@dataclass(frozen=True, slots=True)
class GradedClaim:
    """A claim with its grade as of the moment that was asked for."""

    claim: Claim
    grade: Grade


def shown(verdict: Verdict | None) -> str:
    """The digit as printed: 1 to 6, or a dash where a claim gets none."""
    if verdict is None:
        return "–"
    return str(verdict.credibility or 6)
