"""Opening the file: what every connection is set to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from saydo.model.errors import StopError

_PATIENCE = 30_000
"""Milliseconds that a writer waits for another one to finish."""


def connect(path: Path, *, read_only: bool) -> apsw.Connection:
    """A connection in WAL mode with synchronous=FULL: what was acknowledged survives a kill.

    Raises StopError where there is no file to read, no right to write, or no database in it.
    """
    if read_only and not path.is_file():
        raise StopError(f"There is no ledger at {path}.")
    flags = (
        apsw.SQLITE_OPEN_READONLY
        if read_only
        else apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    )
    try:
        connection = apsw.Connection(str(path), flags)
        connection.set_busy_timeout(_PATIENCE)
        if not read_only:
            connection.execute("PRAGMA journal_mode = wal")
            connection.execute("PRAGMA synchronous = full")
            connection.execute("PRAGMA foreign_keys = on")
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except apsw.NotADBError as error:
        raise StopError(f"{path} is not a ledger: it is no SQLite file.") from error
    except (apsw.CantOpenError, apsw.ReadOnlyError) as error:
        raise StopError(f"{path} cannot be opened: {error}.") from error
    return connection


@contextmanager
def writing(connection: apsw.Connection) -> Iterator[None]:
    """One transaction that takes the write lock at once, so that it never fails half-way."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def scalar(
    connection: apsw.Connection, sql: str, values: tuple[apsw.SQLiteValue, ...] = ()
) -> apsw.SQLiteValue:
    """The first column of the first row; None where there is none."""
    row = connection.execute(sql, values).fetchone()
    return None if row is None else row[0]
