"""Words above, ground below, on one time axis: a block is an origin, a day untold a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.model.moment import Moment
from saydo.show.board.charts.axis import Axis, Tick, axis
from saydo.show.board.views.indicators import Count, Day, Gap
from saydo.show.dates import date

_SOLID_BELOW = 4.0


@dataclass(frozen=True, slots=True)
class Size:
    """How large a chart is drawn: pixels of the box, of a band and of one origin."""

    width: float
    left: float
    band: float
    unit: float
    slot: float
    tick: float


SMALL = Size(width=460, left=62, band=56, unit=13, slot=52, tick=56)
LARGE = Size(width=1020, left=136, band=150, unit=24, slot=110, tick=64)


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
    counts = [count for day in gap.days for count in (day.words, day.ground) if count]
    up = max((count.raised for count in counts), default=0)
    down = max((count.lowered for count in counts), default=0)
    unit = min(size.unit, size.band / max(1, up + down))
    height, above = max(26.0, (up + down) * unit), up * unit
    zero = 20.0 + (above if up + down else height / 2)
    words = _band("words", gap.days, time, unit, (20.0, zero, 20.0 + height))
    shift = height + 26
    ground = _band(
        "ground", gap.days, time, unit, (20.0 + shift, zero + shift, 20 + height + shift)
    )
    return GapChart(
        size.width,
        round(ground.bottom + 30, 1),
        size.left,
        time.right,
        (words, ground),
        time.ticks(size.tick),
        round(ground.bottom + 10, 1),
    )


def _band(
    kind: str, days: Sequence[Day], time: Axis, unit: float, lines: tuple[float, float, float]
) -> Band:
    top, zero, bottom = lines
    told = [(day.day, day.words if kind == "words" else day.ground) for day in days]
    columns = tuple(
        Column(on, *_place(time, on), _told(kind, on, count), _blocks(time, on, count, unit, zero))
        for on, count in told
        if count is not None
    )
    return Band(kind, round(top, 1), round(zero, 1), round(bottom, 1), columns)


def _place(time: Axis, on: Moment) -> tuple[float, float]:
    """Left edge and width of a day's blocks."""
    width = round(max(1.5, min(time.slot * 0.62, 34.0)), 1)
    return round(time.x(on) - width / 2, 1), width


def _blocks(time: Axis, on: Moment, count: Count, unit: float, zero: float) -> tuple[Block, ...]:
    x, width = _place(time, on)
    return tuple(
        Block(x, round(y, 1), width, round(height, 1), direction)
        for direction, number in (("raised", count.raised), ("lowered", count.lowered))
        for y, height in _stack(direction, number, unit, zero)
    )


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
