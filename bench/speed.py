"""How fast is raw text made a graded ledger? `python -m bench.speed [--documents N] [--workers W]`

The documents are made from the gold passages, some of one crisis to a document, in another order
and with other numbers each time; the same seed makes the same ones. They share far more text than
news does, so linking, which compares what is alike, has more to do here than it would have.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from bench.gold.passage import Passage, load
from saydo.engine import batches, run
from saydo.flow import init_case
from saydo.flow.adding import make_reader
from saydo.flow.cases import LEDGER_FILE
from saydo.grade.grading import grade
from saydo.ingest import sources
from saydo.ledger import Ledger
from saydo.link.claims import claims
from saydo.link.evidence import evidence
from saydo.model.case import NO_CASE
from saydo.model.document import Document
from saydo.model.issue import Issue
from saydo.model.moment import Moment
from saydo.model.reading import Reading

T = TypeVar("T")
_NOW = Moment("2026-01-01T00:00:00Z")
_NUMBER = re.compile(r"(?<![\d,.])[1-9]\d(?![\d,.])")
_FEWEST, _MOST = 3, 8
"""Passages to a document."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What was done, to how many documents and words, in how many seconds."""

    name: str
    documents: int
    words: int
    seconds: float

    def __str__(self) -> str:
        by_document, by_word = (n / self.seconds for n in (self.documents, self.words))
        return f"{self.name:<12}{self.seconds:>9.2f} s{by_document:>12,.1f} /s{by_word:>14,.0f} /s"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--workers", type=int, default=0, help="processes; 0 is this one alone")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    lines = list(generated(load(), arguments.documents, arguments.seed))
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'stage':<12}{'time':>11}{'documents':>15}{'words':>17}")
        print(*measured(Path(folder), lines, arguments.workers), sep="\n")


def generated(passages: list[Passage], documents: int, seed: int) -> Iterator[str]:
    """Articles as lines of JSON: passages of one crisis, with other two-digit numbers."""
    chance = random.Random(seed)
    ordered = sorted(passages, key=lambda passage: passage.crisis)
    crises = [list(group) for _, group in groupby(ordered, key=lambda passage: passage.crisis)]
    for number in range(documents):
        crisis = chance.choice(crises)
        chosen = chance.choices(crisis, k=chance.randint(_FEWEST, _MOST))
        text = "\n\n".join(passage.text for passage in chosen)
        text = _NUMBER.sub(lambda _: str(chance.randint(10, 99)), text)
        yield json.dumps(
            {
                "text": text,
                "published": f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                "publisher": f"Outlet {number % 40}",
            }
        )


def measured(folder: Path, lines: list[str], workers: int) -> list[Stage]:
    """Each stage in turn, in a case of its own, and all of them together."""
    case = folder / "case"
    init_case(case)
    articles = folder / "articles.jsonl"
    articles.write_text("\n".join(lines), encoding="utf-8")
    documents, ingesting = _timed(lambda: _documents(articles))
    readings, reading = _timed(lambda: _read(documents, workers))
    with Ledger.open(case / LEDGER_FILE) as ledger:
        _, storing = _timed(lambda: ledger.add(readings, _NOW))
        _, grading = _timed(lambda: _grade(ledger))
    words = sum(len(document.text.split()) for document in documents)
    times = {"ingest": ingesting, "read": reading, "store": storing, "link, grade": grading}
    times["all"] = sum(times.values())
    return [Stage(name, len(documents), words, seconds) for name, seconds in times.items()]


def _documents(articles: Path) -> list[Document]:
    found = sources.load([articles], sources.Defaults(), now=_NOW)
    return [one for one in found if isinstance(one, Document)]


def _read(documents: list[Document], workers: int) -> list[Reading]:
    outcomes = run(partial(make_reader, NO_CASE), batches(documents), workers)
    found = [one for outcome in outcomes for one in outcome]
    issues = [one for one in found if isinstance(one, Issue)]
    if issues:
        raise SystemExit(f"{len(issues)} documents could not be read: {issues[0].what}")
    return [one for one in found if isinstance(one, Reading)]


def _grade(ledger: Ledger) -> int:
    readings = ledger.readings(None)
    told = [e for r in readings for e in evidence(r, NO_CASE, ledger.known_at(r.document.id))]
    linked = claims(told, {r.document.id: r.document for r in readings}, NO_CASE, ())
    return len(grade(linked, NO_CASE, (), _NOW))


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = perf_counter()
    return work(), perf_counter() - start


if __name__ == "__main__":
    main()
