"""What is told in a text is the same when its lines are broken at a fixed width."""

from __future__ import annotations

import textwrap

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.moment import Moment
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.read.reader import Reader

TOLD = (
    "KYIV (Reuters) - Russia has withdrawn two battalions from the airfield of Kursk after a week "
    "of fighting, the defence ministry in Moscow said on Monday.",
    '"We have left the airfield because it is of no further use to us," the ministry\'s spokesman, '
    "Igor Petrov, told reporters in a briefing that lasted for only a few minutes.",
    "Ukraine's general staff said it had seen no sign of a withdrawal and that its positions along "
    "the river had been shelled through the night.",
)


def read(text: str) -> Reading:
    document = Document("d", text, "", published=Moment("2024-05-01"), language="en")
    return Reader(PartyTable.shipped()).read([document])[0]


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(" ".join(span.text(text).split()) for span in spans)


def test_statements_and_deeds_go_on_over_line_ends() -> None:
    plain = "\n\n".join(TOLD)
    wrapped = "\n\n".join(textwrap.fill(paragraph, 68) for paragraph in TOLD)
    left, right = read(plain), read(wrapped)
    said = [
        [
            (s.speaker and s.speaker.party, words(text, s.cue), words(text, s.content))
            for s in reading.statements
        ]
        for text, reading in ((plain, left), (wrapped, right))
    ]
    assert said[0] == said[1]
    assert len(said[0]) == len(TOLD)
    assert [(e.type, e.status, e.actor and e.actor.party) for e in left.events] == [
        (e.type, e.status, e.actor and e.actor.party) for e in right.events
    ]
