"""`saydo decide`, and where a decision is shown: nothing changes a claim silently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from saydo import flow
from saydo.show.cli import app

ARTICLES = (
    ("Kigali Courier", "2024-05-06", "Rwanda has pulled its troops out of Goma, Kigali said."),
    ("Nairobi Gazette", "2024-05-08", "Kenya said it had seen no sign of Rwandan troops leaving."),
)
WHY = ("--reason", "They only asked.", "--author", "A. Analyst")


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


@pytest.fixture
def case(tmp_path: Path) -> str:
    path = tmp_path / "articles.jsonl"
    rows = ({"publisher": p, "published": d, "text": t} for p, d, t in ARTICLES)
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    folder = str(tmp_path / "goma")
    assert run("add", folder, str(path)).exit_code == 0
    return folder


def doubt(case: str) -> tuple[str, str]:
    """The claim that Kenya looked for, and Kenya's evidence."""
    return next(
        (graded.claim.id, e.id)
        for graded in flow.assess(Path(case)).claims
        for e in graded.claim.evidence
        if e.stance.value == "unseen"
    )


def decide(case: str, *words: str) -> Result:
    return run("decide", case, *words, *WHY)


def test_a_stance_is_told_in_the_receipt_the_brief_and_the_list(case: str) -> None:
    claim, evidence = doubt(case)
    document, part = evidence.split("-")
    assert decide(case, "stance", f"{document[:9]}-{part}", "withholds").exit_code == 0
    receipt = json.loads(run("explain", case, claim, "--format", "json").stdout)
    (decision,) = receipt["decisions"]
    assert decision["what"] == f"stance of {evidence} set to withholds"
    changed = [quote["id"] for quote in receipt["evidence"] if quote["decisions"]]
    assert changed == [evidence]
    for told in (run("explain", case, claim), run("brief", case), run("decisions", case)):
        plain = " ".join(told.stdout.split())
        assert "They only asked." in plain
        assert "A. Analyst" in plain


def test_a_letter_is_told_with_its_reason(case: str) -> None:
    assert decide(case, "reliability", "Nairobi Gazette", "B").exit_code == 0
    rows = json.loads(run("sources", case, "--format", "json").stdout)
    row = next(row for row in rows if row["source"] == "Nairobi Gazette")
    assert row["reliability"] == "B"
    assert "They only asked." in row["reason"]
    assert "A. Analyst" in row["reason"]


def test_what_is_revoked_stays_in_the_list_and_is_not_revoked_twice(case: str) -> None:
    _, evidence = doubt(case)
    decide(case, "split", evidence)
    (first,) = json.loads(run("decisions", case, "--format", "json").stdout)
    assert decide(case, "revoke", first["id"][:9]).exit_code == 0
    listed = json.loads(run("decisions", case, "--format", "json").stdout)
    assert [row["state"] for row in listed] == ["revoked", "holds"]
    again = run("decide", case, "revoke", first["id"], "--reason", "Too early.", "--author", "B.")
    assert again.exit_code == 1
    assert "revoked already" in again.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("reliability", "Nairobi Gazette", "b"), "one of A, B"),
        (("stance", "d", "denies"), "no evidence d"),
        (("party", "Kenya", " "), "needs a name"),
    ],
)
def test_a_decision_without_sense_is_refused(case: str, words: tuple[str, ...], told: str) -> None:
    result = decide(case, *words)
    assert result.exit_code == 1
    assert told in result.stderr


def test_a_party_that_nobody_knows_may_be_a_slip(case: str) -> None:
    assert "called “Kenja”" in decide(case, "party", "Kenja", "Kenya").stderr
    assert "called" not in decide(case, "party", "Kenya", "Rwanda").stderr
