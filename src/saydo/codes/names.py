"""The shipped names of parties: states, international bodies, armed groups, and what they go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec


class NameForm(StrEnum):
    """How a party is named; a capital or metonym may also be meant as a place or a building."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    METONYM = "metonym"
    ALIAS = "alias"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class PartyName:
    """One name of one party. `party` None: the name holds a party's name but means no party."""

    name: str
    party: str | None
    form: NameForm


class Naming(msgspec.Struct, frozen=True):
    """Words of `naming.toml` that decide what a party's name means in its place."""

    prefixes: frozenset[str]
    rivals: frozenset[str]
    people: frozenset[str]
    official: frozenset[str]
    placing: frozenset[str]
    sent: frozenset[str]
    relations: frozenset[str]
    leading: frozenset[str]
    unarmed: frozenset[str]
    words_in_capitals: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    lead_in: frozenset[str]
    titles: frozenset[str]


_STATE_FORMS = (NameForm.ALIAS, NameForm.DEMONYM, NameForm.CAPITAL, NameForm.METONYM)
_GROUP_FORMS = (NameForm.GROUP, NameForm.CAPITAL, NameForm.METONYM)


@cache
def naming() -> Naming:
    """The shipped word lists."""
    return msgspec.toml.decode(_read("naming.toml"), type=Naming)


@cache
def shipped_names() -> tuple[PartyName, ...]:
    """All names of the tables, in the order of the tables; no name stands twice."""
    first: dict[str, PartyName] = {}
    for name in (*_states(), *_groups("bodies.tsv"), *_groups("groups.tsv"), *_silent()):
        first.setdefault(name.name, name)
    return tuple(first.values())


@cache
def state_names() -> frozenset[str]:
    """The parties of the table of states."""
    return frozenset(row[0] for row in _rows("states.tsv"))


@cache
def armed_groups() -> frozenset[str]:
    """The parties of the table of groups: who fights, as against bodies that states send to."""
    return frozenset(row[0] for row in _rows("groups.tsv"))


@cache
def international_bodies() -> frozenset[str]:
    """The parties of the table of bodies: what states have made or join, and monitors."""
    return frozenset(row[0] for row in _rows("bodies.tsv"))


@cache
def shipped_places() -> Mapping[str, str]:
    """Cities, regions and capitals, with the state that each lies in."""
    places: dict[str, str] = {}
    for party, *columns in _rows("states.tsv"):
        for place in _split(columns[2]) + _split(columns[4]):
            places.setdefault(place, party)
    return places


def _states() -> Iterator[PartyName]:
    for party, *columns in _rows("states.tsv"):
        yield PartyName(party, party, NameForm.NAME)
        for form, column in zip(_STATE_FORMS, columns[:4], strict=True):
            names = _split(column)
            if form is NameForm.DEMONYM:
                names += _plurals(names)
            for name in names:
                yield PartyName(name, party, form)


def _groups(file: str) -> Iterator[PartyName]:
    for party, *columns in _rows(file):
        yield PartyName(party, party, NameForm.GROUP)
        for form, column in zip(_GROUP_FORMS, columns, strict=True):
            for name in _split(column):
                yield PartyName(name, party, form)


def _silent() -> Iterator[PartyName]:
    for line in _read("silent.txt").splitlines():
        if line and not line.startswith("#"):
            yield PartyName(line, None, NameForm.ALIAS)


def _plurals(demonyms: Iterable[str]) -> list[str]:
    return [f"{demonym}s" for demonym in demonyms if demonym.endswith(("an", "i", "ar", "ot"))]


def _rows(file: str) -> Iterator[list[str]]:
    for line in _read(file).splitlines()[1:]:
        yield line.split("\t")


def _split(column: str) -> list[str]:
    return [name for name in column.split("|") if name]


def _read(file: str) -> str:
    return (files("saydo.codes") / "data" / file).read_text(encoding="utf-8")
