"""Problems in data are data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much of the document is concerned."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that is wrong with, or could not be read in, a source or document.

    `where` is a path, an address or a character range; `what` is a sentence for an analyst.
    """

    doc: str | None
    where: str
    what: str
    severity: Severity
