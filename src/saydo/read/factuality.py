"""How likely the network holds what some words tell to be a fact."""

from __future__ import annotations

import numpy as np

from saydo.model.span import Span
from saydo.read.tagger import Tagged
from saydo.read.windows import covered


def fact(tagged: Tagged, span: Span) -> float | None:
    """The probability, 0 to 1, that for the text's author it is so; None where no word stands.

    The mean over the word pieces of `span`, as `status_of` takes it.
    """
    inside = covered(tagged.pieces, span)
    if not inside:
        return None
    return float(np.exp(tagged.facts[inside, 0]).mean())
