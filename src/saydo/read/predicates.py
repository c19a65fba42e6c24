"""What a noun is the subject of, where that says whether the deed came about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import Effect, Governor, auxiliaries, governing
from saydo.model.span import Span
from saydo.read.governors import Governed, governor_span, works_as
from saydo.read.sentence import Sentence
from saydo.read.verbs import Build, Group, group

_REACH = 10
_ASIDE = 15
"""Words that a phrase between two commas may take."""
_OF_TASKS = frozenset({"necessary", "difficult", "easy", "hard", "free", "ready"})
"""Of a deed itself they say nothing: "the raid was necessary"."""
_PARTICIPLE = frozenset({VerbForm.PARTICIPLE})
_PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})


@dataclass(frozen=True, slots=True)
class Predicate:
    """`governed` is None for a verb that only shows the deed as real ("strikes killed three")."""

    verb: Group
    governed: Governed | None
    span: Span


def predicate(sentence: Sentence, last: int) -> Predicate | None:
    """What is told of the noun that ends before word `last`: "the withdrawal has not begun"."""
    for at in _after(sentence, last):
        lower = sentence.lower(at)
        if lower in ("and", "but") and not _verb_follows(sentence, at):
            return None
        for governed in _governing(sentence, at, last):
            return Predicate(_helped(governed), governed, governor_span(sentence, governed))
        if lower in function_words().happens and lower not in governing():
            verb = group(sentence, at, _PAST)
            if verb.build is Build.FINITE and verb.first >= last:
                return Predicate(verb, None, sentence.words[at].span)
    return None


def _helped(governed: Governed) -> Group:
    assert governed.group is not None
    return governed.group


def _after(sentence: Sentence, last: int) -> Iterator[int]:
    """Words after the noun, up to where its clause ends; what stands between commas is skipped."""
    at, end = last, min(sentence.clause(last - 1).last, last + _REACH)
    while at < end:
        if sentence.broken(at - 1, at):
            return
        if "," in sentence.between(at - 1, at):
            closing = _closing(sentence, at)
            if closing is None:
                return
            at, end = closing, closing + 3
            end = min(end, len(sentence.words))
        yield at
        at += 1


def _closing(sentence: Sentence, at: int) -> int | None:
    """The auxiliary after the second of two commas: "the flight, due today, has been …"."""
    listed = auxiliaries()
    helping = listed.be | listed.have | listed.planned | listed.reported | listed.possible
    for here in range(at + 1, min(len(sentence.words), at + _ASIDE)):
        if sentence.broken(here - 1, here):
            return None
        if "," in sentence.between(here - 1, here):
            return here if sentence.lower(here) in helping else None
    return None


def _governing(sentence: Sentence, at: int, last: int) -> Iterator[Governed]:
    for word in governing().get(sentence.lower(at), ()):
        if word.governor is Governor.ADJECTIVE and not word.rest.steps:
            verb = group(sentence, at, _PARTICIPLE)
            if last <= verb.first < at and sentence.lower(at) not in _OF_TASKS:
                yield Governed(at, at + 1, word, verb)
        if word.governor is not Governor.VERB or not works_as(sentence, at, word):
            continue
        if word.rest.end([sentence.lower(i) for i in range(at + 1, at + 4)]) is None:
            continue
        verb = group(sentence, at, word.forms)
        if verb.build is not Build.FINITE or verb.first < last:
            continue
        suffers = verb.passive or (
            word.mood.asserted is Effect.DENIED and not _takes_object(sentence, at)
        )
        if suffers or word.mood.asserted in (Effect.SAME, Effect.ONGOING, Effect.DONE):
            yield Governed(at, at + 1, word, verb)
        else:
            return


def _verb_follows(sentence: Sentence, at: int) -> bool:
    """Whether what stands after "and" has the same subject: no new one follows."""
    if at + 1 >= len(sentence.words) or sentence.words[at + 1].capital:
        return False
    word = sentence.lower(at + 1)
    return word not in function_words().determiners | function_words().subjects


def _takes_object(sentence: Sentence, at: int) -> bool:
    """Whether an object may follow: "delayed the start", but "delayed after a crash"."""
    if at + 1 >= len(sentence.words) or sentence.between(at, at + 1).strip():
        return False
    return sentence.lower(at + 1) not in function_words().prepositions
