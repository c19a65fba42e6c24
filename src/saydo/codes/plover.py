"""PLOVER's event types and modes, with what the product needs to know of each.

Source: the PLOVER codebook (MIT) and its CAMEO table; `MOBILIZE/presence` is saydo's own addition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec

Code = tuple[str, str | None]
"""A type and, where one is given, its mode: ("RETREAT", "withdraw")."""


@dataclass(frozen=True, slots=True)
class EventKind:
    """A type, or a mode of it. `direction`: -1 de-escalates, 0 neither, 1 escalates.

    `quad`: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    `verbal`: the deed is itself words. `cameo` is the nearest code, `goldstein` its value from
    -10 (conflict) to 10 (cooperation); both None where CAMEO has nothing like it. `ours`: not
    PLOVER's.
    """

    type: str
    mode: str | None
    label: str
    quad: int
    direction: int
    verbal: bool
    cameo: str | None
    goldstein: float | None
    ours: bool = False


class _Mode(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    label: str
    cameo: str | None = None
    goldstein: float | None = None
    direction: int | None = None
    opposite: str | None = None
    ours: bool = False


class _Type(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    label: str
    quad: int
    direction: int
    verbal: bool
    cameo: str
    goldstein: float
    opposite: str | None = None
    mode: list[_Mode] = []


class _File(msgspec.Struct):
    type: list[_Type]


@cache
def kinds() -> Mapping[Code, EventKind]:
    """Every type (mode None) and every mode of it, in the codebook's order."""
    found: dict[Code, EventKind] = {}
    for root in _types():
        found[root.name, None] = _kind(root, None)
        for mode in root.mode:
            found[root.name, mode.name] = _kind(root, mode)
    return MappingProxyType(found)


def event_kind(type: str, mode: str | None = None) -> EventKind:
    """The kind of a mode, or of its type where the mode is unknown; KeyError for no such type."""
    known = kinds()
    return known.get((type, mode)) or known[type, None]


def opposite(type: str, mode: str | None = None) -> Code | None:
    """The deed that, seen, speaks against this one: RETREAT/withdraw ↔ MOBILIZE/troops."""
    return _opposites().get((type, mode))


@cache
def _opposites() -> Mapping[Code, Code]:
    found: dict[Code, Code] = {}
    for root in _types():
        modes = [(None, root.opposite), *((mode.name, mode.opposite) for mode in root.mode)]
        found.update({(root.name, mode): _code(other) for mode, other in modes if other})
    return found


def _code(text: str) -> Code:
    type, _, mode = text.partition("/")
    return type, mode or None


def _kind(root: _Type, mode: _Mode | None) -> EventKind:
    if mode is None:
        return EventKind(
            root.name, None, root.label, root.quad, root.direction, root.verbal, root.cameo,
            root.goldstein,
        )  # fmt: skip
    direction = root.direction if mode.direction is None else mode.direction
    return EventKind(
        root.name, mode.name, mode.label, root.quad, direction, root.verbal, mode.cameo,
        mode.goldstein, mode.ours,
    )  # fmt: skip


@cache
def _types() -> list[_Type]:
    text = (files("saydo.codes") / "data" / "plover.toml").read_bytes()
    return msgspec.toml.decode(text, type=_File).type
