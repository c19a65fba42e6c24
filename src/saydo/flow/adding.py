"""Sources to readings in the ledger: what is done for each document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from saydo.codes.parties import PartyTable
from saydo.engine import batches, run
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
from saydo.read.reader import Reader, version

_CHUNK = 2048
UNREAD = "unread"
"""The reader's version of a document that could not be read: another reader may try again."""
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
    sources: Iterable[Path | str],
    defaults: Defaults,
    now: Moment,
    *,
    progress: Progress = lambda _: None,
    expect: Progress = lambda _: None,
    workers: int = 0,
) -> Added:
    """Read sources into the ledger, committing as it goes.

    What this version of the reader has read already is passed over. `expect` is told how many
    more documents are to be read, `progress` how many more are.
    """
    case = load_case(folder)
    with Ledger.open(folder / LEDGER_FILE) as ledger:
        into = _Into(ledger, case, now, progress, expect, workers)
        parts = [into.add(part) for part in _chunks(load(sources, defaults, now=now), _CHUNK)]
    return Added(
        sum(part.documents for part in parts),
        sum(part.observations for part in parts),
        sum(part.known for part in parts),
        tuple(issue for part in parts for issue in part.issues),
    )


def _chunks(items: Iterable[_Loaded], size: int) -> Iterator[list[_Loaded]]:
    held = iter(items)
    while chunk := list(islice(held, size)):
        yield chunk


@dataclass(frozen=True, slots=True)
class _Into:
    """Where loaded items go, and how they are read."""

    ledger: Ledger
    case: Case
    now: Moment
    progress: Progress
    expect: Progress
    workers: int

    def add(self, items: Sequence[_Loaded]) -> Added:
        """Issues and observations first, then documents batch by batch, each committed."""
        issues = [item for item in items if isinstance(item, Issue)]
        self.ledger.add_issues(issues, self.now)
        seen = [item for item in items if isinstance(item, Observation)]
        fresh = self.ledger.add_observations(
            [(one, observed.reading(one)) for one in seen], self.now
        )
        told = {item.id: item for item in items if isinstance(item, Document)}
        new = [
            d for d in told.values() if not self.ledger.has_reading(d.id, version(self.case.reader))
        ]
        self.expect(len(new))
        added, wrong = self._read(new)
        known = len(told) - len(new) + len(seen) - fresh
        return Added(added, fresh, known, (*issues, *wrong))

    def _read(self, documents: Sequence[Document]) -> tuple[int, list[Issue]]:
        """How many were read, and what was wrong. A document that fails is kept, unread.

        What an earlier reader read of it goes on to count: a failure does not take its place.
        """
        added, wrong = 0, []
        make = partial(make_reader, self.case)
        cut = batches(documents)
        for batch, outcome in zip(cut, run(make, cut, self.workers, self.progress), strict=True):
            readings = [one for one in outcome if isinstance(one, Reading)]
            failed = [one for one in outcome if isinstance(one, Issue)]
            kept = [
                Reading(document, UNREAD, issues=(one,))
                for document, one in zip(batch, outcome, strict=True)
                if isinstance(one, Issue) and not self.ledger.has(document.id)
            ]
            added += self.ledger.add([*readings, *kept], self.now)
            self.ledger.add_issues(failed, self.now)
            wrong += [*(issue for reading in readings for issue in reading.issues), *failed]
        return added, wrong


def make_reader(case: Case) -> Callable[[Sequence[Document]], list[Reading]]:
    """The reader with the case's parties; made once in each process that reads."""
    return Reader(PartyTable.shipped().with_case(case), case.reader).read
