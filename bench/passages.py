"""How well are saydo's own passages read? `python -m bench.passages [--gold FILE] [--json]`

Statements are linked one to one where source, cue and content each overlap (both without a source
counts as overlap); events where the trigger overlaps and the type agrees. What is judged of a
linked pair is a share of the linked pairs that have a judged answer. Optional gold is neither
missed nor wrongly found. `--gold bench/gold/unseen.jsonl` measures on passages that nobody develops
with: figures only, no list of errors.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bench.gold.passage import PASSAGES, UNSEEN, Passage, load
from bench.judging import CALLED_DONE, Judgement, judge
from saydo.codes.parties import PartyTable
from saydo.ingest.furniture import furniture
from saydo.model.document import Document
from saydo.model.moment import moment
from saydo.model.reading import ReaderSize
from saydo.read.reader import Reader

ORDER = (
    "statement precision", "statement recall", "statement F1", "speaker party", "form", "cue kind",
    "event precision", "event recall", "event F1", "status", CALLED_DONE, "actor party",
    "target party", "held by", "known by", "mode", "quantity", "furniture recall",
)  # fmt: skip
"""The figures, in the order in which they are printed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A share in percent: `count` of `of` answers (an F1 counts what was linked, of all gold)."""

    name: str
    value: float
    count: int
    of: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=PASSAGES, help="a passages.jsonl")
    parser.add_argument("--reader", type=ReaderSize, default=ReaderSize.EXACT, help="exact, fast")
    parser.add_argument("--json", action="store_true", help="the figures as JSON, no table")
    parser.add_argument("--errors", action="store_true", help="list every wrong answer as well")
    arguments = parser.parse_args()
    if arguments.errors and arguments.gold.resolve() == UNSEEN.resolve():
        parser.error("single errors on unseen passages are not looked at; see bench/gold/README.md")
    judgements = judged(load(arguments.gold), arguments.reader)
    found = figures(judgements)
    if arguments.errors:
        for judgement in judgements:
            if not judgement.right:
                print(f"{judgement.figure:<22} {judgement.where:<14} {judgement.shown}")
    if arguments.json:
        print(json.dumps({figure.name: figure.value for figure in found}))
    else:
        print(table(found))


def judged(passages: Sequence[Passage], size: ReaderSize = ReaderSize.EXACT) -> list[Judgement]:
    """Every answer of the reader on these passages."""
    reader = Reader(PartyTable.shipped(), size)
    readings = reader.read([as_document(passage) for passage in passages])
    return [
        judgement
        for passage, reading in zip(passages, readings, strict=True)
        for judgement in judge(passage, reading)
    ]


def figures(judgements: Iterable[Judgement]) -> list[Figure]:
    """The share of right answers by figure (of wrong ones for what is called done though not)."""
    rights: dict[str, list[bool]] = {}
    for judgement in judgements:
        counted = judgement.right != (judgement.figure == CALLED_DONE)
        rights.setdefault(judgement.figure, []).append(counted)
    shares = {name: _share(name, sum(each), len(each)) for name, each in rights.items()}
    for kind in ("statement", "event"):
        recall = shares.get(f"{kind} recall", _share("", 0, 0))
        precision = shares.get(f"{kind} precision", _share("", 0, 0))
        both = 200 * recall.count / max(1, recall.of + precision.of)
        shares[f"{kind} F1"] = Figure(f"{kind} F1", round(both, 1), recall.count, recall.of)
    return [shares[name] for name in ORDER if name in shares]


def table(found: Sequence[Figure]) -> str:
    """A line a figure, for a terminal."""
    return "\n".join(f"{f.name:<24}{f.value:>6.1f} %{f.count:>6} of {f.of}" for f in found)


def _share(name: str, count: int, of: int) -> Figure:
    return Figure(name, round(100 * count / max(1, of), 1), count, of)


def as_document(passage: Passage) -> Document:
    """The passage as it would come in: its furniture, headline and credit as ingest finds them."""
    layout = furniture(passage.text, None)
    return Document(
        id=passage.id,
        text=passage.text,
        sha256=sha256(passage.text.encode()).hexdigest(),
        title=layout.title_span and layout.title_span.text(passage.text),
        title_span=layout.title_span,
        published=moment(passage.published),
        credit=layout.credit,
        language="en",
        furniture=layout.furniture,
    )


if __name__ == "__main__":
    main()
