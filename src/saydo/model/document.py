"""One article or report as published."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from saydo.model.moment import Moment
from saydo.model.section import Section
from saydo.model.span import Span, Spans


class DocumentKind(StrEnum):
    """Whether the text is an article, or an observation's own words."""

    ARTICLE = "article"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class Document:
    """Immutable text with what is known of its publication; all offsets count its characters.

    `title` is the headline: `title_span` says where it stands when it is part of `text`.
    `credit` is the news agency that the text or the page names; `furniture` is what belongs to
    the page and not to the article (captions, "read more" lines). `sections` are parts with a
    time of their own (the entries of a live blog), in order.
    """

    id: str
    text: str
    sha256: str
    kind: DocumentKind = DocumentKind.ARTICLE
    path: str | None = None
    title: str | None = None
    title_span: Span | None = None
    published: Moment | None = None
    publisher: str | None = None
    url: str | None = None
    credit: str | None = None
    language: str | None = None
    furniture: Spans = ()
    sections: tuple[Section, ...] = ()

    def section(self, position: int) -> Section | None:
        """The section that a character lies in."""
        at = bisect_right(self.sections, position, key=lambda section: section.span.start) - 1
        found = self.sections[at] if at >= 0 else None
        return found if found and position < found.span.end else None

    def told(self, position: int) -> Moment | None:
        """When what stands there was published: its section's moment, else the document's."""
        found = self.section(position) if self.sections else None
        return (found and found.moment) or self.published


def document_id(text: str, publisher: str | None, published: Moment | None, url: str | None) -> str:
    """A name from the content: adding the same publication twice gives the same document."""
    parts = (text, publisher or "", published or "", url or "")
    return "d" + sha256("\x1f".join(parts).encode()).hexdigest()[:16]
