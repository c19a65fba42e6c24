"""`saydo read FILE…`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from saydo import flow
from saydo.model.issue import Severity
from saydo.model.reading import ReaderSize, Reading
from saydo.show import lines
from saydo.show.cli.options import Published, Publisher, Url, defaults
from saydo.show.cli.output import tell
from saydo.show.cli.paths import Sources, named
from saydo.show.cli.program import FAILED
from saydo.show.marked import marked


class ReadFormat(StrEnum):
    """How readings are written."""

    JSONL = "jsonl"
    HTML = "html"


def read(  # noqa: PLR0917 (options are parameters)
    file: Sources,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    format: Annotated[
        ReadFormat, typer.Option("--format", help="JSON lines, or the text with all marked in it.")
    ] = ReadFormat.JSONL,
    reader: Annotated[
        ReaderSize, typer.Option(help="The network: fewer errors, or less time.")
    ] = ReaderSize.EXACT,
) -> None:
    """Print who said what and which deeds are told, without a case."""
    readings, loose = [], []
    for item in flow.read(named(file), defaults(published, publisher, url), reader):
        if isinstance(item, Reading):
            readings.append(item)
        else:
            loose.append(item)
        if format is ReadFormat.JSONL:
            found = lines.lines(item) if isinstance(item, Reading) else [lines.issue_line(item)]
            for line in found:
                typer.echo(lines.encode(line))
    if format is ReadFormat.HTML:
        typer.echo(marked(readings, loose))
    for issue in loose:
        if issue.severity is not Severity.NOTE:
            tell(f"{issue.severity}: {issue.where}: {issue.what}")
    if not readings:
        raise typer.Exit(FAILED)
