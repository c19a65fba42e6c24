"""What any word of a sentence is in its place, verb or noun, and in which verb form.

For words that no lexicon of ours lists. The method: irregular verbs by table, regular ones by their
ending; where a form can be two things ("attacks", "plan"), the words on either side decide, and
whether the clause would otherwise have no finite verb.
"""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm, irregular_forms
from saydo.codes.moods import auxiliaries
from saydo.codes.triggers import Part
from saydo.read.sentence import Sentence

_PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})
_BASE = frozenset({VerbForm.BASE})
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Head:
    """Word `at` heads the phrase; `forms` is empty where it is no verb."""

    at: int
    part: Part
    forms: frozenset[VerbForm]


def head(sentence: Sentence, at: int) -> Head:
    """What the word at `at` is in its place."""
    forms = _forms(sentence, at)
    if not forms or (_nominal(sentence, at, forms) and not _helped(sentence, at)):
        return Head(at, Part.NOUN, frozenset())
    if VerbForm.BASE in forms and VerbForm.PARTICIPLE in forms and VerbForm.PAST not in forms:
        # "Come", "become": a participle only after an auxiliary.
        helped = _helped_by(sentence, at, auxiliaries().be | auxiliaries().have)
        forms = frozenset({VerbForm.PARTICIPLE if helped else VerbForm.BASE})
    if forms == _PAST and sentence.lower(at - 1) in function_words().prepositions:
        # "In occupied towns": no verb of the clause.
        forms = frozenset({VerbForm.PARTICIPLE})
    return Head(at, Part.VERB, forms)


def _forms(sentence: Sentence, at: int) -> frozenset[VerbForm]:
    """The verb forms that the word can be; none for what is no verb."""
    word, named = sentence.lower(at), function_words()
    known = irregular_forms().get(word)
    if known is not None:
        return known
    if sentence.lower(at - 1) == "to" and word in named.nouns_after_to:
        return frozenset()
    if word.endswith("ing") and len(word) > 4 and word not in named.no_verb:
        return frozenset({VerbForm.ING})
    if word.endswith("ed") and len(word) > 3 and word not in named.no_verb:
        return _PAST
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    if sentence.lower(at - 1) == "to" and (plural or word.endswith(named.abstract_endings)):
        # "Due to criticism", "to attacks": no infinitive.
        return frozenset()
    if _helped(sentence, at):
        be = _helped_by(sentence, at, auxiliaries().be)
        return frozenset({VerbForm.PARTICIPLE}) if be else _BASE
    if word in named.no_verb or word.endswith(named.noun_endings):
        return frozenset()
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return frozenset({VerbForm.THIRD})
    return _BASE


def _helped(sentence: Sentence, at: int) -> bool:
    """Whether an auxiliary or "to" stands before the word, but for adverbs and negation."""
    listed = auxiliaries()
    return _helped_by(
        sentence, at,
        listed.planned | listed.reported | listed.possible | listed.demanded | listed.do
        | listed.be | {"to", "cannot"},
    )  # fmt: skip


def _helped_by(sentence: Sentence, at: int, helping: frozenset[str]) -> bool:
    listed = auxiliaries()
    for here in range(at - 1, max(-1, at - 4), -1):
        word = sentence.lower(here)
        if sentence.between(here, here + 1).strip(" '’"):
            return False
        if word in helping or (word.endswith("n't") and word[:-3] in helping | {"wo", "ca"}):
            return True
        if not (word in listed.negations - {"no"} or word in listed.adverbs or word.endswith("ly")):
            return False
    return False


def _nominal(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    """Whether a form that can be verb and noun is a noun here."""
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    named = function_words()
    owner = at > 0 and sentence.words[at - 1].possessive
    if (owner and before not in named.subjects) or before in named.determiners - {"that", "some"}:
        return not (VerbForm.ING in forms and before == "her")
    if VerbForm.PAST in forms or VerbForm.PARTICIPLE in forms:
        return False
    if VerbForm.ING in forms:
        return after == "of" and before not in auxiliaries().be
    if before in named.prepositions - {"to"} or before == "of":
        return True
    if before in named.subjects:
        return False
    if before in ("and", "or") and VerbForm.BASE in forms:
        # "To go and ring the bell": the verb before "and" has lent its "to".
        irregular = sentence.lower(at) in irregular_forms()
        return not (irregular or _object_follows(sentence, at) or _lent(sentence, at))
    return not _finite(sentence, at, forms)


def _finite(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    """Whether the word is the finite verb of its clause."""
    before, word = sentence.lower(at - 1), sentence.lower(at)
    irregular = word in irregular_forms() and word not in function_words().verbs_as_nouns
    if irregular and word.removesuffix("s") not in function_words().verbs_as_nouns:
        return True
    if at == 0:
        return _object_follows(sentence, at)
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is", "ous"))
    clause = sentence.clause(at)
    if clause.word == "that" and VerbForm.BASE in forms and singular(sentence, at - 1):
        # "That the boy stay".
        return not _another_finite(sentence, at, at)
    agrees = (plural or before in ("people", "police")) == (VerbForm.BASE in forms)
    if agrees and _object_follows(sentence, at):
        return True
    return agrees and not _another_finite(sentence, at, clause.last)


def singular(sentence: Sentence, at: int) -> bool:
    """Whether a word before a bare form cannot be its plural subject."""
    word = sentence.lower(at)
    many = word in ("people", "police", "i", "you", "we", "they", "who", "which", "that", "and", "")
    return not many and not (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _lent(sentence: Sentence, at: int) -> bool:
    """Whether a "to" or modal with its verb stands before the "and" that a bare form follows."""
    listed = auxiliaries()
    helping = listed.planned | listed.reported | listed.possible | listed.demanded | {"to"}
    return any(
        sentence.lower(here) in helping and not sentence.words[here + 1].capital
        for here in range(max(sentence.clause(at).first, at - 8), at - 2)
    )


def _another_finite(sentence: Sentence, at: int, last: int) -> bool:
    """Whether another word of the clause before word `last` looks like its finite verb."""
    listed, irregular = auxiliaries(), irregular_forms()
    helping = (
        listed.planned | listed.reported | listed.possible | listed.demanded | listed.do
        | listed.be | listed.have
    )  # fmt: skip
    first = sentence.clause(at).first
    if sentence.lower(first) in ("should", "had", "did") and at - first < _NEAR:
        # "Should the talks fail": its own auxiliary.
        return False
    for here in range(first, last):
        word = sentence.lower(here)
        if here == at:
            continue
        forms = irregular.get(word, frozenset())
        if word in helping or word.endswith(("ed", "n't")) or (
            forms & {VerbForm.PAST, VerbForm.THIRD} and word not in ("set", "cut", "hit", "put")
        ):  # fmt: skip
            return True
    return False


def _object_follows(sentence: Sentence, at: int) -> bool:
    if at + 1 >= len(sentence.words) or sentence.between(at, at + 1).strip(" \"“'‘"):
        return False
    word = sentence.words[at + 1]
    return (
        word.lower in function_words().opens_object
        or word.lower in ("that", "to", "what", "how", "whether", "into", "out", "up", "each")
        or word.capital
        or word.text[0].isdigit()
        or word.lower.endswith("ly")
    )
