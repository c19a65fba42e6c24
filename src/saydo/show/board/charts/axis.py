"""A time axis by the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from saydo.model.moment import Moment, first_instant

_STEPS = (1, 2, 4, 7, 14, 28, 56, 91, 182, 365)


@dataclass(frozen=True, slots=True)
class Tick:
    """A dated mark; `x` is the middle of its day."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` on, `slot` pixels each, `left` pixels from the edge."""

    first: date
    days: int
    left: float
    slot: float

    def x(self, on: Moment) -> float:
        """The middle of a day."""
        return round(self.left + (_date(on) - self.first).days * self.slot + self.slot / 2, 1)

    @property
    def right(self) -> float:
        """Where the last day ends."""
        return round(self.left + self.days * self.slot, 1)

    def ticks(self, apart: float) -> tuple[Tick, ...]:
        """Dates at least `apart` pixels from each other; a year is told where it begins."""
        step = next((s for s in _STEPS if s * self.slot >= apart), max(_STEPS[-1], self.days))
        shown = [self.first + timedelta(days=n) for n in range(0, self.days, step)]
        return tuple(
            Tick(self.x(Moment(on.isoformat())), _label(on, before))
            for on, before in zip(shown, [None, *shown], strict=False)
        )


def axis(days: Iterable[Moment], left: float, width: float, widest: float) -> Axis:
    """An axis over the days, in `width` pixels, no day wider than `widest`.

    Raises ValueError without days.
    """
    dates = sorted(_date(day) for day in days)
    if not dates:
        raise ValueError("an axis needs a day")
    count = (dates[-1] - dates[0]).days + 1
    return Axis(dates[0], count, left, min(widest, width / count))


def _date(on: Moment) -> date:
    return first_instant(on).date()


def _label(on: date, before: date | None) -> str:
    short = f"{on.day} {on:%b}"
    return f"{short} {on.year}" if before is not None and before.year != on.year else short
