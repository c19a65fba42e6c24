"""How exact are the spans of sources, cues and contents? `python -m bench.fragments --data DIR`

The measure that CofeNet's paper uses (Wang et al., COLING 2022): a fragment is right when its
first and last token and its role are those of gold; F1 over all fragments of a role. The file is
CofeNet's own: tokens with BIO labels, `DIR/cofenet_PART.jsonl`. The sentences of one article are
read together, as the reader reads articles.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import msgspec

from saydo.model.span import Span
from saydo.read.attribution import fragments
from saydo.read.tagger import Tagger, shipped_tagger
from training.tokens import plain

ROLES = ("source", "cue", "content")
PUBLISHED = {
    "CRF": (50.6, 53.4, 28.6),
    "BiLSTM-CRF": (69.6, 66.7, 59.0),
    "BERT-CRF": (82.2, 74.9, 71.0),
    "BERT + CofeNet": (83.2, 75.3, 72.9),
    "two people": (78.0, 70.6, 71.2),
}
"""F1 of source, cue and content on the test part, as the paper gives them."""

Fragment = tuple[str, int, int]


class Row(msgspec.Struct):
    """A line of the file: one sentence, or several that one attribution runs through."""

    id: str
    tokens: list[str]
    labels: list[str]


@dataclass(frozen=True, slots=True)
class Article:
    """One article's text, made from its tokens, and where each token of each row stands."""

    text: str
    rows: Sequence[Row]
    tokens: Sequence[Sequence[Span]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of cofenet_PART.jsonl")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--weights", type=Path, help="folder of another reader.onnx")
    arguments = parser.parse_args()
    tagger = Tagger(arguments.weights) if arguments.weights else shipped_tagger()
    counts: Counter[tuple[str, str]] = Counter()
    for article in articles(arguments.data / f"cofenet_{arguments.part}.jsonl"):
        for row, found in zip(article.rows, found_in(article, tagger), strict=True):
            counts.update(score(set(labelled(row.labels)), found))
    figures = {role: f1(counts, role) for role in ROLES}
    print(f"{'':<16}" + "".join(f"{role:>10}" for role in ROLES))
    for name, values in {"saydo": tuple(figures.values()), **PUBLISHED}.items():
        print(f"{name:<16}" + "".join(f"{value:>10.1f}" for value in values))
    print(json.dumps(figures))


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file, in order."""
    rows = (msgspec.json.decode(line, type=Row) for line in path.read_bytes().splitlines())
    for _, group in groupby(rows, key=lambda row: row.id):
        yield _article(list(group))


def _article(rows: Sequence[Row]) -> Article:
    text = ""
    spans = []
    for row in rows:
        sentence, places = plain(row.tokens)
        spans.append([Span(len(text) + start, len(text) + end) for start, end in places])
        text += sentence + " "
    return Article(text, rows, spans)


def found_in(article: Article, tagger: Tagger) -> Iterator[set[Fragment]]:
    """The fragments that the network finds, in tokens of each row."""
    tagged = fragments(tagger.tag([article.text])[0], article.text)
    for tokens in article.tokens:
        found = set()
        for role, span in tagged:
            inside = [at for at, token in enumerate(tokens) if token.overlaps(span)]
            if inside:
                found.add((role, inside[0], inside[-1] + 1))
        yield found


def labelled(labels: Sequence[str]) -> Iterator[Fragment]:
    """The fragments of a BIO sequence; an inside label after another role begins a new one."""
    begun: tuple[str, int] | None = None
    for at, label in enumerate([*labels, "O"]):
        mark, _, role = label.partition("-")
        if begun and (mark != "I" or role != begun[0]):
            yield begun[0], begun[1], at
            begun = None
        if role and begun is None:
            begun = (role, at)


def score(gold: set[Fragment], found: set[Fragment]) -> Iterator[tuple[str, str]]:
    """A pair (role, "gold" | "found" | "both") for each fragment."""
    for name, some in (("gold", gold), ("found", found), ("both", gold & found)):
        yield from ((role, name) for role, _, _ in some)


def f1(counts: Counter[tuple[str, str]], role: str) -> float:
    """F1 in percent."""
    either = counts[role, "gold"] + counts[role, "found"]
    return round(200 * counts[role, "both"] / max(1, either), 1)


if __name__ == "__main__":
    main()
