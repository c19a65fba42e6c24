"""In a live blog each entry is read from its own time, and "he" is somebody of the entry."""

from __future__ import annotations

from saydo.codes.parties import PartyTable
from saydo.ingest.document import document
from saydo.ingest.found import Defaults, Found
from saydo.model.reading import Reading
from saydo.read.reader import Reader
from saydo.settings import SETTINGS

BLOG = """\
Border fighting: the day as it was
2:32 p.m. GMT, October 10, 2023
Kenyan President Anna Lind said that two soldiers had been killed on Tuesday.
1:05 p.m. GMT, October 9, 2023
He said that soldiers would leave Kismayo tomorrow.
"""


def read(text: str) -> Reading:
    found = Found("blog", "blog", text, published="2023-10-12")
    return Reader(PartyTable.shipped()).read([document(found, Defaults(), None, SETTINGS)[0]])[0]


def test_days_are_counted_from_the_entry() -> None:
    told = {event.span.text(BLOG): event.when for event in read(BLOG).events}
    killed, leave = told["killed"], told["leave"]
    assert killed is not None
    assert leave is not None
    assert (killed.start, leave.start) == ("2023-10-10", "2023-10-10")


def test_a_pronoun_does_not_reach_into_another_entry() -> None:
    plain = BLOG.replace("1:05 p.m. GMT, October 9, 2023\n", "")
    speakers = [
        [s.speaker.party for s in read(text).statements if s.speaker] for text in (plain, BLOG)
    ]
    assert speakers == [["Kenya", "Kenya"], ["Kenya", None]]
