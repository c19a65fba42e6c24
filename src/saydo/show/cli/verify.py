"""`saydo verify CASE`."""

from __future__ import annotations

import typer

from saydo import flow
from saydo.show.cli.options import CaseFolder
from saydo.show.cli.output import tell
from saydo.show.cli.program import FAILED


def verify(case: CaseFolder) -> None:
    """Check every stored hash, id and span again."""
    wrong = flow.verify(case)
    for issue in wrong:
        typer.echo(f"{issue.severity}: {issue.doc or ''} {issue.where}: {issue.what}")
    if wrong:
        raise typer.Exit(FAILED)
    tell("The ledger holds what was put into it.")
