"""Whether a deed depends on a governing word further left, or only stands after it."""

from __future__ import annotations

from saydo.codes.function_words import function_words
from saydo.codes.moods import Effect, Governor, auxiliaries
from saydo.read.governors import Governed
from saydo.read.sentence import Sentence
from saydo.read.verbs import Build, Group
from saydo.text.clauses import Opener

_NEAR = 5
_OBJECT_IS = (
    "see", "saw", "want", "order", "expect", "need", "wish", "request", "require", "demand",
    "watch", "report", "fear", "be seen", "believ", "rumour",
)  # fmt: skip
"""Verbs whose object's participle they govern ("want the troops removed")."""
_LEADS_IN = frozenset({"for", "of", "to", "about", "on", "against", "over", "with"})
_OWN_FIRST = frozenset(
    {"by", "after", "before", "while", "since", "despite", "without", "when", "during"}
)
"""A gerund after these depends on them."""
_OBJECT_DOES = (
    "force", "forcing", "compel", "help", "allow", "enabl", "caus", "lead", "led", "get", "got",
    "driv", "drove", "enlist", "provok", "trigger",
)  # fmt: skip
"""Verbs whose object does what follows: "helped them to flee", but "held talks to end it"."""
_FROM = ("from", "against")


def takes_verb(sentence: Sentence, governor: Governed, verb: Group) -> bool:
    """Whether a verb depends on the word: "plans to go", but not "on the way, a town held by …"."""
    if verb.build is Build.GERUND:
        return _takes_gerund(sentence, governor, verb.first)
    if verb.build is Build.INFINITIVE:
        return _takes_infinitive(sentence, governor, verb.first)
    if verb.build is not Build.PARTICIPLE:
        return True
    wanted = sentence.lower(governor.first).startswith(_OBJECT_IS)
    near = verb.first - governor.last < _NEAR
    return wanted and near and not _comma(sentence, governor.last, verb.first)


def _takes_gerund(sentence: Sentence, governor: Governed, first: int) -> bool:
    before = sentence.lower(first - 1)
    if before in _OWN_FIRST or sentence.lower(governor.last - 1) == "due":
        return False
    if governor.word.governor is Governor.NOUN and not governor.word.rest.steps:
        # "No evidence yet of Moscow pulling back"
        at = governor.last
        while at < first and sentence.lower(at) in auxiliaries().adverbs - {"in", "on", "at"}:
            at += 1
        return sentence.lower(at) in _LEADS_IN
    near = first - governor.last < _NEAR
    return before in _FROM or (near and not _comma(sentence, governor.last, first))


def _takes_infinitive(sentence: Sentence, governor: Governed, first: int) -> bool:
    """What an ongoing or finished deed is for is not itself done: "held talks to end the war"."""
    if governor.word.governor is not Governor.VERB or first <= governor.last:
        return True
    if governor.word.mood.asserted not in (Effect.SAME, Effect.ONGOING, Effect.DONE):
        return True
    if sentence.lower(governor.first).startswith(_OBJECT_DOES):
        return True
    passed = function_words().told | auxiliaries().adverbs
    return all(
        sentence.lower(at) in passed or sentence.lower(at).endswith("ly")
        for at in range(governor.last, first)
    )


def takes_base(sentence: Sentence, governor: Governed, at: int) -> bool:
    """Whether a bare form depends on the word: "let them go", "demanded that he go"."""
    if governor.word.governor is Governor.VERB or sentence.clause(at).opener is Opener.THAT:
        return not _comma(sentence, governor.last, at)
    return governor.word.governor is Governor.ADJECTIVE and governor.last == at


def _comma(sentence: Sentence, first: int, last: int) -> bool:
    return any("," in sentence.between(at - 1, at) for at in range(max(1, first), last + 1))


def takes_noun(sentence: Sentence, governor: Governed, head: int) -> bool:
    """Whether a noun phrase is the word's object: next to it, or after a preposition or two."""
    bare = governor.word.governor is Governor.NOUN and not governor.word.rest.steps
    if bare and governor.last == head:
        # "Calls the raid a crime": a noun that governs needs a preposition.
        return False
    gap = [sentence.lower(at) for at in range(governor.last, head)]
    if governor.word.governor is Governor.ADJECTIVE and sentence.lower(governor.last - 1) != "due":
        return all(
            word in ("for", "to", "about", "of", "whether", "if", "on", "with") for word in gap
        )
    if sentence.lower(governor.last - 1) == "due":
        # "Due to the attack" is a cause, "due for delivery" a plan.
        return "to" not in gap
    same = governor.word.mood.asserted in (Effect.SAME, Effect.ONGOING, Effect.DONE)
    # "Announced in a statement": what stands in it is not what is announced.
    # "Launched one of its deadliest raids".
    passed = _LEADS_IN | ({"in", "into", "one", "dozens", "scores"} if same else set())
    return all(word in passed for word in gap) and len(gap) <= 2
