"""Names of places and where they lie: towns, regions, districts, states, seas, conflict areas.

Towns, regions and districts are GeoNames' (geonames.org, CC BY 4.0; made into `places.tsv.gz` by
`training.gazetteer`). `state_points.tsv` has the middle of each state as the CIA World Factbook
gives it, `geography.tsv` what neither a town list nor an administration has.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from saydo.codes.names import NameForm, shipped_names
from saydo.codes.place_keys import place_key
from saydo.model.event import PlaceKind

_STATE_SIZE, _AREA_SIZE = 7.6, 6.4
_SHORT, _KEPT = 3, 32768
_BODIES = frozenset({"SAF", "GNA", "KRG", "PLO", "P.L.O."})
"""Abbreviations of governments and armies, which are no ground."""


_KINDS = {"P": PlaceKind.TOWN, "1": PlaceKind.REGION, "2": PlaceKind.DISTRICT}
_POINTS = frozenset({"site", "town", "border", "canal", "strait"})
"""Kinds of `geography.tsv` that are one spot; what they hold is the region that they lie in."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A place that bears a name. `country` is its ISO 3166 code, `region` GeoNames' first level.

    `size` is the decimal logarithm of its population, or what stands for it. `area`: its name in
    `geography.tsv` or, for a state, among the parties; None for those of GeoNames.
    """

    kind: PlaceKind
    country: str
    region: str
    latitude: float
    longitude: float
    size: float
    area: str | None = None
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a key names: its bearers, and whether it is also a common English word."""

    bearers: tuple[Bearer, ...]
    common: bool = False


_NOTHING = Found(())


class Gazetteer:
    """Names and their bearers; immutable, so that it can be shared."""

    def __init__(self, table: bytes) -> None:
        """`table` is `places.tsv.gz` unpacked: sorted lines, searched as they are."""
        self._table = table
        self._own, self._exact, self._over = _own()
        self._longest_own: dict[str, int] = {}
        for key in self._own:
            first, words = key.split(" ", 1)[0], key.count(" ") + 1
            self._longest_own[first] = max(self._longest_own.get(first, 0), words)
        states = _rows("state_points.tsv")
        self._parties = {code: party for party, code, *_ in states if code}
        self._beside = {code: frozenset(beside.split("|")) for _, code, _, _, beside in states}
        self._codes = {party: code for code, party in self._parties.items()}
        self._capitals = _capitals(self._codes)
        self.find = lru_cache(maxsize=_KEPT)(self._find)
        self.longest = lru_cache(maxsize=_KEPT)(self._longest)
        self.over = lru_cache(maxsize=_KEPT)(self._holders)

    def _longest(self, first: str) -> int:
        """The most words of a name that begins with this key of one word; 0 for none."""
        row = self._row(first)
        listed = int(row.partition(";")[0].rstrip("*")) if row else 0
        return max(listed, self._longest_own.get(first, 0))

    def _find(self, key: str) -> Found:
        """The bearers of a key."""
        own = self._own.get(key, ())
        row = self._row(key)
        if not row:
            return Found(own) if own else _NOTHING
        head, _, listed = row.partition(";")
        regions = {(bearer.country, bearer.region) for bearer in own if bearer.region}
        others = [
            bearer
            for bearer in _bearers(listed, self._capitals.get(key, ()))
            if bearer.kind is not PlaceKind.REGION or (bearer.country, bearer.region) not in regions
        ]
        return Found((*own, *others), head.endswith("*") and not own)

    def exact(self, written: str) -> tuple[Bearer, ...]:
        """The bearers of an abbreviation, which is matched only in its own case: "UK"."""
        return self._exact.get(written, ())

    def party(self, code: str) -> str | None:
        """The name in the table of parties of the state with a code."""
        return self._parties.get(code)

    def codes(self) -> Mapping[str, str]:
        """The code of each state by its name in the table of parties."""
        return self._codes

    def neighbours(self, code: str) -> frozenset[str]:
        """The codes of the states that border on one."""
        return self._beside.get(code, frozenset())

    def _holders(self, country: str, region: str) -> tuple[str, ...]:
        """The names of what holds a region's places, the innermost first: ("Donetsk", "Donbas")."""
        code = f"{country}.{region}"
        name = self._row(f"={code}") if region else ""
        areas = self._over.get(code, ()) + self._over.get(country, ())
        return (name, *areas) if name else areas

    def _row(self, key: str) -> str:
        """What the file has of a key; the order of UTF-8 is that of its characters."""
        wanted = f"{key}\t".encode()
        low, high = 0, len(self._table)
        while low < high:
            start = self._table.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._table.find(b"\n", start)
            if self._table[start : start + len(wanted)] == wanted:
                return self._table[start + len(wanted) : end].decode()
            if self._table[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return ""


@cache
def gazetteer() -> Gazetteer:
    """The shipped one, read at its first use."""
    packed = files("saydo.codes").joinpath("data", "places.tsv.gz").read_bytes()
    return Gazetteer(gzip.decompress(packed))


def _bearers(listed: str, capital_of: Sequence[str]) -> Iterator[Bearer]:
    for written in filter(None, listed.split(";")):
        letter, country, region, latitude, longitude, size = written.split(",")
        kind = _KINDS[letter]
        capital = kind is PlaceKind.TOWN and country in capital_of
        yield Bearer(
            kind, country, region, float(latitude), float(longitude), int(size) / 10, None, capital
        )


_Table = dict[str, tuple[Bearer, ...]]


def _own() -> tuple[_Table, _Table, Mapping[str, tuple[str, ...]]]:
    """Our own tables: bearers by key, abbreviations as written, and the areas over a region."""
    table: _Table = {}
    exact: _Table = {}
    over: dict[str, tuple[str, ...]] = {}

    def add(name: str, bearer: Bearer) -> None:
        if name in _BODIES:
            return
        if " " not in name and (len(name) <= _SHORT or name.isupper() or "." in name):
            exact[name] = (*exact.get(name, ()), bearer)
        else:
            key = place_key(name)
            table[key] = (*table.get(key, ()), bearer)

    states = {
        party: Bearer(PlaceKind.STATE, code, "", float(lat), float(lon), _STATE_SIZE, party)
        for party, code, lat, lon, _ in _rows("state_points.tsv")
    }
    for known in shipped_names():
        if known.party in states and known.form in (NameForm.NAME, NameForm.ALIAS):
            add(known.name, states[known.party])
    codes = {party: bearer.country for party, bearer in states.items()}
    for name, aliases, sort, lat, lon, country, holds in _rows("geography.tsv"):
        if name in states:
            continue
        code = codes.get(country, "")
        held = [region for region in holds.split("|") if region]
        spot = sort in _POINTS
        kind = PlaceKind.TOWN if spot else PlaceKind.AREA
        bearer = Bearer(kind, code, "", float(lat), float(lon), _AREA_SIZE, name)
        if len(held) == 1 and "." in held[0]:
            region = held.pop().split(".", 1)[1]
            kind = PlaceKind.TOWN if spot else PlaceKind.REGION
            bearer = replace(bearer, kind=kind, region=region)
        for written in (name, *filter(None, aliases.split("|"))):
            add(written, bearer)
        for region in held:
            over[region] = (*over.get(region, ()), name)
    return table, exact, over


def _capitals(codes: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """The codes of the states that have a capital of a name."""
    found: dict[str, tuple[str, ...]] = {}
    for name in shipped_names():
        code = codes.get(name.party or "")
        if name.form is NameForm.CAPITAL and code is not None:
            key = place_key(name.name)
            found[key] = (*found.get(key, ()), code)
    return found


def _rows(file: str) -> list[list[str]]:
    text = files("saydo.codes").joinpath("data", file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
