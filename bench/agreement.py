"""How far do two readers agree on which deeds a text tells? `python -m bench.agreement`

`bench/gold/second` marks some of the articles of `bench/gold/marks` once more, by a reader who had
not seen the first marks. A deed is agreed on where both overlap, one to one, and have its type; F1
counts the first reader as gold. What more is judged, is a share of the agreed deeds: sides agree
where both overlap or both are empty. No text is needed: marks stand off.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from training.deeds import Mark, StandOff

GOLD = Path(__file__).parent / "gold"
Pairs = list[tuple[Mark, Mark]]


def main() -> None:
    first, second = (read(GOLD / name / "held.jsonl") for name in ("marks", "second"))
    texts = sorted(first.keys() & second.keys())
    found = figures([(first[name], second[name]) for name in texts])
    print(f"{len(texts)} articles, marked twice")
    for name, value in found.items():
        print(f"{name:<20}{value:>6.1f}")
    print(json.dumps(found))


def read(path: Path) -> Mapping[str, Sequence[Mark]]:
    """The marks of each text of a file."""
    lines = path.read_bytes().splitlines()
    return {one.name: one.deeds for one in (msgspec.json.decode(x, type=StandOff) for x in lines)}


def figures(texts: Sequence[tuple[Sequence[Mark], Sequence[Mark]]]) -> dict[str, float]:
    """Agreement in percent."""
    marks = sum(len(each) for pair in texts for each in pair)
    agreed = [pair for first, second in texts for pair in _agreed(first, second, typed=True)]
    anyhow = sum(len(_agreed(first, second, typed=False)) for first, second in texts)
    shares = {
        "mode": [a.code == b.code for a, b in agreed],
        "happened or not": [a.happened == b.happened for a, b in agreed],
        "actor": [_same(a.actor, b.actor) for a, b in agreed],
        "target": [_same(a.target, b.target) for a, b in agreed],
    }
    return {
        "deed F1": round(200 * len(agreed) / max(1, marks), 1),
        "deed F1, any type": round(200 * anyhow / max(1, marks), 1),
        **{name: round(100 * sum(s) / max(1, len(s)), 1) for name, s in shares.items()},
    }


def _agreed(first: Sequence[Mark], second: Sequence[Mark], *, typed: bool) -> Pairs:
    """One to one, in the order of the text."""
    left = list(second)
    pairs: Pairs = []
    for mark in first:
        for other in left:
            same_type = mark.code.split("/")[0] == other.code.split("/")[0]
            if _same((mark.start, mark.end), (other.start, other.end)) and (same_type or not typed):
                pairs.append((mark, other))
                left.remove(other)
                break
    return pairs


def _same(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    if one is None or other is None:
        return one is other
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
