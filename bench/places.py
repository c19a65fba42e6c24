"""Are places found, and put where they are? `python -m bench.places --data …/geo [--part NAME]`

End to end: of the places in the gold, how many are mentioned where the reader finds a place whose
coordinates lie within 161 km (100 miles). Precision: of the mentions found, how many overlap a
gold one; the set leaves out some places (buildings, rivers), so it is a lower bound. Accuracy and
error are those of gold places that are found and given coordinates.

The middle of a large state or a continent is a convention, and GeoVirus has Wikipedia's: ours is
that of other sources (`codes/data/PLACES.md`), and where the two lie further apart (United States,
China, Africa …) the place counts as wrong however well it is read.

Published on all of GeoVirus (Gritta et al. 2018, end to end recall within 161 km): .62 at best.
"""

from __future__ import annotations

import argparse
import json
import statistics
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from saydo.codes.parties import PartyTable
from saydo.link.places import kilometres
from saydo.model.span import Span
from saydo.read.geography import Toponym, toponyms

WITHIN_KM = 161.0
PUBLISHED = {"recall at 161 km": 62.0}


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place that the gold has in a text."""

    span: Span
    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Match:
    """A gold place, and the reader's mention that overlaps it most; None: not found."""

    gold: GoldPlace
    found: Toponym | None

    @property
    def km(self) -> float | None:
        """How far off, None where no coordinates are given."""
        if self.found is None or self.found.latitude is None or self.found.longitude is None:
            return None
        at = self.found.latitude, self.found.longitude
        return kilometres(at, (self.gold.latitude, self.gold.longitude))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="an XML file, or a folder of them")
    parser.add_argument("--part", help="the name of the file in the folder, without its ending")
    parser.add_argument("--errors", action="store_true", help="print what is missed and far off")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    matches: list[Match] = []
    for text, gold in articles(arguments.data, arguments.part):
        found = toponyms(text, PartyTable.shipped())
        matches += [Match(place, _overlapping(place, found)) for place in gold]
        right = sum(any(f.span.overlaps(place.span) for place in gold) for f in found)
        counts += Counter(found=len(found), right=right, placed=sum(f.placed for f in found))
    if arguments.errors:
        print(*_errors(matches), sep="\n")
    figures = _figures(matches, counts)
    for name, value in figures.items():
        published = f"   published {PUBLISHED[name]:.1f}" if name in PUBLISHED else ""
        print(f"{name:<24}{value:>9.1f}{published}")
    print(json.dumps(figures))


def articles(data: Path, part: str | None = None) -> Iterator[tuple[str, list[GoldPlace]]]:
    """The texts of a file, or of a folder's files, with their places."""
    files = sorted(data.glob(f"{part or '*'}.xml")) if data.is_dir() else [data]
    if not files:
        raise SystemExit(f"No {part or '*'}.xml in {data}.")
    for file in files:
        for article in ET.parse(file).getroot().iter("article"):
            text = article.findtext("text") or ""
            yield text, [_gold(text, place) for place in article.iter("location")]


def _gold(text: str, place: ET.Element) -> GoldPlace:
    """Offsets count from one in some articles, so the name itself decides."""
    name = place.findtext("name") or ""
    start = int(place.findtext("start") or 0)
    exact = next((at for at in (start, start - 1, start + 1) if text.startswith(name, at)), start)
    return GoldPlace(
        Span(exact, exact + len(name)),
        name,
        float(place.findtext("lat") or 0),
        float(place.findtext("lon") or 0),
    )


def _overlapping(gold: GoldPlace, found: list[Toponym]) -> Toponym | None:
    return max(
        (one for one in found if one.span.overlaps(gold.span)),
        key=lambda one: min(one.span.end, gold.span.end) - max(one.span.start, gold.span.start),
        default=None,
    )


def _figures(matches: list[Match], counts: Counter[str]) -> dict[str, float]:
    distances = sorted(match.km for match in matches if match.km is not None)
    near = sum(km <= WITHIN_KM for km in distances)
    overlapped = sum(match.found is not None for match in matches)
    return {
        "recall at 161 km": _share(near, len(matches)),
        "mention recall": _share(overlapped, len(matches)),
        "mention precision": _share(counts["right"], counts["found"]),
        "accuracy at 161 km": _share(near, len(distances)),
        "with coordinates": _share(counts["placed"], counts["found"]),
        "median km": round(statistics.median(distances), 1) if distances else 0.0,
        "mean km": round(statistics.fmean(distances), 1) if distances else 0.0,
    }


def _errors(matches: list[Match]) -> Iterator[str]:
    for match in matches:
        if match.found is None:
            yield f"missed    {match.gold.name}"
        elif match.km is None:
            yield f"unplaced  {match.gold.name}"
        elif match.km > WITHIN_KM:
            yield f"far off   {match.gold.name} ({match.km:.0f} km)"


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


if __name__ == "__main__":
    main()
