"""`saydo brief CASE`."""

from __future__ import annotations

import typer

from saydo import flow
from saydo.show.brief import brief as written
from saydo.show.cli.options import AsOf, CaseFolder, read_moment


def brief(case: CaseFolder, as_of: AsOf = None) -> None:
    """Write a one-page situation brief in Markdown; each line carries its sources."""
    assessment = flow.assess(case, read_moment(as_of))
    typer.echo(written(assessment, flow.load_case(case)), nl=False)
