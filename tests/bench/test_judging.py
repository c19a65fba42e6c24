from dataclasses import replace

import msgspec
import pytest

from bench.gold.passage import Passage
from bench.judging import CALLED_DONE, judge
from bench.passages import as_document, figures
from saydo.model.actor import Actor
from saydo.model.event import Event, KnownBy, Status
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement

TEXT = "Chad said its soldiers had left Tiné. It may recall an envoy."
GOLD = {
    "id": "chad",
    "crisis": "Chad",
    "text": TEXT,
    "published": "2024-01-01",
    "statements": [
        {
            "source": "Chad",
            "cue": "said",
            "content": ["its soldiers had left Tiné"],
            "form": "indirect",
            "cue_kind": "states",
            "speaker": "Chad",
            "party": "Chad",
            "at": {"source": 0, "cue": 5, "content": [10]},
        }
    ],
    "events": [
        {
            "trigger": "left",
            "at": TEXT.index("left"),
            "type": "RETREAT",
            "mode": "withdraw",
            "actor": "Chad",
            "target": None,
            "status": "done",
            "held_by": 0,
            "known_by": "said",
            "quantity": None,
        },
        {
            "trigger": "recall an envoy",
            "at": TEXT.index("recall"),
            "type": "SANCTION",
            "mode": None,
            "actor": "Chad",
            "target": None,
            "status": "possible",
            "held_by": None,
            "known_by": "own_voice",
            "quantity": None,
        },
    ],
    "furniture": [],
}


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _event(words: str, kind: str, status: Status, held: str | None, known: KnownBy) -> Event:
    chad = Actor("Chad", "Chad")
    return Event(
        words, "chad", _span(words), kind, None, chad, None, None, None, None, status, held, known
    )


def _shares(*events: Event) -> dict[str, float]:
    passage = msgspec.convert(GOLD, Passage)
    statement = Statement(
        "s0", "chad", (_span("Chad"),), (_span("said"),), (_span("its soldiers had left Tiné"),),
        Form.INDIRECT, CueKind.STATES, Actor("Chad", "Chad"),
    )  # fmt: skip
    reading = Reading(as_document(passage), "test", (statement,), events)
    return {figure.name: figure.value for figure in figures(judge(passage, reading))}


LEFT = _event("left", "RETREAT", Status.DONE, "s0", KnownBy.SAID)


def test_what_is_read_as_in_the_gold_is_right() -> None:
    recall = _event("recall", "SANCTION", Status.POSSIBLE, None, KnownBy.OWN_VOICE)
    shares = _shares(LEFT, recall)
    assert shares.pop("mode") == 0
    assert shares.pop(CALLED_DONE) == 0
    assert set(shares.values()) == {100}


def test_a_deed_that_is_only_possible_and_called_done_is_counted() -> None:
    recall = _event("recall", "SANCTION", Status.DONE, None, KnownBy.OWN_VOICE)
    assert _shares(LEFT, recall)[CALLED_DONE] == 100


def test_a_mention_read_twice_is_found_once() -> None:
    again = replace(LEFT, id="again")
    assert _shares(LEFT, again)["event precision"] == 50


@pytest.mark.parametrize("kind", ["ASSAULT", "CONSULT"])
def test_a_mention_read_as_another_deed_is_not_found(kind: str) -> None:
    other = _event("left", kind, Status.DONE, "s0", KnownBy.SAID)
    assert _shares(other)["event F1"] == 0
