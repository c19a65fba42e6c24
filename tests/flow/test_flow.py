"""From articles to graded claims, through every stage."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from saydo import flow
from saydo.flow import adding
from saydo.ingest.sources import Defaults
from saydo.model.assessment import Assessment
from saydo.model.decision import DecisionKind
from saydo.model.document import Document
from saydo.model.errors import StopError
from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment
from saydo.model.reading import Reading
from saydo.read.reader import Reader

NOW = Moment("2024-06-01T00:00:00Z")
ANNOUNCED = {
    "text": "Rwanda has pulled its troops out of Goma, the defence ministry in Kigali said.",
    "title": "Rwanda says its troops left Goma",
    "published": "2024-05-06",
    "publisher": "Kigali Courier",
}
REPRINT = {**ANNOUNCED, "publisher": "Lake Kivu Radio"}
DOUBTED = {
    "text": "Kenya said on Wednesday that it had seen no sign of Rwandan troops leaving Goma.",
    "title": "Kenya sees no withdrawal",
    "published": "2024-05-08",
    "publisher": "Nairobi Gazette",
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    flow.init_case(tmp_path / "goma", "Goma, May 2024")
    return tmp_path / "goma"


def add(case: Path, *articles: dict[str, str], workers: int = 0) -> flow.Added:
    path = case.parent / "articles.jsonl"
    path.write_text("\n".join(json.dumps(article) for article in articles), encoding="utf-8")
    return flow.add(case, [path], Defaults(), NOW, workers=workers)


def withdrawal(found: Assessment) -> GradedClaim:
    return next(g for g in found.claims if g.claim.mode == "withdraw" and g.grade.deed)


def test_an_article_becomes_a_graded_claim(case: Path) -> None:
    assert add(case, ANNOUNCED).documents == 1
    graded = withdrawal(flow.assess(case))
    assert graded.claim.actor == "Rwanda"
    assert graded.grade.deed is not None
    assert graded.grade.deed.credibility is None


def test_adding_twice_changes_nothing(case: Path) -> None:
    add(case, ANNOUNCED, DOUBTED)
    before = flow.assess(case)
    again = add(case, ANNOUNCED, DOUBTED)
    assert (again.documents, again.known) == (0, 2)
    assert flow.assess(case) == before


def test_a_reader_that_fails_does_not_take_the_place_of_one_that_read(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Reader, documents: Sequence[Document]) -> list[Reading]:
        raise RuntimeError("no memory")

    add(case, ANNOUNCED)
    before = flow.assess(case)
    monkeypatch.setattr(adding, "version", lambda size: f"the next {size}")
    monkeypatch.setattr(Reader, "read", broken)
    assert [issue.what for issue in add(case, ANNOUNCED, DOUBTED).issues if "memory" in issue.what]
    assert withdrawal(flow.assess(case)) == withdrawal(before)


def test_a_reprint_changes_no_grade(case: Path) -> None:
    add(case, ANNOUNCED)
    before = withdrawal(flow.assess(case)).grade
    add(case, REPRINT)
    after = withdrawal(flow.assess(case))
    assert after.grade.deed is not None
    assert before.deed is not None
    assert after.grade.deed.credibility == before.deed.credibility
    assert len({e.event.doc for e in after.claim.evidence}) == 2
    assert len(after.claim.origins) == 1


def test_later_documents_do_not_leak_into_an_earlier_day(case: Path) -> None:
    add(case, ANNOUNCED)
    alone = flow.assess(case, Moment("2024-05-07"))
    add(case, DOUBTED)
    assert flow.assess(case, Moment("2024-05-07")) == alone
    later = withdrawal(flow.assess(case, Moment("2024-05-08"))).grade.deed
    assert later is not None
    assert later.credibility == 4


def test_order_and_batches_do_not_matter(case: Path, tmp_path: Path) -> None:
    add(case, ANNOUNCED, REPRINT, DOUBTED)
    other = tmp_path / "other"
    flow.init_case(other, "Goma, May 2024")
    for article in (DOUBTED, REPRINT, ANNOUNCED):
        add(other, article)
    assert flow.assess(other).claims == flow.assess(case).claims


def test_a_pool_of_processes_reads_the_same(case: Path, tmp_path: Path) -> None:
    add(case, ANNOUNCED, DOUBTED)
    other = tmp_path / "other"
    flow.init_case(other)
    told: list[int] = []
    path = tmp_path / "articles.jsonl"
    flow.add(other, [path], Defaults(), NOW, progress=told.append, workers=1)
    assert sum(told) == 2
    assert flow.assess(other).claims == flow.assess(case).claims


def test_a_bad_source_is_an_issue_and_the_rest_goes_in(case: Path) -> None:
    empty = case.parent / "empty.txt"
    empty.touch()
    good = case.parent / "good.txt"
    good.write_text(ANNOUNCED["text"], encoding="utf-8")
    added = flow.add(case, [empty, case.parent / "missing.txt", good], Defaults(), NOW)
    assert added.documents == 1
    assert {Path(issue.where).name for issue in added.issues} >= {"empty.txt", "missing.txt"}
    assert flow.verify(case) == []


def test_a_decision_is_beside_the_machines_and_can_be_revoked(case: Path) -> None:
    add(case, ANNOUNCED, DOUBTED)
    before = flow.assess(case, NOW)
    doubt = next(e for e in withdrawal(before).claim.evidence if e.stance.value == "unseen")
    decision = flow.decide(
        case, DecisionKind.STANCE, doubt.id, "withholds",
        author="an analyst", reason="They only asked.", made=Moment("2024-05-09"),
    )  # fmt: skip
    decided = withdrawal(flow.assess(case, NOW)).grade.deed
    assert decided is not None
    assert decided.credibility is None
    flow.decide(
        case, DecisionKind.REVOKE, decision.id, None,
        author="an analyst", reason="They did look.", made=Moment("2024-05-10"),
    )  # fmt: skip
    assert withdrawal(flow.assess(case, NOW)).grade == withdrawal(before).grade


def test_a_decision_about_nothing_is_refused(case: Path) -> None:
    with pytest.raises(StopError, match="no evidence x1"):
        flow.decide(case, DecisionKind.SPLIT, "x1", None, author="a", reason="b", made=NOW)


def test_series_can_be_left_out(case: Path) -> None:
    add(case, ANNOUNCED)
    assert flow.assess(case, with_series=False).series == ()
    words = next(s for s in flow.assess(case).series if s.points)
    assert [(p.day, p.lowered) for p in words.points] == [("2024-05-06", 1)]


def test_reading_needs_no_case(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ANNOUNCED["text"], encoding="utf-8")
    (reading,) = flow.read([path], Defaults(published=Moment("2024-05-06")))
    assert isinstance(reading, Reading)
    assert [s.speaker.party for s in reading.statements if s.speaker] == ["Rwanda"]
