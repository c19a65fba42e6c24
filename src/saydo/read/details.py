"""How many: the count that stands nearest a trigger in its clause."""

from __future__ import annotations

import re
from dataclasses import replace

from saydo.codes.counted import is_plural, places, plural, things
from saydo.model.event import Quantity
from saydo.model.span import Span
from saydo.read.hits import Hit
from saydo.read.sentence import Sentence
from saydo.text.quantities import QuantityMention, quantities

_COUNTED = frozenset({"RETREAT", "MOBILIZE", "ASSAULT", "COERCE", "AID", "SANCTION", "PROTEST"})
_AFTER, _BEFORE = 70, 60
# Places are counted where deeds are done to them: "hit nine sites", not "left two districts".
_DONE_TO_PLACES = frozenset({"ASSAULT", "COERCE"})
_PASSED = frozenset({"of", "the", "its", "their", "his", "her", "our", "other", "more"})
_NO_HEAD = re.compile(
    r"(?:and|or|in|on|at|to|for|from|by|with|as|were|was|is|are|had|has|have|who|which|that|this|"
    r"into|after|before|near|since|along|between|during|against|over|including|will|would|these|"
    r"those|others)$"
)
_ELLIPTIC = re.compile(
    r"\s*(?:(?:others?|more|people|were|was|are|have|had|has|been|being|reportedly|also|of them)"
    r"\s+)*$"
)
_HARD_MARK = re.compile(r"[,;:\n–—()]")
_HEAD_WITHIN = 5


def quantity_of(sentence: Sentence, hit: Hit) -> Quantity | None:
    """The count of the object, or of the subject; a count without a known thing counts nothing."""
    if hit.sense.type not in _COUNTED or hit.sense.mode == "ceasefire":
        return None
    start, end = _clause_span(sentence, hit)
    trigger = hit.span(sentence)
    known = things() | places() if hit.sense.type in _DONE_TO_PLACES else things()
    found = [
        counted
        for mention in quantities(sentence.text, start, end)
        if (counted := _counted(sentence, mention, trigger, known)) is not None
    ]
    after = [(m.span.start - trigger.end, m) for m in found if m.span.start >= trigger.start]
    before = [(trigger.start - m.span.end, m) for m in found if _leads_to(sentence, m, trigger)]
    near = [pair for pair in after if pair[0] < _AFTER] + [p for p in before if p[0] < _BEFORE]
    return min(near, key=lambda pair: pair[0])[1].quantity if near else None


def _counted(
    sentence: Sentence, mention: QuantityMention, trigger: Span, known: frozenset[str]
) -> QuantityMention | None:
    """The count with its thing in the plural, None where it counts nothing of the deed."""
    head = _head(sentence, mention)
    if head in known:
        return replace(mention, quantity=replace(mention.quantity, unit=head))
    if head == "people" or _adjoins(sentence, mention.span, trigger):
        unit = "people" if head == "people" else None
        return replace(mention, quantity=replace(mention.quantity, unit=unit))
    return None


def _head(sentence: Sentence, mention: QuantityMention) -> str | None:
    """What is counted: the first noun in the plural behind the count; of one, the thing itself.

    "Six anti-ship ballistic missiles" are missiles, "two military districts" districts, and
    members of a people are people.
    """
    number = max(at for at, word in enumerate(sentence.words) if word.span.start < mention.span.end)
    single, found = mention.quantity.low == 1, None
    for at in range(number + 1, min(number + 1 + _HEAD_WITHIN, len(sentence.words))):
        word = sentence.lower(at)
        if _NO_HEAD.match(word) or _HARD_MARK.search(sentence.between(at - 1, at)):
            break
        if word in _PASSED:
            if found:
                break
            continue
        people = sentence.words[at].capital and sentence.party_over(at) is not None
        if people and (is_plural(word) or _NO_HEAD.match(sentence.lower(at + 1))):
            return "people"
        if single and plural(word) in things():
            found = plural(word)
        elif is_plural(word):
            return found or word
    return found


def _adjoins(sentence: Sentence, count: Span, trigger: Span) -> bool:
    """A count without a thing right beside the deed: "dozens were wounded", "killed 60"."""
    if count.end <= trigger.start:
        return _ELLIPTIC.match(sentence.text, count.end, trigger.start) is not None
    return 0 <= count.start - trigger.end <= 2


def _leads_to(sentence: Sentence, mention: QuantityMention, trigger: Span) -> bool:
    """Whether a count before the deed is not another verb's: "killed 80 men and burned …"."""
    between = sentence.text[mention.span.end : trigger.start]
    return mention.span.end <= trigger.start and not re.search(r"\band\s+$", between)


def _clause_span(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    clause = sentence.clause(hit.first)
    return sentence.words[clause.first].span.start, sentence.words[clause.last - 1].span.end
