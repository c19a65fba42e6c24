from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from saydo.ledger import Ledger
from saydo.ledger.connection import connect
from saydo.ledger.migrations import migrate, migrations
from saydo.model.errors import StopError
from tests.ledger.made import ADDED, document, reading


def test_steps_are_numbered_without_gaps() -> None:
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))


def test_an_older_ledger_is_brought_forward_with_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    old = connect(path, read_only=False)
    migrate(old, "l.db", upto=1)
    Ledger(old).add([reading(document("The army left Kassala."))], ADDED)
    old.close()
    with pytest.raises(StopError, match="older"):
        Ledger.open(path, read_only=True)
    with Ledger.open(path) as ledger:
        assert len(ledger.readings()) == 1
        assert len(ledger.search("Kassala")) == 1
        assert ledger.verify() == []


def test_a_ledger_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    Ledger.open(path).close()
    apsw.Connection(str(path)).execute("PRAGMA user_version = 999")
    with pytest.raises(StopError, match="newer"):
        Ledger.open(path)
    with pytest.raises(StopError, match="newer"):
        Ledger.open(path, read_only=True)


def test_a_broken_step_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l.db"
    steps = (*migrations(), migrations()[0]._replace(number=4, sql="CREATE TABLE x (y); NO SQL"))
    with monkeypatch.context() as patched:
        patched.setattr("saydo.ledger.migrations.migrations", lambda: steps)
        with pytest.raises(apsw.SQLError):
            Ledger.open(path)
    connection = apsw.Connection(str(path))
    assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Not a database at all, but a text of some length. " * 40)
    with pytest.raises(StopError, match="no SQLite file"):
        Ledger.open(text)
    other = tmp_path / "other.db"
    apsw.Connection(str(other)).execute("CREATE TABLE photos (id)")
    with pytest.raises(StopError, match="not a ledger"):
        Ledger.open(other)
    with pytest.raises(StopError, match="no ledger at"):
        Ledger.open(tmp_path / "none.db", read_only=True)
    with pytest.raises(StopError, match="cannot be opened"):
        Ledger.open(tmp_path / "none" / "ledger.db")
