from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from saydo.model.assessment import Assessment
from saydo.model.moment import Moment
from saydo.show.board.app import create_app
from saydo.show.board.assessments import Assessments, state
from tests.board import jermuk


class Counted:
    """Counts how often each moment is assessed."""

    def __init__(self) -> None:
        self.asked: list[Moment | None] = []

    def __call__(self, as_of: Moment | None) -> Assessment:
        self.asked.append(as_of)
        return jermuk.assess(as_of)


def test_a_moment_is_assessed_once() -> None:
    counted = Counted()
    kept = Assessments(counted, lambda: "one")
    assert kept.at(Moment("2023-05-12")) is kept.at(Moment("2023-05-12"))
    assert counted.asked == [Moment("2023-05-12")]


def test_a_changed_ledger_is_assessed_anew() -> None:
    counted, versions = Counted(), iter(["one", "one", "two"])
    kept = Assessments(counted, lambda: next(versions))
    for _ in range(3):
        kept.at(None)
    assert counted.asked == [None, None]


def test_the_state_changes_with_what_is_written(tmp_path: Path) -> None:
    ledger, wal = tmp_path / "ledger.db", tmp_path / "ledger.db-wal"
    ledger.write_text("one")
    before = state(ledger, wal)
    assert state(ledger, wal) == before
    wal.write_text("two")
    assert state(ledger, wal) != before


def empty(as_of: Moment | None) -> Assessment:
    return Assessment(as_of or jermuk.LAST, (), (), (), (), ())


def test_an_empty_case_says_what_to_do() -> None:
    client = TestClient(create_app(empty, "Congo"), base_url="http://127.0.0.1")
    shown = client.get("/").text
    assert "No documents yet" in shown
    assert "saydo add" in shown
    assert client.get("/sources").status_code == 200


def test_a_day_before_the_first_document_points_to_the_first(board: TestClient) -> None:
    shown = board.get("/?as_of=2023-05-01").text
    assert "Nothing yet on 1 May 2023" in shown
    assert "/?as_of=2023-05-10" in shown
