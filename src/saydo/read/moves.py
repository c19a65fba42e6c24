"""What a sentence tells of a conflict: which moves, said, done or thought, and which way they turn.

The method: words of a lexicon, each in the part of speech that it has in its place; an act's status
says whether it was done, and where it was not, the nearest word of saying or thinking before it
has it. So "demanded that they withdraw" is a de-escalating act that was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saydo.codes.function_words import function_words
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
from saydo.text.sentences import sentences

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
    return tuple(
        move for span in sentences(text) for move in moves_in(sentence(text, span, known))
    )


def moves_in(found: Sentence) -> tuple[Move, ...]:
    """The moves of one sentence, in order."""
    words = list(_words(found))
    told = [_move(found, words, number) for number in range(len(words))]
    return tuple(move for move in told if move is not None)


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
        alone = len({each.part for each in candidates}) == 1
        if word.part is part or (alone and word.part is Part.NOUN):
            return _Found(at, at + 1 + taken, word)
    return None


def _move(found: Sentence, words: list[_Found], number: int) -> Move | None:
    here = words[number]
    stands = standing_of(found, here.first, here.last, here.word.part, here.word.forms)
    last = here.first if here.word.rest.gapped else here.last - 1
    span = Span(found.words[here.first].span.start, found.words[last].span.end)
    if here.word.way is not Way.DO:
        return Move(span, here.word.way, None, stands.status, stands.reason)
    holder = _holder(found, words, number, stands)
    way = holder.word.way if holder is not None else Way.DO
    reason = stands.reason
    if holder is not None:
        reason = (found.words[holder.first].span, *reason)
    return Move(span, way, here.word.direction, stands.status, tuple(dict.fromkeys(reason)))


def _holder(
    found: Sentence, words: list[_Found], number: int, stands: Standing
) -> _Found | None:
    """The word of saying or thinking whose act it is, where the act is not told as done."""
    here = words[number]
    before = [each for each in words[:number] if each.word.way is not Way.DO]
    if not before:
        return None
    nearest = before[-1]
    bare = stands.status is None and here.word.part is Part.NOUN
    near = not _ended(found, nearest.last, here.first)
    if stands.status not in _ASSERTED or (bare and near):
        return nearest
    return None


def _ended(found: Sentence, first: int, last: int) -> bool:
    """Whether what one word governs has ended before another: a verb or a new clause between."""
    listed = auxiliaries()
    helping = listed.be | listed.have | listed.do
    return any(
        found.lower(at) in helping or found.lower(at) in function_words().subjects - {"that"}
        for at in range(first, last)
    )
