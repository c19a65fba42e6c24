"""How many: the count of the people, forces or weapons of a deed, with bounds."""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.event import Event
from saydo.model.moment import Moment
from saydo.read.events import events

PARTIES = PartyTable.shipped()


def first(text: str) -> Event:
    return events(Document("d", text, "0", published=Moment("2024-05-15")), (), PARTIES)[0]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Yemen's rebels fired six anti-ship ballistic missiles.", 6, 6, "missiles"),
        ("Pakistan's army bombed nine sites in Kashmir.", 9, 9, "sites"),
        ("Chad's army killed more than 80 enemy fighters and burned their cars.", 80, None,
         "fighters"),
        ("Gunmen abducted more than 120 pupils.", 120, None, "pupils"),
        ("Seven Sudanese were killed.", 7, 7, "people"),
        ("Ethiopia sent at least one tank brigade to Gambella.", 1, None, "brigades"),
        ("Three of its soldiers were killed.", 3, 3, "soldiers"),
    ],
)  # fmt: skip
def test_a_count_is_of_people_forces_weapons_or_places(
    text: str, low: float, high: float | None, unit: str
) -> None:
    quantity = first(text).quantity
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


def test_each_of_two_deeds_has_its_own_count() -> None:
    text = "Two Armenian soldiers were killed and 14 others were injured."
    document = Document("d", text, "0", published=Moment("2024-05-15"))
    counts = [event.quantity for event in events(document, (), PARTIES)]
    assert [count.low for count in counts if count] == [2, 14]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army withdrew from two military districts.",
        "One of the nurses said Kenya's army had left Kismayo.",
        "Ghana and Togo accused one another of shelling villages.",
        "Mali's army left under a seven-day truce.",
        "Mali's army left a 20-km zone.",
        "On 2024-05-13 Mali's army left Kidal.",
    ],
)
def test_other_numbers_count_nothing_of_the_deed(text: str) -> None:
    assert first(text).quantity is None
