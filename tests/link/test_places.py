"""When two places are one, and when one holds the other."""

from __future__ import annotations

from saydo.link.places import Level, locus, same, within
from saydo.model.event import Place, PlaceKind

MEKELLE = Place("Mekelle", "Ethiopia", 13.5, 39.48, None, PlaceKind.TOWN, ("Tigray",))
TIGRAY = Place("Tigray", "Ethiopia", 13.8, 38.7, None, PlaceKind.REGION, ("Tigray",))
DESSIE = Place("Dessie", "Ethiopia", 11.13, 39.63, None, PlaceKind.TOWN, ("Amhara",))
LUHANSK = Place(
    "Lugansk region", "Ukraine", 48.8, 39, None, PlaceKind.REGION, ("Luhansk", "Donbas")
)
DONBAS = Place("the Donbas", "Ukraine", 48, 38, None, PlaceKind.AREA, ("Donbas",))
STANYTSIA = Place("Shchastia", "Ukraine", 48.74, 39.23, None, PlaceKind.TOWN, ("Luhansk", "Donbas"))


def lies_in(inner: Place, outer: Place) -> bool:
    return within(locus(inner, None), locus(outer, None))


def test_a_town_lies_in_its_region_and_not_the_other_way_round() -> None:
    assert lies_in(MEKELLE, TIGRAY)
    assert not lies_in(TIGRAY, MEKELLE)


def test_a_town_lies_in_no_other_region() -> None:
    assert not lies_in(DESSIE, TIGRAY)


def test_region_and_town_lie_in_the_conflict_area() -> None:
    assert lies_in(LUHANSK, DONBAS)
    assert lies_in(STANYTSIA, DONBAS)
    assert lies_in(STANYTSIA, LUHANSK)
    assert not lies_in(DONBAS, LUHANSK)


def test_a_region_is_less_definite_than_its_town_and_more_than_its_state() -> None:
    state = locus(Place("Ethiopia", "Ethiopia"), None)
    assert state.level < locus(TIGRAY, None).level < locus(MEKELLE, None).level == Level.NAMED


def test_a_region_is_the_same_under_two_spellings() -> None:
    other = Place("Luhansk", "Ukraine", 48.8, 39, None, PlaceKind.REGION, ("Luhansk", "Donbas"))
    assert same(locus(LUHANSK, None), locus(other, None))


def test_a_town_is_the_same_under_two_spellings_and_its_neighbour_is_not() -> None:
    kiev = Place("Kiev", "Ukraine", 50.45, 30.52, None, PlaceKind.TOWN, ("Kyiv",))
    kyiv = Place("Kyiv", "Ukraine", 50.45, 30.52, None, PlaceKind.TOWN, ("Kyiv",))
    irpin = Place("Irpin", "Ukraine", 50.52, 30.24, None, PlaceKind.TOWN, ("Kyiv",))
    assert same(locus(kiev, None), locus(kyiv, None))
    assert not same(locus(kiev, None), locus(irpin, None))


def test_the_middle_of_a_region_is_no_town() -> None:
    gaza = Place("Gaza Strip", None, 31.42, 34.36, None, PlaceKind.REGION, ("Gaza Strip",))
    bureij = Place("Bureij", None, 31.44, 34.4, None, PlaceKind.TOWN, ("Gaza Strip",))
    assert not same(locus(gaza, None), locus(bureij, None))


def test_a_place_without_the_gazetteer_is_compared_by_name_and_point_as_before() -> None:
    seen = Place("the northern road", "Ethiopia", 13.51, 39.5)
    post = Place("a checkpoint", "Ethiopia", 13.6, 39.45)
    assert same(locus(seen, None), locus(post, None))
