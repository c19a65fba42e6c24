"""`saydo init CASE`."""

from __future__ import annotations

from typing import Annotated

import typer

from saydo import flow
from saydo.show.cli.options import CaseFolder
from saydo.show.cli.output import tell


def init(
    case: CaseFolder,
    title: Annotated[str | None, typer.Option("--title", help="What the case is about.")] = None,
) -> None:
    """Make a case: a folder with its case.toml and an empty ledger."""
    path = flow.init_case(case, title)
    tell(f"Made {path}: write down the parties and sources, then: saydo add {case} SOURCE…")
