"""How much there is."""

from __future__ import annotations

from dataclasses import dataclass, fields

import apsw

from saydo.ledger.connection import scalar


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows a table; each field is the table's name."""

    documents: int
    readings: int
    evidence: int
    observations: int
    decisions: int
    issues: int


def counts(connection: apsw.Connection) -> Counts:
    """Count the rows of each table."""
    tables = [field.name for field in fields(Counts)]
    found = [scalar(connection, f"SELECT count(*) FROM {table}") for table in tables]  # noqa: S608
    return Counts(*(int(str(value)) for value in found))
