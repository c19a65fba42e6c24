"""Sources as typed: files, folders, addresses, or - for standard input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files, folders or addresses; - is standard input."),
]


def named(sources: Sequence[str]) -> list[Path | str]:
    """Paths, and what is no path (- and web addresses) as it was typed."""
    return [name if name == "-" or "://" in name else Path(name) for name in sources]
