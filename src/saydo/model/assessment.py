"""All that a ledger gives as of one moment: what the board, the terminal and the brief show."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.decision import Decision
from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment
from saydo.model.reading import Due, Reading, Unknown
from saydo.model.series import Series


@dataclass(frozen=True, slots=True)
class DueItem:
    """A due date told in one or more documents, with its state on the day of the assessment."""

    due: Due
    text: str
    overdue: bool
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """`claims` are sorted for a reader: graded deeds first, by last evidence.

    `decisions` are those of the analysts that hold.
    """

    as_of: Moment
    readings: tuple[Reading, ...]
    claims: tuple[GradedClaim, ...]
    series: tuple[Series, ...]
    due: tuple[DueItem, ...]
    unknown: tuple[Unknown, ...]
    decisions: tuple[Decision, ...] = ()
