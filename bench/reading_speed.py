"""How fast is one text read, against what else one could run? `python -m bench.reading_speed`

Words a second on one core, in one run, on the same texts: the whole reader (text to statements
and events) with either network, its rules alone, a network of BERT-base's size at the same task
(same windows, same heads, onnxruntime, full precision), and spaCy's tagger, parser and entity
recogniser with the shape of its small English pipeline. The weights of the last two are random:
speed does not depend on what they hold. Each is run several times in turn; the best time counts,
since other work on the machine can only slow it down. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from bench.gold.passage import load
from bench.peers import bert_base, spacy_small
from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.reading import ReaderSize
from saydo.read.reader import Reader
from saydo.read.tagger import Tagged, Tagger, shipped_tagger

Run = Callable[[], object]
PASSAGES_A_TEXT = 6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="folder of *.txt; else the gold passages")
    parser.add_argument("--most", type=int, default=30, help="texts")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    texts = texts_of(arguments.texts)[: arguments.most]
    words = sum(len(text.split()) for text in texts)
    best = timed(runs(texts), arguments.rounds)
    speeds = {name: round(words / seconds) for name, seconds in best.items()}
    for name, speed in speeds.items():
        ratios = "".join(
            f"{speed / speeds[peer]:>10.2f} × {peer}" for peer in ("BERT-base", "spaCy")
        )
        print(f"{name:<12}{speed:>8,} words/s{ratios}")
    ratios_of = {
        f"{size} against {peer}": round(speeds[size] / speeds[peer], 2)
        for size in ReaderSize
        for peer in ("BERT-base", "spaCy")
    }
    print(json.dumps(speeds | ratios_of))


def texts_of(folder: Path | None) -> list[str]:
    """The texts of a folder, or the gold passages, some to a text."""
    if folder is not None:
        return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    passages = [passage.text for passage in load()]
    step = PASSAGES_A_TEXT
    return ["\n\n".join(passages[at : at + step]) for at in range(0, len(passages), step)]


def timed(each: dict[str, Run], rounds: int) -> dict[str, float]:
    """The least seconds that each took, all of them run in turn in every round."""
    best = dict.fromkeys(each, float("inf"))
    for run in each.values():
        run()
    for _ in range(rounds):
        for name, run in each.items():
            began = perf_counter()
            run()
            best[name] = min(best[name], perf_counter() - began)
    return best


def runs(texts: Sequence[str]) -> dict[str, Run]:
    """What is timed, loaded already."""
    each: dict[str, Run] = {}
    documents = [
        Document(str(at), text, sha256(text.encode()).hexdigest(), language="en")
        for at, text in enumerate(texts)
    ]
    for size in ReaderSize:
        reader = Reader(PartyTable.shipped(), size)
        each[size] = lambda reader=reader: reader.read(documents)  # type: ignore[misc]
    tagger = _Remembering(shipped_tagger(ReaderSize.FAST))
    rules = Reader(PartyTable.shipped(), tagger=tagger)
    each["rules"] = lambda: rules.read(documents)
    each["BERT-base"] = bert_base(texts)
    each["spaCy"] = spacy_small(texts)
    return each


class _Remembering(Tagger):
    """A tagger that tags each text once, so that from then on only the rules take time."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._known: dict[str, Tagged] = {}

    def tag(self, texts: Sequence[str]) -> list[Tagged]:
        for text in texts:
            if text not in self._known:
                [self._known[text]] = self._tagger.tag([text])
        return [self._known[text] for text in texts]


if __name__ == "__main__":
    main()
