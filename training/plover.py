"""PLOVER's labelled sentences: who does what to whom.

Two sets: `plv_*.csv` (Hu et al., ACL 2024), a root for a marked pair of actor and target, and
`gsr.json` (Parus Analytics, CC BY-SA 4.0), ideal codings with marked words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import msgspec

from saydo.model.span import Span
from training.polnear import Spans

_PAIR_MARK = re.compile(r"<(/?)([st])>")
_WORD_MARK = re.compile(r"\((SRC/TAR|SRC|TAR|EVT): ?([^()]*)\)")
_OLDER = {
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
    "CONCEDE": "YIELD", "RETREAT": "YIELD",
}  # fmt: skip
"""Names of an earlier PLOVER, and the two roots that the labelled sentences put into one."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What `actors` do to `targets`: one of the network's ROOTS."""

    actors: Spans
    targets: Spans
    root: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the deeds that are marked in it."""

    text: str
    deeds: tuple[Deed, ...]


def pairs(path: Path) -> Iterator[Told]:
    """The sentences of a `plv_*.csv`, each with all the pairs that are marked in it."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: row["sentence"])
    for _, group in groupby(rows, key=lambda row: row["sentence"]):
        marked = [(*_unmarked(row["marked_sentence"]), row["root"]) for row in group]
        for text in sorted({text for text, _, _, _ in marked}):
            here = [Deed(s, t, root) for other, s, t, root in marked if other == text]
            yield Told(text, tuple(here))


def _unmarked(marked: str) -> tuple[str, Spans, Spans]:
    """The text without its marks, and the spans of source and target."""
    text = ""
    begun: dict[str, int] = {}
    spans: dict[str, Spans] = {"s": (), "t": ()}
    last = 0
    for mark in _PAIR_MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if not mark[1]:
            begun[mark[2]] = len(text)
        elif mark[2] in begun:
            spans[mark[2]] += (Span(begun.pop(mark[2]), len(text)),)
    return text + marked[last:], spans["s"], spans["t"]


class _Markup(msgspec.Struct):
    markup: str = ""


class _Record(msgspec.Struct):
    event: str
    textInfo: _Markup | str = ""  # noqa: N815


def records(path: Path) -> Iterator[Told]:
    """The sentences of `gsr.json` that name both an actor and a target."""
    for record in msgspec.json.decode(path.read_bytes(), type=list[_Record]):
        text = ""
        last = 0
        spans: dict[str, Spans] = {"SRC": (), "TAR": (), "EVT": ()}
        markup = "" if isinstance(record.textInfo, str) else record.textInfo.markup
        for mark in _WORD_MARK.finditer(markup):
            text += markup[last : mark.start()]
            last = mark.end()
            for role in mark[1].split("/"):
                spans[role] += (Span(len(text), len(text) + len(mark[2])),)
            text += mark[2]
        if spans["SRC"] or spans["TAR"]:
            root = _OLDER.get(record.event, record.event)
            yield Told(text + markup[last:], (Deed(spans["SRC"], spans["TAR"], root),))
