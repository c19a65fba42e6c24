"""What documents say is to happen at a known time, once for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from saydo.model.assessment import DueItem
from saydo.model.document import Document
from saydo.model.moment import Moment, Period, first_instant, last_instant
from saydo.model.reading import Due, Reading

_WORD = re.compile(r"\w{3,}")
_COMMON = 0.5
"""The share of the shorter text's words that two texts of one date have in common."""


@dataclass(frozen=True, slots=True)
class _Told:
    due: Due
    text: str
    words: frozenset[str]
    document: Document


def due(readings: Iterable[Reading], as_of: Moment) -> tuple[DueItem, ...]:
    """Due dates in their order, those of the same period and overlapping words as one.

    An item is overdue when its period ended before the end of `as_of`; it is not thereby broken.
    """
    groups: list[list[_Told]] = []
    for told in sorted(_told(readings), key=_first):
        group = next((g for g in groups if any(_same(told, other) for other in g)), None)
        if group is None:
            groups.append([told])
        else:
            group.append(told)
    items = (_item(group, as_of) for group in groups)
    return tuple(sorted(items, key=lambda item: (_bounds(item.due.when), item.text)))


def _told(readings: Iterable[Reading]) -> Iterable[_Told]:
    for reading in readings:
        for one in reading.due:
            text = " ".join(one.span.text(reading.document.text).split())
            words = frozenset(word.lower() for word in _WORD.findall(text))
            yield _Told(one, text, words, reading.document)


def _first(told: _Told) -> tuple[str, str, int]:
    """The earliest publication words a group; ties go by document and place in it."""
    return (told.document.published or "9999", told.document.id, told.due.span.start)


def _same(left: _Told, right: _Told) -> bool:
    shorter = min(len(left.words), len(right.words)) or 1
    return left.due.when == right.due.when and len(left.words & right.words) / shorter >= _COMMON


def _item(group: Sequence[_Told], as_of: Moment) -> DueItem:
    first = group[0]
    by = (told.document.publisher or told.document.credit or told.document.id for told in group)
    end = first.due.when.end or first.due.when.start
    overdue = end is not None and last_instant(end) < last_instant(as_of)
    return DueItem(first.due, first.text, overdue, tuple(dict.fromkeys(by)))


def _bounds(when: Period) -> tuple[str, str]:
    """Open periods come last."""
    known = when.start or when.end
    end = when.end or when.start
    if known is None or end is None:
        return ("9999", "9999")
    return (first_instant(known).isoformat(), last_instant(end).isoformat())
