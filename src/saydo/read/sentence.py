"""One sentence as the rules see it: words, clauses, and the parties named in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

from saydo.codes.parties import PartyMention, PartyTable
from saydo.model.document import Document
from saydo.model.moment import Moment, first_instant, last_instant
from saydo.model.span import Span
from saydo.read.geography import NO_PLACES, Places
from saydo.text.clauses import Clause, clauses
from saydo.text.sentences import sentences
from saydo.text.times import Direction, TimeMention, times
from saydo.text.words import Word, words

_LONG_GONE = timedelta(days=7)
_HARD_MARKS = frozenset(";\n—–")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is the whole document's; `parties` maps a word's index to the mention it begins.

    `times`: the times told in it. `title`: it is the document's headline, where the present tense
    means what was just done. `places`: those of the document that the gazetteer knows.
    `in_past`: it has no time of its own, and its paragraph last told a day long gone.
    """

    text: str
    span: Span
    words: Sequence[Word]
    clauses: Sequence[Clause]
    parties: dict[int, PartyMention]
    title: bool = False
    places: Places = NO_PLACES
    times: Sequence[TimeMention] = ()
    in_past: bool = False

    @property
    def question(self) -> bool:
        """Whether it asks."""
        return self.span.text(self.text).rstrip("\"”’' ").endswith("?")

    def clause(self, at: int) -> Clause:
        """The clause that holds a word."""
        return next(clause for clause in self.clauses if clause.first <= at < clause.last)

    def between(self, left: int, right: int) -> str:
        """The characters between two words."""
        return self.text[self.words[left].span.end : self.words[right].span.start]

    def broken(self, left: int, right: int) -> bool:
        """Whether a mark stands between two words that no phrase reaches across."""
        return any(mark in _HARD_MARKS for mark in self.between(left, right))

    def lower(self, at: int) -> str:
        """A word in small letters, empty outside the sentence."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def party_over(self, at: int) -> PartyMention | None:
        """The party mention that covers a word."""
        for start in range(at, max(-1, at - 8), -1):
            mention = self.parties.get(start)
            if mention is not None:
                return mention if mention.span.end >= self.words[at].span.end else None
        return None

    def parties_between(self, first: int, last: int) -> Iterator[tuple[int, PartyMention]]:
        """Mentions that begin at a word from `first` to before `last`, in order."""
        for at in range(max(0, first), last):
            if at in self.parties:
                yield at, self.parties[at]


def document_sentences(document: Document, parties: PartyTable) -> list[Sentence]:
    """The sentences of a document that are not page furniture, headlines marked."""
    text = document.text
    named: list[PartyMention] = []
    places = Places(text, parties, named)
    found: list[Sentence] = []
    past = False
    for span, told in told_times(document):
        in_title = _in_title(document, span)
        cut = sentence(text, span, parties, title=in_title, places=places)
        named.extend(cut.parties.values())
        if found and "\n" in text[found[-1].span.end : span.start]:
            past = False
        found.append(replace(cut, times=told, in_past=past and not told) if told or past else cut)
        past = _is_past(told, document.told(span.start), past)
    return found


def _is_past(told: Sequence[TimeMention], published: Moment | None, before: bool) -> bool:
    """Whether what follows these times goes on from a day long gone."""
    placed = [time for time in told if time.period is not None and not time.attributive]
    if not placed or published is None:
        return before
    last = placed[-1]
    end = last.period.end if last.period and last.bound is None else None
    if end is None or last.direction is Direction.AHEAD:
        return False
    return first_instant(Moment(published[:10])) - last_instant(end) > _LONG_GONE


def told_times(document: Document) -> Iterator[tuple[Span, Sequence[TimeMention]]]:
    """The sentences that are no page furniture, each with its times.

    A relative time counts from the moment of its section, or from that of the document.
    """
    out = document.furniture
    kept = [s for s in sentences(document.text) if not any(s.overlaps(left) for left in out)]
    for reference, part in groupby(kept, key=lambda span: document.told(span.start)):
        spans = list(part)
        found = times(document.text, reference, spans)
        at = 0
        for span in spans:
            until = at
            while until < len(found) and found[until].span.start < span.end:
                until += 1
            yield span, found[at:until]
            at = until


def _in_title(document: Document, span: Span) -> bool:
    """Whether a sentence is the headline, or that of a section."""
    if document.title_span is not None and document.title_span.holds(span):
        return True
    section = document.section(span.start) if document.sections else None
    return section is not None and section.heading is not None and section.heading.overlaps(span)


def sentence(
    text: str, span: Span, parties: PartyTable, *, title: bool = False, places: Places = NO_PLACES
) -> Sentence:
    """Cut one sentence."""
    inside = words(text, span.start, span.end)
    by_start = {word.span.start: at for at, word in enumerate(inside)}
    mentions = {
        by_start[mention.span.start]: mention
        for mention in parties.mentions(text, span.start, span.end)
        if mention.span.start in by_start and not _prefixed(text, mention.span)
    }
    return Sentence(text, span, inside, clauses(text, inside), mentions, title, places)


def _prefixed(text: str, span: Span) -> bool:
    """Whether the name is only part of a compound that means another ("Iran-backed")."""
    before = text[max(0, span.start - 1) : span.start]
    after = text[span.end : span.end + 8].lower()
    return before == "-" or after.startswith(("-backed", "-based", "-aligned", "-bound", "-made"))
