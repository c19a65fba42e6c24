"""Which places a text names, where they lie, and when it is better not to say."""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.case import Case, Party
from saydo.model.event import PlaceKind
from saydo.read.geography import Toponym, toponyms
from saydo.read.listed import held_by, listed

PARTIES = PartyTable.shipped()


def places(text: str) -> list[Toponym]:
    return toponyms(text, PARTIES)


def place(text: str, name: str) -> Toponym:
    return next(found for found in places(text) if found.name == name)


def names(text: str) -> list[str]:
    return [found.name for found in places(text)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The convoy left Tripoli, Lebanon, at dawn.", "Tripoli", "Lebanon"),
        ("Libya's rival governments met in Tripoli.", "Tripoli", "Libya"),
        (
            "Police in the Georgia towns of Macon and Savannah, Georgia.",
            "Savannah",
            "United States",
        ),
        ("Georgian police closed the road from Gori to Tbilisi in Georgia.", "Georgia", "Georgia"),
        ("Storms hit Texas, Georgia and Alabama.", "Georgia", "United States"),
        ("Envoys will hold talks in Washington.", "Washington", "United States"),
    ],
)
def test_the_context_says_which_of_several_is_meant(text: str, name: str, country: str) -> None:
    assert place(text, name).country == country


def test_the_capital_is_meant_and_not_the_state_of_the_same_name() -> None:
    found = place("Envoys will hold talks in Washington.", "Washington")
    assert found.latitude == pytest.approx(38.9, abs=0.1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells fell on the city of Kherson.", PlaceKind.TOWN),
        ("Shells fell in Kherson region.", PlaceKind.REGION),
        ("Shells fell on the Donbas.", PlaceKind.AREA),
        ("Shells fell on Ukraine.", PlaceKind.STATE),
    ],
)
def test_a_place_has_its_level(text: str, kind: PlaceKind) -> None:
    assert [found.kind for found in places(text)] == [kind]


def test_a_town_lies_in_its_region_and_conflict_area() -> None:
    assert place("Shelling in Avdiivka killed two.", "Avdiivka").within == ("Donetsk", "Donbas")


def test_a_region_goes_by_its_standard_name_and_is_in_itself() -> None:
    assert place("Fighting went on in Lugansk region.", "Lugansk").within[0] == "Luhansk"


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jackson told the inquiry that Jackson was ill.",
        "Reading the report took an hour. Most of it was new. Nice, he said.",
        "Mr. Houston and President Lincoln signed it.",
        "He fell ill with the Marburg virus.",
        "The fund of the Bank of America paid $US 2 million.",
        "On Sunday We Over Control said that May is near March.",
    ],
)
def test_persons_words_and_things_are_no_places(text: str) -> None:
    assert names(text) == []


def test_a_pro_moscow_group_is_not_in_moscow() -> None:
    assert names("Pro-Moscow leaders and a pro-Moscow party won seats.") == []


def test_a_dateline_is_a_place() -> None:
    assert names("GOMA, Democratic Republic of Congo — Rebels took the airport.")[0] == "GOMA"


def test_a_small_place_far_from_all_that_is_told_gets_no_point() -> None:
    found = place("Kenya and Uganda quarrelled after a shepherd died in Uri.", "Uri")
    assert (found.latitude, found.country) == (None, None)


def test_a_place_in_a_neighbour_of_what_is_told_is_placed() -> None:
    assert place("Israeli forces raided Jenin.", "Jenin").within[0] == "West Bank"


@pytest.mark.parametrize(
    "text",
    [
        "Chad Smith played drums.",
        "The vessel Lapu-Lapu turned back.",
        "Lloyd Austin spoke.",
        "The Arakan Army denied it.",
    ],
)
def test_persons_ships_and_armed_groups_bear_names_of_places(text: str) -> None:
    assert names(text) == []


def test_a_place_given_with_a_state_or_a_point_is_looked_up() -> None:
    by_state, by_point = listed("Mekelle", "Ethiopia", None), listed("Tripoli", None, (34.4, 35.8))
    assert by_state is not None
    assert by_point is not None
    assert held_by(by_state)[0] == "Tigray"
    assert by_point.country == "LB"


def test_a_name_that_lies_far_from_the_point_given_is_not_taken() -> None:
    assert listed("Tripoli", None, (0.0, 0.0)) is None


def test_offsets_are_those_of_the_text_and_in_order() -> None:
    text = "From Goma’s airport to Bukavu, South Kivu, and back to Goma."
    found = places(text)
    assert [p.span.text(text) for p in found] == ["Goma", "Bukavu", "South Kivu", "Goma"]
    assert found == sorted(found, key=lambda p: p.span)


def test_a_case_gives_the_state_its_own_name() -> None:
    ours = Case("a war", parties=(Party("Kyiv government", ("Ukraine",)),))
    table = PARTIES.with_case(ours)
    assert toponyms("Shells fell on Kramatorsk.", table)[0].country == "Kyiv government"
