"""`saydo due CASE`."""

from __future__ import annotations

from dataclasses import dataclass

from saydo import flow
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show
from saydo.show.dates import period


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something that was to happen, and whether its time has passed."""

    when: str
    state: str
    what: str
    told_by: tuple[str, ...]


def due(case: CaseFolder, as_of: AsOf = None, format: AsFormat = Format.TABLE) -> None:
    """What is due, and what is overdue (which is not to say that it did not happen)."""
    items = flow.assess(case, read_moment(as_of), with_series=False).due
    rows = [
        DueRow(
            period(item.due.when), "overdue" if item.overdue else "ahead", item.text, item.told_by
        )
        for item in items
    ]
    show(rows, DueRow, format, "Nothing is due in what was added by then.")
