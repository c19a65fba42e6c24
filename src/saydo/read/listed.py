"""What the gazetteer has of a place that is given as one: an observation's."""

from __future__ import annotations

from saydo.codes.gazetteer import Bearer, gazetteer
from saydo.codes.place_keys import place_key
from saydo.model.event import PlaceKind
from saydo.read.place_nesting import near


def listed(name: str, country: str | None, point: tuple[float, float] | None) -> Bearer | None:
    """The bearer of a place name given with its state, or with its coordinates in degrees."""
    known = gazetteer()
    bearers = known.find(place_key(name)).bearers
    if point is not None:
        at = Bearer(PlaceKind.TOWN, "", "", *point, 0.0)
        inside = [b for b in bearers if near(at, b) and b.kind is not PlaceKind.STATE]
        return min(
            inside, key=lambda b: (b.kind is not PlaceKind.TOWN, _apart(at, b)), default=None
        )
    code = known.codes().get(country or "")
    return next((b for b in bearers if code and b.country == code), None)


def held_by(bearer: Bearer) -> tuple[str, ...]:
    """The standard names of what holds a place, itself first if it is a region or area."""
    if bearer.area and bearer.kind is PlaceKind.AREA:
        return (bearer.area,)
    return gazetteer().over(bearer.country, bearer.region)


def _apart(left: Bearer, right: Bearer) -> float:
    return abs(left.latitude - right.latitude) + abs(left.longitude - right.longitude)
