"""Options and arguments that several commands take, and their readers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from saydo.ingest.sources import Defaults
from saydo.model.moment import Moment, from_datetime, moment
from saydo.show.cli.output import Format


def read_moment(text: str | None) -> Moment | None:
    """A moment from an option; a usage error for anything else."""
    if text is None:
        return None
    try:
        return moment(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"“{text}” is not a date; write 2022-02-15 or 2022-02-15T12:30:00Z"
        ) from error


def now() -> Moment:
    """The time of this run: the only place where the program looks at a clock."""
    return from_datetime(datetime.now(UTC))


def defaults(published: str | None, publisher: str | None, url: str | None) -> Defaults:
    """What the person says about the sources."""
    return Defaults(read_moment(published), publisher, url)


CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="T", help="Only what was known by then, as 2022-02-15."),
]
AsFormat = Annotated[Format, typer.Option("--format", help="How the result is written.")]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="T", help="The day of publication, where none is told."),
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", help="Who published it, where nothing tells.")
]
Url = Annotated[str | None, typer.Option("--url", help="Its address, where nothing tells.")]
