"""Assessments kept by as-of, for as long as the ledger stays as it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from saydo.model.assessment import Assessment
from saydo.model.moment import Moment
from saydo.show.board.catalogue import Catalogue, catalogue

_KEPT = 64


def state(*files: Path) -> str:
    """A text that changes when one of the files does: a ledger's, its -wal file's, a case's.

    The ledger's -shm file is no sign of change: reading touches it.
    """
    held = (path.stat() if path.exists() else None for path in files)
    return " ".join(f"{s.st_mtime_ns}/{s.st_size}" if s else "-" for s in held)


class Assessments:
    """Computes each as-of once; forgets all of them when `version` gives something new.

    Safe to ask from several threads: pages of one moment wait for the first to be computed.
    """

    def __init__(
        self, assess: Callable[[Moment | None], Assessment], version: Callable[[], str]
    ) -> None:
        self._assess = assess
        self._version = version
        self._lock = Lock()
        self._of: str | None = None
        self._made: OrderedDict[Moment | None, Catalogue] = OrderedDict()

    def at(self, as_of: Moment | None) -> Catalogue:
        """The case as of a moment, or as of now for None."""
        with self._lock:
            version = self._version()
            if version != self._of:
                self._made.clear()
                self._of = version
            if as_of not in self._made:
                self._made[as_of] = catalogue(self._assess(as_of))
            self._made.move_to_end(as_of)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
            return self._made[as_of]
