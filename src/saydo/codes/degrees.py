"""How far words commit a text to a deed, on the annotators' scale from -3 to 3."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from saydo.model.event import Status

_ELSE = "else"


def degree(status: Status, words: Iterable[str]) -> float:
    """The degree of a status that these words (in small letters) gave: the lowest of theirs."""
    table = _table()[status]
    known = [table[word] for word in words if word in table]
    if status is Status.DENIED and any(word.endswith("n't") for word in words):
        known.append(table["not"])
    return min(known, default=table[_ELSE])


@cache
def _table() -> Mapping[Status, Mapping[str, float]]:
    data = (files("saydo.codes") / "data" / "degrees.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[Status, dict[str, float]])
