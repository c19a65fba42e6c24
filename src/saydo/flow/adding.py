"""Sources to readings in the ledger: what is done for each document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Literal

from saydo.codes.parties import PartyTable
from saydo.engine import pool
from saydo.flow.cases import LEDGER_FILE, load_case
from saydo.ingest.sources import Defaults, load
from saydo.ledger import Ledger
from saydo.model.case import Case
from saydo.model.document import Document
from saydo.model.issue import Issue
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.model.reading import Reading
from saydo.read import observed
from saydo.read.reader import Reader

_CHUNK = 512
_BATCH = 16
_Loaded = Document | Observation | Issue
Progress = Callable[[int], None]
"""Told how many more documents are read."""


@dataclass(frozen=True, slots=True)
class Added:
    """What came in: new documents and observations, those known already, and what was wrong."""

    documents: int = 0
    observations: int = 0
    known: int = 0
    issues: tuple[Issue, ...] = ()


def add(
    folder: Path,
    sources: Iterable[Path | Literal["-"]],
    defaults: Defaults,
    now: Moment,
    *,
    progress: Progress = lambda _: None,
    workers: int = 1,
) -> Added:
    """Read sources into the ledger, committing as it goes; what is in it already is passed over."""
    case = load_case(folder)
    total = Added()
    with Ledger.open(folder / LEDGER_FILE) as ledger:
        for chunk in _chunks(load(sources, defaults), _CHUNK):
            total = _sum(
                total, _add_chunk(ledger, case, chunk, now, progress=progress, workers=workers)
            )
    return total


def _chunks(items: Iterable[_Loaded], size: int) -> Iterator[list[_Loaded]]:
    held = iter(items)
    while chunk := list(islice(held, size)):
        yield chunk


def _add_chunk(
    ledger: Ledger,
    case: Case,
    chunk: Sequence[_Loaded],
    now: Moment,
    *,
    progress: Progress,
    workers: int,
) -> Added:
    seen = [item for item in chunk if isinstance(item, Observation)]
    issues = tuple(item for item in chunk if isinstance(item, Issue))
    told = {item.id: item for item in chunk if isinstance(item, Document)}
    new = [document for document in told.values() if not ledger.has(document.id)]
    for issue in issues:
        ledger.add_issue(issue, now)
    fresh = sum(ledger.add_observation(one, observed.reading(one), now) for one in seen)
    new.sort(key=lambda document: len(document.text))
    batches = [new[at : at + _BATCH] for at in range(0, len(new), _BATCH)]
    added = 0
    for readings in pool.run(partial(read_batch, case), batches, workers, progress):
        added += ledger.add(readings, now)
        issues += tuple(issue for reading in readings for issue in reading.issues)
    known = len(chunk) - len(seen) - sum(isinstance(i, Issue) for i in chunk) - added
    return Added(added, fresh, known + len(seen) - fresh, issues)


def read_batch(case: Case, documents: Sequence[Document]) -> list[Reading]:
    """Readings of a batch, in order; the reader is loaded once a process and case."""
    return _reader(case).read(documents)


@cache
def _reader(case: Case) -> Reader:
    return Reader(PartyTable.shipped().with_case(case))


def _sum(left: Added, right: Added) -> Added:
    return Added(
        left.documents + right.documents,
        left.observations + right.observations,
        left.known + right.known,
        left.issues + right.issues,
    )
