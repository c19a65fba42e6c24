"""Annotated texts as the network learns from them: word pieces with an answer for each head."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from saydo.codes.roots import ROOTS
from saydo.model.span import Span
from saydo.read.tagger import TAGS
from saydo.read.windows import Pieces, pieces
from training.factuality import Judged
from training.network import FACTS, UNSCORED
from training.plover import Told
from training.polnear import Article, Spans

FACT_FROM = 1.0
"""Judgements from here on say that it is a fact, those down to the negative that it is not."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Which pieces name an actor and a target, and what the one does to the other."""

    actor: frozenset[int]
    target: frozenset[int]
    root: int


@dataclass(frozen=True, slots=True)
class Answered:
    """One text's pieces with an answer each, for those heads that the text has answers to."""

    pieces: Pieces
    tags: Sequence[int] | None = None
    cues: dict[int, frozenset[int]] = field(default_factory=dict)
    facts: Sequence[int] | None = None
    actors: Sequence[int] | None = None
    targets: Sequence[int] | None = None
    pairs: Sequence[Pair] = ()


def of_article(article: Article, tokenizer: Tokenizer) -> Answered:
    """Project the character spans of an article's attributions on its word pieces."""
    document = pieces(article.text, tokenizer)
    tags = [0] * len(document.ids)
    cues: dict[int, frozenset[int]] = {}
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
    return Answered(document, tags, cues)


def of_judged(judged: Judged, tokenizer: Tokenizer) -> Answered:
    """Word pieces of a sentence with what its author holds of each judged word."""
    document = pieces(judged.text, tokenizer)
    facts = [UNSCORED] * len(document.ids)
    for span, label in judged.words:
        name = "fact" if label >= FACT_FROM else "not" if label <= -FACT_FROM else "uncertain"
        for at in covered(document, (span,)):
            facts[at] = FACTS.index(name)
    return Answered(document, facts=facts)


def of_told(told: Told, tokenizer: Tokenizer) -> Answered:
    """Word pieces of a sentence with who does what to whom."""
    document = pieces(told.text, tokenizer)
    return Answered(
        document,
        actors=_mentions(document, (span for deed in told.deeds for span in deed.actors)),
        targets=_mentions(document, (span for deed in told.deeds for span in deed.targets)),
        pairs=[
            Pair(
                frozenset(covered(document, deed.actors)),
                frozenset(covered(document, deed.targets)),
                ROOTS.index(deed.root),
            )
            for deed in told.deeds
            if deed.actors and deed.targets
        ],
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


def _mentions(document: Pieces, spans: Iterable[Span]) -> list[int]:
    marks = [0] * len(document.ids)
    for span in spans:
        for order, at in enumerate(covered(document, (span,))):
            marks[at] = 2 if order else 1
    return marks
