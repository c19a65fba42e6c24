"""Who and whom from raw text: `python -m bench.participants --data …/plover [--part NAME]`

Span F1 of actor and target of a sentence's main deed, over `NAME.csv` (default plv_train) and,
where it is there, the records of `gsr.json`. *Exact*: equal once articles, quotation marks,
punctuation and a possessive ending at the edges are dropped. *Head*: the gold's head word
lies in what was found. No figure of others is known for this, so none is printed beside it.
The sets give one pair a row; where several names are gold for one side, any of them is right.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bench.pairs import read_pairs
from saydo.model.span import Span
from saydo.read.who_whom import who_whom

_LEFT = re.compile(r"[\s\"“”'‘’,.;:()`]+|(?:the|a|an)\s+", re.IGNORECASE)
_RIGHT = re.compile(r"(?:['’]s|[\s\"“”'‘’,.;:()`]+)$")
_AFTER_HEAD = re.compile(r"\s(?:of|in|for|on|from|at|to|with|who|that|which|and)\s|,|\(|['’]s\s")
SIDES = ("actor", "target")


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence with the spans that are right for each side, empty where it tells none."""

    text: str
    actor: tuple[Span, ...]
    target: tuple[Span, ...]


class _Name(msgspec.Struct):
    actor: str = msgspec.field(name="actorText", default="")


class _Record(msgspec.Struct):
    text: str = ""
    source: list[_Name] | str = ""
    target: list[_Name] | str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with NAME.csv, gsr.json")
    parser.add_argument("--part", default="plv_train", help="NAME of the csv")
    parser.add_argument("--records", default="gsr", help="name of the json, if it is there")
    arguments = parser.parse_args()
    sets = {"pairs": rows(arguments.data / f"{arguments.part}.csv")}
    if (records := arguments.data / f"{arguments.records}.json").exists():
        sets["records"] = list(_records(records))
    figures: dict[str, float] = {}
    for name, answers in sets.items():
        counts = score(answers)
        for how in ("exact", "head"):
            shares = {side: _f1(counts, how, (side,)) for side in SIDES}
            figures[f"{name} {how}"] = _f1(counts, how, SIDES)
            sides = "   ".join(f"{side} {share:5.1f}" for side, share in shares.items())
            print(f"{name:<10}{how:<8}F1 {figures[f'{name} {how}']:5.1f}   {sides}")
    print(json.dumps(figures))


def rows(file: Path) -> list[Answer]:
    """The answers of a csv."""
    return [
        Answer(row.text, *((span,) if span else () for span in (row.actor, row.target)))
        for row in read_pairs(file)
    ]


def score(answers: Iterable[Answer]) -> Counter[str]:
    """Counts a side: gold, found, exact, head."""
    counts: Counter[str] = Counter()
    for answer in answers:
        told = who_whom(answer.text)
        for side, gold, found in (
            ("actor", answer.actor, told.actor),
            ("target", answer.target, told.target),
        ):
            counts[f"gold {side}"] += bool(gold)
            counts[f"found {side}"] += found is not None
            if found is None:
                continue
            counts[f"exact {side}"] += any(
                trimmed(answer.text, found) == trimmed(answer.text, one) for one in gold
            )
            counts[f"head {side}"] += any(holds_head(answer.text, found, one) for one in gold)
    return counts


def trimmed(text: str, span: Span) -> Span:
    """Without articles, quotation marks, punctuation and a possessive ending at its edges."""
    start, end = span.start, span.end
    while start < end:
        left, right = _LEFT.match(text, start, end), _RIGHT.search(text[start:end])
        if left is None and right is None:
            break
        start = left.end() if left else start
        end -= len(right.group()) if right and end - len(right.group()) >= start else 0
    return Span(start, max(start, end))


def holds_head(text: str, found: Span, gold: Span) -> bool:
    """Whether the head word of the gold lies in what was found."""
    return trimmed(text, found).holds(_head(text, trimmed(text, gold)))


def _head(text: str, span: Span) -> Span:
    """The last word before what modifies it: "police" of "police in Lagos"."""
    cut = _AFTER_HEAD.search(text, span.start + 1, span.end)
    end = cut.start() if cut else span.end
    last = [*re.finditer(r"\w+", text[span.start : end])]
    if not last:
        return span
    return Span(span.start + last[-1].start(), span.start + last[-1].end())


def _records(file: Path) -> Iterator[Answer]:
    """Ideal codings: a name's first place; of several actors without a target any can be either."""
    for record in msgspec.json.decode(file.read_bytes(), type=list[_Record]):
        sources, targets = (
            [each.actor.strip() for each in names] if not isinstance(names, str) else []
            for names in (record.source, record.target)
        )
        actor, target = _places(record.text, sources), _places(record.text, targets)
        if record.text and not target and len(actor) > 1:
            yield Answer(record.text, actor, actor)
        elif record.text:
            yield Answer(record.text, actor, target)


def _places(text: str, names: Sequence[str]) -> tuple[Span, ...]:
    found = ((text.find(name), name) for name in names if name)
    return tuple(Span(at, at + len(name)) for at, name in found if at >= 0)


def _f1(counts: Counter[str], how: str, sides: Sequence[str]) -> float:
    both, gold, found = (
        sum(counts[f"{what} {side}"] for side in sides) for what in (how, "gold", "found")
    )
    return round(200 * both / max(1, gold + found), 1)


if __name__ == "__main__":
    main()
