"""Noun phrases after a verb, by their edges: whom a deed is done to, and who did it ("by …")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import auxiliaries
from saydo.codes.phrase_edges import phrase_edges
from saydo.codes.roles import role
from saydo.codes.roots import root_phrases
from saydo.codes.triggers import word_class
from saydo.model.span import Span
from saydo.read.plain import Plain
from saydo.read.root_hits import RootHit

_INSIDE = " \"“”'‘’()/&"
_TO = ("return", "hand", "giv", "gave", "provid", "send", "sent", "donat", "award", "deliver",
       "suppl", "grant")  # fmt: skip
_FROM = ("withdr", "pull")
_POINTED = {
    **dict.fromkeys(
        ("ACCUSE", "ASSAULT", "PROTEST", "THREATEN", "COERCE", "MOBILIZE"), ("against", "into")
    ),
    **dict.fromkeys(("REQUEST", "REJECT"), ("from",)),
}


def named_phrase(sentence: Plain, hit: RootHit) -> Span | None:
    """Whom a deed is done to: what "against" leads to, else the first that names somebody.

    Else the phrase right after the verb, whatever it is.
    """
    own = phrase_edges().own
    found = list(_phrases(sentence, hit))
    named = [each for each in found if names_somebody(sentence, each)]
    pointed = [each for each in named if sentence.lower(each.start - 1) in _pointing(sentence, hit)]
    plain = [
        each
        for each in found
        if not timely(sentence, each.stop - 1) and sentence.lower(each.start) not in own
    ]
    chosen = next(iter(pointed or named or plain), None)
    if chosen is None:
        return None
    last = _owner_end(sentence, chosen)
    follows = sentence.words[last:]
    if sentence.lower(chosen.start) in own and follows and follows[0].capital:
        # "His counterpart, Jens Doe, …"
        last += next((n for n, word in enumerate(follows) if not word.capital), 0)
    return sentence.span(chosen.start, last)


def agent_phrase(sentence: Plain, hit: RootHit) -> Span | None:
    """The phrase after "by", else after "in" or "from": who did what a passive tells."""
    found = list(_phrases(sentence, hit))
    for word in ("by", "in", "from"):
        for each in found:
            if sentence.lower(each.start - 1) == word and names_somebody(sentence, each):
                return sentence.span(each.start, each.stop)
    return None


def names_somebody(sentence: Plain, span: range) -> bool:
    """Whether a phrase holds a name, or a word for people, a body or a place of war."""
    edges = phrase_edges()
    held = [sentence.words[at] for at in span]
    if held and held[0].lower in edges.own:
        return any(word.capital for word in held)
    if not held or held[-1].lower in edges.times:
        return False
    return any(
        (word.capital and word.lower not in edges.times) or _somebody(word.lower) for word in held
    )


def timely(sentence: Plain, at: int) -> bool:
    """Whether a word tells a time: a day, "week", the number of a date."""
    times, lower = phrase_edges().times, sentence.lower(at)
    return lower in times or (lower.isdigit() and sentence.lower(at - 1) in times | {"in"})


def in_list(sentence: Plain, at: int) -> bool:
    """Whether the comma before a word stands inside "X, Y and Z"."""
    words = sentence.words
    if not 0 < at < len(words) or not words[at].capital or not words[at - 1].capital:
        return False
    return "and" in sentence.lowers[at : at + 5]


def _pointing(sentence: Plain, hit: RootHit) -> tuple[str, ...]:
    """The prepositions that lead to whom a deed is done to, whatever stands before them."""
    verb = sentence.lower(hit.first)
    if verb.startswith(_TO):
        return ("to",)
    return ("from", "in") if verb.startswith(_FROM) else _POINTED.get(hit.phrase.root, ())


def _phrases(sentence: Plain, hit: RootHit) -> Iterator[range]:
    """Noun phrases after a verb, to the end of its clause; none of the deed's own words.

    A deed's own noun may head the phrase where it is somebody: "expelled a Bulgarian envoy".
    """
    edges = phrase_edges()
    gapped = hit.phrase.rest.gapped
    own, at = (hit.last - 1, hit.first + 1) if gapped else (-1, hit.last)
    if at == hit.last and _infinitive(sentence, at - 1):
        at += 1
    while at < len(sentence.words):
        lower = sentence.lower(at)
        if _links(sentence, at) or (at == own and lower in edges.complements):
            if lower in edges.stops - {"that"} and at >= hit.last:
                return
            at += 2 if _infinitive(sentence, at) else 1
            continue
        last = _phrase_end(sentence, at, own, asked=hit.phrase.root == "REQUEST")
        yield from _trimmed(sentence, at, last, own)
        if ";" in sentence.before(last):
            return
        at = last


def _phrase_end(sentence: Plain, first: int, own: int, *, asked: bool) -> int:
    last = first + 1
    while last < len(sentence.words) and not _ends(sentence, last):
        lower = sentence.lower(last)
        if last == own and lower in phrase_edges().complements:
            break
        if asked and lower in _bases():
            # "Demanded that X step down".
            break
        last += 1
    return last


def _trimmed(sentence: Plain, first: int, last: int, own: int) -> Iterator[range]:
    """A phrase without a gerund before it, a number before a time, or the deed's own noun."""
    edges = phrase_edges()
    opening = sentence.words[first]
    gerund = opening.lower.endswith("ing") and opening.lower not in edges.ing_nouns
    if gerund and not opening.capital and last > first + 1:
        first += 1
    while last > first + 1 and sentence.lower(last) in edges.times and (
        sentence.lower(last - 1) in edges.numbers
    ):  # fmt: skip
        last -= 1
    of = next((at for at in range(first + 1, last - 1) if sentence.lower(at) == "of"), None)
    if of is not None and sentence.lower(of - 1) in edges.deeds:
        first = of + 1
    if first <= own < last - 2 and sentence.lower(own + 1) == "of":
        first = own + 2
    elif first <= own < last and not _somebody(sentence.lower(own)):
        last = _owner_before(sentence, first, own)
    while last > first and sentence.lower(last - 1) in ("and", "or"):
        last -= 1
    if first < last:
        yield range(first, last)


def _owner_before(sentence: Plain, first: int, own: int) -> int:
    """Where the name before a deed's own noun ends: "U.S. calls", "the rebels' demand"."""
    if sentence.lower(own) not in phrase_edges().owned:
        return first
    words = sentence.words
    owner = next((at for at in range(first, own) if words[at].possessive), None)
    names = [at for at in range(first, own) if words[at].capital]
    if owner is not None:
        return owner + 1
    return names[-1] + 1 if names else first


def _owner_end(sentence: Plain, span: range) -> int:
    """Where "X's decision" ends: after X."""
    owned = phrase_edges().owned
    for at in span:
        follows = sentence.lowers[at + 1 : min(span.stop, at + 4)]
        if sentence.words[at].possessive and any(word in owned for word in follows):
            return at + 1
    return span.stop


def _links(sentence: Plain, at: int) -> bool:
    """Whether no noun phrase begins at a word."""
    edges, listed, lower = phrase_edges(), auxiliaries(), sentence.lower(at)
    if lower == "at" and sentence.lower(at + 1) in ("least", "most"):
        return False
    closed = lower in function_words().prepositions or lower in edges.links
    helping = lower in listed.be or lower in listed.have or lower in listed.planned
    adverb = lower.endswith("ly") and lower not in edges.no_adverbs
    return (
        closed or helping or lower in edges.stops or lower in edges.personal
        or (adverb and not sentence.words[at].capital)
    )  # fmt: skip


def _infinitive(sentence: Plain, at: int) -> bool:
    """Whether "to" stands before a verb: "agreed to withdraw"."""
    if sentence.lower(at) != "to" or at + 1 >= len(sentence.words):
        return False
    word = sentence.words[at + 1]
    noun = word.capital or word.possessive or word.text[0].isdigit()
    if noun or word.lower in function_words().determiners:
        return False
    return word.lower in _bases() or not _somebody(word.lower)


@cache
def _bases() -> frozenset[str]:
    """The base forms of verbs that the lexicons know."""
    return phrase_edges().bases | _written(VerbForm.BASE)


@cache
def _written(form: VerbForm) -> frozenset[str]:
    """All words of the roots' verbs that can be this form."""
    return frozenset(
        written
        for written, several in root_phrases().items()
        if any(form in one.forms for one in several)
    )


def _ends(sentence: Plain, at: int) -> bool:
    """Whether a noun phrase ends before a word."""
    between, lower = sentence.before(at), sentence.lower(at)
    previous = sentence.words[at - 1]
    initial = between == ". " and len(previous.text) <= 3 and previous.capital
    joined = initial or between == "-" or not between.strip(_INSIDE)
    if not joined and not in_list(sentence, at):
        return True
    if lower == "of":
        return sentence.lower(at + 1).endswith("ing")
    if lower == "in":
        return not _place_goes_on(sentence, at)
    if lower == "and":
        return _verb(sentence, at + 1) or sentence.lower(at + 1) in _written(VerbForm.PAST)
    return _links(sentence, at) or timely(sentence, at) or _verb(sentence, at)


def _verb(sentence: Plain, at: int) -> bool:
    """Whether a small-letter word after a noun is a verb or participle: "filed", "starting"."""
    lower, before = sentence.lower(at), sentence.lower(at - 1)
    if not lower.endswith(("ed", "ing")) or lower in phrase_edges().ing_nouns:
        return False
    if sentence.words[at].capital or not before.isalpha():
        return False
    after, listed = sentence.lower(at + 1), function_words()
    follows = after in listed.prepositions or after in listed.determiners
    return follows or before.endswith("s") or after in phrase_edges().stops


def _place_goes_on(sentence: Plain, at: int) -> bool:
    """Whether "in X" belongs to the phrase: its head is a common noun and a name follows."""
    head = sentence.words[at - 1]
    follows = next((word for word in sentence.words[at + 1 : at + 3] if word.capital), None)
    if head.capital or not _somebody(head.lower) or follows is None:
        return False
    return follows.lower not in phrase_edges().times


@cache
def _somebody(word: str) -> bool:
    """Whether a small-letter word means people, a body or a thing that deeds are done to."""
    edges = phrase_edges()
    if word in edges.nobody:
        return False
    known = any(word in word_class(name) for name in ("people", "forces", "notstate", "sites"))
    return known or word in edges.bodies or role(word) is not None
