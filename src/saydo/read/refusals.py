"""Words of a sentence by which a finite deed has not come about: nobody did it, or it is false."""

from __future__ import annotations

from saydo.codes.moods import ahead, auxiliaries
from saydo.model.span import Span
from saydo.read.sentence import Sentence
from saydo.text.clauses import Clause, Opener


def no_subject(sentence: Sentence, first: int, verb: int) -> Span | None:
    """The word that makes nobody the subject: "no soldiers were killed", "none of them left"."""
    for at in range(first, min(verb, first + 3)):
        word, follower = sentence.lower(at), sentence.lower(at + 1)
        if word == "not" and follower in ("one", "a", "any", "single"):
            return sentence.words[at].span
        counted = word in ("few", "little") and sentence.lower(at - 1) not in ("a", "the", "these")
        if counted or word in ("none", "nobody", "neither", "nothing"):
            return sentence.words[at].span
        if word == "no" and follower not in ("longer", "doubt", "matter", "sooner"):
            return sentence.words[at].span
    return None


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
    """ "When they did leave, everyone would see it": the main clause has not come about."""
    listed = auxiliaries()
    helping = listed.planned | listed.reported
    inside = range(clause.first, len(sentence.words))
    return clause.word in ("when", "once", "until") and any(
        sentence.lower(at) in helping for at in inside
    )
