"""How far something long has come, on standard error: it moves while one long text is read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from saydo.show.cli.output import tell

EVERY = 5.0
"""Seconds between lines where standard error is no terminal."""


class Count(Protocol):
    """What is told of the work: how much more there is, and how much more is done."""

    def expect(self, more: int) -> None:
        """So many more are to be done."""

    def done(self, more: int) -> None:
        """So many more are done."""


@contextmanager
def counting(what: str) -> Iterator[Count]:
    """A running count while something long goes on: a bar in a terminal, else a line at times."""
    with _bar(what) if sys.stderr.isatty() else plain(what, EVERY, tell) as count:
        yield count


@dataclass(slots=True)
class _Plain:
    """A count without a terminal."""

    total: int = 0
    finished: int = 0

    def expect(self, more: int) -> None:
        self.total += more

    def done(self, more: int) -> None:
        self.finished += more

    def line(self, what: str, seconds: float) -> str:
        share = f" ({100 * self.finished // self.total} %)" if self.total else ""
        return f"{what}: {self.finished} of {self.total}{share}, {seconds:.0f} s"


@contextmanager
def plain(what: str, every: float, say: Callable[[str], None]) -> Iterator[Count]:
    """A line each `every` seconds; none where all is done before."""
    count, ended = _Plain(), Event()

    def lines() -> None:
        seconds = every
        while not ended.wait(every):
            say(count.line(what, seconds))
            seconds += every

    thread = Thread(target=lines, daemon=True)
    thread.start()
    try:
        yield count
    finally:
        ended.set()
        thread.join()


@dataclass(frozen=True, slots=True)
class _Bar:
    """A count as a bar, which a thread of its own keeps moving."""

    progress: Progress
    task: TaskID

    def expect(self, more: int) -> None:
        known = next(one.total or 0 for one in self.progress.tasks if one.id == self.task)
        self.progress.update(self.task, total=known + more)

    def done(self, more: int) -> None:
        self.progress.advance(self.task, more)


@contextmanager
def _bar(what: str) -> Iterator[Count]:
    columns = (
        SpinnerColumn(),
        TextColumn(what),
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bar(progress, progress.add_task(what, total=None))
