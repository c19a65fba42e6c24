"""Whether any words of any text tell something as a fact: the reader's status for a span.

The public face of the rules in `standing.py`: there a trigger of the lexicon is given, here any
verb, noun or adjective. A score from outside (a network's, that the deed is a fact) decides only
where the rules have no reason of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.degrees import degree
from saydo.codes.moods import openers
from saydo.codes.parties import PartyTable
from saydo.model.event import Status
from saydo.model.span import Span, Spans
from saydo.read.heads import head
from saydo.read.scope import asked
from saydo.read.sentence import Sentence, sentence
from saydo.read.standing import standing_of
from saydo.text.sentences import sentences

_FACT = 0.7
"""From this score on, a mention that no word decides counts as done."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says of one deed; `reason` are the words that decided it, in text order.

    `decided`: a rule had a reason. Where none had, the status is what English means by a plain
    mention (done), or what the score said. `degree`: how far the text's author commits to its being
    so, now or to come, from -3 (certainly not) to 3 (certainly): "will leave" is planned, and 2.5.
    """

    status: Status
    degree: float
    reason: Spans = ()
    decided: bool = False


def status_of(
    text: str,
    span: Span,
    *,
    title: bool = False,
    fact: float | None = None,
    parties: PartyTable | None = None,
) -> Told:
    """The status that `text` gives to the deed (or state) told by the words at `span`.

    `span` are characters of `text`; of several words the last heads a noun phrase, the first a
    verb phrase. `title`: the text is a headline. `fact`: how likely the deed is a fact for the
    text's author, 0 to 1, from elsewhere. A span that holds no word, or lies outside the text,
    gets status done with no reason.
    """
    found = _sentence(text, span, parties or PartyTable.shipped(), title=title)
    at = _word(found, span) if found is not None else None
    if found is None or at is None:
        return _undecided(None, fact)
    return status_in(found, at, fact)


def status_in(found: Sentence, at: int, fact: float | None = None) -> Told:
    """The same for word `at` of a sentence that is already cut."""
    headed = head(found, at)
    stands = standing_of(found, headed.at, headed.at + 1, headed.part, headed.forms)
    status = stands.status
    if status is None:
        open_by = _left_open(found, at)
        if open_by is not None:
            return Told(Status.POSSIBLE, degree(Status.POSSIBLE, ("if",)), (open_by,), decided=True)
    if status is None or (status in (Status.DONE, Status.ONGOING) and not stands.reason):
        return _undecided(status, fact)
    words = [
        word
        for span in stands.reason
        for word in span.text(found.text).lower().replace("’", "'").split()
    ]
    return Told(status, degree(status, words), tuple(sorted(set(stands.reason))), decided=True)


def _left_open(found: Sentence, at: int) -> Span | None:
    """What leaves a bare noun open: the "if" of its clause, or its sentence's question mark."""
    clause = found.clause(at)
    if clause.word in openers():
        return found.words[clause.first].span
    mark = found.text.find("?", found.words[at].span.end, found.span.end)
    return Span(mark, mark + 1) if asked(found, at) and mark >= 0 else None


def _undecided(status: Status | None, fact: float | None) -> Told:
    """What no word decides: told as done, or as the score has it."""
    if fact is None or fact >= _FACT:
        return Told(status or Status.DONE, degree(status or Status.DONE, ()))
    return Told(Status.POSSIBLE, round(6 * fact - 3, 2))


def _sentence(text: str, span: Span, parties: PartyTable, *, title: bool) -> Sentence | None:
    """The sentence that holds the beginning of the span."""
    for each in sentences(text):
        if each.start <= span.start < each.end:
            return sentence(text, each, parties, title=title)
    return None


def _word(found: Sentence, span: Span) -> int | None:
    """The word that heads the span: the first that is no determiner or auxiliary."""
    inside = [at for at, word in enumerate(found.words) if word.span.overlaps(span)]
    return inside[-1] if inside else None
