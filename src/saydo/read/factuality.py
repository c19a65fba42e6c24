"""How likely the network holds what some words tell to be a fact."""

from __future__ import annotations

import bisect

import numpy as np

from saydo.model.span import Span
from saydo.read.tagger import Tagged
from saydo.read.windows import Pieces


def fact(tagged: Tagged, span: Span) -> float | None:
    """The probability, 0 to 1, that for the text's author it is so; None where no word stands.

    The mean over the word pieces of `span`, as `status_of` takes it.
    """
    inside = _covered(tagged.pieces, span)
    if not inside:
        return None
    return float(np.exp(tagged.facts[inside, 0]).mean())


def _covered(document: Pieces, span: Span) -> list[int]:
    """Indices of the word pieces that share a character with `span`."""
    at = bisect.bisect_right(document.offsets, span.start, key=lambda offset: offset[1])
    found = []
    while at < len(document.offsets) and document.offsets[at][0] < span.end:
        if document.offsets[at][0] < document.offsets[at][1]:
            found.append(at)
        at += 1
    return found
