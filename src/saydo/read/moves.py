"""What a sentence tells of a conflict: which moves, said, done or thought, and which way they turn.

The method: words of a lexicon, each in the part of speech that it has in its place; an act's status
says whether it was done, and where it was not, the nearest word of saying or thinking before it
has it. So "demanded that they withdraw" is a de-escalating act that was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import auxiliaries
from saydo.codes.moves import MoveWord, move_words
from saydo.codes.parties import PartyTable
from saydo.codes.triggers import Part
from saydo.model.event import Status
from saydo.model.move import Move, Way
from saydo.model.span import Span
from saydo.read.heads import head
from saydo.read.sentence import Sentence, sentence
from saydo.read.standing import Standing, standing_of
from saydo.text.clauses import Opener
from saydo.text.sentences import sentences

_THAT = 4
"""Words that may stand between a word of saying and its "that"."""
_ASSERTED = (Status.DONE, Status.ONGOING, None)


@dataclass(frozen=True, slots=True)
class _Found:
    """Words `first` to `last` (exclusive) of a sentence, as a word of the lexicon."""

    first: int
    last: int
    word: MoveWord


def moves(text: str, parties: PartyTable | None = None) -> tuple[Move, ...]:
    """Every move that a text tells, in order; never raises for what the text contains."""
    known = parties or PartyTable.shipped()
    return tuple(move for span in sentences(text) for move in moves_in(sentence(text, span, known)))


def moves_in(found: Sentence) -> tuple[Move, ...]:
    """The moves of one sentence, in order."""
    words = list(_words(found))
    return tuple(_move(found, words, number) for number in range(len(words)))


def ways(told: Sequence[Move]) -> frozenset[Way]:
    """How a sentence's moves are made; what it only names counts where it tells nothing else."""
    ways_told = frozenset(move.way for move in told if not move.named)
    return ways_told or frozenset(move.way for move in told)


def _words(found: Sentence) -> Iterator[_Found]:
    """Words of the lexicon in their place, the longest phrase at each."""
    lowers, known, taken = [word.lower for word in found.words], move_words(), 0
    for at, lower in enumerate(lowers):
        if at < taken or lower not in known:
            continue
        best = _best(found, lowers, at, known[lower])
        if best is not None:
            taken = at + 1 if best.word.rest.gapped else best.last
            yield best


def _best(
    found: Sentence, lowers: list[str], at: int, candidates: tuple[MoveWord, ...]
) -> _Found | None:
    part = head(found, at).part
    for word in candidates:
        taken = word.rest.end(lowers[at + 1 : found.clause(at).last])
        if taken is None:
            continue
        if word.part is Part.VERB and _attributive(found, at, word):
            continue
        alone = len({each.part for each in candidates}) == 1
        if word.part is part or (alone and word.part is Part.NOUN):
            return _Found(at, at + 1 + taken, word)
    return None


def _attributive(found: Sentence, at: int, word: MoveWord) -> bool:
    """Whether a past form stands before its noun: "armed escorts" tell no arming."""
    if VerbForm.PARTICIPLE not in word.forms or at + 1 >= len(found.words):
        return False
    before, after = found.lower(at - 1), found.lower(at + 1)
    named = function_words()
    leads = before in named.determiners | named.prepositions
    return leads and after.isalpha() and after not in named.prepositions | {"by", "to"}


def _move(found: Sentence, words: list[_Found], number: int) -> Move:
    here = words[number]
    stands = standing_of(found, here.first, here.last, here.word.part, here.word.forms)
    named = stands.presupposed or (here.word.part is Part.NOUN and stands.status is None)
    last = here.first if here.word.rest.gapped else here.last - 1
    span = Span(found.words[here.first].span.start, found.words[last].span.end)
    way, reason = here.word.way, stands.reason
    holder = _holder(found, words, number, stands, named=named) if way is Way.DO else None
    if holder is not None:
        way, reason = holder.word.way, (found.words[holder.first].span, *reason)
    return Move(span, way, here.word.direction, stands.status, named, tuple(sorted(set(reason))))


def _holder(
    found: Sentence, words: list[_Found], number: int, stands: Standing, *, named: bool
) -> _Found | None:
    """The word of saying or thinking whose act it is: where the act is not told as done, the
    nearest before it; where it is only named, also the nearest after it ("the raid set off …")."""
    here = words[number]
    before = [each for each in words[:number] if each.word.way is not Way.DO]
    after = [each for each in words[number + 1 :] if each.word.way is not Way.DO]
    if stands.status not in _ASSERTED:
        return before[-1] if before else None
    clause = found.clause(here.first)
    if clause.opener is Opener.THAT and before and before[-1].word.way is Way.SAY:
        # "Announced that a village was shelled": so it is said.
        speaks = before[-1].last <= clause.first <= before[-1].last + _THAT
        return before[-1] if speaks else None
    if not named:
        return None
    if before and not _ended(found, before[-1].last, here.first):
        return before[-1]
    return after[0] if after else (before[-1] if before else None)


def _ended(found: Sentence, first: int, last: int) -> bool:
    """Whether what one word governs has ended before another: a verb or a new clause between."""
    listed = auxiliaries()
    helping = listed.be | listed.have | listed.do
    return any(
        found.lower(at) in helping or found.lower(at) in function_words().subjects - {"that"}
        for at in range(first, last)
    )
