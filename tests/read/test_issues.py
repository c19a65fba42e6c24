"""What the reader skips, or is not sure of, is told: one issue a kind."""

from __future__ import annotations

from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from saydo.codes.parties import PartyTable
from saydo.ingest.document import document
from saydo.ingest.found import Defaults, Found
from saydo.model.document import Document
from saydo.model.issue import Severity
from saydo.model.moment import Moment
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.read.issues import Read, issues
from saydo.read.reader import Reader
from saydo.read.reading_copy import copy
from saydo.settings import SETTINGS

READER = Reader(PartyTable.shipped())
FRENCH = (
    "Les soldats ont quitté la ville de Goma dans la nuit de lundi à mardi, selon des habitants "
    "joints par téléphone, et la population est restée dans ses maisons jusqu'au matin."
)
NEWS = "Kenya said on Monday that its soldiers had left the town of Kismayo."


def read(text: str) -> Reading:
    return READER.read([Document("d", text, "", published=Moment("2024-05-01"), language="en")])[0]


def told(text: str) -> list[str]:
    return [issue.what for issue in read(text).issues]


def test_a_text_that_is_read_whole_has_no_issue() -> None:
    assert told(f"{NEWS} “We are out of it for good,” its spokesman said.") == []


def test_a_paragraph_in_another_language_is_passed_over() -> None:
    text = f"{NEWS}\n\n{FRENCH}\n\n{FRENCH}\n\n{NEWS}"
    reading = read(text)
    [issue] = reading.issues
    assert issue.what.startswith("2 paragraphs in another language (fr), not read: “Les soldats")
    assert issue.severity is Severity.WARNING
    start = text.index(FRENCH)
    assert issue.where == f"d, characters {start}-{start + len(FRENCH)}"
    foreign = Span(start, text.rindex(FRENCH) + len(FRENCH))
    assert not any(event.span.overlaps(foreign) for event in reading.events)
    assert reading.document.furniture == ()


def test_a_quotation_that_nobody_claims_is_told() -> None:
    text = f"{NEWS}\n\n“Nothing that moves on this road comes back.”\n\nThe road is long."
    found = issues(Read(Document("d", text, ""), ()))
    assert [issue.what for issue in found] == [
        "1 quotation without a speaker: “Nothing that moves on this road comes back.”."
    ]


def test_a_pronoun_for_nobody_is_told() -> None:
    [what] = told("He said that the soldiers had left the town of Kismayo.")
    assert what == "1 statement of somebody who could not be told: “He”."


def test_a_text_that_breaks_off_is_told() -> None:
    text = f"{NEWS}\n\n{NEWS}\n\nResidents feared that the militia would come back and that"
    assert any(what.startswith("The text breaks off within a sentence") for what in told(text))


def test_a_stretch_without_the_end_of_a_sentence_is_told() -> None:
    what = told(f"{NEWS}\n\n" + "Kismayo Juba Goma " * 100)[0]
    assert what.startswith("1 stretch without the end of a sentence: “Kismayo")


def test_what_lies_behind_the_limit_is_left_unread_and_told() -> None:
    text = f"{NEWS}\n\n" * (SETTINGS.read_characters // len(NEWS))
    copied = copy(Document("d", text, "", language="en"), SETTINGS.read_characters)
    assert copied.unread is not None
    assert copied.document.text + copied.unread.text(text) == text
    assert copied.document.text.rstrip().endswith(NEWS)
    short = copy(Document("d", NEWS * 3, "", language="en"), 2 * len(NEWS))
    assert short.unread is not None
    assert 0 < len(short.document.text) <= 2 * len(NEWS)


_LINES = st.sampled_from(
    [NEWS, FRENCH, "Share", "14:32 GMT", "13:05 GMT", "Rebels leave Sirte", "“We left the town",
     "MR REED: We left.", "QUESTION: Who?", "MR REED: They left.", "he said that it was\nover",
     "Follow us on Facebook", "\u00ad\u200f", "Published 3 May 2021", "...", "Война идёт."]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=12))
def test_no_text_is_hidden_without_a_word_and_every_span_lies_in_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    made, problems = document(
        Found("a", "a", text, published="2024-05-01"), Defaults(), None, SETTINGS
    )
    [reading] = READER.read([made])
    spans = chain(
        (s for told in reading.statements for s in (*told.source, *told.cue, *told.content)),
        (event.span for event in reading.events),
        made.furniture,
        (section.span for section in made.sections),
    )
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    hidden = all(
        char.isspace() or any(left.start <= at < left.end for left in made.furniture)
        for at, char in enumerate(text)
    )
    assert not hidden or problems or reading.issues
