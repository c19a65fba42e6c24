"""Who may count as an observer: shipped monitors and publishers, each with the reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

_AROUND = re.compile(r"^the\s+|['’]s?$", re.IGNORECASE)


class _Observer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    aliases: list[str]
    reason: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    observer: list[_Observer]


@cache
def observers() -> frozenset[str]:
    """The names under which the shipped observers are known."""
    return frozenset(one.name for one in _names().values())


def observer(name: str) -> str | None:
    """The observer that goes by this name ("the Associated Press" → "AP"), None for others."""
    found = _names().get(_key(name))
    return found.name if found else None


def reason(name: str) -> str:
    """Why this observer is on the list; KeyError for a name that is not."""
    return _names()[_key(name)].reason


@cache
def _names() -> Mapping[str, _Observer]:
    data = (files("saydo.codes") / "data" / "observers.toml").read_bytes()
    listed = msgspec.toml.decode(data, type=_File).observer
    found = {_key(one.name): one for one in listed}
    for one in listed:
        for alias in one.aliases:
            found.setdefault(_key(alias), one)
    return found


def _key(name: str) -> str:
    return " ".join(_AROUND.sub("", name.strip()).casefold().split())
