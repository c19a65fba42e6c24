"""The invariants from end to end: articles in, grades out, through the reader and the ledger."""

import json
import random
import shutil
from pathlib import Path

import pytest

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.assessment import Assessment
from saydo.model.moment import Moment, first_instant, last_instant, moment

_EXAMPLE = Path(__file__).parents[2] / "examples" / "kherson-2022"
_NOW = Moment("2026-01-01T00:00:00Z")
_MIDWAY = Moment("2022-11-10")


def grades(assessment: Assessment) -> list[tuple[str, str, str]]:
    return sorted(
        (one.claim.id, str(one.grade.deed), str(one.grade.author)) for one in assessment.claims
    )


def deeds(assessment: Assessment) -> set[tuple[object, ...]]:
    """What is claimed, and how it is graded, whatever its id: a copy may be the first by name."""
    return {
        (
            *(c.claim.type, c.claim.mode, c.claim.actor, c.claim.target, c.claim.when),
            c.grade.deed and (c.grade.deed.credibility, c.grade.deed.rule),
        )
        for c in assessment.claims
    }


def make(folder: Path, parts: list[list[str]]) -> Path:
    """A case from the example's lines, each part added by itself."""
    folder.mkdir()
    shutil.copy(_EXAMPLE / "case.toml", folder)
    for number, lines in enumerate(parts):
        source = folder / f"part-{number}.jsonl"
        source.write_text("\n".join(lines) + "\n", encoding="utf8")
        flow.add(folder, [source], Defaults(), _NOW)
    flow.add(folder, [_EXAMPLE / "observations.csv"], Defaults(), _NOW)
    return folder


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return (_EXAMPLE / "dispatches.jsonl").read_text(encoding="utf8").splitlines()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> Path:
    return make(tmp_path_factory.mktemp("whole") / "case", [lines])


def test_any_order_and_any_batching_give_the_same_grades(
    whole: Path, tmp_path: Path, lines: list[str]
) -> None:
    shuffled = random.Random(7).sample(lines, len(lines))
    parts = [shuffled[:1], shuffled[1:9], shuffled[9:]]
    assert grades(flow.assess(make(tmp_path / "case", parts))) == grades(flow.assess(whole))


def test_as_of_gives_what_the_documents_of_that_day_give(
    whole: Path, tmp_path: Path, lines: list[str]
) -> None:
    end = last_instant(_MIDWAY)
    early = [line for line in lines if first_instant(moment(json.loads(line)["published"])) <= end]
    assert 0 < len(early) < len(lines)
    only_early = flow.assess(make(tmp_path / "case", [early]), _MIDWAY)
    assert grades(flow.assess(whole, _MIDWAY)) == grades(only_early)


def test_the_same_documents_again_change_nothing(
    whole: Path, tmp_path: Path, lines: list[str]
) -> None:
    twice = make(tmp_path / "case", [lines, lines])
    assert grades(flow.assess(twice)) == grades(flow.assess(whole))


def test_a_copy_under_another_name_lifts_no_grade(
    whole: Path, tmp_path: Path, lines: list[str]
) -> None:
    copies = []
    for number, line in enumerate(lines):
        record = json.loads(line)
        record |= {"publisher": f"Copyist {number}", "url": f"https://copy.example/{number}"}
        copies.append(json.dumps(record))
    copied = flow.assess(make(tmp_path / "case", [lines, copies]))
    assert deeds(copied) == deeds(flow.assess(whole))


def test_every_grade_rests_on_spans_of_stored_documents(whole: Path) -> None:
    assessment = flow.assess(whole)
    texts = {reading.document.id: reading.document.text for reading in assessment.readings}
    told = {e.id: e for one in assessment.claims for e in one.claim.evidence}
    graded = [one.grade.deed for one in assessment.claims if one.grade.deed is not None]
    assert graded
    for verdict in graded:
        assert verdict.evidence
        for name in verdict.evidence:
            span = told[name].event.span
            assert texts[told[name].event.doc][span.start : span.end].strip()
