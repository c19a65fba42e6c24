"""Lines that are furniture by the lines around them: captions, copies, boxes, a mail's head."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from saydo.ingest.credits import closing
from saydo.ingest.page_line import Kind, Line, is_biography
from saydo.ingest.phrases import phrases

_CAPTION_WORDS = 40
_COPY_WORDS = 6
_TOP = 5
_HEAD = 12
_LAST = 6
_FEWEST_HEADERS = 2
_FEWEST_PROSE = 3
_LONGEST_LIST = 24
_SIGNATURE = re.compile(r"[-–—]\s?\w")
_HEADER = re.compile(
    r"(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Message-ID|Received|List-[\w-]+|MIME-Version|"
    r"Content-[\w-]+|X-[\w-]+):\s",
    re.IGNORECASE,
)
_LIST_OPENS = re.compile(r"list of (\d+) items?", re.IGNORECASE)
_LIST_ENDS = re.compile(r"end of list", re.IGNORECASE)


def mark_captions(lines: Sequence[Line], kinds: list[Kind | None]) -> None:
    """Mark captions near the top by the agency in brackets that ends them; body follows them.

    A line that a caption repeats right below, with its credit, is that caption too.
    """
    for at in range(1, len(lines)):
        above = lines[at - 1].plain
        if kinds[at] is Kind.CAPTION and above and lines[at].plain.startswith(above):
            kinds[at - 1] = Kind.COPY
    body = [at for at, kind in enumerate(kinds) if kind is None]
    for at in body[:_TOP]:
        if at != body[-1] and lines[at].words <= _CAPTION_WORDS and closing(lines[at].text):
            kinds[at] = Kind.CAPTION


def mark_copies(lines: Sequence[Line], kinds: list[Kind | None], head: int | None) -> None:
    """Mark lines that the article holds again, further down or within a longer line."""
    left = [at for at, kind in enumerate(kinds) if kind is None and at != head]
    holding: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in left:
        for start in range(len(lines[at].tokens) - _COPY_WORDS + 1):
            holding[lines[at].tokens[start : start + _COPY_WORDS]].append(at)
    for at in left:
        line = lines[at]
        others = holding.get(line.tokens[:_COPY_WORDS], [])
        again = not _SIGNATURE.match(line.text) and any(
            _repeats(lines, at, other) for other in reversed(others)
        )
        if again or (head is not None and line.plain == lines[head].plain):
            kinds[at] = Kind.COPY


def _repeats(lines: Sequence[Line], at: int, other: int) -> bool:
    """Whether the words of one line are another one's, further down, or part of a longer one."""
    line, longer = lines[at].tokens, lines[other].tokens
    if len(longer) == len(line):
        return other > at and longer == line
    return f" {' '.join(line)} " in f" {' '.join(longer)} "


def mark_boxes(lines: Sequence[Line], kinds: list[Kind | None]) -> None:
    """Mark what stands in a box of its own: a mail's head and foot, links, comments, an author."""
    _mark_mail(lines, kinds)
    for at, line in enumerate(lines):
        opened = _LIST_OPENS.fullmatch(line.text)
        if opened:
            _mark_list(lines, kinds, at, 2 * int(opened.group(1)))
    _mark_comments(lines, kinds)
    body = [at for at, kind in enumerate(kinds) if kind is None]
    for at in body[1:][-_LAST:]:
        if is_biography(lines[at]) and not lines[at].speaks:
            kinds[at] = Kind.BYLINE


def _mark_mail(lines: Sequence[Line], kinds: list[Kind | None]) -> None:
    headers = [at for at, line in enumerate(lines[:_HEAD]) if _HEADER.match(line.text)]
    if len(headers) < _FEWEST_HEADERS:
        return
    foot = [at for at in range(len(lines) - _LAST, len(lines)) if at > 0 and lines[at].text == "--"]
    for at in (*headers, *(range(foot[0], len(lines)) if foot else ())):
        kinds[at] = Kind.PHRASE


def _mark_list(lines: Sequence[Line], kinds: list[Kind | None], at: int, most: int) -> None:
    within = range(at, min(len(lines), at + min(most, _LONGEST_LIST) + 2))
    ends = next((here for here in within if _LIST_ENDS.fullmatch(lines[here].text)), None)
    if ends is not None:
        for here in range(at, ends + 1):
            kinds[here] = kinds[here] or Kind.PHRASE


def _mark_comments(lines: Sequence[Line], kinds: list[Kind | None]) -> None:
    """Behind a comment box that stands below an article readers speak."""
    known = phrases().comments
    prose = [at for at, line in enumerate(lines) if kinds[at] is None and line.is_prose]
    if len(prose) < _FEWEST_PROSE:
        return
    box = next(
        (at for at in range(prose[_FEWEST_PROSE - 1], len(lines)) if known.match(lines[at].text)),
        None,
    )
    if box is not None:
        for at in range(box, len(lines)):
            kinds[at] = kinds[at] or Kind.PHRASE
