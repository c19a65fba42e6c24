"""What the reader skipped in a document, or was not sure of: one issue a kind.

Each says how often, and where first: an analyst looks there and knows the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from saydo.model.document import Document
from saydo.model.issue import Issue, Severity
from saydo.model.span import Span
from saydo.model.statement import Statement
from saydo.text.language import language
from saydo.text.quotes import quotations
from saydo.text.sentences import paragraphs

LANGUAGES = frozenset({"en"})
_QUOTED_WORDS = 6
_BROKEN_WORDS = 8
_FOREIGN_LETTERS = 60
_SHOWN = 60
_ENDLESS = re.compile(r"(?<![^.!?\n])[^.!?\n]{1500,}")
_CUT_MARK = re.compile(r"(?:\.\.\.|…|\[[….]+\]|\[\+\d+ chars\])\s*$")
_ENDED = re.compile(r"[.!?:;…][\"”’'`)\]]*\s*$")
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "i", "we", "him", "her", "them"})


@dataclass(frozen=True, slots=True)
class Read:
    """A document as it was read, with what was found.

    `foreign` paragraphs were passed over; `unread` lies behind what was read.
    """

    document: Document
    statements: Sequence[Statement]
    foreign: Sequence[Span] = ()
    unread: Span | None = None

    def own(self) -> Iterator[Span]:
        """The article's own paragraphs."""
        left_out = self.document.furniture
        return (
            line
            for line in paragraphs(self.document.text)
            if not any(line.overlaps(out) for out in left_out)
        )


def issues(read: Read) -> tuple[Issue, ...]:
    """The issues of a reading, in the order of the checks."""
    return tuple(found for check in _CHECKS if (found := check(read)) is not None)


def foreign_paragraphs(document: Document) -> list[Span]:
    """Paragraphs that are plainly in a language that is not read."""
    text = document.text
    return [
        line
        for line in paragraphs(text)
        if line.end - line.start >= _FOREIGN_LETTERS
        and language(line.text(text)) not in (None, *LANGUAGES)
    ]


def place(document: Document, span: Span) -> str:
    """Where in a document: its path and the characters."""
    return f"{document.path or document.id}, characters {span.start}-{span.end}"


def _too_long(read: Read) -> Issue | None:
    if read.unread is None:
        return None
    document, start, end = read.document, read.unread.start, read.unread.end
    what = f"Too long to be read whole: the first {start:,} of {end:,} characters were read."
    return Issue(document.id, place(document, read.unread), what, Severity.WARNING)


def _no_sentences(read: Read) -> Issue | None:
    """Stretches without a full stop that are cut somewhere: a table, a list, a page's code."""
    found = list(_ENDLESS.finditer(read.document.text))
    what = f"{_count(len(found), 'stretch', 'stretches')} without the end of a sentence"
    return _issue(read.document, what, Span(*found[0].span())) if found else None


def _other_language(read: Read) -> Issue | None:
    if not read.foreign:
        return None
    text = read.document.text
    codes = sorted({language(span.text(text)) or "" for span in read.foreign})
    listed = ", ".join(codes)
    what = f"{_count(len(read.foreign), 'paragraph')} in another language ({listed}), not read"
    return _issue(read.document, what, read.foreign[0], Severity.WARNING)


def _nobodys_quotations(read: Read) -> Issue | None:
    """Quotations that no statement holds: somebody said it, and nobody is named for it."""
    document, text = read.document, read.document.text
    said = [span for statement in read.statements for span in statement.content]
    titles = [document.title_span, *(section.heading for section in document.sections)]
    passed = [*document.furniture, *read.foreign, *(span for span in titles if span), *said]
    left = [
        quotation
        for quotation in quotations(text)
        if len(quotation.text(text).split()) >= _QUOTED_WORDS
        and not any(quotation.overlaps(span) for span in passed)
    ]
    what = f"{_count(len(left), 'quotation')} without a speaker"
    return _issue(document, what, left[0]) if left else None


def _nobodys_pronouns(read: Read) -> Issue | None:
    """Statements whose speaker is a pronoun that means nobody who is named."""
    left = [
        statement.source[0]
        for statement in read.statements
        if statement.source
        and statement.speaker is not None
        and statement.speaker.name.casefold() in _PRONOUNS
    ]
    what = f"{_count(len(left), 'statement')} of somebody who could not be told"
    return _issue(read.document, what, left[0]) if left else None


def _broken_off(read: Read) -> Issue | None:
    """A text that ends within a sentence, as feeds and paywalls cut it."""
    text = read.document.text
    own = list(read.own())
    if not own:
        return None
    last = own[-1].text(text)
    others = [_ENDED.search(line.text(text)) is not None for line in own[:-1]]
    # Many pages set no full stops: there the last paragraph is like all others.
    plain = sum(others) * 2 > len(others)
    unended = len(last.split()) >= _BROKEN_WORDS and not _ENDED.search(last)
    if not _CUT_MARK.search(last) and not (unended and plain):
        return None
    span = Span(max(own[-1].start, own[-1].end - _SHOWN), own[-1].end)
    return _issue(read.document, "The text breaks off within a sentence", span)


_CHECKS: tuple[Callable[[Read], Issue | None], ...] = (
    _too_long,
    _no_sentences,
    _other_language,
    _nobodys_quotations,
    _nobodys_pronouns,
    _broken_off,
)


def _issue(document: Document, what: str, first: Span, severity: Severity = Severity.NOTE) -> Issue:
    words = " ".join(first.text(document.text).split())
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return Issue(document.id, place(document, first), f"{what}: “{shown}”.", severity)


def _count(count: int, noun: str, several: str = "") -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {several or noun + 's'}"
