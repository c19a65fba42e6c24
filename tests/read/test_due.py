"""What lies ahead of a document, and what it says is not known."""

from __future__ import annotations

import pytest

from saydo.model.document import Document
from saydo.model.moment import Moment, Period
from saydo.read.due import due
from saydo.read.unknown import unknown

PUBLISHED = Moment("2024-05-15")


def ahead(text: str, published: Moment | None = PUBLISHED) -> list[Period]:
    return [one.when for one in due(Document("d", text, "0", published=published))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The two ministers will meet on Friday.", "2024-05-17", "2024-05-17"),
        (
            "He spoke ahead of a summit of the African Union on Thursday.",
            "2024-05-16",
            "2024-05-16",
        ),
        ("The joint drills end on 20 May, Minsk says.", "2024-05-20", "2024-05-20"),
        ("Rebels have to leave the city by Sunday.", None, "2024-05-19"),
        ("A vote is expected next week.", "2024-05-20", "2024-05-26"),
        ("She spoke before a meeting of donors on Saturday.", "2024-05-18", "2024-05-18"),
        ("Rebels were told to leave the port by Sunday.", None, "2024-05-19"),
        ("Generals will meet the armed groups on Friday.", "2024-05-17", "2024-05-17"),
        ("The truce was expected to end on 1 June.", "2024-06-01", "2024-06-01"),
        ("The garrison is to leave Heglig within 48 hours.", None, "2024-05-17"),
        ("The force is to be gone by the end of the year.", None, "2024-12-31"),
    ],
)
def test_what_is_ahead_is_due(text: str, start: str | None, end: str) -> None:
    assert ahead(text) == [Period(Moment(start) if start else None, Moment(end))]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Friday.",
        "Guatemala said on Tuesday it was ready.",
        "The army left the city last week.",
        "It has ruled since 2014.",
        "All troops appeared to have left the base by Tuesday evening.",
        "By Tuesday they had seized the bridge, residents said.",
        "Convoys were seen leaving the town from dawn until around 5 pm on Saturday.",
        "The June 15 clash was the worst since the war.",
        "They must keep to the plan set by the November 27 agreement.",
        "Camps seen in late July have been removed, pictures showed before the talks.",
        "It would be the first such visit in two years.",
        "Two brothers were killed within two days.",
        "Only 40 trucks came between the start of the truce and the end of April.",
    ],
)
def test_what_lies_behind_is_not_due(text: str) -> None:
    assert ahead(text) == []


def test_nothing_is_due_without_a_date_of_publication() -> None:
    assert ahead("They will meet on Friday.", None) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately clear how many had died.",
        "The claim could not be independently verified.",
        "It remains unknown who fired.",
        "The army gave no figures.",
        "There was no immediate comment from Kigali.",
        "Nobody knows how many fled, and it is still unclear why.",
        "The statement did not say when they would leave.",
        "Reuters was unable to verify the report.",
    ],
)
def test_a_document_says_what_it_does_not_know(text: str) -> None:
    assert len(unknown(Document("d", text, "0"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was clear that they had left.",
        "The UN verified the footage.",
        "He is known as a hardliner.",
        "The report was confirmed by two officials.",
    ],
)
def test_what_is_known_is_no_ignorance(text: str) -> None:
    assert unknown(Document("d", text, "0")) == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Talks resume on Monday.", "2024-05-20", "2024-05-20"),
        ("They expect their talks on Friday to end the war.", "2024-05-17", "2024-05-17"),
        ("The deadline to leave expires at midnight on Saturday.", "2024-05-18", "2024-05-18"),
        ("The envoys prepared for negotiations on Monday.", "2024-05-20", "2024-05-20"),
        ("The vote is planned for December.", "2024-12", "2024-12"),
    ],
)
def test_what_the_present_tense_announces_is_due(text: str, start: str, end: str) -> None:
    assert ahead(text) == [Period(Moment(start), Moment(end))]


@pytest.mark.parametrize(
    "text",
    [
        "Friday marks two years since the war began.",
        "The winter would slow the fighting down.",
        "It was not easy to leave in one day or two, he said.",
    ],
)
def test_a_time_that_is_only_spoken_of_is_not_due(text: str) -> None:
    assert ahead(text) == []
