"""Sources to readings without a case: what `saydo read` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from saydo.codes.parties import PartyTable
from saydo.ingest.sources import Defaults, load
from saydo.model.document import Document
from saydo.model.issue import Issue
from saydo.model.observation import Observation
from saydo.model.reading import ReaderSize, Reading
from saydo.read import observed
from saydo.read.reader import Reader

_CHUNK = 16


def read(
    sources: Iterable[Path | str], defaults: Defaults, size: ReaderSize = ReaderSize.EXACT
) -> Iterator[Reading | Issue]:
    """Readings in the order of the sources; issues where they occurred, before their chunk's."""
    reader: Reader | None = None
    items = iter(load(sources, defaults))
    while chunk := list(islice(items, _CHUNK)):
        yield from (item for item in chunk if isinstance(item, Issue))
        yield from (observed.reading(item) for item in chunk if isinstance(item, Observation))
        documents = [item for item in chunk if isinstance(item, Document)]
        if documents:
            reader = reader or Reader(PartyTable.shipped(), size)
            yield from reader.read(documents)
