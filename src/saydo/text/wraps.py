"""Plain text whose lines were broken at a fixed width: mail, wire copy, pages printed as text.

Such a break is a space, not the end of a paragraph. Nothing is cut or moved: the break is read as
a space, so that every offset stays that of the text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_SMALL = re.compile(r"\n[ \t]*[a-zà-ÿ]")
_LONGEST = 100
"""No text is wrapped at more characters; the usual widths are 60 to 80."""
_FEWEST = 2
_SHARE = 0.2
_SLACK = 4
_NARROWEST = 30
_ENDED = re.compile(r"[.!?:;…][\"”’'`)\]]*$")
_GOES_ON = re.compile(
    r"(?:,|\b(?:the|an?|of|in|on|at|to|and|or|by|for|from|with|that|its|their|his|her|as|has|have|"
    r"had|was|were|is|are|be|been|said|than|into))$"
)
_BEGINS = re.compile(
    r"[-–—•*·▪>|#=_]|\(?\d{1,3}[.)]\s|[A-Z][A-Z.'’ ]{0,40}:\s|[A-Z](?:\w|[.'’ ]){0,30}:\s*$"
    r"|[QA][.:]\s|(?:From|To|Cc|Date|Sent|Subject|Reply-To): "
)
"""What only begins a paragraph: a list's mark, a speaker's label, a mail's header."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str


def unwrapped(text: str) -> str:
    """The text with a space for each line break within a paragraph, so of the same length.

    A text is taken as wrapped where several of its lines go on in the next, in small letters, and
    its lines are short; else it comes back unchanged.
    """
    if _SMALL.search(text) is None:  # Most texts: every paragraph opens with a capital.
        return text
    pairs = _neighbours(text)
    running = [above for above, below in pairs if _runs_on(above, below)]
    if len(running) < _FEWEST or len(running) < _SHARE * len(pairs):
        return text
    width = max(line.end - line.start for line in running)
    indented = [below.start for above, below in pairs if below.indent > above.indent]
    first = indented[0] if len(indented) >= _FEWEST else len(text)
    return _spaced(
        text, [a.end for a, b in pairs if _is_wrap(a, b, width, is_flush=b.start > first)]
    )


def _neighbours(text: str) -> list[tuple[_Line, _Line]]:
    """Lines that follow each other without an empty one between, neither too long to be wrapped."""
    pairs: list[tuple[_Line, _Line]] = []
    above: _Line | None = None
    for match in _LINE.finditer(text):
        below = _line(match)
        if below is None:
            above = None
            continue
        if above is not None and below.start == above.end + 1 and _is_short(above):
            pairs.append((above, below))
        above = below
    return pairs


def _line(match: re.Match[str]) -> _Line | None:
    words = match.group().strip()
    if not words:
        return None
    indent = len(match.group()) - len(match.group().lstrip())
    return _Line(match.start(), match.end(), indent, words)


def _is_short(line: _Line) -> bool:
    return line.end - line.start <= _LONGEST


def _runs_on(above: _Line, below: _Line) -> bool:
    """Whether a sentence plainly goes on over the break of a line that is no label."""
    wide = len(above.text) >= _NARROWEST and _is_short(below)
    return wide and _is_open(above, below)


def _is_open(above: _Line, below: _Line) -> bool:
    if _ENDED.search(above.text):
        return False
    return below.text[0].islower() or _GOES_ON.search(above.text) is not None


def _is_wrap(above: _Line, below: _Line, width: int, *, is_flush: bool) -> bool:
    """Whether a break in a wrapped text is only the width's: else a paragraph ends in it.

    `is_flush`: paragraphs are indented here, so that this line below begins none.
    """
    if below.indent > above.indent or _BEGINS.match(below.text):
        return False
    if _is_open(above, below) or (is_flush and not _ENDED.search(above.text)):
        return True
    # The next word had no room in the line, which is why the line was broken.
    room = width - len(above.text) - above.indent
    return len(below.text.split(maxsplit=1)[0]) + 1 > room - _SLACK and room < width // 2


def _spaced(text: str, breaks: Sequence[int]) -> str:
    parts, at = [], 0
    for position in breaks:
        parts += [text[at:position], " "]
        at = position + 1
    return "".join([*parts, text[at:]])
