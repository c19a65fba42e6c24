"""Deeds that the network finds by what the text means, whatever the words.

The words of `triggers.toml` name the deeds that they know exactly; what they do not know is found
here.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from saydo.model.span import Span
from saydo.read.tagger import DEEDS, MODES, DeedScores, Scores, Tagged, log_softmax
from saydo.read.windows import covered

_LIKELY = 0.85
_GOES_ON = 0.5
"""A deed is told where a piece is at least this likely to tell one; from there it goes on to pieces
that are only rather likely."""
_MODE_LIKELY = 0.85
"""A mode decides which deeds are one claim, so in doubt there is none."""
_SIDE_LIKELY = 0.5
_OF_PHRASE = 0.3
"""A piece belongs to a side's phrase where it has this share of the likeliest piece's weight."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A deed told at `span`; `actor` and `target` are the words that name them, None where the
    network sees none. `fact` and `denied`: how likely the deed took place for the text, or did
    not; 0 to 1."""

    span: Span
    type: str
    mode: str | None
    fact: float
    denied: float
    actor: Span | None
    target: Span | None


class Learned:
    """What the network holds of one document's deeds."""

    def __init__(self, tagged: Tagged, scores: DeedScores) -> None:
        self._tagged, self._scores = tagged, scores
        self._deed = 1 - np.exp(scores.deeds[:, 0])

    def deed(self, span: Span) -> float:
        """How likely the words at `span` tell a deed, 0 to 1: the likeliest of their pieces."""
        inside = covered(self._tagged.pieces, span)
        return float(self._deed[inside].max()) if inside else 0.0

    def within(self, span: Span) -> Iterator[Guess]:
        """The guesses that begin within `span`, in order."""
        first = bisect.bisect_left(self._guesses, span.start, key=lambda guess: guess.span.start)
        for guess in self._guesses[first:]:
            if guess.span.start >= span.end:
                break
            yield guess

    @cached_property
    def _guesses(self) -> list[Guess]:
        types = self._scores.deeds[:, 1:].argmax(-1)
        likely = np.flatnonzero(self._deed >= _GOES_ON).tolist()
        runs = _runs(self._tagged, likely, types)
        return [
            self._guess(run) for run in runs if self._deed[run.start : run.stop].max() >= _LIKELY
        ]

    def _guess(self, run: range) -> Guess:
        tagged, given, offsets = self._tagged, self._scores, self._tagged.pieces.offsets
        scores = np.exp(given.deeds[run.start : run.stop]).mean(0)
        type = DEEDS[1 + int(scores[1:].argmax())]
        fact, _, denied = np.exp(given.happened[run.start : run.stop]).mean(0).tolist()
        return Guess(
            Span(offsets[run.start][0], offsets[run.stop - 1][1]),
            type,
            _mode(given, run, type),
            fact,
            denied,
            _side(tagged, run, given.actors),
            _side(tagged, run, given.targets),
        )


def _runs(tagged: Tagged, likely: Sequence[int], types: Scores) -> Iterator[range]:
    """Neighbouring pieces of one type; a paragraph's end is never inside."""
    start: int | None = None
    last = -1
    for at in likely:
        begun = tagged.pieces.offsets[at]
        if begun[0] == begun[1]:
            continue
        if start is not None and at == last + 1 and types[at] == types[start]:
            last = at
            continue
        if start is not None:
            yield range(start, last + 1)
        start = last = at
    if start is not None:
        yield range(start, last + 1)


def _mode(given: DeedScores, run: range, type: str) -> str | None:
    """The likeliest of the type's modes, where the network is sure of it."""
    scores = np.exp(given.modes[run.start : run.stop]).mean(0)
    own = [0, *(at for at, (of, _) in enumerate(MODES) if of == type)]
    best = max(own, key=lambda at: scores[at])
    return MODES[best][1] if best and scores[best] >= _MODE_LIKELY * scores[own].sum() else None


def _side(tagged: Tagged, run: range, pointers: Sequence[Scores]) -> Span | None:
    """The words that the run points at, where it points anywhere with more than half its weight."""
    number = bisect.bisect_right(tagged.windows, run.start, key=lambda window: window.fresh) - 1
    window = tagged.windows[number]
    rows = slice(run.start - window.fresh, min(run.stop, window.end) - window.fresh)
    scores = np.exp(log_softmax(pointers[number][rows])).mean(0)
    if 1 - scores[0] < _SIDE_LIKELY:
        return None
    best = 1 + int(scores[1:].argmax())
    first = last = best
    least = _OF_PHRASE * scores[best]
    while first > 1 and scores[first - 1] >= least:
        first -= 1
    while last + 1 < len(scores) and scores[last + 1] >= least:
        last += 1
    offsets = tagged.pieces.offsets
    return Span(offsets[window.start + first - 1][0], offsets[window.start + last - 1][1])
