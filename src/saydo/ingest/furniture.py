"""What of a text is the headline, what belongs to the page and not to the article.

Only whole lines are furniture. Each test looks at one line, or at how lines stand to each other;
none knows a text. Where in doubt a line stays: a caption that is read does less harm than a
paragraph that is not. Where all lines look like furniture, none is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.ingest.blocks import mark_boxes, mark_captions, mark_copies
from saydo.ingest.credits import credit
from saydo.ingest.entries import Entry, entries
from saydo.ingest.labels import mark_labels
from saydo.ingest.page_line import HEADLINE_WORDS, Kind, Line, by_itself, closed_by, line
from saydo.ingest.phrases import plain
from saydo.model.span import Span, Spans
from saydo.text.sentences import paragraphs

_CREDITING = frozenset({Kind.CREDIT, Kind.BYLINE, Kind.PHRASE})
_TITLE_WORDS = 3
_NAME_WORDS = 3
"""A first line of so few words may be the name of the page's part: a longer one goes before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headline stands, the lines of page furniture with why, the agency credited.

    `entries` are those of a live blog.
    """

    title_span: Span | None
    furniture: Spans
    credit: str | None
    kinds: tuple[Kind, ...] = ()
    entries: tuple[Entry, ...] = ()


def furniture(text: str, title: str | None = None) -> Layout:
    """Tell the lines of an article from those of its page.

    `title` is the headline where the source names one; else the first line is, if it looks like
    one. Of a sentence that stands in the text several times (a caption repeats it) the last or
    longest is the article's.
    """
    lines = [line(span, text) for span in paragraphs(text)]
    kinds = [by_itself(each) for each in lines]
    mark_captions(lines, kinds)
    mark_boxes(lines, kinds)
    head = _title(lines, kinds, title)
    if head is not None:
        kinds[head] = None
    mark_copies(lines, kinds, head)
    blog = entries(lines, kinds)
    headings = {entry.heading.start for entry in blog if entry.heading}
    stamps = {entry.stamp for entry in blog}
    for at, each in enumerate(lines):
        kinds[at] = Kind.DATE if each.span in stamps else kinds[at]
    kept = {at for at, each in enumerate(lines) if at == head or each.span.start in headings}
    mark_labels(lines, kinds, frozenset(kept))
    if all(kinds):
        kinds = [None] * len(lines)
    marks = [each.text for each, kind in zip(lines, kinds, strict=True) if kind in _CREDITING]
    body = [
        each.text
        for at, (each, kind) in enumerate(zip(lines, kinds, strict=True))
        if kind is None and at != head
    ]
    found = [(each.span, kind) for each, kind in zip(lines, kinds, strict=True) if kind]
    return Layout(
        title_span=None if head is None else lines[head].span,
        furniture=tuple(span for span, _ in found),
        credit=credit(body, marks),
        kinds=tuple(kind for _, kind in found),
        entries=tuple(blog),
    )


def _title(lines: Sequence[Line], kinds: Sequence[Kind | None], title: str | None) -> int | None:
    """Which line is the headline: the one that says so, else the first if it looks like one."""
    if title is not None:
        wanted = plain(title)
        return next((at for at, each in enumerate(lines) if _same(each, wanted)), None)
    first = next((at for at in range(len(lines) - 1) if _may_open(lines, kinds, at)), None)
    if first is None or not _heads(lines, first, kinds):
        return None
    if lines[first].words > _NAME_WORDS:
        return first
    prose = next(at for at in range(first + 1, len(lines)) if lines[at].is_prose)
    above = range(first + 1, min(prose, len(lines) - 1))
    below = (at for at in above if kinds[at] is None and lines[at].words > 2 * _NAME_WORDS)
    second = next(below, first)
    return second if _heads(lines, second) else first


def _may_open(lines: Sequence[Line], kinds: Sequence[Kind | None], at: int) -> bool:
    return kinds[at] is None and lines[at].words >= _TITLE_WORDS


def _heads(lines: Sequence[Line], at: int, kinds: Sequence[Kind | None] = ()) -> bool:
    """Whether a line looks like the headline of what follows it."""
    each = lines[at]
    opens = each.words <= HEADLINE_WORDS and not closed_by(each.text, ".:")
    goes_on = lines[at + 1].text[:1].islower() and not (kinds and kinds[at + 1])
    return opens and not goes_on and any(below.is_prose for below in lines[at + 1 :])


def _same(each: Line, title: str) -> bool:
    """Whether a line is the title, or the title the line with the site's name behind it."""
    return each.plain == title or (each.words >= _TITLE_WORDS and title.startswith(each.plain))
