"""The commands: results on standard output, messages on standard error, exit codes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from saydo import flow
from saydo.model.errors import StopError
from saydo.model.moment import Moment
from saydo.show.cli import app
from tests.show.assessment import CASE, assessment

asked: list[Moment | None] = []


@pytest.fixture(autouse=True)
def case(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def assess(folder: Path, as_of: Moment | None = None, **_: bool) -> object:
        if str(folder) == "nowhere":
            raise StopError("There is no case at nowhere.")
        asked.append(as_of)
        return assessment(as_of)

    monkeypatch.setattr(flow, "assess", assess)
    monkeypatch.setattr(flow, "load_case", lambda _: CASE)
    asked.clear()
    yield


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_claims_are_a_table() -> None:
    result = run("claims", "case")
    assert result.exit_code == 0
    for part in ("F6", "Sudan withdraws troops from Khartoum", "said by Sudan", "c00112233"):
        assert part in result.stdout


@pytest.mark.parametrize(
    "command",
    [
        ["claims"],
        ["statements"],
        ["origins"],
        ["gap"],
        ["due"],
        ["sources"],
        ["changes", "--since", "2023-05-01"],
    ],
)
def test_each_table_is_also_json_and_csv(command: list[str]) -> None:
    name, *more = command
    rows = json.loads(run(name, "case", *more, "--format", "json").stdout)
    table = list(csv.DictReader(io.StringIO(run(name, "case", *more, "--format", "csv").stdout)))
    shown = run(name, "case", *more)
    assert shown.exit_code == 0
    assert [list(row) for row in rows] == [list(row) for row in table]
    assert len(rows) == len(table)
    assert shown.stdout or not rows


def test_json_keeps_lists_and_whole_ids() -> None:
    first, *_ = json.loads(run("claims", "case", "--format", "json").stdout)
    assert first["says"] == ["Sudan"]
    assert first["id"] == "c0011223344"


def test_kind_chooses_claims() -> None:
    rows = json.loads(run("claims", "case", "--kind", "words", "--format", "json").stdout)
    assert [row["kind"] for row in rows] == ["words"]


def test_as_of_is_passed_on() -> None:
    assert run("gap", "case", "--as-of", "2023-05-02").exit_code == 0
    assert asked == ["2023-05-02"]


def test_an_unknown_party_is_told_the_known_ones() -> None:
    result = run("statements", "case", "--party", "Sudna")
    assert result.exit_code == 1
    assert "these parties have: Sudan." in result.stderr


def test_the_claims_table_says_how_to_read_it() -> None:
    assert "independent origins" in run("claims", "case").stdout
    assert "independent origins" not in run("claims", "case", "--format", "csv").stdout


def test_a_receipt_shows_rule_sentence_and_origin() -> None:
    text = run("explain", "case", "c001").stdout
    for part in (
        "Nobody but the claimant says so.",
        "The army said it would pull back its tanks from Khartoum.",
        "both are Sudan's word",
        "same party and deed",
        "https://example.org/khartoum",
    ):
        assert part in " ".join(text.split())


def test_a_receipt_is_also_json() -> None:
    found = json.loads(run("explain", "case", "c001", "--format", "json").stdout)
    assert found["grade"]["deed"]["credibility"] is None
    assert found["evidence"][0]["sentence"].startswith("The army said")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["explain", "case", "c00"], "2 claims have ids that begin with"),
        (["explain", "case", "x"], "No claim has an id"),
        (["claims", "nowhere"], "There is no case at nowhere."),
    ],
)
def test_a_failure_is_one_line_and_exit_1(words: list[str], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("saydo: ")
    assert told in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["claims"],
        ["claims", "case", "--as-of", "yesterday"],
        ["claims", "case", "--format", "xml"],
        ["decide", "case", "guess", "x"],
        ["nothing"],
    ],
)
def test_wrong_use_is_exit_2(words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_the_brief_cites_each_line() -> None:
    text = run("brief", "case").stdout
    assert text.startswith("# Khartoum, May 2023")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert lines
    assert all("[^" in line for line in lines)
    assert "The army said it would pull back its tanks from Khartoum." in text
    assert "characters" in text


def test_nothing_found_is_told_and_not_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = assessment().__class__(Moment("2023-05-08"), (), (), (), (), ())
    monkeypatch.setattr(flow, "assess", lambda *_, **__: empty)
    result = run("claims", "case")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No claims" in result.stderr
    assert json.loads(run("claims", "case", "--format", "json").stdout) == []


def test_init_makes_a_case_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    made = run("init", str(tmp_path / "abyei"), "--title", 'Abyei "2024"')
    assert made.exit_code == 0
    assert flow.load_case(tmp_path / "abyei").title == 'Abyei "2024"'
    assert run("init", str(tmp_path / "abyei")).exit_code == 1
    assert run("verify", str(tmp_path / "abyei")).exit_code == 0


def test_help_names_every_command() -> None:
    text = run("--help").stdout
    for name in ("add", "board", "brief", "claims", "decide", "demo", "doctor", "explain", "read"):
        assert name in text
