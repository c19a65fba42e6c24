"""Unified factuality data (Stanovsky et al. 2017): is a word's event a fact for its author?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from saydo.model.span import Span
from training.tokens import plain


class Target(msgspec.Struct):
    """A judged word: tokens from `span1[0]` up to `span1[1]`, and −3 (not) to 3 (a fact)."""

    span1: tuple[int, int]
    label: float


class Line(msgspec.Struct):
    """A line of the file; `text` is tokens with blanks between them."""

    text: str
    targets: list[Target]


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, and the label of each judged word."""

    text: str
    words: tuple[tuple[Span, float], ...]


def judged(path: Path) -> Iterator[Judged]:
    """The sentences of one file, e.g. `uw_train.jsonl`."""
    for line in path.read_bytes().splitlines():
        row = msgspec.json.decode(line, type=Line)
        text, spans = plain(row.text.split(" "))
        yield Judged(
            text,
            tuple(
                (Span(spans[t.span1[0]].start, spans[t.span1[1] - 1].end), t.label)
                for t in row.targets
                if 0 <= t.span1[0] < t.span1[1] <= len(spans)
            ),
        )
