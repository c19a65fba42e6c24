"""Where a deed is said to happen, as far as two mentions of it can be compared.

Two named places are the same when their names are, after words such as "region" and "near" are
taken off, or when their coordinates lie close together. A place contains another when it is a
state (or the border of one) and the other lies there or is aimed at it, or when it is a region or
area in which the gazetteer has the other ("Mekelle" in "Tigray").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from math import asin, cos, radians, sin, sqrt

from saydo.model.event import Place, PlaceKind

_BORDER = re.compile(r"\b(?:borders?|frontiers?|boundary)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:the|of|in|at|on|from|near|around|outside|inside|across|off|city|town|village|port|river|"
    r"region|province|oblast|district|governorate|area|areas|parts?|"
    r"(?:north|south|east|west|central|mid)(?:ern)?|(?:north|south)(?:east|west)(?:ern)?)\b"
    r"|['’]s?\b|[^\w\s]",
    re.IGNORECASE,
)
_NEAR_KM = 25.0
"""Where a point and a name are all that is known: an observation's."""
_SAME_KM = 4.0
"""Where the gazetteer has one of them: other spellings of a town, not the next town."""
_EARTH_KM = 6371.0
_WIDE = frozenset({PlaceKind.REGION, PlaceKind.AREA})


class Level(IntEnum):
    """How definite a place is."""

    UNKNOWN = 0
    STATE = 1
    BORDER = 2
    REGION = 3
    NAMED = 4


@dataclass(frozen=True, slots=True)
class Locus:
    """A place made comparable. `state` is the state it lies in or borders on; `name` is bare.

    `aimed`: the party that the deed is done to, which a deed at a border belongs to as much as
    the state on whose ground it happens. `within` are the bare names of what holds it; `listed`:
    the gazetteer has it.
    """

    level: Level
    name: str | None = None
    state: str | None = None
    aimed: str | None = None
    point: tuple[float, float] | None = None
    within: tuple[str, ...] = ()
    listed: bool = False

    @property
    def named(self) -> bool:
        """Whether it is a place of its own, smaller than a state."""
        return self.level >= Level.REGION


NOWHERE = Locus(Level.UNKNOWN)


def locus(place: Place | None, target: str | None) -> Locus:
    """The place of a deed; a deed told only with its target is placed with the target."""
    if place is None:
        return Locus(Level.STATE, None, target, target) if target else NOWHERE
    state = place.country or target
    if _BORDER.search(place.name):
        if state is None:
            return NOWHERE
        return Locus(Level.BORDER, None, state, target, _point(place))
    name = bare(place.name)
    if (place.country and name == bare(place.country)) or not name:
        return Locus(Level.STATE, None, state, target) if state else NOWHERE
    level = Level.REGION if place.kind in _WIDE and place.within else Level.NAMED
    held = tuple(bare(area) for area in place.within)
    name = held[0] if level is Level.REGION else name
    listed = place.kind is not None
    return Locus(level, name, place.country, target, _point(place), held, listed)


def bare(name: str) -> str:
    """A place name without the words that say only what sort of place, or which end of it."""
    return " ".join(_LOOSE.sub(" ", name).casefold().split())


def same(left: Locus, right: Locus) -> bool:
    """Whether both are one named place: by name (of one state), or by coordinates."""
    if not (left.named and right.named):
        return False
    if left.name == right.name:
        return None in (left.state, right.state) or left.state == right.state
    if left.point is None or right.point is None or Level.REGION in (left.level, right.level):
        return False
    reach = _SAME_KM if left.listed or right.listed else _NEAR_KM
    return kilometres(left.point, right.point) <= reach


def within(inner: Locus, outer: Locus) -> bool:
    """Whether `inner` is `outer`, or lies in it; unknown places lie in nothing."""
    if Level.UNKNOWN in (inner.level, outer.level):
        return False
    if outer.named:
        held = outer.level is Level.REGION and inner.named and outer.name in inner.within
        return held or same(inner, outer)
    if inner.level < outer.level:
        return False
    return outer.state in (inner.state, inner.aimed)


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Great-circle distance between two (latitude, longitude) points (haversine)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (left, right))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def _point(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
