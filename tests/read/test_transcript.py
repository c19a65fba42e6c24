"""Transcripts: `who/party: what` is the expected form of each turn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.parties import PartyTable
from saydo.ingest.furniture import furniture
from saydo.model.document import Document
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.statements import statements

PARTIES = PartyTable.shipped()
BRIEFING = """\
Department Press Briefing
Alan Reed, Department Spokesperson
Washington, D.C.

MR REED: Good afternoon. We have begun to withdraw.

Two battalions have left.

QUESTION: Have you seen any sign of it?

QUESTION: (Off-mike.)

MR REED: We have not.

(The briefing was concluded at 3:02 p.m.)
"""
INTERVIEW = """\
‘We will not leave,’ says commander
Commander Moussa Ag Alhassane of the Tuareg rebels received us in Kidal.
Q. How many men do you have?
A. More than a thousand.
Q. Did they burn the market?
A. No. The army burned it.
"""
MEETING = """\
Meeting with the head of the emergencies ministry
The Kremlin, Moscow
President: How is the river?
Head of the emergencies ministry Alexander Kurin: The water has begun to fall.
President: And the power supply?
Alexander Kurin: It is back.
"""
HOUSE = """\
Debate in the House
The Foreign Secretary: We have sent two ships to the Gulf.
Sir Tom Hale (Leeds): Will they stay there?
The Foreign Secretary: They will stay for as long as they have to.
"""


def read(text: str, publisher: str | None = None) -> list[Statement]:
    document = Document("d", text, "", publisher=publisher, furniture=furniture(text).furniture)
    return list(statements(document, [], PARTIES))


def told(text: str, publisher: str | None = None) -> list[str]:
    return [
        f"{s.speaker and s.speaker.name}/{s.speaker and s.speaker.party}: "
        + " // ".join(span.text(text) for span in s.content)
        for s in read(text, publisher)
    ]


def test_a_turn_is_a_statement_of_whom_its_label_names() -> None:
    assert told(BRIEFING) == [
        "Alan Reed/United States: Good afternoon. We have begun to withdraw. // Two battalions have left.",  # noqa: E501
        "a questioner/None: Have you seen any sign of it?",
        "Alan Reed/United States: We have not.",
    ]


def test_a_turn_is_direct_speech_and_its_cue_is_the_label() -> None:
    first = read(BRIEFING)[0]
    assert (first.form, first.cue_kind) == (Form.DIRECT, CueKind.STATES)
    assert [span.text(BRIEFING) for span in first.cue] == ["MR REED:"]
    assert [span.text(BRIEFING) for span in first.source] == ["MR REED"]


def test_the_person_interviewed_answers() -> None:
    assert [line.partition(":")[0] for line in told(INTERVIEW)] == [
        "a questioner/None",
        "Moussa Ag Alhassane/None",
    ] * 2


def test_an_official_is_the_party_s_whose_page_it_is() -> None:
    assert [line.partition(":")[0] for line in told(MEETING)] == [
        "President/Russia",
        "Alexander Kurin/Russia",
    ] * 2
    assert told(HOUSE, "Government of the United Kingdom")[0].startswith(
        "Foreign Secretary/United Kingdom: We have sent two ships"
    )


@pytest.mark.parametrize(
    "text",
    [
        "ISLAMABAD: Two soldiers died on Monday.\nRead: More on this.\nKARACHI: The port was shut.",
        "Army leaves\nPlace: Juba\nDay: Monday\nTroops: two battalions\nThe army left Juba.",
        "They said this:\nThe army left.\nThey said this:\nThe army came back on Monday.",
        "The army left Juba. It said: nobody was hurt. It said: all are well.",
    ],
)
def test_a_colon_alone_makes_no_transcript(text: str) -> None:
    assert read(text) == []


_LINES = [*BRIEFING.splitlines(), *INTERVIEW.splitlines(), *MEETING.splitlines(), "x: y", ": "]


@given(st.lists(st.sampled_from(_LINES), max_size=20))
def test_turns_lie_in_the_text_and_share_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    spans = [span for s in read(text) for span in (*s.cue, *s.content)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert sorted(spans) == spans
    assert not any(a.overlaps(b) for a, b in pairwise(spans))
