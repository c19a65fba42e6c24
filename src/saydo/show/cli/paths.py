"""Sources as typed: files, folders, or - for standard input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from saydo.model.errors import StopError

Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files or folders; - is standard input."),
]


def checked(sources: Sequence[str]) -> list[Path | Literal["-"]]:
    """Paths that exist, and - as itself; raises StopError for one that does not."""
    found: list[Path | Literal["-"]] = []
    for source in sources:
        if source == "-":
            found.append("-")
        elif Path(source).exists():
            found.append(Path(source))
        else:
            raise StopError(f"There is no file or folder {source}.")
    return found
