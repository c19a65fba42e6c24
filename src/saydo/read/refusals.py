"""Words of a sentence by which a finite deed has not come about: nobody did it, or it is false."""

from __future__ import annotations

from saydo.codes.moods import ahead, auxiliaries
from saydo.model.span import Span
from saydo.read.seeming import seeming
from saydo.read.sentence import Sentence
from saydo.text.clauses import Clause, Opener

_SUBJECT = 8
"""Words that a subject may take, from "no" to its verb."""


def no_subject(sentence: Sentence, first: int, verb: int) -> Span | None:
    """The word that makes nobody the subject: "no soldiers were killed", "none of them left"."""
    for at in range(verb - 1, max(first, verb - _SUBJECT) - 1, -1):
        word, follower = sentence.lower(at), sentence.lower(at + 1)
        if _nobody(sentence, at, word, follower):
            return sentence.words[at].span
        if _ends_subject(sentence, at):
            return None
    return None


def _nobody(sentence: Sentence, at: int, word: str, follower: str) -> bool:
    if seeming(sentence, at):
        return False
    if word == "not":
        return follower in ("one", "a", "any", "single")
    if word == "no":
        return follower not in ("longer", "doubt", "matter", "sooner")
    if word in ("few", "little"):
        return sentence.lower(at - 1) not in ("a", "the", "these", "those", "last", "next", "past")
    return word in ("none", "nobody", "neither", "nothing")


def _ends_subject(sentence: Sentence, at: int) -> bool:
    """Whether no subject reaches further left than this word: a verb's or a comma's."""
    listed = auxiliaries()
    word = sentence.lower(at)
    helping = listed.be | listed.have | listed.do | listed.planned | listed.reported
    return (
        word in helping | listed.possible | listed.demanded | {"said", "says", "to", "that"}
        or word.endswith("n't")
        or (at > 0 and "," in sentence.between(at - 1, at))
    )


def called_false(sentence: Sentence, at: int, clause: Clause) -> Span | None:
    """The word by which a that-clause is refuted: "the claim that they left was false"."""
    if clause.opener is not Opener.THAT or clause.word != "that":
        return None
    for here in range(at + 1, clause.last):
        if sentence.lower(here) in ("false", "untrue", "baseless", "fabricated") and (
            sentence.lower(here - 1) in auxiliaries().be
        ):
            return sentence.words[here].span
    return None


def looks_ahead(sentence: Sentence, clause: Clause) -> bool:
    """Whether a present tense in this clause means what is to come: after "until" and "before"
    always, after "when" and "once" where the sentence speaks of the future."""
    if clause.word not in ahead():
        return False
    if clause.word in ("until", "till", "before"):
        return True
    listed = auxiliaries()
    helping = listed.planned | listed.reported | listed.possible | listed.demanded | {"to"}
    return any(
        word.lower in helping or word.lower.endswith(("'ll", "n't")) for word in sentence.words
    )


def main_looks_ahead(sentence: Sentence, clause: Clause) -> bool:
    """ "When they did leave, everyone would see it", "would sign once they left": the main clause
    has not come about, and so neither has this one."""
    listed = auxiliaries()
    helping = listed.planned | listed.reported
    first = clause.first
    if clause.word in ("once", "until"):
        place = next(at for at, each in enumerate(sentence.clauses) if each.first == first)
        first = sentence.clauses[max(0, place - 1)].first
    inside = range(first, len(sentence.words))
    return clause.word in ("when", "once", "until") and any(
        sentence.lower(at) in helping for at in inside
    )
