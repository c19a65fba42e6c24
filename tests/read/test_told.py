"""Whose word a deed is that the outlet tells in its own voice and somebody else's too."""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event
from saydo.model.moment import Moment
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.events import events

PARTIES = PartyTable.shipped()
EGYPT = Actor("Cairo", "Egypt")
SUDAN = Actor("Sudan's army", "Sudan")


def first(headline: str, body: str, content: str, speaker: Actor | None, cue: CueKind) -> Event:
    """The first deed told, where the body holds one statement."""
    text = f"{headline}\n\n{body}" if headline else body
    at = text.index(content)
    span = Span(at, at + len(content))
    said = Statement("s", "d", (), (), (span,), Form.INDIRECT, cue, speaker)
    title = Span(0, len(headline)) if headline else None
    document = Document("d", text, "0", title_span=title, published=Moment("2024-05-15"))
    return events(document, (said,), PARTIES)[0]


@pytest.mark.parametrize(
    ("headline", "body", "content", "speaker", "cue"),
    [
        (
            "Sudan withdraws troops from Abyei",
            "Sudan's army said it had withdrawn its troops from Abyei.",
            "it had withdrawn its troops from Abyei", SUDAN, CueKind.STATES,
        ),
        (
            "Sudan withdraws troops from Abyei",
            "Sudan's army announced it would withdraw its troops from Abyei.",
            "it would withdraw its troops from Abyei", SUDAN, CueKind.ANNOUNCES,
        ),
        (
            "",
            "Sudan's army has withdrawn from Abyei. Cairo said Sudan had withdrawn from Abyei.",
            "Sudan had withdrawn from Abyei", EGYPT, CueKind.STATES,
        ),
    ],
)  # fmt: skip
def test_it_is_the_word_of_who_tells_the_same_deed(
    headline: str, body: str, content: str, speaker: Actor, cue: CueKind
) -> None:
    assert first(headline, body, content, speaker, cue).statement == "s"


@pytest.mark.parametrize(
    ("headline", "body", "content", "speaker", "cue"),
    [
        (
            "Sudan sends troops to Abyei",
            "Sudan's army did not deny that it had sent troops to Abyei.",
            "it had sent troops to Abyei", SUDAN, CueKind.DECLINES,
        ),
        (
            "",
            "Sudan's army withdrew from Abyei. Cairo urged Sudan to withdraw from Abyei.",
            "Sudan to withdraw from Abyei", EGYPT, CueKind.DEMANDS,
        ),
        (
            "",
            "Sudan's army withdrew from Abyei. It had agreed it would withdraw from Abyei.",
            "it would withdraw from Abyei", SUDAN, CueKind.PROMISES,
        ),
        (
            "",
            "Sudan's army withdrew on Friday. Cairo said Sudan had withdrawn its planes.",
            "Sudan had withdrawn its planes", EGYPT, CueKind.STATES,
        ),
        (
            "",
            "Sudan's army withdrew from Abyei. It was said that Sudan withdrew from Abyei.",
            "Sudan withdrew from Abyei", None, CueKind.STATES,
        ),
    ],
)  # fmt: skip
def test_else_it_stays_the_outlets_own(
    headline: str, body: str, content: str, speaker: Actor | None, cue: CueKind
) -> None:
    assert first(headline, body, content, speaker, cue).statement is None
