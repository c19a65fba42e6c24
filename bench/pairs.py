"""Sentences with who does what to whom, as `plv_train.csv` has them: a pair and its root each."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from saydo.model.span import Span

_MARK = re.compile(r"(</?[st]>)")


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: the sentence without its marks, the two as spans of it (None: not told)."""

    text: str
    actor: Span | None
    target: Span | None
    root: str
    quad: int


def read_pairs(file: Path) -> list[Pair]:
    """The rows of a csv with `marked_sentence`, `root` and `quad`, in its order."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [_pair(row) for row in csv.DictReader(lines)]


def macro_f1(gold: Sequence[object], found: Sequence[object]) -> float:
    """The mean F1 of the classes that the gold has, in percent."""
    return round(sum(by_class(gold, found).values()) / max(1, len(set(gold))), 1)


def by_class(gold: Sequence[object], found: Sequence[object]) -> dict[object, float]:
    """The F1 of each class that the gold has, in percent."""
    return {name: _f1(name, gold, found) for name in sorted(set(gold), key=str)}


def folds(pairs: Sequence[Pair], count: int) -> list[list[int]]:
    """Row numbers in `count` parts; rows of one sentence stay together."""
    order = {text: at for at, text in enumerate(dict.fromkeys(pair.text for pair in pairs))}
    return [
        [at for at, pair in enumerate(pairs) if order[pair.text] % count == part]
        for part in range(count)
    ]


def _f1(name: object, gold: Iterable[object], found: Iterable[object]) -> float:
    both = asked = given = 0
    for one, other in zip(gold, found, strict=True):
        both += one == other == name
        asked += one == name
        given += other == name
    return round(200 * both / max(1, asked + given), 1)


def _pair(row: dict[str, str]) -> Pair:
    text = ""
    ends: dict[str, list[int]] = {}
    for part in _MARK.split(row["marked_sentence"]):
        if _MARK.fullmatch(part):
            ends.setdefault(part[-2], []).append(len(text))
        else:
            text += part
    actor, target = (
        Span(*ends[mark][:2]) if len(ends.get(mark, ())) > 1 else None for mark in "st"
    )
    return Pair(text, actor, target, row["root"], int(row["quad"]))
