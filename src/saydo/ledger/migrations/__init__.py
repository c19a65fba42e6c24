"""The ledger's schema as numbered SQL files, which only ever move it forward."""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple

import apsw

from saydo.ledger.connection import scalar, writing
from saydo.model.errors import StopError

APPLICATION = 0x53415944
"""What SQLite writes into the file's header to say whose file it is ("SAYD")."""


class Migration(NamedTuple):
    """One step: its number, its file's name and its SQL."""

    number: int
    name: str
    sql: str


def migrations() -> tuple[Migration, ...]:
    """All steps that this program knows, in order."""
    found = sorted(
        (file.name, file.read_text(encoding="utf-8"))
        for file in files(__package__).iterdir()
        if file.name.endswith(".sql")
    )
    return tuple(Migration(int(name[:4]), name, sql) for name, sql in found)


def check(connection: apsw.Connection, name: str) -> int:
    """The file's schema number; StopError when it is no ledger, or newer than this program."""
    number = int(scalar(connection, "PRAGMA user_version") or 0)
    application = scalar(connection, "PRAGMA application_id")
    tables = scalar(connection, "SELECT count(*) FROM sqlite_schema")
    if application != APPLICATION and tables:
        raise StopError(f"{name} is a database, but not a ledger of saydo.")
    newest = migrations()[-1].number
    if number > newest:
        raise StopError(
            f"{name} was written by a newer saydo (schema {number}; this program knows {newest}). "
            "Install that version to open it."
        )
    return number


def migrate(connection: apsw.Connection, name: str, upto: int | None = None) -> None:
    """Bring the file forward in one transaction: all missing steps, or none."""
    if not _missing(connection, name, upto):
        return
    with writing(connection):
        # Asked again under the write lock: another process may have done it meanwhile.
        for step in _missing(connection, name, upto):
            connection.execute(step.sql)
            row = (f"migration {step.number}", step.name)
            connection.execute("INSERT INTO meta VALUES (?, ?)", row)
            connection.execute(f"PRAGMA user_version = {step.number}")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _missing(connection: apsw.Connection, name: str, upto: int | None) -> list[Migration]:
    number = check(connection, name)
    return [s for s in migrations() if s.number > number and (upto is None or s.number <= upto)]
