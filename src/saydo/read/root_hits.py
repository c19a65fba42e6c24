"""Where words tell one of PLOVER's roots: the phrases of `roots.toml` in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.roots import RootPhrase, root_phrases
from saydo.model.span import Span
from saydo.read.plain import Plain

_HARD = frozenset(";\n—–")
_NOUNISH = frozenset({"of", "such", "another", "more", "new", "recent", "further", "every", "each"})
_SUBJECTS = frozenset({"it", "that", "this"})
_OPENERS = frozenset(
    {"that", "which", "who", "whose", "whether", "because", "while", "when", "if", "will", "would",
     "could", "may", "might"}
)  # fmt: skip
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class RootHit:
    """Words `first` to `last` (exclusive) match a phrase."""

    first: int
    last: int
    phrase: RootPhrase

    def span(self, sentence: Plain) -> Span:
        """Its characters."""
        words = sentence.words
        return Span(words[self.first].span.start, words[self.last - 1].span.end)


def root_hits(sentence: Plain, zone: range) -> Iterator[RootHit]:
    """The longest phrase at each word of a zone; the tightest of equally long ones."""
    known = root_phrases()
    for at in zone:
        several = known.get(sentence.lowers[at], ())
        if not several or _named(sentence, at):
            continue
        following = sentence.lowers[at + 1 : _end(sentence, at)]
        best: RootHit | None = None
        for one in several:
            if best is not None and one.weight < best.phrase.weight:
                break
            taken = one.rest.end(following)
            if taken is None or (one.forms and not _verb_here(sentence, at, one)):
                continue
            if best is None or at + 1 + taken < best.last:
                best = RootHit(at, at + 1 + taken, one)
        if best is not None:
            yield best


def _named(sentence: Plain, at: int) -> bool:
    """Whether a word is part of a name or a month; not so where most words are in capitals."""
    words = sentence.words
    if at == 0 or not words[at].capital:
        return False
    if at + 1 < len(words) and words[at + 1].text[0].isdigit():
        return True
    return sum(word.capital for word in words) * 2 < len(words)


def _end(sentence: Plain, at: int) -> int:
    """Where a phrase that begins at a word must have ended: a hard mark or the next clause."""
    last = min(len(sentence.words), at + _LONGEST)
    for here in range(at + 1, last):
        if _HARD & set(sentence.before(here)):
            return here
        if sentence.lowers[here] in _OPENERS:
            return here + 1
    return last


def _verb_here(sentence: Plain, at: int, one: RootPhrase) -> bool:
    """Whether a form that can be a noun ("the attack") or adjective ("a suspected") is a verb."""
    if at == 0:
        return True
    before, listed = sentence.words[at - 1], function_words()
    if before.lower in listed.determiners - _SUBJECTS or before.lower in _NOUNISH:
        return False
    if one.forms <= {VerbForm.PAST, VerbForm.PARTICIPLE}:
        # "…, left, and …" under a picture tells of no deed.
        alone = "," in sentence.before(at) and "," in sentence.before(at + 1)
        apart = VerbForm.PARTICIPLE in one.forms and before.lower in listed.prepositions
        return not apart and not alone
    return not before.possessive
