"""Noun or verb: what a word that can be both ("attacks", "strike", "shelling") is in its place."""

from __future__ import annotations

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm, irregular_forms
from saydo.codes.moods import auxiliaries
from saydo.codes.names import NameForm
from saydo.codes.triggers import Part, Trigger, word_class
from saydo.read.sentence import Sentence

_ARTICLES = frozenset({"a", "an", "the", "any", "single", "no"})
_HURT = frozenset({"wounded", "injured", "detained", "displaced", "killed"})
_COUNTED = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "hundred",
     "thousand", "million", "many", "several", "other", "some", "more"}
)  # fmt: skip
_GEAR = frozenset({"ships", "vessels", "troops", "forces"})
_ASPECTS = frozenset({"keep", "started", "began", "stop", "stopped"})


def is_noun(sentence: Sentence, at: int, candidates: tuple[Trigger, ...]) -> bool:
    """Whether the word that opens these triggers is a noun here."""
    parts = {trigger.part for trigger in candidates}
    if parts == {Part.NOUN}:
        return True
    forms = frozenset[VerbForm]().union(*(trigger.forms for trigger in candidates))
    before = sentence.lower(at - 1)
    if Part.NOUN not in parts:
        # A determiner before a base form shows a noun that is no trigger ("the order").
        if sentence.lower(at) == "close" and sentence.lower(at + 1) == "to":
            return True
        gear = sentence.lower(at) in word_class("weapons") | _GEAR
        weapon = gear and not _object_follows(sentence, at)
        owned = before in _ARTICLES or before in ("its", "their", "his", "her")
        if _hurt(sentence, at):
            return True
        if weapon or owned or _modifies(sentence, at, forms) or _governed(sentence, at, forms):
            return True
        if _plural(sentence, at, candidates) or _adjective(sentence, at, forms):
            return True
        return VerbForm.THIRD in forms and _object_of(sentence, at)
    if forms & {VerbForm.PAST, VerbForm.PARTICIPLE} and VerbForm.BASE not in forms:
        # "a reduced presence", "a single shot": no verb stands after an article.
        return before in _ARTICLES
    if VerbForm.BASE in forms and _after_auxiliary(before):
        return False
    return _gerund(sentence, at) if VerbForm.ING in forms else _finite(sentence, at, forms)


def _hurt(sentence: Sentence, at: int) -> bool:
    """Whether a participle stands for people: "hundreds of dead and wounded", "leaving wounded"."""
    if sentence.lower(at) not in _HURT or _object_follows(sentence, at):
        return False
    before = sentence.lower(at - 1)
    if before == "and":
        return sentence.lower(at - 2) in ("dead", "sick", "missing")
    return before in ("of", "with", "the") or (before.endswith("ing") and before != "being")


def _plural(sentence: Sentence, at: int, candidates: tuple[Trigger, ...]) -> bool:
    """A plural noun where a verb that needs an object has none: "struck targets in Chad"."""
    if any(VerbForm.THIRD not in each.forms for each in candidates) or _object_follows(
        sentence, at
    ):
        return False
    after = sentence.lower(at + 1)
    ends = not after or bool(sentence.between(at, at + 1).strip())
    return (ends or after in function_words().prepositions or after in ("and", "or")) and all(
        "object" in each.sense.target and not each.rest.steps for each in candidates
    )


def _adjective(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    """A participle between a preposition and a noun: "reacting to alleged spying"."""
    if not forms <= {VerbForm.PAST, VerbForm.PARTICIPLE}:
        return False
    after = sentence.lower(at + 1)
    counted = sentence.lower(at - 1)[:1].isdigit() or sentence.lower(at - 1) in _COUNTED
    if sentence.lower(at) in _HURT and after in word_class("people") and counted:
        # "Two injured men", "a million displaced civilians".
        return True
    noun = bool(after) and not sentence.between(at, at + 1).strip() and after.isalpha()
    closed = function_words().prepositions | function_words().determiners
    if sentence.lower(at - 2) in auxiliaries().have | auxiliaries().be:
        # "Has since taken".
        return False
    return noun and sentence.lower(at - 1) in function_words().prepositions and after not in closed


def _modifies(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    """A participle before its noun: "the internationally recognised government"."""
    if VerbForm.PARTICIPLE not in forms:
        return False
    first = at - 1
    while first > 0 and sentence.lower(first).endswith("ly"):
        first -= 1
    return first < at - 1 and sentence.lower(first) in function_words().determiners


def _governed(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    """A form that is a plural or bare noun after a preposition, a number or an adjective of people:
    "fired at positions", "whose shell it is", "Armenian mines"."""
    if not forms & {VerbForm.BASE, VerbForm.THIRD} or VerbForm.PAST in forms:
        return False
    before = sentence.lower(at - 1)
    if before in function_words().prepositions - {"to"} or before == "whose":
        return True
    mention = sentence.party_over(at - 1) if at else None
    plural = VerbForm.THIRD in forms
    if mention is not None and mention.form is NameForm.DEMONYM and plural:
        return not before.endswith("s") and not _object_follows(sentence, at)
    return before[:1].isdigit() and plural


def _object_of(sentence: Sentence, at: int) -> bool:
    """Whether a plural that can be a verb is a verb's object: "raided Hezbollah targets"."""
    if sentence.lower(at) not in function_words().also_plurals or _object_follows(sentence, at):
        return False
    for here in range(at - 1, max(sentence.clause(at).first, at - 8) - 1, -1):
        before = sentence.lower(here)
        if sentence.between(here, here + 1).strip():
            return False
        past = VerbForm.PAST in irregular_forms().get(before, frozenset())
        if past or (before.endswith("ed") and here > 0):
            return True
    return False


def _after_auxiliary(before: str) -> bool:
    listed = auxiliaries()
    helping = listed.planned | listed.reported | listed.possible | listed.demanded | listed.do
    negations = listed.negations - {"no", "without"}
    return before in helping | negations | {"to"} or before.endswith("n't")


def _gerund(sentence: Sentence, at: int) -> bool:
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    if before in auxiliaries().be or before in _ASPECTS:
        return False
    if before in function_words().noun_only_after or _owned(sentence, at):
        return True
    if before in word_class("forces") and after != "of":
        return False
    if at == sentence.clause(at).first and not _object_follows(sentence, at):
        return True
    if not after or sentence.between(at, at + 1).strip():
        return True
    none = function_words().no_object | function_words().happens
    return after in none and not _object_follows(sentence, at)


def _finite(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    follows = _object_follows(sentence, at)
    mention = sentence.party_over(at - 1) if at else None
    if mention is not None and mention.form is NameForm.DEMONYM:
        # "Israeli strikes", but "Houthis attack the port".
        return not (VerbForm.BASE in forms and before.endswith("s") and follows)
    if _owned(sentence, at) or before in function_words().noun_follows or before[:1].isdigit():
        return True
    return not follows or after in ("of", "by", "against")


def _owned(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.words[at - 1].possessive


def _object_follows(sentence: Sentence, at: int) -> bool:
    after = at + 1
    if after >= len(sentence.words) or sentence.between(at, after).strip():
        return False
    word = sentence.words[after]
    if word.lower == "at" and sentence.lower(after + 1) in ("least", "most"):
        return True
    return word.lower in function_words().opens_object or word.capital or word.text[0].isdigit()
