"""When a deed is told to be: the time in its own clause, one that its clause shares, or none.

None lets the day of telling stand for it; BACKGROUND says that no day of it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from saydo.codes.triggers import Part
from saydo.model.event import Status
from saydo.model.moment import Moment, Period, first_instant, last_instant
from saydo.model.span import Span
from saydo.read.hits import Hit
from saydo.read.mention import Mention
from saydo.read.sentence import Sentence
from saydo.text.clauses import Clause, Opener
from saydo.text.times import Direction, TimeMention, TimeType

BACKGROUND = Period(None, None)
"""Some time before: the deed is told as known already, without a day."""
_PAST = (Status.DONE, Status.ONGOING, Status.UNSEEN)
_SAME_PHRASE = re.compile(r"(?:['’]s?)?\s+(?:[\w’'-]+\s+){0,3}")
_IN_IT = re.compile(r"\b(?:in|during)\s+(?:(?:the|an?|its|their)\s+)?$")
_TO_HEAD = re.compile(r"[\s,]*(?:[\w’'-]+[\s,]+){0,5}(?:in\s+)?")
_OPENING = re.compile(r"[\"“‘'(\s]*(?:(?P<before>[A-Z][\w’-]*)\s+(?:the\s+)?)?")
_SAYING = re.compile(
    r"\b(?:said|says|told|wrote|announced|reported)\b(?:\s+(?:in|an?|the|reporters|journalists|"
    r"statement|news|conference|briefing|interview|post|on|late|early|state|television|agency|"
    r"parliament|[A-Z][\w.]*)){0,6}\s*$"
)
_A_DAY = timedelta(days=1)
_PERFECT = frozenset({"has", "have", "’ve", "'ve"})
_COMMA = re.compile(r"\s?,")
_COMPARED = re.compile(r"\b(?:(?:up|down) from|compared (?:with|to)|higher than|lower than)\b")
_SINCE = frozenset({"since", "until", "till", "before"})
_SAME_TIME = frozenset({"after", "when", "as", "while", "where"})
_ADVERBS = frozenset({"recently", "previously", "earlier", "more recently"})


def when_of(mention: Mention, status: Status, published: Moment | None) -> Period | None:
    """The time of a deed; what was done cannot lie after the publication."""
    start = mention.hit.span(mention.sentence).start
    perfect = bool(_helpers(mention) & _PERFECT)
    for found in (_of_clause(mention), _shared(mention, status)):
        possible = [
            time
            for time in found
            if _possible(time, status, published) and not (perfect and _is_over(time, published))
        ]
        if possible:
            return min(possible, key=lambda time: abs(time.span.start - start)).period
    if status not in _PAST or mention.sentence.title:
        return None
    said = _said_before(mention, published)
    if said is not None:
        return Period(None, said.end) if status is Status.DONE else said
    return BACKGROUND if _is_background(mention) else None


def _helpers(mention: Mention) -> frozenset[str]:
    """The auxiliaries of the deed's verb."""
    verb, hit = mention.standing.group, mention.hit
    if verb is None or hit.part is Part.NOUN:
        return frozenset()
    return frozenset(mention.sentence.lower(at) for at in range(verb.first, hit.first))


def _is_over(time: TimeMention, published: Moment | None) -> bool:
    """Whether it is a day gone by, which no perfect goes with: not "has left on Saturday"."""
    if published is None or time.bound is not None or time.type is TimeType.DURATION:
        return False
    end = time.period.end if time.period else None
    return end is not None and last_instant(end) < first_instant(Moment(published[:10]))


def _of_clause(mention: Mention) -> list[TimeMention]:
    """Times in the deed's clause, or right behind it ("has ruled since 2014")."""
    sentence, hit = mention.sentence, mention.hit
    at = _clause_at(sentence, hit)
    found = list(_in_clause(sentence, hit, sentence.clauses[at]))
    if not found and at + 1 < len(sentence.clauses):
        follows = sentence.clauses[at + 1]
        found = [
            time
            for time in _in_clause(sentence, hit, follows)
            if follows.word in _SINCE and time.bound is not None and not time.attributive
        ]
    return found


def _in_clause(sentence: Sentence, hit: Hit, clause: Clause) -> Iterator[TimeMention]:
    trigger = hit.span(sentence)
    for time in _inside(sentence, clause):
        if clause.word in _SINCE and _COMMA.match(sentence.text, time.span.end):
            start = sentence.words[clause.first].span.end
            if not sentence.text[start : time.span.start].strip() and trigger.start > start:
                continue  # "who has fought since May, left …"
        if time.attributive:
            if _says_which(sentence.text, hit, trigger, time):
                yield time
        elif not _of_another(sentence, hit, time):
            yield time


def _says_which(text: str, hit: Hit, trigger: Span, time: TimeMention) -> bool:
    """Whether a time says which deed: "Monday's attack", "seized power in a 2021 coup"."""
    if hit.part is Part.NOUN:
        return _SAME_PHRASE.fullmatch(text[time.span.end : trigger.start]) is not None
    return _IN_IT.search(text[trigger.end : time.span.start]) is not None


def _inside(sentence: Sentence, clause: Clause) -> Iterator[TimeMention]:
    start = sentence.words[clause.first].span.start
    end = sentence.words[clause.last - 1].span.end
    for time in sentence.times:
        if start <= time.span.start < end and time.type is not TimeType.SET:
            yield time


def _beside(sentence: Sentence, clause: Clause) -> Iterator[TimeMention]:
    """The times of another clause, but for those that only say when something was said."""
    for time in _inside(sentence, clause):
        said = _SAYING.search(sentence.text[sentence.span.start : time.span.start])
        if said is None and not time.attributive:
            yield time


def _shared(mention: Mention, status: Status) -> list[TimeMention]:
    """The time of the clause or noun that this clause hangs on, or that opens the sentence."""
    if status not in _PAST:
        return []
    sentence, hit = mention.sentence, mention.hit
    at = _clause_at(sentence, hit)
    clause = sentence.clauses[at]
    if clause.opener in (Opener.RELATIVE, Opener.THAT):
        start = sentence.words[clause.first].span.start
        head = [
            time
            for time in sentence.times
            if time.span.end <= start
            and _TO_HEAD.fullmatch(sentence.text[time.span.end : start])
            and not _SAYING.search(sentence.text[sentence.span.start : time.span.start])
        ]
        if head:
            return head[-1:]
    # "A week after they had arrested him" was a week before.
    if clause.opener is not Opener.MAIN and "had" in _helpers(mention):
        return []
    while at and _goes_on(sentence, sentence.clauses[at]):
        at -= 1
        times = list(_beside(sentence, sentence.clauses[at]))
        if times:
            return times[-1:] if _is_within(mention, times[-1]) else []
    opening = _opening(sentence)
    return [opening] if opening is not None and _is_within(mention, opening) else []


def _goes_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells of the same time as the one before: "…, killing nine and wounding"."""
    and_too = sentence.lower(clause.first) == "and" or clause.word in _SAME_TIME
    return and_too or clause.opener is Opener.PARTICIPLE


def _clause_at(sentence: Sentence, hit: Hit) -> int:
    return next(
        at for at, clause in enumerate(sentence.clauses) if clause.first <= hit.first < clause.last
    )


def _possible(time: TimeMention, status: Status, published: Moment | None) -> bool:
    """Whether a deed of that status can be then."""
    period = time.period
    if published is None or period is None:
        return period is not None
    if status in _PAST:
        return period.start is None or first_instant(period.start) <= last_instant(published)
    # "The withdrawal announced on Monday" is not to happen on Monday.
    told = first_instant(Moment(published[:10]))
    over = period.end is not None and last_instant(period.end) < told
    return not (status is Status.PLANNED and over and time.direction is Direction.BEHIND)


def _of_another(sentence: Sentence, hit: Hit, time: TimeMention) -> bool:
    """Whether a time belongs to a verb right before it: "a deal signed in May", "he said today"."""
    before = [at for at, word in enumerate(sentence.words) if word.span.end <= time.span.start][-2:]
    if any(
        sentence.lower(at).endswith("ed")
        and not hit.first <= at < hit.last
        and not (hit.part is Part.NOUN and at == hit.last)  # "the clashes flared two weeks ago"
        and not sentence.words[at].capital
        for at in before
    ):
        return True
    trigger = hit.span(sentence)
    if _COMPARED.search(sentence.text[trigger.end : time.span.start]):
        return True
    saying = _SAYING.search(sentence.text[sentence.span.start : time.span.start])
    at = trigger.start - sentence.span.start
    return saying is not None and not saying.start() <= at < saying.end()


def _opening(sentence: Sentence) -> TimeMention | None:
    """The time that opens a sentence holds for all of it: "In 2014, …", "On Monday the army …"."""
    first = sentence.times[0] if sentence.times else None
    if first is None or first.period is None or first.attributive or first.type is TimeType.SET:
        return None
    opens = _OPENING.fullmatch(sentence.text[sentence.span.start : first.span.start])
    follows = sentence.text[first.span.end : first.span.end + 1]
    return first if opens and (opens.group("before") or follows == ",") else None


def _is_within(mention: Mention, time: TimeMention) -> bool:
    """Whether a time is told by whom the deed is told: not "On Monday he said it had fallen"."""
    if mention.retold:
        return False
    told = mention.told
    return told is None or any(span.holds(time.span) for span in told.content)


def _said_before(mention: Mention, published: Moment | None) -> Period | None:
    """When the deed's teller spoke, where that was days before the publication."""
    sentence, told = mention.sentence, mention.told
    if told is None or published is None:
        return None
    start = sentence.span.start
    for time in sentence.times:
        if time.period is None or time.period.end is None or time.attributive:
            continue
        if any(span.holds(time.span) for span in told.content):
            continue
        is_saying = _SAYING.search(sentence.text[start : time.span.start]) is not None
        earlier = first_instant(Moment(published[:10])) - last_instant(time.period.end)
        if (is_saying or time == _opening(sentence)) and earlier > _A_DAY:
            return time.period
    return None


def _is_background(mention: Mention) -> bool:
    """The outlet's own pluperfect, what was "recently" done, or goes on from a day long gone."""
    sentence = mention.sentence
    if any(time.span.text(sentence.text).lower() in _ADVERBS for time in _of_clause(mention)):
        return True
    if mention.told is not None or mention.retold:
        return False
    helpers = _helpers(mention)
    return "had" in helpers or (sentence.in_past and not helpers & _PERFECT)
