"""What a bare -ing form tells: "after shelling the town", "without leaving", "killing three"."""

from __future__ import annotations

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm, irregular_forms
from saydo.codes.moods import auxiliaries
from saydo.model.event import Status
from saydo.model.span import Spans
from saydo.read.noun_phrases import noun_phrase_start
from saydo.read.sentence import Sentence
from saydo.read.verbs import Group
from saydo.text.clauses import Opener

_LIST = 5
"""Words that one member of a list of gerunds may take."""
_NOT_DONE = frozenset({"without", "instead", "rather"})
_DONE_AFTER = frozenset({"after", "by", "since", "despite", "of", "from"})
_OPEN_AFTER = frozenset({"to", "against", "on", "about", "at", "if", "when", "possibly", "perhaps"})
_BLAMED = (
    "accus", "arrest", "apolog", "blam", "condemn", "critic", "credit", "denounc", "detain", "fine",
    "charg", "cited", "convict", "jail", "known", "punish", "prais", "responsib", "thank", "tried",
    "sentenc", "wanted",
)  # fmt: skip


def gerund(sentence: Sentence, verb: Group) -> tuple[Status, Spans, bool]:
    """Status, deciding words, and whether the mention takes the deed for granted."""
    at = verb.first
    clause = sentence.clause(at)
    before = sentence.lower(at - 1)
    here = sentence.words[max(0, at - 1)].span
    if before == "from" and sentence.lower(at - 2) == "far":
        return Status.DENIED, (here,), False
    if at == clause.first and clause.opener is Opener.MAIN and at == 0:
        return _fronted(sentence), (), False
    if before in _NOT_DONE or (before in ("of", "than") and sentence.lower(at - 2) in _NOT_DONE):
        return Status.DENIED, (here,), False
    if before == "before":
        return (Status.DONE if _narrated(sentence, at) else Status.POSSIBLE), (here,), False
    if before == "for":
        words = [sentence.lower(each) for each in range(max(0, at - 7), at)]
        blamed = any(word.startswith(_BLAMED) for word in words)
        return (Status.DONE if blamed else Status.POSSIBLE), (here,), False
    if before == "of" and sentence.lower(at - 2).startswith(("accus", "suspect")):
        return Status.UNVERIFIED, (sentence.words[at - 2].span,), False
    if before in _DONE_AFTER:
        return Status.DONE, (here,), False
    if sentence.lower(at) in function_words().harms and finished(sentence, at):
        # "Hit a car in the town, killing two": done with it.
        return Status.DONE, (), False
    start = noun_phrase_start(sentence, at)
    if sentence.lower(start - 1) in ("of", "by", "with"):
        # "the number of troops surrounding the town": which troops, not what they now do.
        return Status.ONGOING, (), True
    if before in _OPEN_AFTER:
        return Status.POSSIBLE, (here,), False
    added = clause.opener is Opener.PARTICIPLE and at == clause.first
    if added and finished(sentence, at):
        # "Crossed the river, burning the bridges": done with it.
        return Status.DONE, (), False
    return Status.ONGOING, (), False


def finished(sentence: Sentence, at: int) -> bool:
    """Whether the nearest finite verb before a word is a simple past or a perfect."""
    listed, irregular = auxiliaries(), irregular_forms()
    for here in range(at - 1, -1, -1):
        word = sentence.lower(here)
        if word in listed.planned | listed.reported | listed.possible | listed.demanded:
            return False
        if word in listed.have or word in ("was", "were", "did"):
            return True
        past = VerbForm.PAST in irregular.get(word, frozenset()) or word.endswith("ed")
        if past and not _attributive(sentence, here):
            return not any(
                sentence.lower(before) in listed.be - {"was", "were", "been"}
                or sentence.lower(before) in listed.possible | listed.planned | listed.reported
                for before in (here - 1, here - 2)
            )
        if word in listed.be or VerbForm.THIRD in irregular.get(word, frozenset()):
            return False
    return False


def _attributive(sentence: Sentence, at: int) -> bool:
    """Whether a past form stands before its noun: "the occupied town"."""
    before = sentence.lower(at - 1)
    named = function_words()
    return before in named.determiners | named.prepositions or "-" in sentence.words[at].text


def gerund_listed_with(sentence: Sentence, at: int) -> int | None:
    """The gerund before it in a list, whose standing it shares: "from arming, training …"."""
    joined = sentence.lower(at - 1) in ("and", "or") or (
        at > 0 and "," in sentence.between(at - 1, at)
    )
    if not joined:
        return None
    for here in range(at - 1, max(0, at - _LIST), -1):
        word = sentence.lower(here)
        if word.endswith("ing") and len(word) > 4 and sentence.lower(here - 1) not in (
            auxiliaries().be | {"the", "a", "an", "of"}
        ):  # fmt: skip
            return here
    return None


def _fronted(sentence: Sentence) -> Status:
    """ "Moving troops would be …" is a thought; "Moving troops overnight, the army …" is told."""
    listed = auxiliaries()
    for at in range(1, len(sentence.words)):
        if "," in sentence.between(at - 1, at):
            return Status.ONGOING
        word = sentence.lower(at)
        if word in listed.reported | listed.possible | listed.planned | listed.demanded:
            return Status.POSSIBLE
    return Status.ONGOING


def _narrated(sentence: Sentence, at: int) -> bool:
    """Whether what stands before "before" is told as past."""
    listed = auxiliaries()
    ahead = listed.planned | listed.reported | listed.possible | listed.demanded | {"to", "not"}
    words = [sentence.lower(here) for here in range(sentence.clause(at - 1).first - 1, -1, -1)]
    words += [sentence.lower(here) for here in range(sentence.clause(at - 1).first, at - 1)]
    return bool(words) and not any(word in ahead or word.endswith("n't") for word in words)
