"""Words above, ground below, on one time axis: a block is an origin, a day untold a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.model.moment import Moment
from saydo.show.board.charts.axis import Axis, Tick, axis
from saydo.show.board.views.indicators import Count, Gap
from saydo.show.dates import date

_SOLID_BELOW = 4.0


@dataclass(frozen=True, slots=True)
class Size:
    """How large a chart is drawn: pixels of the box, of a band, of one origin and of a day.

    `least` is kept free over and under a zero line.
    """

    width: float
    left: float
    band: float
    least: float
    unit: float
    slot: float
    tick: float


SMALL = Size(width=460, left=62, band=60, least=9, unit=13, slot=52, tick=56)
LARGE = Size(width=1020, left=136, band=160, least=18, unit=24, slot=110, tick=64)


@dataclass(frozen=True, slots=True)
class Block:
    """One origin (or, where they are too many to draw, all of a day) that raises or lowers."""

    x: float
    y: float
    width: float
    height: float
    direction: str


@dataclass(frozen=True, slots=True)
class Column:
    """One day of one series; `told` says it in words. Its stub marks that something was told."""

    day: Moment
    x: float
    width: float
    told: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """One of the two series: its zero line and its columns."""

    kind: str
    top: float
    zero: float
    bottom: float
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class GapChart:
    """The drawing of one indicator."""

    width: float
    height: float
    left: float
    right: float
    bands: tuple[Band, Band]
    ticks: tuple[Tick, ...]
    axis_y: float


def gap_chart(gap: Gap, days: Sequence[Moment], size: Size) -> GapChart:
    """Draw an indicator over a range of days that other charts may share."""
    time = axis(days, size.left, size.width - size.left - 12, size.slot)
    words = [(day.day, day.words) for day in gap.days if day.words]
    ground = [(day.day, day.ground) for day in gap.days if day.ground]
    most = max(sum(_reach(words)), sum(_reach(ground)), 1)
    draw = _Drawing(time, min(size.unit, size.band / most), size.least)
    upper = draw.band("words", words, 12.0)
    lower = draw.band("ground", ground, upper.bottom + 24)
    return GapChart(
        size.width,
        round(lower.bottom + 30, 1),
        size.left,
        time.right,
        (upper, lower),
        time.ticks(size.tick),
        round(lower.bottom + 10, 1),
    )


def _reach(told: Sequence[tuple[Moment, Count]]) -> tuple[int, int]:
    """The most origins of a day over and under the zero line."""
    raised = max((count.raised for _, count in told), default=0)
    return raised, max((count.lowered for _, count in told), default=0)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What both bands share, so that a block is as large in one as in the other."""

    time: Axis
    unit: float
    least: float

    def band(self, kind: str, told: Sequence[tuple[Moment, Count]], top: float) -> Band:
        raised, lowered = _reach(told)
        zero = round(top + max(self.least, raised * self.unit), 1)
        bottom = round(zero + max(self.least, lowered * self.unit), 1)
        columns = (self._column(kind, on, count, zero) for on, count in told)
        return Band(kind, top, zero, bottom, tuple(columns))

    def _column(self, kind: str, on: Moment, count: Count, zero: float) -> Column:
        width = round(max(1.5, min(self.time.slot * 0.62, 34.0)), 1)
        x = round(self.time.x(on) - width / 2, 1)
        blocks = tuple(
            Block(x, round(y, 1), width, round(height, 1), direction)
            for direction, number in (("raised", count.raised), ("lowered", count.lowered))
            for y, height in _stack(direction, number, self.unit, zero)
        )
        return Column(on, x, width, _told(kind, on, count), blocks)


def _stack(direction: str, number: int, unit: float, zero: float) -> list[tuple[float, float]]:
    """Top and height of the blocks of a day, upwards or downwards from the zero line."""
    sign = -1 if direction == "raised" else 1
    if number and unit < _SOLID_BELOW:
        return [(min(zero, zero + sign * number * unit), number * unit)]
    edges = [zero + sign * (n + (sign < 0)) * unit for n in range(number)]
    return [(edge + 0.75, unit - 1.5) for edge in edges]


def _told(kind: str, on: Moment, count: Count) -> str:
    parts = [
        f"{number} {'origin' if number == 1 else 'origins'} {verb} it"
        for number, verb in (
            (count.raised, "raises" if count.raised == 1 else "raise"),
            (count.lowered, "lowers" if count.lowered == 1 else "lower"),
        )
        if number
    ]
    return f"{date(on)}, {kind}: {', '.join(parts) or 'told, neither raised nor lowered'}"
