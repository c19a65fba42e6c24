"""What the network says of a stretch of text, in terms of the text: facts, mentions, types."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from saydo.model.span import Span
from saydo.read.tagger import Scores, Tagged, Tagger
from saydo.read.windows import Pieces

ROOTS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
"""PLOVER's types as the network knows them: YIELD stands for CONCEDE and RETREAT."""


@dataclass(frozen=True, slots=True)
class Factuality:
    """How probable it is that a word's event is a fact for its author, uncertain, or not so."""

    fact: float
    uncertain: float
    denied: float


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where the network sees those who act, and those who are acted upon."""

    actors: tuple[Span, ...]
    targets: tuple[Span, ...]


def factuality(tagged: Tagged, span: Span) -> Factuality | None:
    """The mean over the word pieces of `span`; None where it holds none."""
    inside = covered(tagged.pieces, span)
    if not inside:
        return None
    fact, uncertain, denied = np.exp(tagged.facts[inside]).mean(0)
    return Factuality(float(fact), float(uncertain), float(denied))


def mentions(tagged: Tagged) -> Mentions:
    """All mentions of actors and of targets, in the order of the text."""
    return Mentions(
        tuple(_spans(tagged.pieces, tagged.actors)), tuple(_spans(tagged.pieces, tagged.targets))
    )


def root_of(tagger: Tagger, tagged: Tagged, actor: Span, target: Span) -> Mapping[str, float]:
    """The probability of each of PLOVER's roots for what `actor` does to `target`.

    Empty where one of the two holds no word piece.
    """
    actors, targets = covered(tagged.pieces, actor), covered(tagged.pieces, target)
    if not actors or not targets:
        return {}
    scores = np.exp(tagger.types(tagged, actors, targets))
    return dict(zip(ROOTS, map(float, scores), strict=True))


def covered(document: Pieces, span: Span) -> list[int]:
    """Indices of the word pieces that share a character with `span`."""
    at = bisect.bisect_right(document.offsets, span.start, key=lambda offset: offset[1])
    found = []
    while at < len(document.offsets) and document.offsets[at][0] < span.end:
        if document.offsets[at][0] < document.offsets[at][1]:
            found.append(at)
        at += 1
    return found


def _spans(document: Pieces, scores: Scores) -> Sequence[Span]:
    """Begin and inside marks as spans; a mark inside a word goes with the word."""
    found: list[Span] = []
    previous = 0
    for at, mark in enumerate(scores.argmax(-1)):
        start, end = document.offsets[at]
        if mark and start < end:
            if found and ((mark == 2 and previous) or found[-1].end == start):
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(start, end))
        previous = int(mark) if start < end else 0
    return found
