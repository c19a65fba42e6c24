"""What belongs to the page and not to the article."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.span import Span, Spans


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headline stands, what is page furniture, and the news agency that is credited."""

    title_span: Span | None
    furniture: Spans
    credit: str | None


def furniture(text: str, title: str | None) -> Layout:
    """The layout of a text."""
    return Layout(None, (), None)
