"""Whether a deed is told as done: the status of a mention, and the words that decide it.

The method: the verb group gives a first answer (tense, modality, negation); where the deed is not
itself the finite verb, the word that governs it gives the rest ("plans to", "no sign of a"), and
that word's own standing is found in the same way. "No evidence that they plan to withdraw" is
read from the inside out.
"""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import (
    Effect,
    Governor,
    Mood,
    ahead,
    auxiliaries,
    openers,
)
from saydo.codes.triggers import Part
from saydo.model.event import Status
from saydo.model.span import Spans
from saydo.read.depends import takes_base, takes_noun, takes_verb
from saydo.read.gerunds import gerund, gerund_listed_with
from saydo.read.governors import (
    Governed,
    adjective_in,
    asks_of,
    governor_before,
    governor_of,
    governor_span,
    looked_for,
    negation_over,
)
from saydo.read.heads import head as verb_at
from saydo.read.heads import singular
from saydo.read.hits import Hit
from saydo.read.noun_phrases import noun_phrase_start
from saydo.read.predicates import predicate
from saydo.read.refusals import called_false, looks_ahead, main_looks_ahead, no_subject
from saydo.read.scope import asked, scoping_verb
from saydo.read.seeming import another_did, seeming
from saydo.read.sentence import Sentence
from saydo.read.verbs import Build, Group, group
from saydo.text.clauses import Clause, Opener

_DEEPEST = 5
_ASSERTED = (Status.DONE, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Standing:
    """A status with its reason; None: the words do not say (a bare noun: "the withdrawal").

    `governors` are the words that govern the deed, innermost first; participants come from them.
    `presupposed`: the mention takes the deed for granted and tells something else of it.
    """

    status: Status | None
    reason: Spans = ()
    governors: tuple[Governed, ...] = ()
    group: Group | None = None
    presupposed: bool = False


def standing(sentence: Sentence, hit: Hit) -> Standing:
    """The standing of a trigger, before who tells it is considered."""
    return standing_of(sentence, hit.first, hit.last, hit.part, hit.forms)


def standing_of(
    sentence: Sentence, first: int, last: int, part: Part, forms: frozenset[VerbForm]
) -> Standing:
    """The standing of any words `first` to `last` (exclusive): a noun's, or a verb's whose first
    word can be any of `forms`."""
    found = (
        _of_noun(sentence, first, last, 0)
        if part is Part.NOUN
        else _of_verb(sentence, first, forms, 0, last)
    )
    inside = range(first + 1, min(last + 1, len(sentence.words)))
    none = next((at for at in inside if _no(sentence, at)), None)
    if none is not None and found.status in _ASSERTED:
        return Standing(Status.DENIED, (sentence.words[none].span,), found.governors, found.group)
    clause = sentence.clause(first)
    if part is Part.NOUN and clause.word in openers() and found.status not in (
        Status.DENIED, None
    ):  # fmt: skip
        status, reason = _opened(sentence, clause)
        return Standing(status, (*reason, *found.reason), found.governors, found.group)
    if asked(sentence, first) and found.status in _ASSERTED:
        return Standing(Status.POSSIBLE, found.reason, found.governors, found.group)
    return found


def _of_verb(
    sentence: Sentence, at: int, forms: frozenset[VerbForm], depth: int, last: int
) -> Standing:
    verb = group(sentence, at, forms)
    if verb.build is Build.FINITE:
        seen = _perceived(sentence, verb, forms)
        if seen is not None:
            return _composed(sentence, seen, verb, depth)
        return _of_finite(sentence, verb, depth)
    if verb.build is Build.BASE:
        return _of_base(sentence, at, verb, depth)
    governor = governor_of(sentence, verb.first)
    if governor is None and verb.build is Build.INFINITIVE:
        governor = asks_of(sentence, verb.first)
    if governor is not None and takes_verb(sentence, governor, verb):
        return _composed(sentence, governor, verb, depth)
    if verb.status is not None:
        return Standing(verb.status, verb.reason, (), verb)
    if verb.build is Build.INFINITIVE:
        if any(span.text(sentence.text).lower() == "have" for span in verb.reason):
            # "Claimed to have taken it": before the claim.
            return Standing(Status.DONE, verb.reason, (), verb)
        headline = sentence.title and _before_any_verb(sentence, verb.first)
        status = Status.PLANNED if headline else Status.POSSIBLE
        return Standing(status, (sentence.words[verb.first].span,), (), verb)
    if verb.build is Build.GERUND:
        listed = gerund_listed_with(sentence, verb.first)
        if listed is not None and depth < _DEEPEST:
            return _of_verb(sentence, listed, forms, depth + 1, listed + 1)
        status, reason, presupposed = gerund(sentence, verb)
        return Standing(status, reason, (), verb, presupposed)
    return Standing(Status.DONE, (), (), verb, presupposed=not sentence.title)


def _perceived(sentence: Sentence, verb: Group, forms: frozenset[VerbForm]) -> Governed | None:
    """What governs a participle that looks like a past: "would have to see the troops removed"."""
    if verb.reason or VerbForm.PARTICIPLE not in forms:
        return None
    start = noun_phrase_start(sentence, verb.first)
    governor = governor_of(sentence, start) if start < verb.first else None
    if governor is None or governor.last != start or governor.word.governor is not Governor.VERB:
        return None
    return governor if governor.word.mood.object else None


def _of_finite(sentence: Sentence, verb: Group, depth: int) -> Standing:
    clause = sentence.clause(verb.first)
    status, reason = verb.status, verb.reason
    nobody = no_subject(sentence, clause.first, verb.first)
    if nobody is not None and status in (*_ASSERTED, Status.PLANNED):
        return Standing(Status.DENIED, (nobody, *reason), (), verb)
    if clause.word in openers() and status is not None:
        status, reason = _opened(sentence, clause)
        return Standing(status, reason, (), verb)
    if verb.present and status is not Status.DENIED and looks_ahead(sentence, clause):
        return Standing(Status.POSSIBLE, (sentence.words[clause.first].span, *reason), (), verb)
    if status is Status.PLANNED and _conditional(sentence, verb):
        status = Status.POSSIBLE
    if clause.word in ahead() and status in _ASSERTED and main_looks_ahead(sentence, clause):
        return Standing(Status.POSSIBLE, (sentence.words[clause.first].span, *reason), (), verb)
    false = called_false(sentence, verb.first, clause)
    if false is not None and status is not None:
        return Standing(Status.DENIED, (false,), (), verb)
    others = another_did(sentence, clause) if status in _ASSERTED else None
    if others is not None:
        return Standing(Status.DENIED, (sentence.words[others].span,), (), verb)
    if clause.opener is Opener.THAT and depth < _DEEPEST:
        outer = governor_before(sentence, clause.first)
        if outer is not None:
            changed, why = _told_in(sentence, outer, status, depth)
            if changed is not status:
                return Standing(changed, (*why, *reason), (outer,), verb)
    return Standing(status, reason, (), verb)


def _opened(sentence: Sentence, clause: Clause) -> tuple[Status, Spans]:
    """What "if" and "whether" say: possible, or unverified where someone waits to see."""
    opened = sentence.words[clause.first].span
    outer = governor_before(sentence, clause.first)
    if outer is not None and Effect.UNVERIFIED in (outer.word.mood.open, outer.word.mood.asserted):
        return Status.UNVERIFIED, (governor_span(sentence, outer), opened)
    return openers()[clause.word], (opened,)


def _told_in(
    sentence: Sentence, outer: Governed, status: Status | None, depth: int
) -> tuple[Status | None, Spans]:
    """What a that-clause's status becomes under the word that governs the clause."""
    own = _standing_of(sentence, outer, depth + 1)
    mood = outer.word.mood
    if own.status in (Status.UNSEEN, Status.UNVERIFIED):
        return own.status, (*own.reason, governor_span(sentence, outer))
    if own.status is Status.DENIED and mood.negated is Effect.SAME:
        # "There is no doubt that they left."
        return status, ()
    if own.status is Status.DENIED and mood.negated is not Effect.DENIED:
        return mood.negated.status(Status.DENIED), (*own.reason, governor_span(sentence, outer))
    if (
        own.status not in (*_ASSERTED, None)
        and mood.open is Effect.UNVERIFIED
        and status in _ASSERTED
    ):
        # "Urged them to prove that they had left."
        return Status.UNVERIFIED, (*own.reason, governor_span(sentence, outer))
    if mood.finite is not None and status is not Status.DENIED:
        denied = own.status is Status.DENIED
        return (mood.negated if denied else mood.finite).status(Status.DONE), (
            *own.reason, governor_span(sentence, outer))  # fmt: skip
    return status, ()


def _of_base(sentence: Sentence, at: int, verb: Group, depth: int) -> Standing:
    """A bare form: a plural's present tense, a demand's subjunctive, or after "let", "see"."""
    governor = governor_of(sentence, at)
    clause = sentence.clause(at)
    if governor is None and clause.opener is Opener.THAT:
        governor = governor_before(sentence, clause.first)
    if governor is not None and takes_base(sentence, governor, at):
        return _composed(sentence, governor, verb, depth)
    nobody = no_subject(sentence, clause.first, at)
    if nobody is not None:
        return Standing(Status.DENIED, (nobody,), (), verb)
    if clause.word == "that" and clause.opener is Opener.THAT and singular(sentence, at - 1):
        # "The order that the boy stay": no present tense.
        return Standing(Status.DEMANDED, (sentence.words[clause.first].span,), (), verb)
    if (sentence.lower(at - 2), sentence.lower(at - 1)) == ("rather", "than"):
        return Standing(Status.DENIED, (sentence.words[at - 2].span,), (), verb)
    if sentence.title:
        return Standing(Status.DONE, (), (), verb)
    if clause.word in openers():
        return Standing(openers()[clause.word], (sentence.words[clause.first].span,), (), verb)
    if clause.word in ahead() or at == clause.first:
        return Standing(Status.POSSIBLE, (), (), verb)
    return Standing(Status.ONGOING, (), (), verb)


def _of_noun(sentence: Sentence, first: int, last: int, depth: int) -> Standing:
    """A nominal mention: by the adjectives before it, the verb it is the object or subject of."""
    head = noun_phrase_start(sentence, first)
    adjective = adjective_in(sentence, head, first)
    if adjective is not None:
        mood = adjective.word.mood
        status = mood.asserted.status(Status.DONE)
        outer = governor_of(sentence, head)
        above = _composed(sentence, outer, None, depth) if outer is not None else Standing(None)
        if above.status in (Status.DENIED, Status.UNSEEN, Status.UNVERIFIED):
            return above
        return Standing(
            status, (governor_span(sentence, adjective),), (adjective, *above.governors)
        )
    none = next((at for at in range(head, first) if _none(sentence, at)), None)
    if none is None and sentence.lower(head - 1) in ("without", "not", "never"):
        return Standing(Status.DENIED, (sentence.words[head - 1].span,))
    if none is not None:
        seen = governor_of(sentence, head) or looked_for(sentence, head)
        unseen = seen is not None and seen.word.mood.negated is Effect.UNSEEN
        return Standing(
            Status.UNSEEN if unseen else Status.DENIED, (sentence.words[none].span,),
            (seen,) if seen else (),
        )  # fmt: skip
    governor = governor_of(sentence, head)
    if governor is not None and _performed(sentence, governor, last):
        governor = None
    told = _of_predicate(sentence, last, depth)
    if governor is not None and takes_noun(sentence, governor, head):
        if told is not None and told.status not in (*_ASSERTED, Status.PLANNED, None):
            # "Reports of an attack were false", "suggested that talks were possible".
            return told
        return _composed(sentence, governor, None, depth)
    return told or _in_scope(sentence, head, first, depth) or Standing(None, presupposed=True)


def _none(sentence: Sentence, at: int) -> bool:
    little = sentence.lower(at) == "little" and sentence.lower(at - 1) not in ("a", "the")
    return (little and not seeming(sentence, at)) or _no(sentence, at)


def _no(sentence: Sentence, at: int) -> bool:
    return sentence.lower(at) == "no" and not seeming(sentence, at)


def _performed(sentence: Sentence, governor: Governed, last: int) -> bool:
    """Whether announcing it makes it so: "announced an agreement", "declared a dividend"."""
    return (
        sentence.lower(governor.first).startswith(("announc", "declar", "unveil", "disclos"))
        and sentence.lower(last - 1) in function_words().performed
    )


def _in_scope(sentence: Sentence, head: int, first: int, depth: int) -> Standing | None:
    """An indefinite object shares what is said of its verb: "has not signed an agreement"."""
    at = scoping_verb(sentence, head, first)
    if at is None or depth > _DEEPEST:
        return None
    forms = verb_at(sentence, at).forms
    if sentence.lower(at - 1) == "to" and VerbForm.BASE not in forms:
        return None
    own = _of_verb(sentence, at, forms, depth + 1, at + 1)
    if own.status in (*_ASSERTED, None) or not own.reason:
        return None
    return Standing(own.status, own.reason, own.governors, own.group)


def _composed(sentence: Sentence, governor: Governed, verb: Group | None, depth: int) -> Standing:
    """The deed's standing from its governing word and that word's own."""
    mood = governor.word.mood
    own = _standing_of(sentence, governor, depth + 1)
    status: Status | None
    if verb is not None and verb.negated:
        status = Status.DENIED
    elif own.status is Status.DENIED:
        status = mood.negated.status(Status.DENIED)
    elif own.status is Status.UNSEEN:
        status = Status.UNSEEN
    elif own.status in (*_ASSERTED, None):
        status = mood.asserted.status(own.status or Status.DONE)
    elif own.status is Status.PLANNED and governor.word.governor is Governor.NOUN:
        # "Accepted a proposal to leave", "agreed to a request".
        status = Status.PLANNED
    else:
        status = _open(mood, own.status)
    reason = (*own.reason, governor_span(sentence, governor), *(verb.reason if verb else ()))
    return Standing(status, tuple(dict.fromkeys(reason)), (governor, *own.governors), verb)


def _open(mood: Mood, own: Status) -> Status:
    if own is Status.PLANNED and mood.negated is Effect.UNSEEN and mood.asserted is Effect.SAME:
        # "A deal that will see the rebels leave."
        return Status.PLANNED
    if mood.open is not None:
        return mood.open.status(own)
    return own if mood.asserted in (Effect.SAME, Effect.ONGOING, Effect.DONE) else (
        mood.asserted.status(own))  # fmt: skip


def _standing_of(sentence: Sentence, governor: Governed, depth: int) -> Standing:
    """Whether the governing word is itself asserted, negated, or neither."""
    if depth > _DEEPEST:
        return Standing(Status.DONE)
    kind = governor.word.governor
    if kind is Governor.VERB:
        return _of_verb(sentence, governor.first, governor.word.forms, depth, governor.last)
    if kind is Governor.ADJECTIVE:
        helped = group(sentence, governor.first, frozenset({VerbForm.PARTICIPLE}))
        denied = helped.negated
        return Standing(
            Status.DENIED if denied else helped.status or Status.DONE, helped.reason, (), helped
        )
    start = noun_phrase_start(sentence, governor.first)
    negation = negation_over(sentence, start, governor.first)
    if negation is not None and negation.start >= sentence.words[max(start - 1, 0)].span.start:
        return Standing(Status.DENIED, (negation,))
    above = governor_of(sentence, start)
    if above is not None and takes_noun(sentence, above, start):
        return _composed(sentence, above, None, depth)
    if negation is not None:
        return Standing(Status.DENIED, (negation,))
    return Standing(Status.DONE)


def _of_predicate(sentence: Sentence, last: int, depth: int) -> Standing | None:
    """What the verb says whose subject the noun is: "the withdrawal has not begun"."""
    found = predicate(sentence, last)
    if found is None:
        return None
    own = _of_finite(sentence, found.verb, depth + 1)
    status = own.status if found.governed is None else _by(found.governed.word.mood, own.status)
    return Standing(status, (*own.reason, found.span), (), found.verb)


def _by(mood: Mood, own: Status | None) -> Status | None:
    if own is Status.DENIED:
        return mood.negated.status(Status.DENIED)
    if own in (*_ASSERTED, None):
        return mood.asserted.status(own or Status.DONE)
    return _open(mood, own) if own is not None else None


def _before_any_verb(sentence: Sentence, at: int) -> bool:
    """In a headline: nothing before the infinitive looks like a verb ("Army to leave town")."""
    return (
        not any(
            sentence.lower(here) in auxiliaries().be | auxiliaries().have
            or (
                sentence.lower(here).endswith(("ed", "s"))
                and not sentence.words[here].capital
                and here > 0
            )
            for here in range(sentence.clause(at).first, at)
        )
        or at - sentence.clause(at).first <= 4
    )


def _conditional(sentence: Sentence, verb: Group) -> bool:
    """ "would" with a condition in the sentence says what might be, not what was announced."""
    would = any(
        span.text(sentence.text).lower().endswith(("would", "’d", "'d")) for span in verb.reason
    )
    return would and any(clause.word in ("if", "unless") for clause in sentence.clauses)
