"""Which root, given who and whom? `python -m bench.event_types --data …/plover [--part NAME]`

Macro-F1 over PLOVER's fifteen roots and four quads. `--folds N` cross-validates what has to be
fitted (`TYPERS`); without it the shipped reader's words alone are scored on the part. The words
were chosen while `plv_train` was read: what they give on it flatters, another part does not.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from bench.pairs import Pair, by_class, folds, macro_f1, read_pairs
from saydo.codes.roots import ROOTS, quad_of
from saydo.read.deed_types import deed_type, joined
from saydo.text.words import words

PUBLISHED = {"ZSP (76 questions a pair), its test part": (82.1, 89.2)}
"""Root and quad macro-F1 of Hu et al., ACL 2024."""


_MILD = 0.15
"""Words are not independent: without this the counts are far too sure of themselves."""


class Typer(Protocol):
    """Something that learns from rows, if it must, and gives each row a root."""

    def fit(self, rows: Sequence[Pair]) -> None:
        """Learn from rows."""

    def predict(self, rows: Sequence[Pair]) -> list[str]:
        """A root for each row."""
        ...


class Commonest:
    """Always the root that most rows have."""

    def __init__(self) -> None:
        self._root = ROOTS[0]

    def fit(self, rows: Sequence[Pair]) -> None:
        """Learn from rows, where there is anything to learn."""
        self._root = Counter(row.root for row in rows).most_common(1)[0][0]

    def predict(self, rows: Sequence[Pair]) -> list[str]:
        """A root for each row."""
        return [self._root for _ in rows]


class ByRules:
    """The shipped reader's words; nothing is fitted."""

    def fit(self, rows: Sequence[Pair]) -> None:
        """Learn from rows, where there is anything to learn."""
        del rows

    def predict(self, rows: Sequence[Pair]) -> list[str]:
        """A root for each row."""
        return [deed_type(row.text, row.actor, row.target).root for row in rows]


class ByCounts:
    """Naive Bayes over the words between and after the two: the least a network has to beat."""

    def __init__(self) -> None:
        self._roots: Counter[str] = Counter()
        self._words: dict[str, Counter[str]] = {}
        self._known: set[str] = set()

    def fit(self, rows: Sequence[Pair]) -> None:
        """Learn from rows, where there is anything to learn."""
        self._roots = Counter(row.root for row in rows)
        self._words = {root: Counter() for root in ROOTS}
        for row in rows:
            self._words[row.root].update(_around(row))
        self._known = {word for counts in self._words.values() for word in counts}

    def shares(self, row: Pair) -> dict[str, float]:
        """The probability of each root."""
        logs = {root: self._log(root, row) for root in ROOTS}
        top = max(logs.values())
        raised = {root: math.exp(_MILD * (log - top)) for root, log in logs.items()}
        return {root: each / sum(raised.values()) for root, each in raised.items()}

    def predict(self, rows: Sequence[Pair]) -> list[str]:
        """A root for each row."""
        return [max(ROOTS, key=self.shares(row).__getitem__) for row in rows]

    def _log(self, root: str, row: Pair) -> float:
        counts, total = self._words[root], self._words[root].total() + len(self._known)
        log = math.log((self._roots[root] + 1) / (self._roots.total() + len(ROOTS)))
        return log + sum(
            math.log((counts[word] + 1) / total) for word in _around(row) if word in self._known
        )


class Joined(ByCounts):
    """The words' vote times the probabilities of `ByCounts`, as a network's would be joined."""

    def predict(self, rows: Sequence[Pair]) -> list[str]:
        """A root for each row."""
        return [
            joined(deed_type(row.text, row.actor, row.target), self.shares(row)) for row in rows
        ]


TYPERS: dict[str, Callable[[], Typer]] = {
    "commonest": Commonest, "rules": ByRules, "counts": ByCounts, "joined": Joined,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with NAME.csv")
    parser.add_argument("--part", default="plv_train", help="NAME of the csv")
    parser.add_argument("--folds", type=int, help="cross-validate every typer")
    arguments = parser.parse_args()
    rows = read_pairs(arguments.data / f"{arguments.part}.csv")
    names = list(TYPERS) if arguments.folds else ["rules"]
    figures: dict[str, float] = {}
    for name in names:
        found = predicted(TYPERS[name], rows, arguments.folds)
        root, quad = scored(rows, found)
        figures |= {f"{name} root": root, f"{name} quad": quad}
        print(f"{name:<42}{root:>6.1f} root {quad:>6.1f} quad")
        if name == "rules":
            for each, f1 in by_class([row.root for row in rows], found).items():
                print(f"    {each:<38}{f1:>6.1f}")
    for name, (root, quad) in PUBLISHED.items():
        print(f"{name:<42}{root:>6.1f} root {quad:>6.1f} quad")
    print(json.dumps(figures))


def predicted(make: Callable[[], Typer], rows: Sequence[Pair], parts: int | None) -> list[str]:
    """A root for each row: from a typer fitted on the other parts, or on nothing."""
    if not parts:
        return make().predict(rows)
    found = [""] * len(rows)
    for held in folds(rows, parts):
        out, typer = set(held), make()
        typer.fit([row for at, row in enumerate(rows) if at not in out])
        for at, root in zip(held, typer.predict([rows[at] for at in held]), strict=True):
            found[at] = root
    return found


def scored(rows: Sequence[Pair], found: Sequence[str]) -> tuple[float, float]:
    """Macro-F1 over roots, and over the quads that the roots lie in."""
    root = macro_f1([row.root for row in rows], found)
    return root, macro_f1([row.quad for row in rows], [quad_of(each) for each in found])


def _around(row: Pair) -> list[str]:
    """The words of a row outside the two, in small letters."""
    spans = [span for span in (row.actor, row.target) if span is not None]
    return [
        word.lower
        for word in words(row.text)
        if not any(word.span.overlaps(span) for span in spans)
    ]


if __name__ == "__main__":
    main()
