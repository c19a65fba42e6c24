"""A document cut into the token windows that the reader's network sees.

The same cutting serves training and reading: what the network learned on is what it meets.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from saydo.model.errors import StopError
from saydo.model.span import Span

FRESH = 128
CONTEXT = 32
_PARAGRAPH = re.compile(r"[^\n]*[^\s][^\n]*")
_END_OF_SENTENCE = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A whole document as word pieces: ids, and the characters each covers.

    A paragraph's end is a piece of its own (`[SEP]`, zero characters wide), because the network
    would otherwise not see the line breaks that tell a headline or a caption from prose.
    """

    ids: Sequence[int]
    offsets: Sequence[tuple[int, int]]
    breaks: Sequence[int]


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end` of a document; those before `fresh` are only context."""

    start: int
    fresh: int
    end: int


def token_id(tokenizer: Tokenizer, token: str) -> int:
    """The id of a token that the vocabulary must have; StopError where it is another vocabulary."""
    found = tokenizer.token_to_id(token)
    if found is None:
        raise StopError(f"The reader's tokenizer has no token {token}: it is not the shipped one.")
    return found


def pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """Cut `text` into word pieces with character offsets, paragraph by paragraph."""
    separator = token_id(tokenizer, "[SEP]")
    paragraphs = [m.span() for m in _PARAGRAPH.finditer(text)]
    encodings = tokenizer.encode_batch([text[s:e] for s, e in paragraphs], add_special_tokens=False)
    ids: list[int] = []
    offsets: list[tuple[int, int]] = []
    breaks: list[int] = []
    for (start, end), encoding in zip(paragraphs, encodings, strict=True):
        for piece, (s, e) in zip(encoding.ids, encoding.offsets, strict=True):
            ids.append(piece)
            offsets.append((start + s, start + e))
            if text[start + s : start + e] in _END_OF_SENTENCE:
                breaks.append(len(ids))
        ids.append(separator)
        offsets.append((end, end))
        breaks.append(len(ids))
    return Pieces(ids, offsets, breaks)


def windows(document: Pieces, fresh: int = FRESH, context: int = CONTEXT) -> Iterator[Window]:
    """Cover all pieces once as fresh, each window with up to `context` pieces before it.

    Cuts fall on paragraph ends where one lies in the last half of the window, else on sentence
    ends, else wherever the limit falls (a page without a full stop must not stop the reader).
    """
    total = len(document.ids)
    begin = 0
    while begin < total:
        limit = min(begin + fresh, total)
        end = limit if limit == total else _cut(document, begin, limit)
        yield Window(_context_start(document, begin, context), begin, end)
        begin = end


def _cut(document: Pieces, begin: int, limit: int) -> int:
    floor = begin + (limit - begin) // 2
    in_reach = [b for b in document.breaks if floor < b <= limit]
    paragraph_ends = [
        b for b in in_reach if document.offsets[b - 1][0] == document.offsets[b - 1][1]
    ]
    return (paragraph_ends or in_reach or [limit])[-1]


def _context_start(document: Pieces, begin: int, context: int) -> int:
    floor = max(0, begin - context)
    return next((b for b in document.breaks if floor <= b < begin), floor)


def covered(document: Pieces, span: Span) -> list[int]:
    """Indices of the word pieces that share a character with `span`."""
    at = bisect.bisect_right(document.offsets, span.start, key=lambda offset: offset[1])
    found = []
    while at < len(document.offsets) and document.offsets[at][0] < span.end:
        if document.offsets[at][0] < document.offsets[at][1]:
            found.append(at)
        at += 1
    return found
