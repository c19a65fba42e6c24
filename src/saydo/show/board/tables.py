"""Rows as CSV."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO

from saydo.show.strangers import for_spreadsheet

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows; None is an empty cell."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def csv(self) -> str:
        """The rows as RFC 4180 text."""
        out = StringIO()
        writer = csv.writer(out)
        writer.writerow(self.header)
        writer.writerows([_safe(cell) for cell in row] for row in self.rows)
        return out.getvalue()


def _safe(cell: Cell) -> Cell:
    return for_spreadsheet(cell) if isinstance(cell, str) else cell
