"""Words of a sentence that govern a deed: found by looking left from it."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import Effect, Governing, Governor, auxiliaries, governing
from saydo.codes.names import NameForm
from saydo.codes.triggers import word_class
from saydo.model.span import Span
from saydo.read.seeming import seeming
from saydo.read.sentence import Sentence
from saydo.read.verbs import Group, group

_REACH = 10
_FAR = 20
"""Words that those may take who are asked to do something."""
_NUMBERS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen"]
)


@dataclass(frozen=True, slots=True)
class Governed:
    """A governing word of this sentence: words `first` to `last` (exclusive)."""

    first: int
    last: int
    word: Governing
    group: Group | None


def governor_before(sentence: Sentence, at: int) -> Governed | None:
    """The governing word right before a clause, across what may stand between it and "that"."""
    at = _past_aside(sentence, at)
    found = _search(sentence, at, at - 7)
    claims = found is not None and found.word.governor is Governor.ADJECTIVE
    if found is not None and claims and sentence.lower(found.first).endswith("ed"):
        # "Has claimed that": no adjective here.
        return None
    if found is not None and not _reaches(sentence, found.last, at):
        # "The report on the towns that fell": that belongs to the towns.
        return None
    return found


def _past_aside(sentence: Sentence, at: int) -> int:
    """Before an aside between commas: "said, without showing evidence, that"."""
    if not at or "," not in sentence.between(at - 1, at):
        return at
    commas = (
        here for here in range(at - 1, max(0, at - _REACH), -1)
        if "," in sentence.between(here - 1, here)
    )  # fmt: skip
    return next(commas, at)


def _reaches(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only what may stand between a word and its "that" does: whom it is told, and when."""
    if last - first <= 1:
        return True
    named, listed = function_words(), auxiliaries()
    passed = named.told | listed.adverbs | {"on", "in", "at", "to", "the", "any", "a", "from", "by"}
    return all(
        sentence.lower(at) in passed
        or sentence.lower(at).endswith("ly")
        or sentence.words[at].text[0].isdigit()
        or sentence.words[at].capital
        for at in range(first, last)
    )


def governor_of(sentence: Sentence, at: int) -> Governed | None:
    """The nearest governing word left of a phrase in its clause."""
    first = sentence.clause(at).first
    if at == first and first:
        # The clause opens with the deed itself ("…, amassing"): nothing in it governs.
        return None
    return _search(sentence, at, max(first, at - _REACH))


def asks_of(sentence: Sentence, infinitive: int) -> Governed | None:
    """The verb of asking whose object is a longer list: "calls on A and the heads of B to go"."""
    clause = sentence.clause(infinitive)
    for here in range(infinitive - 1, max(clause.first, infinitive - _FAR) - 1, -1):
        if sentence.broken(here, here + 1):
            return None
        word = sentence.lower(here)
        for known in governing().get(word, ()):
            if known.governor is not Governor.VERB or not known.mood.object:
                continue
            if known.mood.asserted is not Effect.DEMANDED or not works_as(sentence, here, known):
                continue
            taken = known.rest.end([sentence.lower(at) for at in range(here + 1, here + 4)])
            if taken is not None:
                last = here + 1 + taken
                return Governed(here, last, known, group(sentence, here, known.forms))
        if word.endswith("ed") or word in auxiliaries().be | auxiliaries().have | {"to", "said"}:
            return None
    return None


def looked_for(sentence: Sentence, head: int) -> Governed | None:
    """The verb of looking that a second object after "and" shares: "sees no X and no Y"."""
    if sentence.lower(head - 1) not in ("and", "or", "nor"):
        return None
    for at in range(head - 2, sentence.clause(head).first - 1, -1):
        for word in governing().get(sentence.lower(at), ()):
            if word.governor is Governor.VERB and word.mood.negated is Effect.UNSEEN:
                return Governed(at, at + 1, word, group(sentence, at, word.forms))
    return None


def _search(sentence: Sentence, at: int, limit: int) -> Governed | None:
    known = governing()
    for here in range(at - 1, max(-1, limit - 1), -1):
        if any(mark in ";:—–\n" for mark in sentence.between(here, here + 1)):
            return None
        lower = sentence.lower(here)
        if sentence.text[sentence.words[here].span.start - 1 :][:1] == "-":
            # "US-backed forces": part of a compound.
            continue
        if lower in ("deny", "confirm") and sentence.lower(here - 1) in ("nor", "or"):
            # "Neither confirm nor deny" is one phrase.
            continue
        for word in known.get(lower, ()):
            following = [sentence.lower(i) for i in range(here + 1, min(at + 1, here + 6))]
            taken = word.rest.end(following)
            if taken is None or here + 1 + taken > at + 1 or not works_as(sentence, here, word):
                continue
            verb = group(sentence, here, word.forms) if word.governor is Governor.VERB else None
            return Governed(here, here + 1 + taken, word, verb)
        if _stops(sentence, here):
            return None
    return None


def _stops(sentence: Sentence, at: int) -> bool:
    """A word that ends what a governing word further left can reach."""
    listed = auxiliaries()
    word = sentence.lower(at)
    return word in ("and", "but", "as", "who", "which", "said", "says") or word in listed.planned


def works_as(sentence: Sentence, at: int, word: Governing) -> bool:
    """Whether a form that is noun and verb ("plans", "report") is what the entry says it is."""
    if sentence.lower(at) in word_class("forces"):
        return False
    if word.governor is Governor.ADJECTIVE and sentence.lower(at).endswith("ed"):
        return _adjectival(sentence, at)
    before = sentence.lower(at - 1)
    owned = at > 0 and sentence.words[at - 1].possessive and before not in ("it", "he", "she")
    nounish = owned or before in ("of", "such") or before in function_words().determiners
    if word.governor is Governor.VERB and word.forms & {VerbForm.BASE, VerbForm.THIRD}:
        mention = sentence.party_over(at - 1) if at else None
        peoples = mention is not None and mention.form is NameForm.DEMONYM
        counted = before[:1].isdigit() or before in _NUMBERS
        return not nounish and not peoples and not counted
    return True


def _adjectival(sentence: Sentence, at: int) -> bool:
    """Whether an -ed word is no finite verb: "a reported raid", but "Pakistan reported that"."""
    if at == 0 or at == sentence.clause(at).first or sentence.words[at - 1].possessive:
        return True
    before = sentence.lower(at - 1)
    if before.endswith("ly"):
        before = sentence.lower(at - 2)
    named = function_words()
    listed = auxiliaries()
    return (
        before in named.determiners | named.prepositions | named.noun_follows | listed.be
        or before in ("and", "or", "earlier", "other", "previously", "long", "not")
        or before in listed.adverbs - {"earlier"}
    ) and before not in listed.have


def adjective_in(sentence: Sentence, start: int, end: int) -> Governed | None:
    """The first governing adjective among some words."""
    for at in range(start, end):
        # "The now-cancelled flight"
        lower = sentence.lower(at).rpartition("-")[2]
        for word in governing().get(lower, governing().get(sentence.lower(at), ())):
            if word.governor is not Governor.ADJECTIVE or word.rest.steps:
                continue
            if not lower.endswith("ed") or works_as(sentence, at, word):
                # "A company reported a loss": at the phrase's edge it may be the verb.
                return Governed(at, at + 1, word, None)
    return None


def negation_over(sentence: Sentence, start: int, at: int) -> Span | None:
    """The negation that a noun stands under: "no sign", "have not seen any sign", "weren't any"."""
    clause = sentence.clause(at)
    for here in range(at - 1, max(clause.first, start - 6) - 1, -1):
        word = sentence.lower(here)
        if seeming(sentence, here):
            continue
        if word in ("no", "little", "without", "few") and here >= start - 1:
            return sentence.words[here].span
        if here < start and (word in auxiliaries().negations or word.endswith("n't")):
            return sentence.words[here].span
    return None


def governor_span(sentence: Sentence, governed: Governed) -> Span:
    """Its characters."""
    return Span(
        sentence.words[governed.first].span.start, sentence.words[governed.last - 1].span.end
    )
