"""What of a document is read: a legible copy, no longer than can be read in reasonable time.

Offsets in the copy are those of the document. Paragraphs in another language are passed over as
the page's furniture is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from saydo.model.document import Document
from saydo.model.span import Span
from saydo.read.issues import foreign_paragraphs
from saydo.text.legible import legible


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy; `foreign` are paragraphs passed over, `unread` is what lies behind its end."""

    document: Document
    foreign: Sequence[Span]
    unread: Span | None


def copy(document: Document, limit: int) -> Copy:
    """The copy of a document, with at most `limit` characters."""
    text = legible(document.text)
    unread = None
    if len(text) > limit:
        near = limit - limit // 10
        ends = (text.rfind(mark, near, limit) for mark in "\n ")
        unread = Span(next((end for end in ends if end > 0), limit), len(text))
        text = text[: unread.start]
    read = replace(document, text=text)
    foreign = foreign_paragraphs(read)
    if foreign:
        read = replace(read, furniture=tuple(sorted({*document.furniture, *foreign})))
    return Copy(read, foreign, unread)
