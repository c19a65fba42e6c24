"""`saydo add` and `saydo issues`: what is wrong is told, and how far it has come."""

from __future__ import annotations

import json
from pathlib import Path
from time import sleep

import pytest
from typer.testing import CliRunner, Result

from saydo import flow
from saydo.model.issue import Issue, Severity
from saydo.show.cli import app
from saydo.show.cli.add import report
from saydo.show.cli.progress import plain


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_issues_are_told_the_gravest_first_and_the_rest_is_named() -> None:
    notes = [Issue(None, f"{n}.txt", "No date.", Severity.NOTE) for n in range(25)]
    broken = Issue(None, "x.pdf", "It is broken.", Severity.ERROR)
    told = report(flow.Added(26, issues=(*notes, broken)), Path("abyei")).splitlines()
    assert told[1] == "  error: x.pdf: It is broken."
    assert told[-1] == "  and 6 more: saydo issues abyei"
    assert len(told) == 22


def test_nothing_but_errors_is_a_failure_and_they_are_kept(tmp_path: Path) -> None:
    case, missing = str(tmp_path / "abyei"), str(tmp_path / "missing.txt")
    assert run("add", case, missing).exit_code == 1
    (row,) = json.loads(run("issues", case, "--format", "json").stdout)
    assert (row["severity"], row["where"]) == ("error", missing)


def test_one_bad_source_among_good_ones_is_no_failure(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Sudan has withdrawn its army from Abyei, the UN said.", encoding="utf-8")
    added = run("add", str(tmp_path / "abyei"), str(good), str(tmp_path / "missing.txt"))
    assert added.exit_code == 0
    assert "missing.txt" in added.stderr


@pytest.mark.parametrize(("wait", "lines"), [(0.0, False), (0.2, True)])
def test_what_takes_long_says_how_far_it_is(wait: float, lines: bool) -> None:
    told: list[str] = []
    with plain("Reading", 0.05, told.append) as count:
        count.expect(4)
        count.done(1)
        sleep(wait)
    assert bool(told) == lines
    assert all(line.startswith("Reading: 1 of 4 (25 %)") for line in told)
