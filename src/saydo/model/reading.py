"""What one reader made of one document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.document import Document
from saydo.model.event import Event
from saydo.model.issue import Issue
from saydo.model.moment import Period
from saydo.model.span import Span
from saydo.model.statement import Statement


class ReaderSize(StrEnum):
    """Which network reads: the one that makes fewer errors, or the one that takes less time."""

    EXACT = "exact"
    FAST = "fast"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that the document says is to happen at a time that lies ahead of it."""

    doc: str
    span: Span
    when: Period


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something of which the document itself says that it is not known."""

    doc: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Statements, events and issues of a document, with the version of the reader."""

    document: Document
    reader: str
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    due: tuple[Due, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    issues: tuple[Issue, ...] = ()
