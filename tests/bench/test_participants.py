"""The bench of who and whom: what is trimmed, what shares a head, what is counted."""

from __future__ import annotations

from bench.participants import Answer, holds_head, score, trimmed
from saydo.model.span import Span


def span(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def test_articles_marks_and_possessives_are_trimmed() -> None:
    text = "He saw “the Chadian army’s” camp."
    assert trimmed(text, span(text, "“the Chadian army’s”")).text(text) == "Chadian army"


def test_a_head_is_the_last_word_before_what_modifies_it() -> None:
    text = "police in Gao held a leader of miners"
    assert holds_head(text, span(text, "police"), span(text, "police in Gao"))
    assert not holds_head(text, span(text, "Gao"), span(text, "police in Gao"))


def test_a_side_that_the_sentence_does_not_tell_counts_for_nothing() -> None:
    text = "Togo attacked Benin."
    counts = score([Answer(text, (span(text, "Togo"),), ())])
    assert counts["exact actor"] == counts["gold actor"] == 1
    assert counts["gold target"] == 0
    assert counts["found target"] == 1
