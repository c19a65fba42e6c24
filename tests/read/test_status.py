"""Any word of any sentence has a status: `*word*` marks it in `tests/fixtures/told.tsv`, where
`reason` is a word that decided."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.model.event import Status
from saydo.model.span import Span
from saydo.read.status import Told, status_of

FIXTURE = Path(__file__).parent.parent / "fixtures" / "told.tsv"
VOCABULARY = (
    "troops left the town not will if no leave to from said that may have been attack's a plan "
    ", . ? “ - stop shelling planned and or before without should nor had"
)
WORDS = st.sampled_from(VOCABULARY.split())


def rows() -> list[dict[str, str]]:
    with FIXTURE.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def told(marked: str, fact: float | None = None) -> tuple[str, Told]:
    before, word, after = marked.split("*")
    text = before + word + after
    return text, status_of(text, Span(len(before), len(before) + len(word)), fact=fact)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_the_words_around_a_deed_give_its_status(row: dict[str, str]) -> None:
    text, found = told(row["text"])
    reasons = " ".join(span.text(text) for span in found.reason)
    assert found.status == row["status"]
    assert (row["reason"] or "") in reasons


def test_a_score_decides_only_where_no_word_does() -> None:
    _, plain = told("He read about the *opening* of a gate.", fact=0.1)
    _, negated = told("The guards did not *open* the gate.", fact=0.9)
    assert plain.status is Status.POSSIBLE
    assert not plain.decided
    assert negated.status is Status.DENIED
    assert negated.decided


def test_a_score_for_a_fact_leaves_what_the_tense_says() -> None:
    _, found = told("The dam *leaks* water.", fact=0.9)
    assert found.status is Status.ONGOING


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("The convoy *left*.", "The convoy will *leave*."),
        ("The convoy will *leave*.", "The convoy could *leave*."),
        ("The convoy could *leave*.", "The convoy did not *leave*."),
    ],
)
def test_degrees_follow_what_the_author_commits_to(surer: str, less_sure: str) -> None:
    assert told(surer)[1].degree > told(less_sure)[1].degree


@pytest.mark.parametrize("span", [Span(0, 0), Span(99, 120), Span(5, 6)])
def test_a_span_without_a_word_is_decided_by_nothing(span: Span) -> None:
    assert not status_of("Quiet . Night .", span).decided


@given(st.lists(WORDS, max_size=25), st.integers(0, 30), st.integers(1, 30))
def test_reasons_lie_in_the_text_whatever_the_words(
    words: list[str], first: int, length: int
) -> None:
    text = " ".join(words)
    found = status_of(text, Span(first, first + length))
    assert -3 <= found.degree <= 3
    assert all(0 <= span.start < span.end <= len(text) for span in found.reason)


@given(st.text(max_size=80), st.integers(0, 80))
def test_no_text_makes_it_fail(text: str, first: int) -> None:
    assert status_of(text, Span(first, first + 5)).status in Status
