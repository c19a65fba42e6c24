"""Sentences are marked with | in the expected form of each text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.text.sentences import sentences


@pytest.mark.parametrize(
    "marked",
    [
        "|The U.S. envoy left.| |He met Gen. Okafor on Monday.|",
        '|"We saw it."| |He left.|',
        "|Talks ended at 5 p.m. in Doha.|\n\n|Nobody signed.|",
        "|A line with a\u00a0no-break space.| |Another\u00a0one.|",
        "|Headline without a stop|\n|Body text.|",
    ],
)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    found = text
    for span in reversed(sentences(text)):
        found = f"{found[: span.start]}|{span.text(text)}|{found[span.end :]}"
    assert found == marked


@given(st.text(alphabet='ab .!?\n\u00a0\u2009"”A', max_size=200))
def test_any_text_gives_sentences_in_order_that_hold_all_letters(text: str) -> None:
    found = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    inside = "".join(span.text(text) for span in found)
    assert [c for c in inside if c.isalnum()] == [c for c in text if c.isalnum()]
