"""Quoted stretches are marked with ⟦ ⟧ in the expected form of each sentence."""

import pytest

from saydo.text.quotes import quotations


@pytest.mark.parametrize(
    "marked",
    [
        '"⟦We saw nothing,⟧" the envoy said. "⟦Nothing at all.⟧"',
        "“⟦The road is ‘open’ again,⟧” she said.",
        "‘⟦It isn’t over,⟧’ the colonel’s aide told reporters.",
        "'⟦They've left,⟧' he said of the soldiers' camp.",
        "The minister called it «⟦a provocation⟧».",
        "The army's trucks and the rebels' guns were gone.",
        '"⟦The first paragraph has no closing mark.⟧\n\n"⟦The second has,⟧" he said.',
        'A 12" shell hit the market.',
    ],
)
def test_quoted_stretches(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    found = text
    for span in reversed(quotations(text)):
        found = f"{found[: span.start]}⟦{span.text(text)}⟧{found[span.end :]}"
    assert found == marked


def test_a_page_of_apostrophes_is_read_once() -> None:
    """Looking for the end of each anew would take an hour."""
    assert quotations("'a " * 300_000) == []
