"""Whether a statement is quoted, reported, or both."""

from __future__ import annotations

from collections.abc import Sequence

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
        for quotation in quoted:
            if span.overlaps(quotation):
                shared = Span(max(span.start, quotation.start), min(span.end, quotation.end))
                inside += _letters(text, shared)
    if letters == 0 or inside == 0:
        return Form.INDIRECT
    return Form.DIRECT if inside >= 0.9 * letters else Form.MIXED


def _letters(text: str, span: Span) -> int:
    return sum(character.isalnum() for character in span.text(text))
