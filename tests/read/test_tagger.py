"""Both networks that ship: what they find in plain sentences, and what they hold for a fact."""

import numpy as np
import pytest

from saydo.model.reading import ReaderSize
from saydo.model.span import Span
from saydo.read.attribution import attributions
from saydo.read.factuality import fact
from saydo.read.tagger import TAGS, shipped_tagger

SAID = (
    "The army withdrew from the valley on Monday, the defence minister told reporters in Yerevan."
)


@pytest.fixture(params=ReaderSize)
def size(request: pytest.FixtureRequest) -> ReaderSize:
    return ReaderSize(request.param)


def test_finds_who_said_what(size: ReaderSize) -> None:
    [tagged] = shipped_tagger(size).tag([SAID])
    [found] = attributions(tagged, SAID)
    assert found.source[0].text(SAID) == "the defence minister"
    assert found.cue[0].text(SAID).startswith("told")
    assert found.content[0].text(SAID).startswith("The army withdrew from the valley")


def test_scores_are_probabilities(size: ReaderSize) -> None:
    [tagged] = shipped_tagger(size).tag([SAID])
    assert tagged.tags.shape == (len(tagged.pieces.ids), len(TAGS))
    assert np.allclose(np.exp(tagged.tags).sum(-1), 1, atol=1e-4)
    assert np.allclose(np.exp(tagged.facts).sum(-1), 1, atol=1e-4)


def test_one_text_does_not_change_what_is_read_in_another(size: ReaderSize) -> None:
    tagger = shipped_tagger(size)
    [alone] = tagger.tag([SAID])
    beside = tagger.tag(["“Leave,” she said.", SAID])[1]
    assert np.array_equal(alone.tags, beside.tags)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("The rebels *captured* the town.", "The rebels may have *captured* the town."),
        ("The ministry *recalled* its envoy.", "The ministry never *recalled* its envoy."),
        ("Troops *crossed* the river.", "It is false that troops *crossed* the river."),
    ],
)
def test_a_doubted_deed_is_less_of_a_fact(size: ReaderSize, surer: str, less_sure: str) -> None:
    scores = []
    for marked in (surer, less_sure):
        start, end = marked.index("*"), marked.rindex("*") - 1
        text = marked.replace("*", "")
        score = fact(shipped_tagger(size).tag([text])[0], Span(start, end))
        assert score is not None
        scores.append(score)
    assert scores[0] > scores[1]


def test_a_span_without_a_word_is_no_fact() -> None:
    [tagged] = shipped_tagger().tag(["One. Two."])
    assert fact(tagged, Span(4, 5)) is None
