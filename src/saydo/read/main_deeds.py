"""A sentence's main deed: the phrase whose verb is finite, its group, and a teller before it."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import auxiliaries
from saydo.codes.phrase_edges import phrase_edges
from saydo.codes.phrases import Phrase
from saydo.codes.roots import RootPhrase
from saydo.read.plain import Plain
from saydo.read.root_hits import RootHit, root_hits

_UNKNOWN = RootPhrase("", frozenset({VerbForm.PAST}), Phrase(()), 1)
_NO_DEED = frozenset({"armed"})
_AFTER_SAID = frozenset({"that", "on", "late", "earlier", "yesterday", "today"})


@dataclass(frozen=True, slots=True)
class Teller:
    """A verb of saying before the deed: at word `verb`; what is said begins at `inner`."""

    verb: int
    inner: int


def predicate(sentence: Plain, start: int) -> RootHit | None:
    """The first phrase whose verb is finite; else the first verb of a phrase; else any verb."""
    hits = [
        one
        for one in root_hits(sentence, range(start, len(sentence.words)))
        if one.phrase.forms and sentence.lower(one.first) not in _NO_DEED
    ]
    finite = [one for one in hits if one.first > start and _finite(sentence, one)]
    clear = [one for one in finite if _clear(sentence, one)]
    return next(iter(clear or finite or hits), None) or _some_verb(sentence, start)


def group_start(sentence: Plain, at: int, start: int) -> int:
    """Back over the verb's auxiliaries and adverbs, and over what governs it ("decided to")."""
    listed = auxiliaries()
    helping = (
        listed.have | listed.be | listed.do | listed.planned | listed.possible | listed.demanded
        | listed.reported | listed.negations | listed.adverbs | phrase_edges().governs
    )  # fmt: skip
    while at > start + 1:
        word = sentence.lower(at - 1)
        if word not in helping and not (word.endswith("ly") and len(word) > 4):
            break
        at -= 1
    return at


def teller(sentence: Plain, start: int, verb: int) -> Teller | None:
    """The first verb of saying between the clause's beginning and a verb."""
    edges = phrase_edges()
    at = next((i for i in range(start + 1, verb) if sentence.lower(i) in edges.says), None)
    if at is None:
        return None
    inner = at + 1
    while inner < verb and sentence.lower(inner) in _AFTER_SAID | edges.days:
        inner += 1
    return Teller(at, inner)


def passive(sentence: Plain, hit: RootHit, verb: int) -> bool:
    """Whether the verb's group makes it a passive."""
    be, forms = auxiliaries().be | {"been", "being"}, hit.phrase.forms
    helped = any(sentence.lower(at) in be for at in range(verb, hit.first))
    return helped and VerbForm.PARTICIPLE in forms and VerbForm.ING not in forms


def _clear(sentence: Plain, hit: RootHit) -> bool:
    """Whether a form that may be a plural ("strikes") has an object, so that it is a verb."""
    if hit.first + 1 >= len(sentence.words):
        return False
    if _helped(sentence, hit):
        return True
    after, listed = sentence.words[hit.first + 1], function_words()
    if hit.phrase.forms & {VerbForm.PAST, VerbForm.PARTICIPLE, VerbForm.ING}:
        return after.lower not in ("by", "with", "from")
    opens = listed.opens_object | listed.determiners | {"to", "on", "with", "for"}
    named = after.capital or after.text[0].isdigit()
    return hit.phrase.weight > 1 or named or after.lower in opens


def _some_verb(sentence: Plain, start: int) -> RootHit | None:
    """Any verb group where no phrase is known: the word after the first auxiliary, or in -ed."""
    listed = auxiliaries()
    for at in range(start + 1, len(sentence.words) - 1):
        word = sentence.lower(at)
        helping = word in listed.be | listed.have | listed.planned
        if helping or (word.endswith("ed") and not sentence.words[at].capital):
            first = at + 1 if helping else at
            return RootHit(first, first + 1, _UNKNOWN)
    return None


def _helped(sentence: Plain, hit: RootHit) -> bool:
    listed = auxiliaries()
    return sentence.lower(hit.first - 1) in (
        listed.have | listed.be | listed.do | listed.planned | listed.possible
        | {"to", "not", "would", "must", "should"}
    )  # fmt: skip


def _finite(sentence: Plain, hit: RootHit) -> bool:
    before = sentence.lower(hit.first - 1)
    if hit.phrase.forms == {VerbForm.BASE}:
        plural = before.endswith("s") or "and" in sentence.lowers[: hit.first]
        return plural or _helped(sentence, hit)
    if VerbForm.ING in hit.phrase.forms:
        return before in auxiliaries().be or before.endswith("ly")
    return True
