"""Where a noun phrase begins: back from its head over determiners, names and modifiers."""

from __future__ import annotations

from saydo.codes.function_words import function_words
from saydo.codes.moods import Governor, governing
from saydo.read.sentence import Sentence

_KINDS = frozenset(
    {"drone", "missile", "rocket", "artillery", "mortar", "air", "ground", "sea", "naval", "tank",
     "land", "gun", "bomb", "grenade", "ballistic"}
)  # fmt: skip


def noun_phrase_start(sentence: Sentence, at: int) -> int:
    """Where the noun phrase that a word heads begins."""
    start = at
    clause = sentence.clause(at)
    while start > clause.first:
        dated = sentence.words[start - 1].text.isdigit()
        if sentence.between(start - 1, start).strip(" \"“‘'-" + ("," if dated else "")):
            break
        word = sentence.words[start - 1]
        if not _modifies(sentence, start - 1, word.lower):
            break
        start -= 1
        if word.lower in function_words().determiners:
            break
    return start


def _modifies(sentence: Sentence, at: int, lower: str) -> bool:
    if lower == "and" and {sentence.lower(at - 1), sentence.lower(at + 1)} <= _KINDS:
        # "A drone and artillery strike".
        return True
    if lower in function_words().links or lower.endswith("n't"):
        return False
    if sentence.words[at].possessive or at in sentence.parties:
        return True
    known = governing().get(lower, ())
    if any(word.governor is Governor.ADJECTIVE and not word.rest.steps for word in known):
        return True
    return not any(
        word.governor is Governor.VERB or (word.governor is Governor.NOUN and word.rest.steps)
        for word in known
    )
