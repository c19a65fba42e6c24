"""What any word of a sentence is in its place, verb, noun or adjective, and in which verb form.

For words that no lexicon of ours lists. The method: irregular verbs by table, regular ones by their
ending, and where a form can be two things ("attacks", "plan") by the words on either side.
"""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm, irregular_forms
from saydo.codes.moods import auxiliaries
from saydo.codes.triggers import Part
from saydo.read.sentence import Sentence

_PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})
_NOUN_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "ture", "ery", "dom", "tions", "sions", "ments",
    "ities", "ances", "ences", "tures", "eries", "al", "als",
)  # fmt: skip
_ADJECTIVE_ENDINGS = ("able", "ible", "ful", "less", "ous", "ive", "ic", "ical", "ant", "ent")
_NOT_ING = frozenset(
    {"king", "spring", "thing", "something", "nothing", "anything", "everything", "evening",
     "morning", "during", "ceiling", "string", "wing", "ring", "sibling", "building"}
)  # fmt: skip
_NOT_PAST = frozenset({"need", "seed", "speed", "weed", "feed", "bed", "red", "hundred", "indeed"})
_SUBJECTS = frozenset({"i", "you", "we", "they", "he", "she", "it", "who", "which", "that", "there"})


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
    return Head(at, Part.VERB, forms)


def _forms(sentence: Sentence, at: int) -> frozenset[VerbForm]:
    """The verb forms that the word can be."""
    word = sentence.lower(at)
    known = irregular_forms().get(word)
    if known is not None:
        return known
    if word.endswith("ing") and len(word) > 4 and word not in _NOT_ING:
        return frozenset({VerbForm.ING})
    if word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST:
        return _PAST
    before = sentence.lower(at - 1)
    if _helped(sentence, at):
        predicate = before in auxiliaries().be or sentence.lower(at - 2) in auxiliaries().be
        return frozenset({VerbForm.PARTICIPLE if predicate else VerbForm.BASE})
    if word.endswith(_NOUN_ENDINGS) or word.endswith(_ADJECTIVE_ENDINGS):
        return frozenset()
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return frozenset({VerbForm.THIRD})
    return frozenset({VerbForm.BASE})


def _helped(sentence: Sentence, at: int) -> bool:
    """Whether an auxiliary stands before the word, adverbs and negation between them left out."""
    listed = auxiliaries()
    helping = (
        listed.planned | listed.reported | listed.possible | listed.demanded | listed.do
        | listed.be | {"to"}
    )  # fmt: skip
    for here in range(at - 1, max(-1, at - 4), -1):
        word = sentence.lower(here)
        if sentence.between(here, here + 1).strip():
            return False
        if word in helping or word.endswith(("n't", "'ll", "'re", "'d", "'m")):
            return True
        if not (word in listed.negations - {"no"} or word in listed.adverbs or word.endswith("ly")):
            return False
    return False


def _nominal(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> bool:
    """Whether a form that can be verb and noun is a noun here."""
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    named = function_words()
    owned = at > 0 and sentence.words[at - 1].possessive and before not in ("it", "he", "she", "that")
    if owned or before in named.determiners:
        return not (VerbForm.ING in forms and before in ("her", "that"))
    if VerbForm.PAST in forms or VerbForm.PARTICIPLE in forms:
        return False
    if VerbForm.ING in forms:
        return after == "of" and before not in auxiliaries().be
    if before in named.prepositions - {"to"} or before == "of":
        return True
    if before in _SUBJECTS:
        return False
    if VerbForm.THIRD in forms:
        return not _object_follows(sentence, at)
    return at > 0 and not (before.endswith("s") and _object_follows(sentence, at))


def _object_follows(sentence: Sentence, at: int) -> bool:
    if at + 1 >= len(sentence.words) or sentence.between(at, at + 1).strip():
        return False
    word = sentence.words[at + 1]
    return (
        word.lower in function_words().opens_object
        or word.lower in ("that", "to", "what", "how", "whether", "for", "into", "out", "on")
        or word.capital
        or word.text[0].isdigit()
        or word.lower.endswith("ly")
    )
