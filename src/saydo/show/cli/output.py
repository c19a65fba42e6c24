"""Results on standard output as a table, JSON or CSV; messages on standard error."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import fields
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec
import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from saydo.show.strangers import for_spreadsheet, for_terminal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_WIDTH = 150
_SHORT_ID = 9
_WIDEST = {"told": 12, "kind": 16, "state": 8}
"""Characters beyond which a column wraps, so that sentences keep the room."""


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def console() -> Console:
    """Standard output; as wide as the terminal, or wide enough for a table in a file."""
    return Console(width=None if sys.stdout.isatty() else _WIDTH, highlight=False, soft_wrap=False)


def tell(message: str) -> None:
    """A message for the person, on standard error."""
    typer.echo(for_terminal(message), err=True)


def short(name: str) -> str:
    """An id as a table shows it; commands take any beginning that only one id has."""
    document, dash, part = name.partition("-")
    return document[:_SHORT_ID] + dash + part


def show(
    rows: Sequence[DataclassInstance], row: type[DataclassInstance], format: Format, empty: str
) -> None:
    """Write rows, which are dataclasses of type `row`: its fields are the columns.

    `empty` is told on standard error where there are none, so that nothing is silent.
    """
    if not rows:
        tell(empty)
    if format is Format.JSON:
        text = msgspec.json.format(msgspec.json.encode(rows), indent=2)
        typer.echo(text.decode())
    elif format is Format.CSV:
        _csv(rows, row)
    elif rows:
        console().print(_table(rows, row))


def _table(rows: Sequence[DataclassInstance], row: type[DataclassInstance]) -> Table:
    """Columns that are empty in every row are left out; JSON and CSV keep them."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    columns = []
    for name in (field.name for field in fields(row)):
        cells = [_cell(getattr(one, name), ", ") for one in rows]
        if any(cells):
            table.add_column(
                name.replace("_", " "),
                overflow="fold",
                no_wrap=name in {"grade", "id"},
                max_width=_WIDEST.get(name),
            )
            columns.append([short(cell) for cell in cells] if name == "id" else cells)
    for line in zip(*columns, strict=True):
        table.add_row(*(Text(for_terminal(cell)) for cell in line))
    return table


def _csv(rows: Sequence[DataclassInstance], row: type[DataclassInstance]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    names = [field.name for field in fields(row)]
    writer.writerow(names)
    writer.writerows(
        [for_spreadsheet(_cell(getattr(one, name), "; ")) for name in names] for one in rows
    )


def _cell(value: object, joint: str) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return joint.join(str(one) for one in value)
    return str(value)
