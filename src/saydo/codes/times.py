"""Words that times are told in: `times.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

Value = int | str


class _Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    season: str
    year: str
    no_year: str
    measure: str
    limit: str
    rate: str
    unit: str
    no_event: str
    noun: str
    part: str


@cache
def time_words() -> Mapping[str, tuple[tuple[str, Value], ...]]:
    """A word in small letters → the parts it can play, in the file's order, with their values."""
    found: dict[str, tuple[tuple[str, Value], ...]] = {}
    for part, words in _file().parts.items():
        for word, value in words.items():
            found[word] = (*found.get(word, ()), (part, value))
    return found


@cache
def zone(name: str) -> int | None:
    """Minutes east of Greenwich of a time zone's name, None where it is not in the list."""
    return _file().zone.get(name.lower())


def zone_names() -> tuple[str, ...]:
    """The names of time zones, the longest first, with those that leave open which one it is."""
    return tuple(sorted((*_file().zone, *_file().open_zone.names), key=len, reverse=True))


@cache
def names(part: str) -> tuple[str, ...]:
    """The words of a part that are longer than an abbreviation, in the file's order."""
    return tuple(word for word in _file().parts[part] if not is_short(word))


def is_short(name: str) -> bool:
    """Whether the name of a day or month is an abbreviation."""
    return len(name) <= len("thurs") and name not in _WHOLE


_WHOLE = frozenset({"march", "april", "may", "june", "july"})


@cache
def around(asked: str) -> frozenset[str]:
    """Words beside a time that answer a question about it, by the file's name for it."""
    listed: str = getattr(_file().around, asked)
    return frozenset(listed.split())


class _OpenZone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    parts: Mapping[str, Mapping[str, Value]]
    zone: Mapping[str, int]
    open_zone: _OpenZone
    around: _Around


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "times.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)
