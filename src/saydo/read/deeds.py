"""Where a sentence tells deeds: by the words of the lexicon, and by what the network sees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from saydo.codes.function_words import function_words
from saydo.codes.triggers import Hints, Part, Sense, triggers
from saydo.model.span import Span
from saydo.read.heads import head
from saydo.read.hits import Hit, hits
from saydo.read.learned import Guess, Learned
from saydo.read.sentence import Sentence

_UNLIKELY = 0.05
"""Below this probability, words of the lexicon tell no deed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A hit, and what the network holds of the same words; None where it sees no deed there."""

    hit: Hit
    guess: Guess | None


def deeds(sentence: Sentence, learned: Learned | None) -> list[Deed]:
    """The deeds of a sentence in the order of the text, each told once.

    `learned`: what the network sees in the document; None: the lexicon alone is asked.
    """
    if learned is None:
        return [Deed(hit, None) for hit in hits(sentence)]
    seen = list(learned.within(sentence.span))
    found: list[Deed] = []
    for hit in hits(sentence):
        span = hit.span(sentence)
        same = next((guess for guess in seen if guess.span.overlaps(span)), None)
        if same is not None or learned.deed(span) >= _UNLIKELY:
            found.append(Deed(hit, same))
    taken = [deed.guess for deed in found]
    more = [
        Deed(new, guess)
        for guess in seen
        if guess not in taken and (new := _hit(sentence, guess, found)) is not None
    ]
    return sorted([*found, *more], key=lambda deed: deed.hit.first)


def _hit(sentence: Sentence, guess: Guess, found: list[Deed]) -> Hit | None:
    """The guess's words as a hit: its first verb heads them, or its last noun."""
    inside = _content(sentence, guess.span)
    taken = [deed.hit for deed in found if not deed.hit.gapped]
    if not inside or any(hit.first <= at < hit.last for hit in taken for at in inside):
        return None
    first = head(sentence, inside[0])
    headed = first if first.part is Part.VERB else head(sentence, inside[-1])
    start = headed.at if headed.part is Part.VERB else inside[0]
    sense = Sense(guess.type, guess.mode, Hints(), _leads(guess.type), background=False)
    if headed.part is Part.VERB:
        return Hit(start, inside[-1] + 1, Part.VERB, headed.forms, sense, gapped=False)
    return Hit(inside[-1], inside[-1] + 1, Part.NOUN, frozenset(), sense, gapped=False)


def _content(sentence: Sentence, span: Span) -> list[int]:
    """The words at `span`, from the first that is no function word; none where all are."""
    listed = function_words()
    closed = listed.determiners | listed.prepositions | listed.links | listed.pronouns
    inside = [at for at, word in enumerate(sentence.words) if word.span.overlaps(span)]
    while inside and sentence.lower(inside[0]) in closed:
        inside.pop(0)
    return inside


@cache
def _leads(type: str) -> frozenset[str]:
    """What can lead to whom a deed of this type is done to, in any of the lexicon's senses."""
    senses = {one.sense for several in triggers().values() for one in several}
    return frozenset[str]().union(*(sense.target for sense in senses if sense.type == type))
