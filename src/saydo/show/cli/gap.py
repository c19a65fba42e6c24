"""`saydo gap CASE`."""

from __future__ import annotations

from dataclasses import dataclass

from saydo import flow
from saydo.assess.gap import Gap
from saydo.assess.gap import gap as gaps
from saydo.assess.indicators import indicators
from saydo.show import wording
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class GapRow:
    """An indicator's words beside its ground."""

    indicator: str
    words: str
    ground: str
    apart: str


def gap(case: CaseFolder, as_of: AsOf = None, format: AsFormat = Format.TABLE) -> None:
    """Words against ground: which way each points for every indicator, and by whom."""
    assessment = flow.assess(case, read_moment(as_of))
    found = gaps(assessment, indicators(flow.load_case(case)))
    empty = "Neither words nor ground: nothing that was added by then bears on an indicator."
    show([_row(one) for one in found], GapRow, format, empty)


def _row(one: Gap) -> GapRow:
    return GapRow(
        one.indicator,
        wording.words_side(one.words),
        wording.ground_side(one.ground),
        "apart" if one.apart else "",
    )
