"""`saydo demo` and the commands on the case that it makes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from saydo.show.cli import app


def run(*words: str) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo") / "case"
    return folder, run("demo", "--to", str(folder))


def test_it_ends_by_itself_and_says_how_to_go_on(made: tuple[Path, str]) -> None:
    folder, told = made
    for part in ("As of 15 Feb 2022, 09:00 UTC", "As of 17 Feb 2022", "As of 22 Feb 2022"):
        assert part in told
    assert f"saydo board {folder}" in told


def test_its_hint_can_be_typed_as_it_stands(made: tuple[Path, str]) -> None:
    hint = next(line for line in made[1].splitlines() if "saydo explain" in line)
    assert "Rests on:" in run(*hint.partition("saydo ")[2].split())


def test_another_case_is_left_alone(tmp_path: Path) -> None:
    run("init", str(tmp_path / "tigray"))
    result = CliRunner().invoke(app, ["demo", "--to", str(tmp_path / "tigray")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "another case" in result.stderr


def test_a_second_time_adds_nothing(made: tuple[Path, str]) -> None:
    folder, told = made
    assert run("demo", "--to", str(folder)) == told


@pytest.mark.parametrize(
    "command", [["statements"], ["origins"], ["gap"], ["due"], ["sources"], ["brief"], ["verify"]]
)
def test_every_view_of_it(made: tuple[Path, str], command: Sequence[str]) -> None:
    name, *more = command
    assert name == "verify" or run(name, str(made[0]), *more)


def test_every_figure_opens_its_sentence(made: tuple[Path, str]) -> None:
    folder, _ = made
    for row in json.loads(run("claims", str(folder), "--format", "json"))[:5]:
        receipt = json.loads(run("explain", str(folder), row["id"], "--format", "json"))
        assert receipt["evidence"]
        assert all(quote["sentence"].strip() for quote in receipt["evidence"])


def test_as_of_an_earlier_day_there_is_less(made: tuple[Path, str]) -> None:
    folder, _ = made
    early = run("claims", str(folder), "--as-of", "2022-02-14", "--format", "csv")
    late = run("claims", str(folder), "--format", "csv")
    assert len(early.splitlines()) < len(late.splitlines())


def test_the_receipt_shows_what_the_grade_rests_on_in_other_claims(
    made: tuple[Path, str],
) -> None:
    folder, _ = made
    as_of = ("--as-of", "2022-02-17")
    listed = run("claims", str(folder), *as_of, "--format", "csv").splitlines()
    worst = next(line for line in listed if line.startswith("F5")).rsplit(",", 1)[1]
    told = run("explain", str(folder), worst, *as_of)
    assert "of another claim: " in told.split("Evidence (")[0]
    assert "arrived" in told.split("Evidence (")[0]
    receipt = json.loads(run("explain", str(folder), worst, *as_of, "--format", "json"))
    assert {q["id"] for q in receipt["rests_on"]} == {*receipt["grade"]["deed"]["evidence"]}
    assert {q["claim"] for q in receipt["rests_on"]} != {receipt["id"]}
