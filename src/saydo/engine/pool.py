"""A function over batches, in this process or in several, with the same results in the same order.

What one item does to the function stays with that item: an error, and even the death of the
process (a crash in a native library, no memory left), gives an issue for it and nothing else.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Protocol, TypeVar

from saydo.model.errors import StopError
from saydo.model.issue import Issue, Severity


class Named(Protocol):
    """What batches hold: anything with the id that an issue is to name."""

    @property
    def id(self) -> str:
        """The id."""


Item = TypeVar("Item", bound=Named)
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Sequence[Result]]


def run(
    make: Callable[[], Work[Item, Result]],
    batches: Sequence[Sequence[Item]],
    workers: int = 0,
    progress: Callable[[int], None] | None = None,
) -> Iterator[list[Result | Issue]]:
    """One list a batch, in the order of the batches, with a result or an issue an item.

    `make` is called once in each process that works: it loads what is needed and returns the
    function, which takes a batch and gives a result for each of its items. `workers` 0 is this
    process alone; else that many are started (spawn), so `make`, items and results must pickle.
    `progress` is told the number of items of each finished batch. Raises StopError where `make`
    fails in a worker; in this process its own error comes through.
    """
    outcomes = _pooled(make, batches, workers) if workers else _here(make(), batches)
    for outcome in outcomes:
        if progress is not None:
            progress(len(outcome))
        yield outcome


def _here(
    work: Work[Item, Result], batches: Sequence[Sequence[Item]]
) -> Iterator[list[Result | Issue]]:
    for batch in batches:
        yield _tried(work, batch)


def _tried(work: Work[Item, Result], batch: Sequence[Item]) -> list[Result | Issue]:
    """The results of a batch; where it fails, of its items one by one."""
    try:
        results = list(work(batch))
        if len(results) != len(batch):
            raise ValueError(f"{len(results)} results for {len(batch)} items")
    except (KeyboardInterrupt, SystemExit, GeneratorExit, StopError):
        raise
    except BaseException as error:  # Panics of Rust libraries are no Exception.
        if len(batch) == 1:
            return [_issue(batch[0], f"{type(error).__name__}: {error}")]
        return [outcome for item in batch for outcome in _tried(work, [item])]
    return [*results]


def _issue(item: Named, what: str) -> Issue:
    return Issue(item.id, item.id, f"It could not be read ({what}).", Severity.ERROR)


def _pooled(
    make: Callable[[], Work[Item, Result]], batches: Sequence[Sequence[Item]], workers: int
) -> Iterator[list[Result | Issue]]:
    left = deque(batches)
    while left:
        try:
            for outcome in _through(make, list(left), workers):
                left.popleft()
                yield outcome
        except BrokenProcessPool:
            # One of the batches at work killed its process: each item of them on its own.
            for _ in range(min(len(left), _flying(workers))):
                yield _alone(make, left.popleft())


def _flying(workers: int) -> int:
    """Batches given out at a time: enough to keep all busy, few enough to bound memory."""
    return 2 * workers


def _through(
    make: Callable[[], Work[Item, Result]], batches: list[Sequence[Item]], workers: int
) -> Iterator[list[Result | Issue]]:
    pool = _pool(make, workers)
    flying: deque[Future[list[Result | Issue]]] = deque()
    try:
        for batch in batches:
            flying.append(pool.submit(_work, batch))
            if len(flying) == _flying(workers):
                yield flying.popleft().result()
        while flying:
            yield flying.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(make: Callable[[], Work[Item, Result]], batch: Sequence[Item]) -> list[Result | Issue]:
    outcome: list[Result | Issue] = []
    for item in batch:
        try:
            outcome += [one for many in _through(make, [[item]], 1) for one in many]
        except BrokenProcessPool:
            outcome.append(_issue(item, "the process that read it died"))
    return outcome


def _pool(make: Callable[[], Work[Item, Result]], workers: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_start, initargs=(make,))


# What a worker process holds: its function, or why there is none. Any: its types are the caller's.
_held: Callable[[Sequence[Any]], Sequence[Any]] | str = "The worker was not started."


def _start(make: Callable[[], Callable[[Sequence[Any]], Sequence[Any]]]) -> None:
    global _held  # noqa: PLW0603 (the one place where a worker keeps what it loaded)
    try:
        _held = make()
    except Exception as error:  # An initialiser has no other way to tell it.
        _held = f"A worker could not start: {error}"


def _work(batch: Sequence[Any]) -> list[Any]:
    if isinstance(_held, str):
        raise StopError(_held)
    return _tried(_held, batch)
