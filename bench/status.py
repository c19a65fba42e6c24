"""Is a told deed a fact? `python -m bench.status --data …/factuality --part dev`

Every marked span of `uw_PART.jsonl` and `meantime_PART.jsonl` is given to `saydo.read.status`. Gold
is a degree from -3 (certainly not) to +3 (certainly so) for the text's author: from 1 up it is
done, below it is not; a status answers "done" where it is done or ongoing. "Called done" lists how
often that is said of what annotators hold for open (-1 to 1) and for denied (to -1). Gold counts a
sure future ("will pay") as a fact, which a status does not: "committed" takes the degree of the
reader's answer from 1 up instead, and MAE and r hold the degrees themselves against gold.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from saydo.codes.parties import PartyTable
from saydo.model.event import Status
from saydo.model.span import Span
from saydo.read.factuality import fact
from saydo.read.status import Told, status_of
from saydo.read.tagger import shipped_tagger
from training.factuality import judged

HAPPENED = frozenset({Status.DONE, Status.ONGOING})
DONE_FROM = 1.0
SETS = ("uw", "meantime")
PUBLISHED = (
    "published on UW's test part: Stanovsky et al. 2017 MAE .399, r .668; all-factual MAE .78"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One gold span with the reader's answer."""

    text: str
    span: Span
    label: float
    told: Told

    @property
    def done(self) -> bool:
        """Whether gold has it done."""
        return self.label >= DONE_FROM

    @property
    def said_done(self) -> bool:
        """Whether the reader says so."""
        return self.told.status in HAPPENED


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the .jsonl files")
    parser.add_argument("--part", default="dev", help="train, dev, test: the end of the file names")
    parser.add_argument("--errors", action="store_true", help="list every wrong answer as well")
    arguments = parser.parse_args()
    found: dict[str, float] = {}
    for name in SETS:
        path = arguments.data / f"{name}_{arguments.part}.jsonl"
        if not path.exists():
            continue
        answers = list(answered(path))
        if arguments.errors:
            _list(answers)
        own, base = figures(answers), figures(answers, all_done=True)
        print(_table(name, own, base, len(answers)))
        found |= {f"{name} {figure}": value for figure, value in own.items()}
    print(PUBLISHED)
    print(json.dumps(found))


def answered(path: Path) -> Iterator[Answer]:
    """Every span of a file with the reader's answer."""
    parties = PartyTable.shipped()
    tagger = shipped_tagger()
    for sentence in judged(path):
        [tagged] = tagger.tag([sentence.text])
        for span, label in sentence.words:
            score = fact(tagged, span)
            told = status_of(sentence.text, span, fact=score, parties=parties)
            yield Answer(sentence.text, span, label, told)


def figures(answers: Sequence[Answer], *, all_done: bool = False) -> dict[str, float]:
    """The figures; `all_done`: of the reader that calls everything done."""
    pairs = [(a.done, all_done or a.said_done) for a in answers]
    done, undone = _prf(pairs, True), _prf(pairs, False)
    sure = [(a.done, all_done or a.told.degree >= DONE_FROM) for a in answers]
    degrees = [3.0 if all_done else a.told.degree for a in answers]
    gold = [a.label for a in answers]
    wrong = [abs(g - d) for g, d in zip(gold, degrees, strict=True)]
    varied = len(set(degrees)) > 1 and len(set(gold)) > 1
    return {
        "macro-F1": round((done[2] + undone[2]) / 2, 1),
        "not done recall": undone[1],
        "not done precision": undone[0],
        "done precision": done[0],
        "done recall": done[1],
        "called done of denied": _called(answers, -3.1, -1, all_done),
        "called done of open": _called(answers, -1, DONE_FROM, all_done),
        "committed macro-F1": round((_prf(sure, True)[2] + _prf(sure, False)[2]) / 2, 1),
        "MAE": round(statistics.fmean(wrong), 3) if wrong else 0.0,
        "r": round(statistics.correlation(gold, degrees), 3) if varied else 0.0,
    }


def _prf(pairs: Sequence[tuple[bool, bool]], which: bool) -> tuple[float, float, float]:
    both = sum(g is which and s is which for g, s in pairs)
    said = sum(s is which for _, s in pairs)
    gold = sum(g is which for g, _ in pairs)
    f1 = 200 * both / max(1, said + gold)
    return round(100 * both / max(1, said), 1), round(100 * both / max(1, gold), 1), round(f1, 1)


def _called(answers: Sequence[Answer], low: float, high: float, all_done: bool) -> float:
    """The share called done of the gold above `low` (-1 itself is denied) and below `high`."""
    band = [a for a in answers if (low < a.label < high) or (low < a.label == high == -1)]
    return round(100 * sum(all_done or a.said_done for a in band) / max(1, len(band)), 1)


def _table(name: str, own: dict[str, float], base: dict[str, float], of: int) -> str:
    lines = [f"{name}: {of} spans{'':<18}rules  all done"]
    lines += [f"  {figure:<28}{value:>8}{base[figure]:>10}" for figure, value in own.items()]
    return "\n".join(lines)


def _list(answers: Sequence[Answer]) -> None:
    for a in answers:
        if a.done is not a.said_done:
            why = " | ".join(span.text(a.text) for span in a.told.reason)
            marked = f"{a.text[: a.span.start]}[[{a.span.text(a.text)}]]{a.text[a.span.end :]}"
            print(f"{a.label:+.1f} {a.told.status} ({why}): {marked}")


if __name__ == "__main__":
    main()
