"""`saydo issues CASE`."""

from __future__ import annotations

from dataclasses import dataclass

from saydo import flow
from saydo.show.cli.options import AsFormat, CaseFolder
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class IssueRow:
    """Something that was wrong with a source or document, and where."""

    severity: str
    where: str
    what: str
    document: str | None


def issues(case: CaseFolder, format: AsFormat = Format.TABLE) -> None:
    """All that was wrong with sources and documents, or could not be read in them."""
    rows = [IssueRow(i.severity, i.where, i.what, i.doc) for i in flow.issues(case)]
    show(rows, IssueRow, format, "No issues: everything that was added could be read.")
