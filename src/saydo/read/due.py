"""What a document says is to happen at a time that lies ahead of it."""

from __future__ import annotations

import re

from saydo.model.document import Document
from saydo.model.moment import Moment, Period, last_instant
from saydo.model.reading import Due
from saydo.model.span import Span
from saydo.text.sentences import sentences
from saydo.text.times import TimeMention, periods

_AHEAD = re.compile(
    r"\b(?:will|shall|would|to (?:be|meet|hold|begin|end|start|vote|visit|leave|travel|"
    r"expire)|due|scheduled|slated|set (?:to|for)|expected|plan(?:s|ned|ning)?|"
    r"until|by|before|ahead of|deadline|upcoming|next|meets?|ends?|begins?|starts?|expires?|"
    r"tomorrow|later (?:today|this)|is to|are to|going to|no later than|promised|agreed|"
    r"ordered|hopes?|vowed)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|says|told|announced|reported|added|wrote|killed|was|were|had|began|started|"
    r"ended|met)\s+(?:reporters |journalists )?(?:(?:late|early|"
    r"earlier)\s+)?(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_UNMET = re.compile(r"\b(?:was|were|had)\b[^,;]*$", re.IGNORECASE)


def due(document: Document) -> tuple[Due, ...]:
    """Future times told in the document, with the sentence that tells each; none without a date."""
    if document.published is None:
        return ()
    text = document.text
    found: list[Due] = []
    for sentence in sentences(text):
        if any(sentence.overlaps(left_out) for left_out in document.furniture):
            continue
        for mention in periods(text, document.published, sentence.start, sentence.end):
            if _lies_ahead(text, sentence, mention, document.published):
                found.append(Due(document.id, sentence, mention.period))
    return _distinct(found)


def _lies_ahead(text: str, sentence: Span, mention: TimeMention, published: Moment) -> bool:
    last = mention.period.end
    if last is None or last_instant(last) <= last_instant(Moment(published[:10])):
        return False
    if mention.period.start is not None and mention.period.start <= published[:10]:
        return False
    before = text[max(sentence.start, mention.span.start - 90) : mention.span.start]
    phrase = mention.span.text(text)
    if _PAST.search(before):
        return False
    return bool(_AHEAD.search(before) or _AHEAD.match(phrase))


def _distinct(found: list[Due]) -> tuple[Due, ...]:
    """One a time and sentence, and of the same time only the first telling."""
    seen: dict[Period, Due] = {}
    for one in found:
        seen.setdefault(one.when, one)
    return tuple(seen.values())
