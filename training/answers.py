"""Annotated texts as the network learns from them: word pieces with an answer for each head."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from saydo.read.tagger import DEEDS, MODES, TAGS
from saydo.read.windows import Pieces, pieces
from training.deeds import Marked
from training.factuality import Judged
from training.network import FACTS, UNSCORED
from training.polnear import Article, Spans

Pointers = dict[int, frozenset[int]]
FACT_FROM = 1.0
"""Judgements from here on say that it is a fact, those down to the negative that it is not."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One text's pieces with an answer each, for those heads that the text has answers to.

    Pointers: for a piece, those that it may point at; none means that it points at nobody.
    """

    pieces: Pieces
    tags: Sequence[int] | None = None
    facts: Sequence[int] | None = None
    deeds: Sequence[int] | None = None
    modes: Sequence[int] | None = None
    happened: Sequence[int] | None = None
    cues: Pointers = field(default_factory=dict)
    actors: Pointers = field(default_factory=dict)
    targets: Pointers = field(default_factory=dict)


def of_article(article: Article, tokenizer: Tokenizer) -> Answered:
    """Project the character spans of an article's attributions on its word pieces."""
    document = pieces(article.text, tokenizer)
    tags = [0] * len(document.ids)
    cues: Pointers = {}
    for attribution in article.attributions:
        cue = covered(document, attribution.cue)
        for name, spans in (
            ("content", attribution.content),
            ("source", attribution.source),
            ("cue", attribution.cue),
        ):
            for span in spans:
                for order, at in enumerate(covered(document, (span,))):
                    tags[at] = TAGS.index(f"{'I' if order else 'B'}-{name}")
                    if name != "cue" and cue:
                        cues[at] = cues.get(at, frozenset()) | {cue[0]}
    return Answered(document, tags, cues=cues)


def of_judged(judged: Judged, tokenizer: Tokenizer) -> Answered:
    """Word pieces of a sentence with what its author holds of each judged word."""
    document = pieces(judged.text, tokenizer)
    facts = [UNSCORED] * len(document.ids)
    for span, label in judged.words:
        name = "fact" if label >= FACT_FROM else "not" if label <= -FACT_FROM else "uncertain"
        for at in covered(document, (span,)):
            facts[at] = FACTS.index(name)
    return Answered(document, facts=facts)


def of_marked(marked: Marked, tokenizer: Tokenizer) -> Answered:
    """Word pieces of a text with the deeds it tells, whose they are, and whether they happened."""
    document = pieces(marked.text, tokenizer)
    count = bisect.bisect_left(document.offsets, marked.read, key=lambda offset: offset[1])
    deeds = [0] * count + [UNSCORED] * (len(document.ids) - count)
    modes, happened = ([UNSCORED] * len(document.ids) for _ in range(2))
    actors: Pointers = {}
    targets: Pointers = {}
    for deed in marked.deeds:
        sides = [
            frozenset(covered(document, (side,)) if side else ())
            for side in (deed.actor, deed.target)
        ]
        for at in covered(document, (deed.span,)):
            deeds[at] = DEEDS.index(deed.type)
            modes[at] = MODES.index((deed.type, deed.mode)) if deed.mode else 0
            happened[at] = FACTS.index(deed.happened)
            actors[at], targets[at] = sides
    return Answered(
        document, deeds=deeds, modes=modes, happened=happened, actors=actors, targets=targets
    )


def covered(document: Pieces, spans: Spans) -> list[int]:
    """Indices of the pieces within `spans`; a paragraph's end inside a span belongs to it."""
    found: list[int] = []
    for start, end in spans:
        at = bisect.bisect_right(document.offsets, start, key=lambda offset: offset[1])
        while at < len(document.offsets) and document.offsets[at][0] < end:
            found.append(at)
            at += 1
    return found
