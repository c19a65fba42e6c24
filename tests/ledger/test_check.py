from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import apsw

from saydo.ledger import Ledger
from saydo.model.span import Span
from tests.ledger.made import ADDED, document, observation, reading, seen


def tamper(path: Path, table: str, sql: str) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(f"DROP TRIGGER {table}_kept")
    connection.execute(sql)


def test_a_sound_ledger_has_no_issues(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.add([reading(document("The army left Kassala."))], ADDED)
        ledger.add_observation(observation(), seen(observation()), ADDED)
        assert ledger.verify() == []


def test_a_changed_text_is_found(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Ledger.open(path) as ledger:
        ledger.add([reading(document("The army left Kassala."))], ADDED)
    tamper(path, "documents", "UPDATE documents SET text = 'The army kept Kassala.'")
    with Ledger.open(path) as ledger:
        assert [issue.where for issue in ledger.verify()] == ["text"]


def test_a_changed_publisher_is_found(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Ledger.open(path) as ledger:
        ledger.add([reading(document("The army left Kassala."))], ADDED)
    tamper(path, "documents", "UPDATE documents SET publisher = 'Red Sea Times'")
    with Ledger.open(path) as ledger:
        assert [issue.where for issue in ledger.verify()] == ["id"]


def test_a_span_outside_the_text_is_found(tmp_path: Path) -> None:
    good = reading(document("The army left Kassala."))
    bad = replace(good, statements=(replace(good.statements[0], cue=(Span(5, 999),)),))
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.add([bad], ADDED)
        assert [issue.where for issue in ledger.verify()] == ["5-999"]


def test_an_event_of_a_statement_that_is_not_there_is_found(tmp_path: Path) -> None:
    good = reading(document("The army left Kassala."))
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.add([replace(good, statements=())], ADDED)
        assert [issue.where for issue in ledger.verify()] == [good.statements[0].id]
