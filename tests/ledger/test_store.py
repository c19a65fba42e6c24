from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from saydo.ledger import Ledger
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.span import Span
from tests.ledger.made import ADDED, document, observation, reading, seen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def test_what_is_added_comes_back_unchanged(path: Path) -> None:
    first = reading(document("The army said it had left Kassala – “for good”.\r\nمروي"))
    with Ledger.open(path) as ledger:
        assert ledger.add([first], ADDED) == 1
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.readings() == [first]
        assert ledger.document(first.document.id) == first.document
        assert ledger.has(first.document.id)
        assert ledger.has_reading(first.document.id, "1")
        assert not ledger.has_reading(first.document.id, "2")


def test_adding_twice_changes_nothing(path: Path) -> None:
    first = reading(document("The army left Kassala."))
    with Ledger.open(path) as ledger:
        ledger.add([first], ADDED)
        before = ledger.counts()
        assert ledger.add([first, first], Moment("2022-01-01")) == 0
        assert ledger.counts() == before
        assert ledger.known_at(first.document.id) == "2021-05-20"


def test_a_newer_reader_adds_a_reading_and_the_older_one_stays(path: Path) -> None:
    doc = document("The army left Kassala.")
    old = reading(doc, "1")
    new = reading(replace(doc, furniture=(Span(0, 3),)), "2", type="MOBILIZE")
    with Ledger.open(path) as ledger:
        ledger.add([old], ADDED)
        ledger.add([new], Moment("2021-07-01"))
        assert ledger.readings() == [new]
        assert ledger.readings(Moment("2021-06-30")) == [old]
        assert ledger.counts().readings == 2
        assert ledger.counts().documents == 1
        assert [one.type for one in ledger.mentions()] == ["MOBILIZE"]


def test_a_back_file_is_read_by_the_newest_reader_at_all_times(path: Path) -> None:
    doc = document("The army left Kassala.", published="2020-01-01")
    with Ledger.open(path) as ledger:
        ledger.add([reading(doc, "1")], ADDED)
        ledger.add([reading(doc, "2")], Moment("2021-07-01"))
        assert [one.reader for one in ledger.readings(Moment("2020-02-01"))] == ["2"]


@pytest.mark.parametrize("table", ["documents", "readings", "evidence", "observations", "issues"])
def test_the_file_itself_refuses_to_change_a_fact(path: Path, table: str) -> None:
    with Ledger.open(path) as ledger:
        ledger.add_observation(observation(), seen(observation()), ADDED)
        ledger.add_issue(Issue(None, "a.pdf", "A PDF.", Severity.ERROR), ADDED)
    connection = apsw.Connection(str(path))
    column = "doc" if table != "documents" else "text"
    with pytest.raises(apsw.ConstraintError, match="append-only"):
        connection.execute(f"UPDATE {table} SET {column} = 'other'")
    with pytest.raises(apsw.ConstraintError, match="append-only"):
        connection.execute(f"DELETE FROM {table}")


def test_an_observation_is_stored_with_its_words(path: Path) -> None:
    one = observation()
    with Ledger.open(path) as ledger:
        assert ledger.add_observation(one, seen(one), ADDED)
        assert ledger.add_observations([(one, seen(one))], ADDED) == 0
        assert ledger.observations() == [one]
        assert ledger.observations(Moment("2021-05-18")) == []
        assert ledger.readings() == [seen(one)]
        assert ledger.issues() == []


def test_an_id_taken_by_another_observation_is_an_issue(path: Path) -> None:
    one, other = observation(), observation(text="Fifty trucks stand there.")
    with Ledger.open(path) as ledger:
        ledger.add_observation(one, seen(one), ADDED)
        assert not ledger.add_observation(other, seen(other), ADDED)
        assert ledger.observations() == [one]
        assert [issue.where for issue in ledger.issues()] == ["sat-1"]


def test_issues_of_sources_and_of_readings_are_listed_once(path: Path) -> None:
    doc = document("The army left Kassala.")
    lost = Issue(None, "a.pdf", "A PDF.", Severity.ERROR)
    unread = Issue(doc.id, "0-3", "No speaker found.", Severity.NOTE)
    with Ledger.open(path) as ledger:
        assert ledger.add_issue(lost, ADDED)
        assert ledger.add_issues([lost, lost], ADDED) == 0
        ledger.add([replace(reading(doc), issues=(unread,))], ADDED)
        assert ledger.issues() == [lost, unread]


def test_mentions_are_found_by_type_and_party(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add([reading(document("The army left Kassala."))], ADDED)
        assert len(ledger.mentions(type="RETREAT", party="Sudan")) == 1
        assert ledger.mentions(party="Chad") == []
        assert ledger.mentions(type="ASSAULT") == []


def test_the_search_takes_any_characters_as_words(path: Path) -> None:
    left = document("The army is withdrawing its troops from Kassala.")
    stay = document("Nobody saw troops leave Kassala.")
    with Ledger.open(path) as ledger:
        ledger.add([reading(left), reading(stay)], ADDED)
        assert [hit.doc for hit in ledger.search("withdraw Kassala")] == [left.id]
        assert [hit.doc for hit in ledger.search('"troops leave"')] == [stay.id]
        assert len(ledger.search("troops")) == 2
        for query in ('"', "a AND (", "text: *", "NEAR(", "-", "", "troops OR", "'; DROP"):
            assert isinstance(ledger.search(query), list)
        assert ledger.search("troops", as_of=Moment("2021-01-01")) == []


def test_a_document_that_is_not_there_has_no_time(path: Path) -> None:
    with Ledger.open(path) as ledger, pytest.raises(KeyError):
        ledger.known_at("d0")
