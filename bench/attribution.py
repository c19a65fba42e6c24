"""How well are attributions found? `python -m bench.attribution --data …/polnear/dev`

Linked: a gold and a found attribution match, one to one, where source, cue and content each
overlap (both without a source counts as overlap). Exact: spans equal to the character after
quotation marks, commas and space at the edges are dropped. Also recall by form of the content.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from saydo.codes.parties import PartyTable
from saydo.model.span import Span, Spans
from saydo.read.attribution import Attribution, attributions
from saydo.read.forms import form
from saydo.read.mending import mended
from saydo.read.names import names
from saydo.read.page import Page
from saydo.read.tagger import Tagger, shipped_tagger
from saydo.text.quotes import quotations
from saydo.text.sentences import sentences
from training.polnear import articles

_EDGE = " \n\t,.;:\"“”‘’'"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with text/, attributions/")
    parser.add_argument("--weights", type=Path, help="folder of another reader.onnx")
    arguments = parser.parse_args()
    tagger = Tagger(arguments.weights, 2) if arguments.weights else shipped_tagger()
    counts: Counter[str] = Counter()
    for article in articles(arguments.data):
        gold = [
            Attribution(_spans(a.source), _spans(a.cue), _spans(a.content))
            for a in article.attributions
        ]
        found = read(article.text, tagger)
        counts += score(article.text, gold, found)
    figures = {
        name: _f1(counts[f"{name} both"], counts[f"{name} found"], counts[f"{name} gold"])
        for name in ("linked", "source", "cue", "content")
    }
    figures |= {
        f"recall {name}": round(100 * counts[f"{name} hit"] / max(1, counts[f"{name} all"]), 1)
        for name in ("direct", "mixed", "indirect")
    }
    print(json.dumps(figures))


def read(text: str, tagger: Tagger) -> list[Attribution]:
    """The attributions as the reader uses them: the network's, mended."""
    split, quoted, known = sentences(text), quotations(text), names(text, PartyTable.shipped())
    found = attributions(tagger.tag([text])[0], text)
    return mended(Page(text, None, split, quoted, known, found))


def score(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> Counter[str]:
    """Counts of one article: gold, found and both, for links and for each kind of span."""
    counts: Counter[str] = Counter()
    taken: set[int] = set()
    for attribution in gold:
        kind = form(text, attribution.content).value
        counts[f"{kind} all"] += 1
        best = max(
            (at for at in range(len(found)) if at not in taken),
            key=lambda at: _match(attribution, found[at]),
            default=None,
        )
        if best is not None and _match(attribution, found[best]) > 0:
            taken.add(best)
            counts["linked both"] += 1
            counts[f"{kind} hit"] += 1
    counts["linked gold"] += len(gold)
    counts["linked found"] += len(found)
    for role in ("source", "cue", "content"):
        g = {_trim(text, s) for a in gold for s in getattr(a, role)}
        f = {_trim(text, s) for a in found for s in getattr(a, role)}
        counts[f"{role} gold"] += len(g)
        counts[f"{role} found"] += len(f)
        counts[f"{role} both"] += len(g & f)
    return counts


def _match(gold: Attribution, found: Attribution) -> int:
    shared = [
        _shared(gold.source, found.source) if gold.source or found.source else 1,
        _shared(gold.cue, found.cue),
        _shared(gold.content, found.content),
    ]
    return sum(shared) if all(shared) else 0


def _shared(left: Spans, right: Spans) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _spans(pairs: Sequence[tuple[int, int]]) -> Spans:
    return tuple(Span(*pair) for pair in pairs)


def _f1(both: int, found: int, gold: int) -> float:
    return round(100 * float(np.divide(2 * both, max(1, found + gold))), 1)


if __name__ == "__main__":
    main()
