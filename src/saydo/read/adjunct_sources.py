"""Who says a sentence by a phrase of its own: "Per the ministry, …", "In the words of X, …".

The network seldom marks them, as they hold no verb of saying. Only where nothing in the sentence
is anybody's statement yet, and where the phrase names somebody: "per day" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from saydo.model.span import Span
from saydo.read.attribution import Attribution
from saydo.read.datelines import dateline_end
from saydo.read.page import Page

_WHO = r"(?P<source>[^,;:“”\"\n]{2,90}?)"
_CUES = r"(?P<cue>according to|per|in the (?:words|telling|account) of|as reported by|as told by)"
_FRONTED = re.compile(rf"{_CUES} {_WHO},\s", re.IGNORECASE)
_PUTS = re.compile(rf"As {_WHO} (?P<cue>(?:put it|tells? it|told it|describe[sd] it|ha[sd] it)),\s")
_TRAILING = re.compile(rf",\s{_CUES} {_WHO}(?=[.!]|$)", re.IGNORECASE)
_FEWEST_WORDS = 3


def adjunct_sources(page: Page, known: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions that such phrases make, beside those that are known."""
    taken = [span for each in known for span in (*each.source, *each.cue, *each.content)]
    for sentence in page.sentences:
        if any(span.overlaps(sentence) for span in taken):
            continue
        found = _fronted(page, sentence) or _trailing(page, sentence)
        if found is not None:
            yield found


def _fronted(page: Page, sentence: Span) -> Attribution | None:
    start = dateline_end(page.text, sentence)
    for pattern in (_FRONTED, _PUTS):
        match = pattern.match(page.text, start, sentence.end)
        if match is not None:
            return _made(page, match, Span(match.end(), sentence.end))
    return None


def _trailing(page: Page, sentence: Span) -> Attribution | None:
    match = _TRAILING.search(page.text, sentence.start, sentence.end)
    if match is None:
        return None
    return _made(page, match, Span(dateline_end(page.text, sentence), match.start()))


def _made(page: Page, match: re.Match[str], content: Span) -> Attribution | None:
    source = Span(*match.span("source"))
    told = content.text(page.text).rstrip(" .!")
    if len(told.split()) < _FEWEST_WORDS or not page.names_somebody(source):
        return None
    end = content.start + len(told)
    return Attribution((source,), (Span(*match.span("cue")),), (Span(content.start, end),))
