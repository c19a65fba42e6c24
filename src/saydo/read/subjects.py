"""The subject of a verb: its clause's first noun phrase that no preposition governs."""

from __future__ import annotations

from saydo.codes.cues import is_report_verb
from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm, irregular_forms
from saydo.codes.moods import auxiliaries
from saydo.codes.phrase_edges import phrase_edges
from saydo.model.actor import Actor
from saydo.read.referents import NOBODY, Found, Known, noun_before, phrase_party
from saydo.read.sentence import Sentence
from saydo.text.clauses import Clause, Opener

_DEEPEST = 3
_FRONTS = 3
_OPENS_FRONT = frozenset({"according", "due", "because", "owing", "thanks"})
_TIMES = frozenset({"after", "before", "amid", "despite", "following", "since"})


def subject(sentence: Sentence, verb: int, known: Known, depth: int = 0) -> Found:
    """The subject of the verb group that begins at a word."""
    clause = sentence.clause(min(verb, len(sentence.words) - 1))
    first = clause.first
    if clause.opener is not Opener.MAIN and first < verb and (
        sentence.lower(first) == clause.word and clause.word not in function_words().pronouns
    ) and (clause.opener is not Opener.THAT or clause.word == "that"):  # fmt: skip
        first += 1
    if clause.opener is Opener.PARTICIPLE:
        first = verb
    if depth <= _DEEPEST and clause.first and _outer(sentence, clause, verb):
        return _clause_subject(sentence, clause.first, known, depth + 1)
    first = _past_front(sentence, first, verb)
    if clause.first and clause.word in _TIMES and sentence.lower(verb - 1) == "and":
        # "Took the base after a siege and captured its commander": the verbs share a subject.
        return _clause_subject(sentence, clause.first, known, depth + 1)
    first = _after_and(sentence, first, verb)
    if first < verb:
        found = phrase_party(sentence, first, phrase_end(sentence, first, verb), known)
        if found.actor or found.generic or _has_noun(sentence, first, verb):
            return found
    if depth > _DEEPEST or clause.first == 0:
        return NOBODY
    if clause.opener is Opener.RELATIVE or (clause.opener is Opener.THAT and first >= verb):
        return noun_before(sentence, clause.first, known)
    previous = sentence.clause(clause.first - 1)
    blamed = next(
        (
            at
            for at in range(previous.first, previous.last)
            if sentence.lower(at) in function_words().blaming
        ),
        None,
    )
    if blamed is not None and clause.opener is Opener.PARTICIPLE:
        return phrase_party(sentence, blamed + 1, previous.last, known)
    if previous.opener is Opener.RELATIVE and previous.first:
        return subject(sentence, sentence.clause(previous.first - 1).last - 1, known, depth + 1)
    return _clause_subject(sentence, previous.last, known, depth + 1)


def nested_teller(sentence: Sentence, at: int, known: Known) -> Actor | None:
    """The party that a verb of saying before a deed's that-clause has as its subject.

    Only verbs inside the content of the statement that is known to hold the deed count.
    """
    clause = sentence.clause(at)
    verb = clause.first - 1
    if clause.opener is not Opener.THAT or verb < 1 or not is_report_verb(sentence.lower(verb)):
        return None
    if sentence.words[verb].span.start < known.since:
        return None
    helping = auxiliaries().have
    while verb > 1 and sentence.lower(verb - 1) in helping:
        verb -= 1
    return subject(sentence, verb, known).actor


def _outer(sentence: Sentence, clause: Clause, verb: int) -> bool:
    """Whether a relative clause has a verb of its own before this one, which is then the outer
    clause's: "units that took part in the drills are leaving"."""
    if clause.opener not in (Opener.RELATIVE, Opener.THAT) or clause.word == "whose":
        return False
    listed, words = auxiliaries(), function_words()
    if clause.opener is Opener.RELATIVE and "," in sentence.between(verb - 1, verb):
        # "The army, which Chad fought for years, left".
        return any(_past(sentence, at) for at in range(clause.first + 1, verb))
    at = clause.first + 1
    while at < verb and (sentence.lower(at) in listed.adverbs or sentence.lower(at).endswith("ly")):
        at += 1
    if at >= verb or sentence.lower(clause.first) != clause.word:
        return False
    word = sentence.words[at]
    if word.capital or word.lower in words.determiners | words.pronouns | words.prepositions:
        return False
    if word.lower in phrase_edges().numbers or word.text[0].isdigit():
        # "That two Israeli tanks had …": a subject.
        return False
    helping = listed.be | listed.have | listed.do | listed.planned | listed.possible
    takes_object = at + 1 < verb and (
        sentence.words[at + 1].capital or sentence.lower(at + 1) in words.determiners
    )
    return word.lower in helping or word.lower.endswith("ed") or takes_object or (
        clause.opener is Opener.RELATIVE and sentence.lower(at + 1) in ("part", *words.prepositions)
    )  # fmt: skip


def phrase_end(sentence: Sentence, first: int, last: int) -> int:
    """Where a subject that begins at a word ends: before the first verb, at `last` without one."""
    listed, words = auxiliaries(), function_words()
    helping = listed.be | listed.have | listed.do | listed.planned | listed.reported
    helping |= listed.possible | listed.demanded
    clause = sentence.clause(first)
    verbal = clause.opener is Opener.THAT and clause.first == first
    for at in range(first if verbal else first + 1, last):
        word, before = sentence.words[at], sentence.lower(at - 1)
        if word.lower in helping or word.lower.endswith("n't"):
            return at
        owned = sentence.words[at - 1].possessive or before.endswith("ly")
        noun = owned or before in words.determiners | words.prepositions
        if _past(sentence, at) and not noun and not word.capital and "-" not in word.text and (
            _object_follows(sentence, at)
        ):  # fmt: skip
            return at
    return last


def _past(sentence: Sentence, at: int) -> bool:
    word = sentence.lower(at)
    return word.endswith("ed") or VerbForm.PAST in irregular_forms().get(word, frozenset())


def _object_follows(sentence: Sentence, at: int) -> bool:
    if at + 1 >= len(sentence.words) or sentence.between(at, at + 1).strip(' "“'):
        return False
    word, listed = sentence.words[at + 1], function_words()
    opens = word.lower in listed.determiners | listed.opens_object | listed.pronouns
    return opens or word.capital or word.text[0].isdigit()


def _clause_subject(sentence: Sentence, last: int, known: Known, depth: int) -> Found:
    """The subject of a whole clause, whose verb nobody has looked for: its first noun phrase."""
    clause = sentence.clause(last - 1)
    first = _past_front(sentence, clause.first, last)
    opened = clause.opener is not Opener.MAIN and sentence.lower(first) == clause.word
    opened &= clause.opener is not Opener.THAT or clause.word == "that"
    if opened and clause.word not in function_words().pronouns:
        first += 1
    found = phrase_party(sentence, first, phrase_end(sentence, first, last), known)
    if found.actor or found.generic or clause.first == 0 or depth > _DEEPEST:
        return found
    return _clause_subject(sentence, clause.first, known, depth + 1)


def _past_front(sentence: Sentence, first: int, last: int) -> int:
    """After fronted phrases: "In Goma, on Friday, rebel fighters …"."""
    for _ in range(_FRONTS):
        if sentence.lower(first) not in function_words().prepositions | _OPENS_FRONT:
            return first
        comma = (at for at in range(first + 1, min(last, first + 16)))
        after = next((at for at in comma if "," in sentence.between(at - 1, at)), None)
        if after is None:
            return first
        first = after
    return first


def _after_and(sentence: Sentence, first: int, verb: int) -> int:
    """A second subject after "and" with a verb before it ("X attacked and Y struck back")."""
    for at in range(verb - 1, first, -1):
        if sentence.lower(at) in ("and", "but", "while"):
            verbs = any(
                word.endswith("ed")
                or word in ("is", "are", "was", "were", "has", "have", "had", "will", "would")
                for word in (sentence.lower(i) for i in range(first, at))
            )
            named = any(True for _ in sentence.parties_between(at + 1, verb))
            return at + 1 if verbs and named else first
    return first


def _has_noun(sentence: Sentence, first: int, last: int) -> bool:
    return any(len(sentence.lower(at)) > 3 for at in range(first, last))
