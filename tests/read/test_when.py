"""When deeds are told to be, in articles published on Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.event import Event
from saydo.model.moment import Moment, Period
from saydo.read.events import events
from saydo.read.when import BACKGROUND

PARTIES = PartyTable.shipped()
PUBLISHED = Moment("2024-05-15")


def told(text: str, word: str) -> Event:
    found = events(Document("d", text, "0", published=PUBLISHED), (), PARTIES)
    return next(event for event in found if word in event.span.text(text))


@pytest.mark.parametrize(
    ("text", "word", "start", "end"),
    [
        ("Rebels captured the town of Sake on Monday.", "captured", "2024-05-13", "2024-05-13"),
        ("Last week, the rebels captured Sake.", "captured", "2024-05-06", "2024-05-12"),
        ("Russia annexed Crimea in 2014.", "annexed", "2014", "2014"),
        ("Russian forces have besieged the town since April.", "besieged", "2024-04", None),
        ("Last year's offensive by Ukraine killed many.", "offensive", "2023", "2023"),
        (
            "Rebels entered Sake on Tuesday and killed nine people.",
            "killed",
            "2024-05-14",
            "2024-05-14",
        ),
        (
            "The force has fought a war since April 2023 that has killed thousands.",
            "killed",
            "2023-04",
            None,
        ),
        (
            "Hamas's October 7, 2023, attack that killed about 1,200 people began the war.",
            "killed",
            "2023-10-07",
            "2023-10-07",
        ),
        ("Soldiers seized power in a 2021 coup.", "seized", "2021", "2021"),
        (
            "Nine people were killed on Monday after Russia bombed a market in Kharkiv.",
            "bombed",
            "2024-05-13",
            "2024-05-13",
        ),
    ],
)
def test_a_deed_has_the_time_that_its_clause_tells_or_shares(
    text: str, word: str, start: str, end: str | None
) -> None:
    assert told(text, word).when == Period(Moment(start), Moment(end) if end else None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russian troops captured Lyman, the ministry said on Monday.", "captured"),
        ("Ukraine attacked the bridge that carries the 2014 name.", "attacked"),
        ("Rebels attacked the town.", "attacked"),
        ("Russian troops that entered Sake on Saturday have withdrawn.", "withdrawn"),
        ("Russia has massed 190,000 troops, up from 100,000 on 30 January.", "massed"),
    ],
)
def test_the_time_of_something_else_is_not_the_deeds(text: str, word: str) -> None:
    assert told(text, word).when is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russia had invaded its neighbour to take Kyiv.", "invaded"),
        ("The rebels recently captured Sake.", "captured"),
        ("A coup took place in Niger on 1 February. The president was detained.", "detained"),
        ("On Sunday they freed two men, a week after they had arrested them.", "arrested"),
    ],
)
def test_background_has_no_day(text: str, word: str) -> None:
    assert told(text, word).when == BACKGROUND
