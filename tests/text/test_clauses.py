"""Sentences cut into clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.text.clauses import clauses
from saydo.text.words import words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Kenya said it would leave.", ["Kenya said", "it would leave"]),
        ("Kenya, which sent police, left.", ["Kenya", "which sent police left"]),
        ("They fled after troops came.", ["They fled", "after troops came"]),
        ("If Iran attacks, Iraq suffers.", ["If Iran attacks", "Iraq suffers"]),
        ("It left as many as ten behind.", ["It left as many as ten behind"]),
        ("It warned Mali, massing troops.", ["It warned Mali", "massing troops"]),
        ("It denied that it had left.", ["It denied", "that it had left"]),
    ],
)
def test_clauses_open_at_subordinators_and_reports(text: str, cut: list[str]) -> None:
    inside = words(text)
    found = [" ".join(w.text for w in inside[c.first : c.last]) for c in clauses(text, inside)]
    assert found == cut


@given(st.text(alphabet=st.sampled_from("abc ,;.'’\"-that who said if 1"), max_size=80))
def test_clauses_cover_all_words_in_order_without_gaps(text: str) -> None:
    inside = words(text)
    found = clauses(text, inside)
    assert [c.first for c in found[1:]] == [c.last for c in found[:-1]]
    if inside:
        assert (found[0].first, found[-1].last) == (0, len(inside))
