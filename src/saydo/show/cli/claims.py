"""`saydo claims CASE`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from saydo import flow
from saydo.model.claim import ClaimKind
from saydo.model.grade import GradedClaim
from saydo.show import wording
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its grade, who is behind it, and how often it was really told."""

    grade: str
    claim: str
    told: str
    says: tuple[str, ...]
    has_seen: tuple[str, ...]
    not_seen: tuple[str, ...]
    denies: tuple[str, ...]
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as a terminal has room for it."""

    grade: str
    claim: str
    told: str
    who: str
    kind: str
    id: str


def claim_line(graded: GradedClaim) -> ClaimLine:
    """A claim's line in a table."""
    claim = graded.claim
    return ClaimLine(
        grade=wording.grade_label(graded),
        claim=wording.title(claim),
        told=wording.tally(claim),
        who=wording.people(claim),
        kind=wording.kind_label(graded),
        id=claim.id,
    )


def claim_row(graded: GradedClaim) -> ClaimRow:
    """A claim with all the names."""
    claim = graded.claim
    return ClaimRow(
        grade=wording.grade_label(graded),
        claim=wording.title(claim),
        told=wording.tally(claim),
        says=tuple(wording.says(claim)),
        has_seen=tuple(wording.seen(claim)),
        not_seen=tuple(wording.unseen(claim)),
        denies=tuple(wording.denies(claim)),
        kind=wording.kind_label(graded),
        id=claim.id,
    )


LEGEND = (
    "F4: reliability of the source A–F (F: unknown), credibility of the deed 1 (confirmed) to 5 "
    "(improbable), 6 cannot be judged; B2/6: that it happened / who did it; –: no digit. "
    "told: documents → independent origins that say so. "
    "plan open, kept, broken: what became of its announcement."
)


def claims(
    case: CaseFolder,
    as_of: AsOf = None,
    format: AsFormat = Format.TABLE,
    kind: Annotated[
        ClaimKind | None, typer.Option("--kind", help="Only claims of this kind.")
    ] = None,
) -> None:
    """The claims with their grades: who says so, who has seen it, from how many origins."""
    found = flow.assess(case, read_moment(as_of), with_series=False).claims
    chosen = [graded for graded in found if kind in (None, graded.claim.kind)]
    show_claims(chosen, format)


def show_claims(claims: Sequence[GradedClaim], format: Format, *, legend: bool = True) -> None:
    """Claims as a table, or with all the names as JSON or CSV."""
    empty = "No claims: nothing that was added by then tells of a deed."
    if format is Format.TABLE:
        show([claim_line(graded) for graded in claims], ClaimLine, format, empty)
        if claims and legend:
            typer.echo(f"\n{LEGEND}")
    else:
        show([claim_row(graded) for graded in claims], ClaimRow, format, empty)
