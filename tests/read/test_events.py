"""Sentences of many crises with their deed marked: what it is, who, to whom, where, and its status.

They stand in `tests/fixtures/deeds.tsv`. `*trigger*` marks the words that tell the deed; `{…}` is
the content of a statement by `speaker` ("Name/Party") with its kind of cue; `!` opens a headline.
An empty column is not compared.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event, KnownBy, Status
from saydo.model.moment import Moment, Period
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.events import events

PUBLISHED = Moment("2024-05-15")
PARTIES = PartyTable.shipped()
FIXTURE = Path(__file__).parent.parent / "fixtures" / "deeds.tsv"


def rows() -> list[dict[str, str]]:
    with FIXTURE.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def told(row: dict[str, str]) -> Event:
    """The event that the reader finds at the marked trigger."""
    title = row["text"].startswith("!")
    marked = row["text"].removeprefix("!").replace("{", "").replace("}", "")
    at = marked.index("*")
    text = marked.replace("*", "")
    said = statement(row, text)
    body = f"{text}\n\nNothing else was known." if title else text
    span = Span(0, len(text)) if title else None
    document = Document("d", body, "0", published=PUBLISHED, title_span=span)
    found = events(document, said, PARTIES)
    here = [event for event in found if event.span.start <= at < event.span.end]
    assert here, f"no deed at the mark; found {[e.span.text(body) for e in found]}"
    return here[0]


def statement(row: dict[str, str], text: str) -> tuple[Statement, ...]:
    content = re.search(r"\{(.+)\}", row["text"].removeprefix("!").replace("*", ""))
    if not row["speaker"] or content is None:
        return ()
    name, party = row["speaker"].split("/")
    span = Span(content.start(), content.start() + len(content.group(1)))
    cue = CueKind(row["cue"])
    return (Statement("s", "d", (), (), (span,), Form.INDIRECT, cue, Actor(name, party or None)),)


def read(text: str, *said: Statement, title: int = 0, published: Moment = PUBLISHED) -> list[Event]:
    span = Span(0, title) if title else None
    document = Document("d", text, "0", title_span=span, published=published)
    return list(events(document, said, PARTIES))


def says(
    text: str, content: str, speaker: Actor | None, cue: CueKind = CueKind.STATES, name: str = "s"
) -> Statement:
    at = text.index(content)
    span = Span(at, at + len(content))
    return Statement(name, "d", (), (), (span,), Form.INDIRECT, cue, speaker)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"][:60])
def test_a_deed_is_read_with_its_status_and_participants(row: dict[str, str]) -> None:
    event = told(row)
    answer = {
        "kind": event.type + (f"/{event.mode}" if event.mode else ""),
        "status": event.status.value,
        "actor": event.actor.party if event.actor else None,
        "target": event.target.party if event.target else None,
        "place": event.place.name if event.place else None,
    }
    wanted = {column: row[column] for column in answer if row[column]}
    assert {column: answer[column] for column in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The senator withdrew the bill.",
        "The striker hit the post as the team attacked.",
        "He was fired as a teacher.",
        "Shares fell after the company cut its forecast.",
        "Its troops stationed in Djibouti are fed by a contractor.",
        "The minister left early in March.",
        "They fled, carrying wounded and sick.",
        "An earthquake struck the island and killed ten people.",
        "The storm hit the coast.",
        "The camp lies very close to the border.",
        "The hall holds two injured men and a million displaced civilians.",
        "The army counted aircraft and ships.",
        "The ward is full of dead and wounded.",
    ],
)
def test_words_in_another_sense_tell_no_deed(text: str) -> None:
    assert read(text) == []


def test_a_headline_belongs_to_the_attribution_below_it() -> None:
    title = "Turkey pulls back some troops from Idlib"
    text = f"{title}\n\nTurkey said it had pulled back a battalion from Idlib."
    said = says(text, "it had pulled back a battalion from Idlib", Actor("Turkey", "Turkey"))
    headline, body = read(text, said, title=len(title))
    assert (headline.statement, headline.known_by) == ("s", KnownBy.SAID)
    assert headline.status is body.status is Status.DONE


def test_a_headline_stays_the_outlets_own_where_the_text_only_denies_it() -> None:
    title = "Rwanda sends troops to Congo"
    text = f"{title}\n\nRwanda denied sending troops to Congo."
    rwanda = Actor("Rwanda", "Rwanda")
    said = says(text, "sending troops to Congo", rwanda, CueKind.DENIES)
    headline, body = read(text, said, title=len(title))
    assert (headline.statement, headline.known_by) == (None, KnownBy.OWN_VOICE)
    assert body.status is Status.DENIED


def test_unnamed_troops_are_the_speakers_own_when_it_tells_of_leaving() -> None:
    text = "Some units were packing up to leave the border, the Belarusian army spokesman said."
    content = "Some units were packing up to leave the border"
    event = read(text, says(text, content, Actor("spokesman", "Belarus")))[0]
    assert event.actor is not None
    assert event.actor.party == "Belarus"


def test_unnamed_troops_are_not_a_monitors_own() -> None:
    text = "Troops were massing near the border, the OSCE said."
    content = "Troops were massing near the border"
    event = read(text, says(text, content, Actor("OSCE", "OSCE")))[0]
    assert event.actor is None
    assert event.known_by is KnownBy.MONITOR


def test_the_innermost_statement_holds_the_deed() -> None:
    text = "Oslo said that Moscow had confirmed that its troops left Syria."
    outer = says(text, "Moscow had confirmed that its troops left Syria", Actor("Oslo", "Norway"))
    inner = says(text, "its troops left Syria", Actor("Moscow", "Russia"), name="inner")
    deeds = [event for event in read(text, outer, inner) if event.type == "RETREAT"]
    assert [event.statement for event in deeds] == ["inner"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Satellite images showed Chinese tanks massing near the border.", KnownBy.IMAGERY),
        ("An AFP correspondent saw Sudanese troops withdraw from the bridge.", KnownBy.WITNESSED),
        ("Ethiopian troops pulled out of Mekelle.", KnownBy.OWN_VOICE),
        ("Seismic data showed that North Korea conducted a nuclear test.", KnownBy.INSTRUMENT),
    ],
)
def test_how_a_deed_is_known(text: str, known: KnownBy) -> None:
    assert read(text)[0].known_by is known


def test_furniture_tells_nothing() -> None:
    text = "Mali arrested a general.\nREAD MORE: Niger arrests two ministers"
    document = Document("d", text, "0", furniture=(Span(text.index("READ"), len(text)),))
    assert len(events(document, (), PARTIES)) == 1


def test_quantity_place_and_time_are_read_beside_the_deed() -> None:
    event = read("On Monday, Venezuela massed over 5,000 troops near the Guyanese border.")[0]
    assert event.quantity is not None
    assert (event.quantity.low, event.quantity.high) == (5000, None)
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Guyanese border", "Guyana")
    assert event.when == Period(Moment("2024-05-13"), Moment("2024-05-13"))


def test_every_reason_stands_in_the_text_and_every_span_in_its_document() -> None:
    for row in rows():
        event = told(row)
        text = row["text"].removeprefix("!").translate(str.maketrans("", "", "{}*"))
        assert all(0 <= span.start < span.end <= len(text) for span in (event.span, *event.reason))


WORDS = [
    "Israel",
    "Iran's",
    "Houthi",
    "rebels",
    "troops",
    "will",
    "not",
    "withdraw",
    "withdrew",
    "to",
    "from",
    "that",
    "if",
    "denied",
    "said",
    "attack",
    "the",
    "any",
    "sign",
    "of",
    "no",
    "have",
    "been",
    "pulling",
    "back",
    ",",
    ".",
    '"',
    "(",
    "—",
    "ordered",
    "and",
    "strikes",
    "on",
    "Tuesday",
    "20",
    "killed",
    "by",
    "its",
    "they",
    ",",
    "which",
    "when",
    "NATO",
    "massed",
    "over",
    "5,000",
    "soldiers",
    "near",
    "border",
    "whether",
    "could",
    "see",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.integers(0, 60), st.integers(0, 60))
def test_no_words_break_the_reader_and_all_spans_lie_in_the_text(
    words: list[str], start: int, length: int
) -> None:
    text = " ".join(words)
    span = Span(min(start, len(text)), min(start + length, len(text)))
    said = Statement("s", "d", (), (), (span,), Form.DIRECT, CueKind.DENIES, Actor("x", "Iran"))
    for event in read(text, said):
        assert 0 <= event.span.start < event.span.end <= len(text)
        assert all(0 <= span.start < span.end <= len(text) for span in event.reason)
