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
        if sentence.between(here, here + 1).strip(" \"“‘"):
            return None
        word = sentence.lower(here)
        if word in named.definite or sentence.words[here].possessive or word in ("and", "or"):
            return None
        if word in helping or word.endswith("n't"):
            at = here + 1
            while at < noun and (
                sentence.lower(at) in listed.adverbs | listed.negations | listed.be
                or sentence.lower(at).endswith("ly")
            ):
                at += 1
            return at if at < noun and not sentence.words[at].capital else None
    return None


def asked(sentence: Sentence, at: int) -> bool:
    """Whether the next mark that ends a sentence is a question mark (also inside a quotation)."""
    text, start = sentence.text, sentence.words[at].span.end
    for here in range(start, sentence.span.end):
        if text[here] == _ASKS:
            return True
        if text[here] in _ENDS and not text[here + 1 : here + 2].isalnum():
            return False
    return False
