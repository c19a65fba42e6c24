"""What stands between quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from saydo.model.span import Span
from saydo.text.sentences import paragraphs

_CLOSERS = {"„": "”“", "“": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_SINGLE = "‘'"
_MARK = re.compile("[“«„\"‘']")


def quotations(text: str) -> list[Span]:
    """The outermost quoted stretches in order, without their marks, none across a line break.

    A quotation that is opened and not closed in its paragraph runs to the paragraph's end, as
    newspapers set quotations of several paragraphs; a lone single mark is taken as an apostrophe.
    """
    return list(_quotations(text))


@lru_cache(maxsize=2)  # Several steps of the reader ask, of one document after the other.
def _quotations(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for paragraph in paragraphs(text):
        at = paragraph.start
        unclosed = ""  # Single marks that nothing further on closes.
        while mark := _MARK.search(text, at, paragraph.end):
            at = mark.start()
            if text[at] not in unclosed and _opens(text, at, paragraph):
                close = _closing(text, at, paragraph.end)
                if close is not None:
                    found.append(Span(at + 1, close))
                    at = close
                elif text[at] not in _SINGLE and not _is_inch(text, at):
                    found.append(Span(at + 1, paragraph.end))
                    at = paragraph.end
                elif text[at] in _SINGLE:
                    unclosed += text[at]
            at += 1
    return tuple(span for span in found if span.start < span.end)


def _opens(text: str, at: int, paragraph: Span) -> bool:
    mark = text[at]
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark in _SINGLE:
        return not before.isalnum() and (after.isalnum() or after in '“"[(…')
    return not (mark == '"' and before.isalnum())


def _closing(text: str, opened: int, end: int) -> int | None:
    mark = text[opened]
    for at in range(opened + 1, end):
        if text[at] not in _CLOSERS[mark]:
            continue
        if mark in _SINGLE:
            after = text[at + 1] if at + 1 < len(text) else " "
            if after.isalnum() or text[at - 1].isspace():
                continue
        return at
    return None


def _is_inch(text: str, at: int) -> bool:
    return text[at] == '"' and at > 0 and text[at - 1].isdigit()
