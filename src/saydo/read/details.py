"""How many and when: the count and the time that stand nearest a trigger in its clause."""

from __future__ import annotations

from saydo.codes.triggers import word_class
from saydo.model.event import Quantity, Status
from saydo.model.moment import Moment, Period
from saydo.model.span import Span
from saydo.read.hits import Hit
from saydo.read.sentence import Sentence
from saydo.text.quantities import quantities
from saydo.text.times import periods

_COUNTED = frozenset({"RETREAT", "MOBILIZE", "ASSAULT", "COERCE", "AID", "SANCTION", "PROTEST"})
_AFTER, _BEFORE = 70, 60


def quantity_of(sentence: Sentence, hit: Hit) -> Quantity | None:
    """The count of the object, or of the subject; a count without a known thing counts nothing."""
    if hit.sense.type not in _COUNTED:
        return None
    start, end = _clause_span(sentence, hit)
    trigger = hit.span(sentence)
    things = word_class("forces") | word_class("people") | word_class("weapons") | {"dead"}
    found = [
        mention
        for mention in quantities(sentence.text, start, end)
        if mention.quantity.unit in things
        or _counts(sentence, mention.span, things)
        or (mention.quantity.unit is None and _adjoins(mention.span, trigger))
    ]
    after = [(m.span.start - trigger.end, m) for m in found if m.span.start >= trigger.start]
    before = [(trigger.start - m.span.end, m) for m in found if m.span.end <= trigger.start]
    near = [pair for pair in after if pair[0] < _AFTER] + [p for p in before if p[0] < _BEFORE]
    return min(near, key=lambda pair: pair[0])[1].quantity if near else None


def _adjoins(count: Span, trigger: Span) -> bool:
    """A count without a thing right beside the deed: "dozens were wounded", "killed 60"."""
    return 0 <= trigger.start - count.end <= 12 or 0 <= count.start - trigger.end <= 2


def _counts(sentence: Sentence, span: Span, things: frozenset[str]) -> bool:
    """Whether a thing that deeds are done with or to follows within four words of the count."""
    following = [word.lower for word in sentence.words if word.span.start >= span.end][:4]
    peoples = [at for at, word in enumerate(sentence.words) if word.span.start >= span.end][:2]
    return any(word in things for word in following) or any(
        sentence.party_over(at) is not None and sentence.lower(at).endswith("s") for at in peoples
    )


def when_of(
    sentence: Sentence, hit: Hit, status: Status, published: Moment | None
) -> Period | None:
    """The time in the trigger's clause; what was done cannot lie after the publication."""
    start, end = _clause_span(sentence, hit)
    found = [
        mention
        for mention in periods(sentence.text, published, sentence.span.start, sentence.span.end)
        if start <= mention.span.start < end and not _of_another(sentence, hit, mention.span)
    ]
    if not found:
        return None
    trigger = hit.span(sentence)
    nearest = min(found, key=lambda m: abs(m.span.start - trigger.start))
    told_as_past = status in (Status.DONE, Status.ONGOING, Status.UNSEEN)
    first = nearest.period.start
    if told_as_past and published is not None and first is not None and first > published:
        return None
    return nearest.period


def _of_another(sentence: Sentence, hit: Hit, time: Span) -> bool:
    """Whether the time belongs to a participle right before it: "a deal signed two years ago"."""
    before = [at for at, word in enumerate(sentence.words) if word.span.end <= time.start][-2:]
    return any(
        sentence.lower(at).endswith("ed") and not hit.first <= at < hit.last
        and not sentence.words[at].capital
        for at in before
    )  # fmt: skip


def _clause_span(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    clause = sentence.clause(hit.first)
    return sentence.words[clause.first].span.start, sentence.words[clause.last - 1].span.end
