"""Where a deed happened, and what names near it are no place of it."""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.event import Place, PlaceKind
from saydo.model.moment import Moment
from saydo.read.events import events

PARTIES = PartyTable.shipped()


def place(text: str) -> Place | None:
    return events(Document("d", text, "0", published=Moment("2024-05-15")), (), PARTIES)[0].place


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Houthi fighters seized a tanker in the Red Sea Thursday.", "Red Sea", None),
        ("Ethiopian troops withdrew from Sudan's Gedaref state.", "Gedaref", "Sudan"),
        ("Libya withdrew its troops from areas near Chad.", "near Chad", "Chad"),
        ("Libya withdrew its troops from districts bordering Chad.", "near Chad", "Chad"),
        ("Libya withdrew its troops from near Chad's borders.", "Chad's borders", "Chad"),
        ("Libya withdrew its troops from Chad.", "Chad", "Chad"),
    ],
)
def test_a_deed_is_placed_where_the_text_has_it(text: str, name: str, country: str | None) -> None:
    found = place(text)
    assert found is not None
    assert (found.name, found.country) == (name, country)


@pytest.mark.parametrize(
    "text",
    [
        "They called on Eritrea to withdraw its troops.",
        "In a post on X, he wrote that Kenya withdrew its troops.",
        "Shelling from Lebanon killed two farmers.",
        "Kenya withdrew its troops after a call from US officials.",
    ],
)
def test_who_is_asked_and_whence_it_came_is_no_place(text: str) -> None:
    assert place(text) is None


def test_a_deed_has_the_coordinates_and_the_region_of_its_place() -> None:
    found = place("Rwandan troops withdrew from Goma on Monday.")
    assert found is not None
    assert (found.kind, found.country, found.within[:2]) == (
        PlaceKind.TOWN,
        "Democratic Republic of the Congo",
        ("North Kivu", "Kivu"),
    )
    assert found.latitude == pytest.approx(-1.67, abs=0.05)


def test_what_stands_beside_a_state_and_a_border_have_no_point() -> None:
    for text in (
        "Libya withdrew its troops from areas near Chad.",
        "Libya withdrew its troops from near Chad's borders.",
    ):
        found = place(text)
        assert found is not None
        assert (found.latitude, found.kind) == (None, None)


def test_a_place_that_no_list_has_stays_as_the_text_tells_it() -> None:
    found = place("Kenyan troops withdrew from the village of Qarabulo.")
    assert found is not None
    assert (found.name, found.latitude, found.within) == ("Qarabulo", None, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Israeli forces raided Jenin on Monday.", "Jenin"),
        ("Nigeria said that its president visited Chibok.", "Chibok"),
        ("Kharkiv was shelled again.", "Kharkiv"),
        ("The town of Stepanakert came under fire.", "Stepanakert"),
        ("Fighters captured Deir ez-Zor.", "Deir ez-Zor"),
        ("In Avdiivka, shells killed two farmers.", "Avdiivka"),
        ("A bomb killed two people in al-Hilla.", "al-Hilla"),
    ],
)
def test_what_is_struck_taken_or_visited_is_the_place(text: str, name: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.name, found.latitude is not None) == (name, True)


def test_a_state_that_is_attacked_is_its_target_and_no_town() -> None:
    assert place("Iran attacked Israel.") is None


def test_a_village_that_no_list_has_lies_where_the_text_says() -> None:
    found = place("Shelling killed two farmers in Qarabulo village in Kherson region.")
    assert found is not None
    assert (found.name, found.country, found.latitude) == ("Qarabulo", "Ukraine", None)
    assert found.within == ("Kherson",)
