"""Lines that are no sentences: subheads between paragraphs, navigation, lists of links.

Where in doubt a line stays. It stays where it is told as a sentence is, a point of a list, a turn
of a transcript; and all stay on a page that sets no full stops.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from saydo.ingest.page_line import HEADLINE_WORDS, Kind, Line

_LABEL_WORDS = 12
_UNSTOPPED_WORDS = 5
_CLAUSE_WORDS = 5
_POINT_WORDS = 3
_PARAGRAPH_WORDS = 15
_NEAR_END = 5
_STOP_INSIDE = re.compile(r"(?:[a-z]{3}|\d)[.!?][\"”’']?\s+[\"“‘']?[A-Z]")
_BREAK_INSIDE = re.compile(r"[.!?][\"”’']?\s+\S")
_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|could|met|said|says|told|left|began|[a-z]{2,}ed)"
    r"\s"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do)\b|\w+n['’]t\b")
_ASKING = re.compile(r"\W*(?:wh(?:o|at|en|ere|y|ich|ose)|how|if|as)\b", re.IGNORECASE)
_POINT = re.compile(r"[-–—•*·▪]\s?\w|\(?\d{1,2}[.)]\s\w")
_TURN = re.compile(r"(?:[QA][.:]\s|[A-Z][\w.’' -]{0,60}:\s+\S)")


def mark_labels(lines: Sequence[Line], kinds: list[Kind | None], kept: frozenset[int]) -> None:
    """Mark them; `kept` are lines known as headlines.

    At the end of the page they may be as long as headlines are. A text without any sentence keeps
    its lines, and so does one whose sentences go on over line ends.
    """
    body = [at for at, kind in enumerate(kinds) if kind is None and at not in kept]
    prose = [at for at in body if lines[at].is_prose]
    if not prose:
        return
    if _is_cut_off(lines, body, prose):
        body.pop()
    spared = _listed(lines, body, prose)
    longest = _UNSTOPPED_WORDS if _is_unstopped(lines, body) else _LABEL_WORDS
    for at in body:
        last = at > prose[-1] and longest == _LABEL_WORDS
        if lines[at].words > (HEADLINE_WORDS if last else longest) or at in spared:
            continue
        if _is_label(lines, at) and (last or not _is_told(lines[at])):
            kinds[at] = Kind.LABEL


def _is_unstopped(lines: Sequence[Line], body: Sequence[int]) -> bool:
    """Whether most of the page's paragraphs end without a full stop."""
    paragraphs = [lines[at].ended for at in body if lines[at].words >= _PARAGRAPH_WORDS]
    return 2 * sum(paragraphs) < len(paragraphs)


def _is_cut_off(lines: Sequence[Line], body: Sequence[int], prose: Sequence[int]) -> bool:
    """Whether the text breaks off in its last line: a sentence begun, right below the article.

    Feeds and paywalls cut texts; what is left of the last sentence is still the article's.
    """
    last = body[-1]
    if last != len(lines) - 1 or lines[last].ended or not set(body[-_NEAR_END:-1]) & set(prose):
        return False
    line = lines[last].text
    return lines[last].words > _LABEL_WORDS or any(
        sign.search(line) is not None for sign in (_BREAK_INSIDE, _VERB)
    )


def _listed(lines: Sequence[Line], body: Sequence[int], prose: Sequence[int]) -> set[int]:
    """Points of a list of the article: between its paragraphs, or on from one of them; and what
    a sentence with a colon leads to ("They are:")."""
    found: set[int] = set()
    led = False
    for at in body:
        line = lines[at]
        if at in prose:
            led = line.text.endswith(":") and _FINITE.search(line.text) is not None
            continue
        led = led or (line.text.endswith(":") and _FINITE.search(line.text) is not None)
        point = _POINT.match(line.text) is not None and line.words >= _POINT_WORDS
        goes_on = at - 1 in found or at - 1 in prose
        if (at < prose[-1] and (point or led)) or (point and goes_on and _is_told(line)):
            found.add(at)
    return found


def _is_label(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    asks = line.text.endswith("?") and line.words <= 6 and line.text[:1] not in "\"“‘'"
    if (line.ended and not asks) or line.speaks or _SIGNATURE.match(line.text):
        return False
    goes_on = at + 1 < len(lines) and lines[at + 1].text[:1].islower()
    if goes_on or line.text[:1].islower() or _STOP_INSIDE.search(line.text):
        return False
    return _TURN.match(line.text) is None or not asks


_SIGNATURE = re.compile(r"[-–—]\s?\w")


def _is_told(line: Line) -> bool:
    """Whether it is a sentence but for its full stop: "Two people were killed in Shebekino"."""
    asked = _ASKING.match(line.text) is not None
    return line.words >= _CLAUSE_WORDS and not asked and _FINITE.search(line.text) is not None
