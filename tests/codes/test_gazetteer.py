"""The gazetteer that ships: names, their bearers, what holds them, and well-formed tables."""

from __future__ import annotations

from importlib.resources import files

import pytest

from saydo.codes.gazetteer import Bearer, gazetteer
from saydo.codes.place_keys import place_key
from saydo.model.event import PlaceKind


def bearers(name: str) -> tuple[Bearer, ...]:
    return gazetteer().find(place_key(name)).bearers


def rows(file: str) -> list[list[str]]:
    text = files("saydo.codes").joinpath("data", file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


@pytest.mark.parametrize(
    ("written", "other"),
    [("Al-Ḩasakah", "al Hasakah"), ("Côte d’Ivoire", "Cote d'Ivoire"), ("St. Marc", "Saint Marc")],
)
def test_spellings_of_one_name_share_a_key(written: str, other: str) -> None:
    assert place_key(written) == place_key(other)


@pytest.mark.parametrize("name", ["Kyiv", "Kiev", "El Fasher", "al-Fashir", "Mekelle", "Sanaa"])
def test_a_town_goes_by_more_than_one_spelling(name: str) -> None:
    assert any(bearer.kind is PlaceKind.TOWN for bearer in bearers(name))


def test_a_name_may_have_several_bearers_the_largest_first() -> None:
    found = [b for b in bearers("Tripoli") if b.kind is PlaceKind.TOWN]
    assert {"LY", "LB"} <= {bearer.country for bearer in found}
    assert [b.size for b in found] == sorted((b.size for b in found), reverse=True)


def test_a_capital_is_known_as_one() -> None:
    assert [b.country for b in bearers("Tripoli") if b.capital] == ["LY"]


def test_a_town_lies_in_its_region_and_in_the_areas_that_hold_it() -> None:
    town = next(b for b in bearers("Kramatorsk") if b.country == "UA")
    assert gazetteer().over(town.country, town.region) == ("Donetsk", "Donbas")


def test_an_abbreviation_is_found_in_its_own_case_only() -> None:
    assert [bearer.area for bearer in gazetteer().exact("US")] == ["United States"]
    assert gazetteer().exact("us") == ()


def test_a_common_word_is_marked() -> None:
    assert gazetteer().find("reading").common
    assert not gazetteer().find("kramatorsk").common


def test_what_is_not_listed_has_no_bearer() -> None:
    assert bearers("Qqxyz") == ()
    assert gazetteer().longest("qqxyz") == 0


def test_every_region_that_an_area_holds_is_listed() -> None:
    known = gazetteer()
    for name, _, _, _, _, _, holds in rows("geography.tsv"):
        for code in filter(None, holds.split("|")):
            country, _, region = code.partition(".")
            listed = known.over(country, region) if region else known.party(country)
            assert listed or country == "PR", f"{name}: {code}"


def test_every_point_lies_on_the_globe() -> None:
    points = [(row[2], row[3]) for row in rows("state_points.tsv")]
    points += [(row[3], row[4]) for row in rows("geography.tsv")]
    assert all(abs(float(lat)) <= 90 and abs(float(lon)) <= 180 for lat, lon in points)


def test_every_state_of_the_party_table_has_a_point() -> None:
    assert {row[0] for row in rows("states.tsv")} == {row[0] for row in rows("state_points.tsv")}
