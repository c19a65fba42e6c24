"""`saydo changes CASE --since T`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from saydo import flow
from saydo.assess.changes import changes as changed
from saydo.show import wording
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A claim's grade before and after, and the reason for the later one."""

    before: str
    after: str
    claim: str
    because: str
    id: str


def changes(
    case: CaseFolder,
    since: Annotated[str, typer.Option("--since", metavar="T", help="The earlier moment.")],
    as_of: AsOf = None,
    format: AsFormat = Format.TABLE,
) -> None:
    """Claims that are new or graded otherwise than at an earlier moment."""
    before = flow.assess(case, read_moment(since), with_series=False)
    after = flow.assess(case, read_moment(as_of), with_series=False)
    rows = [
        ChangeRow(
            before=wording.grade_label(one.before) if one.before else "new",
            after=wording.grade_label(one.after),
            claim=wording.title(one.after.claim),
            because=one.after.grade.deed.reason if one.after.grade.deed else "",
            id=one.after.claim.id,
        )
        for one in changed(before.claims, after.claims)
    ]
    show(rows, ChangeRow, format, "No grade has changed.")
