"""The phrases of page furniture, from furniture.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What makes a line furniture: as a whole, by how it begins, by what it holds.

    `weak` pointers also begin an article's own sentences. Behind a line of `comments` readers
    speak; `walls` say that a page holds its article back.
    """

    lines: frozenset[str]
    pointers: re.Pattern[str]
    weak: re.Pattern[str]
    prompts: re.Pattern[str]
    anywhere: re.Pattern[str]
    comments: re.Pattern[str]
    walls: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Table:
    lines: tuple[str, ...]
    pointers: tuple[str, ...]
    weak: tuple[str, ...]
    prompts: tuple[str, ...]
    anywhere: tuple[str, ...]
    comments: tuple[str, ...]
    walls: tuple[str, ...]


@cache
def phrases() -> Phrases:
    """The shipped table, compiled."""
    data = files("saydo.ingest").joinpath("furniture.toml").read_bytes()
    table = msgspec.toml.decode(data, type=_Table)
    return Phrases(
        lines=frozenset(plain(line) for line in table.lines),
        pointers=_pointing(table.pointers),
        weak=_pointing(table.weak),
        prompts=re.compile(rf"[^\w\"“‘']*(?:{_any(table.prompts)})\b", re.IGNORECASE),
        anywhere=re.compile(_any(table.anywhere), re.IGNORECASE),
        comments=re.compile(rf"\W*(?:{_any(table.comments)})\b", re.IGNORECASE),
        walls=re.compile(rf"\b(?:{_any(table.walls)})", re.IGNORECASE),
    )


def plain(line: str) -> str:
    """A line without case, doubled spaces and marks at its ends: what copies have in common."""
    straight = line.replace("’", "'").replace("‘", "'")
    return _EDGE.sub("", " ".join(straight.split())).casefold()


def _pointing(given: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_any(given)})\s*(?:[:|»›>]|\s[-–—]\s)", re.IGNORECASE)


def _any(given: tuple[str, ...]) -> str:
    """An expression for any of the phrases, the longest first, with either apostrophe."""
    ordered = sorted(given, key=len, reverse=True)
    return "|".join(re.escape(one).replace("'", "['’]") for one in ordered)
