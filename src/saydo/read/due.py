"""What a document says is to happen at a time that lies ahead of it."""

from __future__ import annotations

import re
from datetime import timedelta

from saydo.model.document import Document
from saydo.model.moment import Moment, Period, last_instant
from saydo.model.reading import Due
from saydo.model.span import Span
from saydo.text.sentences import sentences
from saydo.text.times import TimeMention, periods

# Words that put what follows them ahead of the teller, and finite verbs that put it behind. A form
# in -ed says less: it may be an adjective ("will meet the armed groups on Friday").
_AHEAD = (
    r"will|shall|must|would(?! have)|\w+[’']ll|won[’']t|due|scheduled|slated|set (?:to|for)|expect"
    r"(?:s|ed)|plan(?:s|ned|ning)?|going to|upcoming|deadline|ahead of|unless|"
    r"before (?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:meeting|summit|talks|vote|election|visit)|"
    r"meets?|ends?|begins?|"
    r"starts?|opens?|expires?|(?:ha(?:ve|s|d)|gave|given)\b[^,;]{0,20}? until|until then|"
    r"(?<!\d )to (?!(?:the|an?|its|their|his|her|our|my|your|this|that|these|have|some|about|"
    r"around|\w+ing)\b)[a-z]{2,}"
)
_BEHIND = (
    r"was(?! to\b)|were(?! to\b)|had(?! to\b| until)|been|said|says|told|to have|would have|"
    r"met|left|began|went|came|took|held|fell|saw|seen|made|gave|became|led|won|lost|fought|broke|"
    r"wrote|spoke|withdrew|shot|sent|struck|drew|flew|fled|rose|ran|stood|killed|earlier|ago"
)
_STRONG = re.compile(rf"(?<![\w-])(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))(?![\w-])")
_WEAK = re.compile(r"\b[a-z]+ed\b")
_BREAK = re.compile(
    r"[,;:\n\"“”–—]|\b(?:who|whom|which|when|where|while|since|because|although|after|as|but)\b"
)
_SURE = re.compile(
    r"\b(?:tomorrow|next|coming|from now|within|end of (?:the )?(?:week|month|year))\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"(?:by|until|till|before|no later than|through)\b", re.IGNORECASE)
# "In two weeks" is a length of time more often than a time ahead.
_LENGTH = re.compile(r"in\s", re.IGNORECASE)
_OF_LENGTH = re.compile(
    r"\b(?:first|second|third|fourth|last|worst|most|only|[a-z]{3,}est)\b[^,;]{0,40}$"
)
_PLAINLY = re.compile(r"\b(?:will|shall|due|scheduled|expected|set|going) ")
_OWNER = re.compile(r"(?:\b(?:the|an?|this|that|its|their|his|her|of)|['’]s)\s+$")
_HEAD = re.compile(
    r"\s+(?!(?:at|in|on|to|and|or|for|with|from|after|when|as|by|near|if|is|are|was|were|will|"
    r"that|which|but|before|until|of|deadline|summit|meeting|talks|vote|election|referendum)\b)"
    r"[a-z]"
)
_YEAR = re.compile(r"\d{4}")
# A day without a year that comes round only after half a year was more likely the last one.
_HALF_A_YEAR = timedelta(days=183)


def due(document: Document) -> tuple[Due, ...]:
    """Future times told in the document, with the sentence that tells each; none without a date."""
    text = document.text
    found: list[Due] = []
    for sentence in sentences(text):
        if any(sentence.overlaps(left_out) for left_out in document.furniture):
            continue
        told = document.told(sentence.start)
        if told is None:
            continue
        for mention in periods(text, told, sentence.start, sentence.end):
            if _lies_ahead(text, sentence, mention, told):
                found.append(Due(document.id, sentence, mention.period))
    return _distinct(found)


def _lies_ahead(text: str, sentence: Span, mention: TimeMention, published: Moment) -> bool:
    """Whether the date is after the publication and its own clause looks ahead to it."""
    last = mention.period.end
    if last is None or last_instant(last) <= last_instant(Moment(published[:10])):
        return False
    if mention.period.start is not None and mention.period.start <= published[:10]:
        return False
    phrase = mention.span.text(text)
    before = text[sentence.start : mention.span.start]
    after = text[mention.span.end : sentence.end]
    if not _YEAR.search(phrase) and not _SURE.search(phrase) and _far(last, published):
        return False
    if _OWNER.search(before) and _HEAD.match(after):
        return False
    if _LENGTH.match(phrase) and (_OF_LENGTH.search(before) or not _PLAINLY.search(before)):
        return False
    return bool(_SURE.match(phrase)) or _looks_ahead(before, after, bound=_bound(phrase))


def _far(last: Moment, published: Moment) -> bool:
    return last_instant(last) - last_instant(Moment(published[:10])) > _HALF_A_YEAR


def _bound(phrase: str) -> bool:
    """Whether it is a time by which something is to be, or until which it lasts."""
    return _BOUND.match(phrase) is not None


def _looks_ahead(before: str, after: str, *, bound: bool) -> bool:
    """What the verb nearest before the date in its clause says, else the first one after it."""
    for part in reversed(_BREAK.split(before)):
        strong = list(_STRONG.finditer(part))
        if strong:
            return strong[-1].group("ahead") is not None
        if _WEAK.search(part):
            return False
        if bound and part.strip():
            break
    following = _STRONG.search(_BREAK.split(after)[0])
    return following.group("ahead") is not None if following else bound and bool(before.strip())


def _distinct(found: list[Due]) -> tuple[Due, ...]:
    """One a time and sentence, and of the same time only the first telling."""
    seen: dict[Period, Due] = {}
    for one in found:
        seen.setdefault(one.when, one)
    return tuple(seen.values())
