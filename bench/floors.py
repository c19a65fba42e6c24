"""Has quality fallen? `python -m bench.floors [--data DIR]`, exit status 1 where it has.

`floors.json` lists the benches with the least (floor) and the most (ceiling) that each of their
figures may be. A bench is a module that prints its figures as one JSON object on its last line.
Those that need data from elsewhere name its path below DIR and run only where DIR is given.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

LIMITS = Path(__file__).with_suffix(".json")


@dataclass(frozen=True, slots=True)
class Bench:
    """A module to run and the bounds of its figures; `data` is a path below the data folder.

    `name` tells two runs of one module apart.
    """

    module: str
    arguments: tuple[str, ...] = ()
    data: str | None = None
    floors: dict[str, float] = field(default_factory=dict)
    ceilings: dict[str, float] = field(default_factory=dict)
    name: str | None = None

    def called(self) -> str:
        """What its figures are listed under."""
        return self.name or self.module


@dataclass(frozen=True, slots=True)
class Result:
    """A figure against its bound. `value` is None where the bench does not give the figure."""

    bench: str
    figure: str
    value: float | None
    bound: float
    is_floor: bool

    def holds(self) -> bool:
        """Whether the figure is there and within its bound."""
        if self.value is None:
            return False
        return self.value >= self.bound if self.is_floor else self.value <= self.bound

    def said(self) -> str:
        """The figure, its value and its bound, in words."""
        value = "missing" if self.value is None else f"{self.value:.1f}"
        return f"{self.figure} {value}, {'floor' if self.is_floor else 'ceiling'} {self.bound:.1f}"

    def __str__(self) -> str:
        value = "missing" if self.value is None else f"{self.value:.1f}"
        word = "floor" if self.is_floor else "ceiling"
        mark = "" if self.holds() else "  <-- out of bounds"
        return f"{self.bench:<20}{self.figure:<24}{value:>8}  {word:<8}{self.bound:>6.1f}{mark}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the data folder, for the benches that need one")
    parser.add_argument("--limits", type=Path, default=LIMITS, help="another floors.json")
    arguments = parser.parse_args()
    listed = msgspec.json.decode(arguments.limits.read_bytes(), type=list[Bench])
    results = [
        result
        for bench in listed
        if bench.data is None or arguments.data is not None
        for result in results_of(bench, figures_of(bench, arguments.data))
    ]
    print(*results, sep="\n")
    failed = [result for result in results if not result.holds()]
    if failed:
        named = "; ".join(result.said() for result in failed)
        sys.exit(f"{len(failed)} of {len(results)} figures are out of bounds: {named}.")


def figures_of(bench: Bench, data: Path | None) -> dict[str, float]:
    """Run a bench and read its figures; ends the program where the bench fails."""
    command = [sys.executable, "-m", bench.module, *bench.arguments]
    if bench.data is not None and data is not None:
        command += ["--data", str(data / bench.data)]
    ended = subprocess.run(command, check=False, stdout=subprocess.PIPE)
    if ended.returncode:
        sys.exit(f"{bench.module} failed, so none of its figures is known.")
    return msgspec.json.decode(ended.stdout.splitlines()[-1], type=dict[str, float])


def results_of(bench: Bench, figures: Mapping[str, float]) -> Iterator[Result]:
    """Each bounded figure of a bench."""
    for name, floor in bench.floors.items():
        yield Result(bench.called(), name, figures.get(name), floor, is_floor=True)
    for name, ceiling in bench.ceilings.items():
        yield Result(bench.called(), name, figures.get(name), ceiling, is_floor=False)


if __name__ == "__main__":
    main()
