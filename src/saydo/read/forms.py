"""Whether a statement is quoted, reported, or both."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from itertools import takewhile

from saydo.model.span import Span, Spans
from saydo.model.statement import Form
from saydo.text.quotes import quotations


def form(text: str, content: Spans, quoted: Sequence[Span] | None = None) -> Form:
    """Direct where nine tenths of the content's letters are quoted, mixed where some are.

    `quoted` are the text's quotations, for callers that ask often.
    """
    quoted = quotations(text) if quoted is None else quoted
    letters = inside = 0
    for span in content:
        letters += _letters(text, span)
        first = bisect.bisect_right(quoted, span.start, key=lambda q: q.end)
        for quotation in takewhile(span.overlaps, quoted[first:]):
            shared = Span(max(span.start, quotation.start), min(span.end, quotation.end))
            inside += _letters(text, shared)
    if letters == 0 or inside == 0:
        return Form.INDIRECT
    return Form.DIRECT if inside >= 0.9 * letters else Form.MIXED


def _letters(text: str, span: Span) -> int:
    return sum(map(str.isalnum, span.text(text)))
