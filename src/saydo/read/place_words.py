"""The word lists of `place_words.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """One set a use, in small letters; what each is for stands beside it in the file."""

    places: frozenset[str]
    likely: frozenset[str]
    leads: frozenset[str]
    kinds: frozenset[str]
    of: frozenset[str]
    bodies_of: frozenset[str]
    regions: frozenset[str]
    towns: frozenset[str]
    sides: frozenset[str]
    titles: frozenset[str]
    says: frozenset[str]
    things: frozenset[str]
    named_things: frozenset[str]
    given: frozenset[str]
    bodies: frozenset[str]
    never: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The shipped sets."""
    data = (files("saydo.read") / "place_words.toml").read_bytes()
    loaded = msgspec.toml.decode(data, type=dict[str, str])
    return PlaceWords(**{name: frozenset(words.split()) for name, words in loaded.items()})
