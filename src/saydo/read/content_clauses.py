"""Clauses that open with what somebody said: "Kyiv said on Monday | Russian forces shelled it".

English leaves out "that", and then no word opens the clause. What the statements hold tells where
it begins: the subject of a verb in it is never who said it, unless by a pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm, irregular_forms
from saydo.codes.moods import auxiliaries
from saydo.model.statement import CueKind, Statement
from saydo.read.sentence import Sentence
from saydo.text.clauses import Clause, Opener

_TELLS = frozenset({"said", "says", "say", "told", "tells", "wrote", "writes", "tweeted", "added"})
"""Verbs of saying that no other object follows than what is said, and who hears it."""
_SHORTEST = 12
"""Characters of the shortest content that can be a clause."""
_NO_SUBJECT = frozenset({"to", "that", "if", "whether", "not"})
_ENDS_SUBJECT = frozenset({"that", "which", "who", "whose", "to", "if", "whether"})


def with_contents(
    sentences: Sequence[Sentence], statements: Sequence[Statement]
) -> Iterator[Sentence]:
    """The sentences, with a clause where the content of a statement opens one behind its cue."""
    starts = sorted(
        (piece.start, statement.cue[0].end, at)
        for at, statement in enumerate(statements)
        if statement.cue and statement.cue_kind is not CueKind.ACCUSES
        for piece in statement.content
        if piece.start >= statement.cue[-1].end and piece.end - piece.start >= _SHORTEST
    )
    for sentence in sentences:
        end = sentence.span.end
        cut = sentence
        for start, cue, at in starts:
            if sentence.span.start <= cue < end and start < end:
                cut = _opened(cut, start, statements[at])
        yield cut


def _opened(sentence: Sentence, start: int, statement: Statement) -> Sentence:
    first = next((at for at, w in enumerate(sentence.words) if w.span.start >= start), 0)
    if not first or sentence.lower(first) in function_words().prepositions | _NO_SUBJECT:
        return sentence
    if _past(sentence, first):
        # "That local officials say | killed ten": no subject of its own.
        return sentence
    place = next(n for n, clause in enumerate(sentence.clauses) if clause.last > first)
    holder = sentence.clauses[place]
    cue = {word for span in statement.cue for word in span.text(sentence.text).lower().split()}
    if holder.first == first or not (_TELLS & cue or _finite(sentence, first, holder.last)):
        return sentence
    cut = [
        *sentence.clauses[:place],
        replace(holder, last=first),
        Clause(first, holder.last, Opener.THAT, sentence.lower(first)),
        *sentence.clauses[place + 1 :],
    ]
    return replace(sentence, clauses=cut)


def _finite(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what is said has a finite verb: "two were killed", but not "the deaths of two"."""
    listed, named = auxiliaries(), function_words()
    helping = listed.be | listed.have | listed.do | listed.planned | listed.reported
    helping |= listed.possible | listed.demanded
    if sentence.lower(first) in named.subjects:
        return True
    for at in range(first + 1, last):
        word = sentence.lower(at)
        if word in _ENDS_SUBJECT:
            return False
        if word in helping or word.endswith("n't"):
            return True
        if _past(sentence, at) and not sentence.words[at].capital and _object_follows(sentence, at):
            return sentence.lower(at - 1) not in named.determiners | named.prepositions
    return False


def _past(sentence: Sentence, at: int) -> bool:
    word = sentence.lower(at)
    return word.endswith("ed") or VerbForm.PAST in irregular_forms().get(word, frozenset())


def _object_follows(sentence: Sentence, at: int) -> bool:
    if at + 1 >= len(sentence.words) or sentence.between(at, at + 1).strip():
        return False
    word = sentence.words[at + 1]
    opens = word.lower in function_words().opens_object | function_words().determiners
    return opens or word.capital or word.text[0].isdigit()
