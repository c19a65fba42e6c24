"""The bench of event types: rows with marks, folds that share no sentence, figures."""

from __future__ import annotations

from pathlib import Path

from bench.event_types import TYPERS, predicted, scored
from bench.pairs import Pair, folds, macro_f1, read_pairs
from saydo.model.span import Span

ROW = (
    'sentence,source,target,marked_sentence,root,quad\n'
    'Chad sued Togo.,Chad,Togo,<s>Chad</s> sued <t>Togo</t>.,ACCUSE,3\n'
    'Chad sued.,Chad,,<s>Chad</s> sued.,ACCUSE,3\n'
)  # fmt: skip


def pair(text: str, root: str = "ACCUSE", quad: int = 3) -> Pair:
    return Pair(text, Span(0, 4), None, root, quad)


def test_marks_become_spans(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(ROW, encoding="utf-8")
    first, second = read_pairs(tmp_path / "p.csv")
    assert first == Pair("Chad sued Togo.", Span(0, 4), Span(10, 14), "ACCUSE", 3)
    assert second.target is None


def test_rows_of_one_sentence_stay_in_one_fold() -> None:
    parts = folds([pair("a"), pair("b"), pair("a"), pair("c")], 2)
    assert parts == [[0, 2, 3], [1]]


def test_macro_f1_gives_each_class_the_same_weight() -> None:
    assert macro_f1(["a", "a", "a", "b"], ["a", "a", "a", "a"]) == 42.9


def test_every_typer_gives_every_row_a_root() -> None:
    rows = [pair("Chad sued them."), pair("Togo helped them.", "AID", 2)] * 4
    for make in TYPERS.values():
        found = predicted(make, rows, 2)
        assert all(found) and len(found) == len(rows)
        assert scored(rows, found)[1] >= 0
