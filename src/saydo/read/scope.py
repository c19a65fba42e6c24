"""How far a negation, a modal or a question reaches: over an indefinite object, up to its mark."""

from __future__ import annotations

from saydo.codes.function_words import function_words
from saydo.codes.moods import auxiliaries
from saydo.read.sentence import Sentence

_REACH = 6
_ASKS = "?"
_ENDS = ".!;"


def scoping_verb(sentence: Sentence, start: int, noun: int) -> int | None:
    """The verb after an auxiliary, a negation or "to" whose indefinite object a noun is."""
    listed, named = auxiliaries(), function_words()
    first = max(sentence.clause(noun).first, noun - _REACH)
    helping = (
        listed.planned | listed.reported | listed.possible | listed.demanded
        | listed.do | listed.have | listed.negations | {"to"}
    )  # fmt: skip
    for here in range(noun - 1, first - 1, -1):
        if sentence.between(here, here + 1).strip(' "“‘'):
            return None
        word = sentence.lower(here)
        if word in named.definite or sentence.words[here].possessive or word in ("and", "or"):
            return None
        if word not in helping and not word.endswith("n't"):
            continue
        if word == "to" and sentence.lower(here - 1) in named.with_to:
            return None
        at = here + 1
        while at < noun and _between(sentence.lower(at)):
            at += 1
        if sentence.lower(at - 1) in listed.be and at - 1 > here:
            # "Would not be an option": the copula is the verb.
            at -= 1
        if at < noun and _verb_like(sentence, at):
            return at
        if word not in listed.have | listed.do:
            return None
    return None


def _between(word: str) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    listed = auxiliaries()
    return word in listed.adverbs | listed.negations | listed.be or word.endswith("ly")


def _verb_like(sentence: Sentence, at: int) -> bool:
    """Whether the word after the auxiliary can be its verb, and is no adjective or number."""
    word = sentence.words[at]
    if word.capital or word.text[0].isdigit() or "-" in word.text:
        return False
    if word.lower in function_words().determiners | {"all", "both", "each", "further", "more"}:
        return False
    return not word.lower.endswith("er") or word.lower in (
        "consider",
        "offer",
        "order",
        "deliver",
        "enter",
        "suffer",
    )


def asked(sentence: Sentence, at: int) -> bool:
    """Whether the next mark that ends a sentence is a question mark (also inside a quotation)."""
    text, start = sentence.text, sentence.words[at].span.end
    for here in range(start, sentence.span.end):
        if text[here] == _ASKS:
            return True
        if text[here] in _ENDS and not text[here + 1 : here + 2].isalnum():
            return False
    return False
