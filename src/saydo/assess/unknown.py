"""What the documents themselves say is not known, each sentence once."""

from __future__ import annotations

from collections.abc import Iterable

from saydo.model.reading import Reading, Unknown


def unknown(readings: Iterable[Reading]) -> tuple[Unknown, ...]:
    """In the order of publication; the same words in a reprint are told by the earliest."""
    told: dict[str, Unknown] = {}
    for reading in sorted(readings, key=lambda r: (r.document.published or "9999", r.document.id)):
        for one in reading.unknown:
            words = " ".join(one.span.text(reading.document.text).lower().split())
            told.setdefault(words, one)
    return tuple(told.values())
