"""Where a statement's content begins and ends, and whose a sentence is without a verb of saying.

[source], {cue} and <content> are marked as the network gives them; the answer is what is read.
Where a content comes in pieces, or holds its source, the pieces are given instead.
"""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.span import Span
from saydo.model.statement import Statement
from saydo.read.attribution import Attribution
from saydo.read.datelines import dateline_end
from saydo.read.statements import statements
from tests.read.test_statements import said


def content(statement: Statement, marked: str) -> str:
    """What is read as said, in one line."""
    return " | ".join(span.text(_plain(marked)) for span in statement.content)


def source(statement: Statement, marked: str) -> str:
    """What is read as the words for who says it."""
    return " | ".join(span.text(_plain(marked)) for span in statement.source)


def read(text: str, source_words: str, cue: str, *pieces: str) -> Statement:
    """The statement read from an attribution with these words."""
    named = (_span(text, source_words),) if source_words else ()
    given = Attribution(named, (_span(text, cue),), tuple(_span(text, each) for each in pieces))
    return statements(Document("d", text, ""), [given], PartyTable.shipped())[0]


def _span(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def _plain(marked: str) -> str:
    return "".join(character for character in marked if character not in "[]{}<>")


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("SEOUL – ", "Sirens rang."),
        ("GENEVA/NEW YORK, 3 May (Agency) — ", "Sirens rang."),
        ("Khartoum - ", "Sirens rang."),
        ("PORT-AU-PRINCE, Haiti, March 4 (Agency) - ", "Sirens rang."),
        ("GOMA, Democratic Republic of Congo (AP) — ", "Sirens rang."),
        ("Juba, South Sudan | 12 June 2024: ", "Sirens rang."),
        ("", "Chad – an ally of Mali – rang sirens."),
        ("", "Chad: sirens rang."),
        ("", "The army - which had left - rang sirens."),
        ("", "NATO rang sirens."),
    ],
)
def test_a_dateline_opens_no_sentence(opening: str, rest: str) -> None:
    text = opening + rest
    assert dateline_end(text, Span(0, len(text))) == len(opening)


@pytest.mark.parametrize(
    ("marked", "source_told", "told"),
    [
        ("<SEOUL – Sirens rang on Monday>, [the mayor] {said}.",
         "the mayor", "Sirens rang on Monday"),
        ("[Chad] {said}, <without naming a town, that sirens rang>.",
         "Chad", "that sirens rang"),
        ("<Soldiers rang two bells, a> [local official] {said}.",
         "a local official", "Soldiers rang two bells"),
        ("[Chadian troops], {accused} <by Mali of ringing the bells>, left.",
         "Mali", "of ringing the bells"),
    ],
)  # fmt: skip
def test_who_says_it_and_what(marked: str, source_told: str, told: str) -> None:
    first = said(marked)[0]
    assert (source(first, marked), content(first, marked)) == (source_told, told)


def test_reportedly_is_nobodys_word() -> None:
    marked = "[Rebels] {reportedly} <rang the bells>."
    first = said(marked)[0]
    assert first.speaker is None
    assert content(first, marked) == "Rebels | rang the bells"


def test_who_spoke_goes_on_after_the_content() -> None:
    marked = "[Kenya] {said} <it was calm>. <Somali ships had come near>, [it] {added}."
    last = said(marked)[-1].speaker
    assert last is not None
    assert last.party == "Kenya"


def test_it_said_goes_on_with_it_accused() -> None:
    marked = (
        "[Kenya] {said} <it was calm>. [It] {accused} <Mali of ringing>. [It] {said} <bells rang>."
    )
    last = said(marked)[-1].speaker
    assert last is not None
    assert last.party == "Kenya"


def test_an_article_alone_tells_nothing() -> None:
    assert said("[Chad] {lodged} <a> protest.") == []


@pytest.mark.parametrize(
    ("text", "pieces", "source_told", "told"),
    [
        ("Rebel leader Jan Bell said sirens rang.",
         ("Jan Bell", "said", "Rebel leader", "sirens rang"),
         "Rebel leader Jan Bell", "sirens rang"),
        ("Rebels ring the bells, says UN.",
         ("", "says", "Rebels ring the bells", "UN"), "UN", "Rebels ring the bells"),
        ("The mayor was quoted by the agency as saying that sirens rang.",
         ("the agency", "was quoted", "The mayor", "that sirens rang"),
         "The mayor", "that sirens rang"),
    ],
)  # fmt: skip
def test_a_piece_of_content_can_be_who_says_it(
    text: str, pieces: tuple[str, ...], source_told: str, told: str
) -> None:
    first = read(text, *pieces)
    assert (source(first, text), content(first, text)) == (source_told, told)


def test_the_agency_that_quotes_comes_before_who_is_quoted() -> None:
    text = "The mayor was quoted by the agency as saying that sirens rang."
    first = read(text, "the agency", "was quoted", "The mayor", "that sirens rang")
    assert [actor.name for actor in first.chain] == ["agency", "mayor"]


@pytest.mark.parametrize(
    ("sentence", "source_told", "told"),
    [
        ("Per the ministry, two bells were rung.", "the ministry", "two bells were rung"),
        ("In the words of President Jan Bell, Chad rang first.",
         "President Jan Bell", "Chad rang first"),
        ("As the UN mission put it, the bells have rung.", "the UN mission", "the bells have rung"),
        ("Two bells were rung, per the ministry.", "the ministry", "Two bells were rung"),
    ],
)  # fmt: skip
def test_a_phrase_can_name_who_says_it(sentence: str, source_told: str, told: str) -> None:
    marked = f"[Mali] {{said}} <it was calm>. {sentence}"
    last = said(marked)[-1]
    assert (source(last, marked), content(last, marked)) == (source_told, told)


@pytest.mark.parametrize(
    "sentence",
    ["Per day, ten bells are rung.", "According to plan, the bells rang twice.",
     "As luck had it, the bells rang twice."],
)  # fmt: skip
def test_a_phrase_that_names_nobody_says_nothing(sentence: str) -> None:
    assert len(said(f"[Mali] {{said}} <it was calm>. {sentence}")) == 1
