"""`saydo decisions CASE`."""

from __future__ import annotations

from dataclasses import dataclass

from saydo import flow
from saydo.model.moment import Moment
from saydo.show import decided
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What was decided, by whom, when and why; `state` says whether it holds."""

    id: str
    what: str
    state: str
    author: str
    made: Moment
    reason: str


def decisions(case: CaseFolder, as_of: AsOf = None, format: AsFormat = Format.TABLE) -> None:
    """What analysts decided, in the order of its making; revoked decisions stay in the list."""
    rows = [
        DecisionRow(
            id=one.decision.id,
            what=decided.what(one.decision),
            state="holds" if one.holds else "revoked",
            author=one.decision.author,
            made=one.decision.made,
            reason=one.decision.reason,
        )
        for one in flow.decisions(case, read_moment(as_of))
    ]
    show(rows, DecisionRow, format, "Nothing was decided by then.")
