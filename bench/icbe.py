"""Does the reader tell words from deeds? `python -m bench.icbe --data …/icbe --part dev`

Historians' sentences on crises, each with the events that annotators found in it. By sentence:
which of say, do and think are told (gold: the forms of its events), and which of four directions
its events have (escalate, deescalate, cooperate, uncooperate); macro-F1 over the labels, several a
sentence. "moved" are escalation and de-escalation by doing and by saying, four labels again. By
crisis: how many de-escalating deeds (events of the form "do"), as the relative error of our count;
its median over the crises that have one, and over all with a gold of none taken as one.

Every sentence of this set tells something, so that a sentence in which the reader finds nothing
counts as "do". Nothing was trained on the set and no rule made for one of its sentences.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from saydo.codes.parties import PartyTable
from saydo.model.move import Direction, Move, Way
from saydo.read.moves import moves, ways

PUBLISHED = (
    "published (a TF-IDF model trained on the set): say, do, think .845; direction .677; "
    "annotators agree on about .65"
)
_NAMES = {"uncooperate": Direction.OBSTRUCT}


class _Event(msgspec.Struct):
    form: Way
    direction: list[str]


class _Row(msgspec.Struct):
    crisno: int
    sentence: str
    events: list[_Event]


@dataclass(frozen=True, slots=True)
class Answer:
    """One sentence: what gold and the reader say it tells."""

    row: _Row
    moves: tuple[Move, ...]

    def forms(self) -> tuple[set[str], set[str]]:
        """Gold's and the reader's ways of telling."""
        return {event.form for event in self.row.events}, set(ways(self.moves)) or {Way.DO}

    def directions(self) -> tuple[set[str], set[str]]:
        """Gold's and the reader's directions."""
        gold = {_NAMES.get(each, each) for event in self.row.events for each in event.direction}
        return gold, {move.direction for move in self.moves if move.direction}

    def moved(self) -> tuple[set[str], set[str]]:
        """Escalation and de-escalation, by doing or by saying."""
        force = (Direction.ESCALATE, Direction.DEESCALATE)
        gold = {
            f"{event.form} {each}"
            for event in self.row.events
            for each in event.direction
            if each in force and event.form is not Way.THINK
        }
        found = {
            f"{move.way} {move.direction}"
            for move in self.moves
            if move.direction in force and move.way is not Way.THINK
        }
        return gold, found

    def deeds(self) -> tuple[int, int]:
        """How many de-escalating deeds gold and the reader count."""
        gold = sum(
            event.form is Way.DO and "deescalate" in event.direction for event in self.row.events
        )
        found = sum(
            move.way is Way.DO and move.direction is Direction.DEESCALATE for move in self.moves
        )
        return gold, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with PART.jsonl")
    parser.add_argument("--part", default="dev", help="the file's name without its ending")
    arguments = parser.parse_args()
    answers = answered(arguments.data / f"{arguments.part}.jsonl")
    found = figures(answers)
    print(f"{len(answers)} sentences of {len({a.row.crisno for a in answers})} crises")
    for name, value in found.items():
        print(f"  {name:<28}{value:>8}")
    print(PUBLISHED)
    print(json.dumps(found))


def answered(path: Path) -> list[Answer]:
    """Every sentence of a file with the reader's moves."""
    parties = PartyTable.shipped()
    rows = [msgspec.json.decode(line, type=_Row) for line in path.read_bytes().splitlines()]
    return [Answer(row, moves(row.sentence, parties)) for row in rows]


def figures(answers: Sequence[Answer]) -> dict[str, float]:
    """All figures, in percent."""
    found: dict[str, float] = {}
    for name, pairs in (
        ("forms", [a.forms() for a in answers]),
        ("direction", [a.directions() for a in answers]),
        ("moved", [a.moved() for a in answers]),
    ):
        found |= _multi(name, pairs)
    return found | _counted(answers)


def _multi(name: str, pairs: Sequence[tuple[set[str], set[str]]]) -> dict[str, float]:
    labels = sorted({str(label) for gold, _ in pairs for label in gold})
    each = {f"{name} {label}": _f1(pairs, label) for label in labels}
    return {f"{name} macro-F1": round(statistics.fmean(each.values()), 1), **each}


def _f1(pairs: Sequence[tuple[set[str], set[str]]], label: str) -> float:
    both = sum(label in gold and label in found for gold, found in pairs)
    said = sum((label in gold) + (label in found) for gold, found in pairs)
    return round(200 * both / max(1, said), 1)


def _counted(answers: Sequence[Answer]) -> dict[str, float]:
    gold, found = Counter[int](), Counter[int]()
    for answer in answers:
        ours = answer.deeds()
        gold[answer.row.crisno] += ours[0]
        found[answer.row.crisno] += ours[1]
    errors = {crisis: abs(found[crisis] - n) / max(1, n) for crisis, n in gold.items()}
    some = [error for crisis, error in errors.items() if gold[crisis]]
    return {
        "deeds median error": round(100 * statistics.median(some), 1),
        "deeds median error, all": round(100 * statistics.median(errors.values()), 1),
        "deeds, share of gold": round(100 * found.total() / max(1, gold.total()), 1),
    }


if __name__ == "__main__":
    main()
