"""Whether a statement is quoted, reported, or both."""

from __future__ import annotations

from saydo.model.span import Spans
from saydo.model.statement import Form
from saydo.text.quotes import quotations


def form(text: str, content: Spans) -> Form:
    """Direct where nine tenths of the content's letters are quoted, mixed where some are."""
    quoted = quotations(text)
    letters = inside = 0
    for span in content:
        for at in range(span.start, span.end):
            if text[at].isalnum():
                letters += 1
                inside += any(q.start <= at < q.end for q in quoted)
    if letters == 0 or inside == 0:
        return Form.INDIRECT
    return Form.DIRECT if inside >= 0.9 * letters else Form.MIXED
