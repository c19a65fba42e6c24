"""Negations that deny nothing: "not only shelled", "no fewer than twelve", "not … until Friday"."""

from __future__ import annotations

from saydo.codes.moods import auxiliaries
from saydo.read.sentence import Sentence
from saydo.text.clauses import Clause

_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})
_COUNTS = frozenset({"fewer", "less"})
_NOTHING_BUT = frozenset({"but", "less", "short"})
_STILL_NOW = frozenset({"now", "then", "recently", "lately", "today", "further"})
_NO = frozenset({"no", "not", "nothing", "little", "none"})


def seeming(sentence: Sentence, at: int) -> bool:
    """Whether the negation at a word ("no", "not", "didn't", "nothing") is none: what follows it
    says that there was more than this, or at least so many."""
    word, follower = sentence.lower(at), sentence.lower(at + 1)
    if word == "not" or word.endswith("n't"):
        return follower in _ONLY or (follower in _COUNTS and sentence.lower(at + 2) == "than")
    if word not in _NO:
        return False
    if word == "no":
        return follower in _COUNTS and sentence.lower(at + 2) == "than"
    if word == "none":
        return follower == "other"
    if word == "little":
        return follower == "more"
    return follower in _NOTHING_BUT


def until(sentence: Sentence, clause: Clause, helping: list[str]) -> bool:
    """Whether a past negation ends in what came about: "did not leave until Friday"."""
    if not {"did", "had"} & set(helping) or clause.last >= len(sentence.words):
        return False
    opens = sentence.lower(clause.last) in ("until", "till")
    return opens and sentence.lower(clause.last + 1) not in _STILL_NOW


def fronted(sentence: Sentence, at: int, clause: Clause) -> int | None:
    """The auxiliary of "not only did the army shell", "not until Friday did they leave", which
    tells the deed as done; `at` is the verb, and the auxiliary stands before its subject."""
    listed = auxiliaries()
    for here in range(at - 1, max(clause.first, at - _INVERTED), -1):
        if sentence.lower(here) not in listed.do | listed.have:
            continue
        opening = [sentence.lower(word) for word in range(max(0, here - _INVERTED), here)]
        turned = "only" in opening[:2] or (
            "not" in opening and bool({"only", "until", "before"} & set(opening))
        )
        return here if turned else None
    return None


def another_did(sentence: Sentence, clause: Clause) -> int | None:
    """The negation of a cleft by which somebody else did it: "it was not the army that shelled"."""
    if clause.word not in ("that", "who", "which") or not clause.first:
        return None
    before = sentence.clause(clause.first - 1)
    at = next((n for n in range(before.first, before.last - 1) if sentence.lower(n) == "it"), None)
    if at is None or at > before.first + 1:
        return None
    apart = sentence.lower(at + 1) in ("was", "is") and sentence.lower(at + 2) == "not"
    negation = at + 2 if apart else at + 1
    denies = apart or sentence.lower(negation) in ("wasn't", "isn't")
    return negation if denies and not seeming(sentence, negation) else None


_INVERTED = 7
"""Words that an auxiliary may stand before its verb, and its negation before it."""
