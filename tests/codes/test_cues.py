"""Cue words → what the speaker does by saying it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.cues import cue_kind, is_report_noun, is_report_verb
from saydo.model.statement import CueKind

CUES = {
    CueKind.STATES: [
        "said", "according to", "told reporters", "has said", "was quoted as saying", "added",
        "warned", "warned of", "claims", "insisted", "believes", "admitted", "put it",
        "made clear", "asked", "said in a statement", "'s statement", "says", "wrote on Telegram",
        "said during a press conference",
        "praised", "is reported to", "pointed out", "claimed responsibility for", "estimates",
        "welcomed",
    ],
    CueKind.DENIES: [
        "denied", "has repeatedly denied", "rejected", "dismissed", "refuted",
        "called the report a lie", "repeated its denial", "brushed off", "ruled out",
        "said it had nothing to do with", "disputes", "flatly denied",
        "described the video as fake",
    ],
    CueKind.ANNOUNCES: [
        "announced", "ordered", "unveiled", "decreed", "gave the order", "announced plans",
        "declared a ceasefire", "declared a state of emergency", "will announce", "has decided",
        "signed a decree",
    ],
    CueKind.PROMISES: [
        "promised", "pledged", "vowed", "swore", "made a pledge", "agreed to", "is ready to",
        "offered to", "guaranteed", "has undertaken", "gave his word",
    ],
    CueKind.THREATENS: [
        "threatened", "threatens", "warned it would", "warned that they would",
        "vowed to retaliate", "promised revenge", "issued an ultimatum", "'s threat",
    ],
    CueKind.DEMANDS: [
        "called for", "urged", "demanded", "called on", "asked for", "appealed to", "insisted on",
        "requested", "has again urged", "calls upon", "pressed for", "renewed its call",
    ],
    CueKind.ACCUSES: [
        "accused", "blamed", "condemned", "denounced", "criticised", "alleged",
        "pointed the finger", "slammed", "held Rwanda responsible", "has accused", "complained",
    ],
    CueKind.DOUBTS: [
        "said it doubted", "questioned", "is sceptical", "was skeptical", "cast doubt on",
        "has yet to see", "saw no sign of", "does not believe", "voiced doubts", "did not think",
        "is not convinced", "have seen no evidence", "urged caution",
    ],
    CueKind.DECLINES: [
        "declined to comment", "would not say", "refused to confirm", "did not respond",
        "has not commented", "could not confirm", "neither confirmed nor denied",
        "did not immediately respond", "won’t say", "gave no details",
        "could not independently verify", "didn't elaborate",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("cue", "kind"), [(cue, kind) for kind, cues in CUES.items() for cue in cues]
)
def test_kind_of_a_cue(cue: str, kind: CueKind) -> None:
    assert cue_kind(cue) is kind


@pytest.mark.parametrize("words", ["", ":", "the", "“", "yesterday in the capital"])
def test_words_that_are_no_cue(words: str) -> None:
    assert cue_kind(words) is None


@pytest.mark.parametrize(
    "word",
    [
        "said",
        "says",
        "telling",
        "denied",
        "swore",
        "Vowed",
        "pleaded",
        "wrote",
        "rebutted",
        "quipped",
    ],
)
def test_report_verbs(word: str) -> None:
    assert is_report_verb(word)


@pytest.mark.parametrize("word", ["walked", "tank", "statement", "shelled", "", "of"])
def test_other_words_are_no_report_verbs(word: str) -> None:
    assert not is_report_verb(word)


def test_report_nouns() -> None:
    assert is_report_noun("denials")
    assert is_report_noun("Statement")
    assert not is_report_noun("tank")


@given(st.text(max_size=80))
def test_any_text_can_be_a_cue(text: str) -> None:
    assert cue_kind(text) in (None, *CueKind)


@given(st.sampled_from(["quickly", "repeatedly", "yesterday", "also", "again", "reportedly"]))
def test_an_adverb_changes_nothing(adverb: str) -> None:
    assert cue_kind(f"has {adverb} denied") is CueKind.DENIES
