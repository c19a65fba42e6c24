"""`saydo origins CASE [CLAIM]`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import typer

from saydo import flow
from saydo.model.grade import GradedClaim
from saydo.show import wording
from saydo.show.cli import choose
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin of a claim, and why the reports in it count once."""

    claim: str
    origin: str
    party: str | None
    reports: int
    why_one: tuple[str, ...]
    id: str


def origins(
    case: CaseFolder,
    claim: Annotated[str | None, typer.Argument(help="A claim's id; all of them without.")] = None,
    as_of: AsOf = None,
    format: AsFormat = Format.TABLE,
) -> None:
    """From where each claim comes: reports that share an origin count once."""
    found = flow.assess(case, read_moment(as_of), with_series=False).claims
    chosen = (choose.claim(found, claim),) if claim else found
    rows = [row for graded in chosen for row in _rows(graded)]
    show(rows, OriginRow, format, "No origins: there are no claims by then.")


def _rows(graded: GradedClaim) -> Iterator[OriginRow]:
    document = {piece.id: piece.event.doc for piece in graded.claim.evidence}
    for origin in graded.claim.origins:
        yield OriginRow(
            claim=wording.title(graded.claim),
            origin=origin.name,
            party=origin.party,
            reports=len({document[e] for e in origin.evidence if e in document}),
            why_one=tuple(dict.fromkeys(edge.reason for edge in origin.edges)),
            id=graded.claim.id,
        )
