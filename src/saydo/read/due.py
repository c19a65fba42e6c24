"""What a document says is to happen at a time that lies ahead of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from saydo.model.document import Document
from saydo.model.moment import Moment, Period, last_instant
from saydo.model.reading import Due
from saydo.model.span import Span
from saydo.read.sentence import Sentence, told_times
from saydo.text.times import Bound, Direction, TimeMention, TimeType

_SURE = re.compile(
    r"\b(?:tomorrow|next|coming|from now|within|end of (?:the )?(?:week|month|year))\b",
    re.IGNORECASE,
)
# "In two weeks" is a length of time more often than a time ahead.
_ENDS = (Bound.BY, Bound.UNTIL, Bound.BEFORE)
_OF_LENGTH = re.compile(
    r"\b(?:first|second|third|fourth|last|worst|most|only|[a-z]{3,}est)\b[^,;]{0,40}$"
)
_PLAINLY = re.compile(r"\b(?:will|shall|due|scheduled|expected|set|going) ")
# Of these a day says when they are, not which one is meant.
_COMES_UP = re.compile(r"\s+(?:deadline|summit|meeting|talks|vote|election|referendum)\b")
_PLANNED = re.compile(r"\b(?:will|shall|due|scheduled|expected|planned|set|slated|to be) ")
# "Tuesday marks two years", "the winter would slow them": what the sentence is about.
_SUBJECT = re.compile(r"\s+[a-z]")
_YEAR = re.compile(r"\d{4}")
# A day without a year that comes round only after half a year was more likely the last one.
_HALF_A_YEAR = timedelta(days=183)


def due(document: Document, cut: Sequence[Sentence] | None = None) -> tuple[Due, ...]:
    """Future times told in the document, with the sentence that tells each; none without a date.

    `cut`: the document's sentences, where they are cut already.
    """
    found = []
    told = ((one.span, one.times) for one in cut) if cut else told_times(document)
    for sentence, mentions in told:
        published = document.told(sentence.start)
        for mention in mentions:
            when = mention.period
            if when is None or published is None:
                continue
            if _lies_ahead(document.text, sentence, mention, when, published):
                found.append(Due(document.id, sentence, when))
    return _distinct(found)


def _lies_ahead(
    text: str, sentence: Span, mention: TimeMention, when: Period, published: Moment
) -> bool:
    """Whether the date is after the publication and its own clause looks ahead to it."""
    last = when.end
    if last is None or last_instant(last) <= last_instant(Moment(published[:10])):
        return False
    if when.start is not None and when.start <= published[:10]:
        return False
    phrase = mention.span.text(text)
    before = text[sentence.start : mention.span.start]
    after = text[mention.span.end : sentence.end]
    sure = _SURE.search(phrase) or _PLANNED.search(before)
    if not _YEAR.search(phrase) and not sure and _far(last, published):
        return False
    if _SUBJECT.match(after) and not before.strip():
        return False
    if mention.attributive and not _COMES_UP.match(after):
        return False
    if (
        mention.type is TimeType.DURATION
        and when.start is not None
        and (_OF_LENGTH.search(before) or not _PLAINLY.search(before))
    ):
        return False
    if _SURE.match(phrase) or mention.direction is Direction.AHEAD:
        return True
    return mention.bound in _ENDS and mention.direction is None and " " in before.strip()


def _far(last: Moment, published: Moment) -> bool:
    return last_instant(last) - last_instant(Moment(published[:10])) > _HALF_A_YEAR


def _distinct(found: list[Due]) -> tuple[Due, ...]:
    """One a time and sentence, and of the same time only the first telling."""
    seen: dict[Period, Due] = {}
    for one in found:
        seen.setdefault(one.when, one)
    return tuple(seen.values())
