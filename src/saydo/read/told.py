"""Which statement holds a mention of a deed, and whose an own-voice mention really is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from saydo.model.event import Event, KnownBy, Status
from saydo.model.span import Span
from saydo.model.statement import CueKind, Statement
from saydo.read.sentence import Sentence

_ASSERTED = (Status.DONE, Status.ONGOING)
_LENT = (*_ASSERTED, Status.PLANNED)
_TELL_NOTHING = (CueKind.DENIES, CueKind.DEMANDS, CueKind.DOUBTS, CueKind.DECLINES)

# What a statement's cue makes of a deed inside it, by the status that the content itself gives.
_UNDER: dict[CueKind, dict[Status | None, Status]] = {
    CueKind.DENIES: {
        None: Status.DENIED, Status.DONE: Status.DENIED, Status.ONGOING: Status.DENIED,
        Status.PLANNED: Status.DENIED, Status.POSSIBLE: Status.DENIED,
    },
    CueKind.ANNOUNCES: {None: Status.PLANNED},
    CueKind.PROMISES: {None: Status.PLANNED, Status.POSSIBLE: Status.PLANNED},
    CueKind.THREATENS: {None: Status.THREATENED, Status.PLANNED: Status.THREATENED},
    CueKind.DEMANDS: {None: Status.DEMANDED},
    CueKind.DOUBTS: {
        None: Status.UNVERIFIED, Status.DONE: Status.UNVERIFIED, Status.ONGOING: Status.UNVERIFIED,
    },
    # "Has not announced any attack" is silence, and silence denies nothing.
    CueKind.DECLINES: dict.fromkeys(
        (Status.DONE, Status.ONGOING, Status.DENIED), Status.UNVERIFIED
    ),
    CueKind.ACCUSES: {None: Status.DONE, Status.UNVERIFIED: Status.DONE},
}  # fmt: skip


def innermost(span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The statement whose content holds the mention most closely."""
    holding = [
        (content.end - content.start, at)
        for at, statement in enumerate(statements)
        for content in statement.content
        if content.overlaps(span)
    ]
    return statements[min(holding)[1]] if holding else None


_FRONTED = frozenset(
    {"as", "after", "before", "while", "when", "with", "although", "though", "if", "since",
     "because", "despite", "amid", "once", "until", "unless", "following"}
)  # fmt: skip
_JOINS = frozenset({"and", "but", "while", "as", "which", "who", "where", "although", "because"})
_NAMES = 80
"""Characters that the names between the last comma and a trailing source may take."""


def trailing(sentence: Sentence, span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The statement that a sentence ends in ("…, the agency cited the army as saying") where its
    content leaves out what stands before: a deed there is told by it."""
    if not sentence.words or sentence.lower(0) in _FRONTED:
        return None
    for statement in statements:
        if not statement.source or not statement.cue:
            continue
        begin = min(statement.source[0].start, statement.cue[0].start)
        if not span.end <= begin < sentence.span.end or span.start < sentence.span.start:
            continue
        comma = sentence.text.rfind(",", span.end, begin)
        lead = sentence.text[comma + 1 : begin].lower().split()
        near = comma >= 0 and begin - comma < _NAMES and not _JOINS & set(lead)
        source = statement.source[0].text(sentence.text).lower().split()
        before = any(sentence.span.start <= content.start < comma for content in statement.content)
        if near and not before and source[0] not in _JOINS:
            return statement
    return None


def under_cue(status: Status | None, cue: CueKind) -> Status | None:
    """The status of a deed inside a statement of this kind; None stays where nothing says."""
    return _UNDER.get(cue, {}).get(status, status)


def attributed(
    found: Sequence[Event], statements: Sequence[Statement], title: Span | None
) -> list[Event]:
    """Give own-voice mentions of a deed that the document attributes to that statement.

    Only a named speaker's statement that the deed is done, under way or planned lends its name:
    whoever denies, demands, doubts or declines to speak of a deed does not tell it.
    """
    by_id = {statement.id: statement for statement in statements}
    lenders = [
        _Lender(event, speaker.party)
        for event in found
        if (told := by_id.get(event.statement or "")) is not None
        and (speaker := told.speaker) is not None
        and told.cue_kind not in _TELL_NOTHING
        and event.status in _LENT
    ]
    return [
        _covered(event, lenders, title is not None and title.holds(event.span))
        if event.known_by is KnownBy.OWN_VOICE
        else event
        for event in found
    ]


@dataclass(frozen=True, slots=True)
class _Lender:
    """A deed inside a statement, and the party that says it."""

    event: Event
    party: str | None

    @property
    def claimant(self) -> bool:
        """Whether the actor itself tells its deed."""
        actor = self.event.actor
        return self.party is not None and actor is not None and actor.party == self.party


def _covered(event: Event, lenders: Sequence[_Lender], headline: bool) -> Event:
    same = [lender for lender in lenders if _tells(lender, event, headline)]
    if not same:
        return event

    def order(lender: _Lender) -> tuple[bool, bool, int]:
        other = lender.event
        return not _alike(event, other), not lender.claimant, other.span.start

    best = min(same, key=order).event
    actor = event.actor or best.actor
    return replace(event, statement=best.statement, known_by=best.known_by, actor=actor)


def _tells(lender: _Lender, event: Event, headline: bool) -> bool:
    """Whether the statement is where the outlet has the deed from.

    The actor's own word is; another's is where it names the same place or target, or where the
    headline sums it up. What was announced covers a headline, not a body that tells it as done.
    """
    other = lender.event
    if (event.type, event.mode) != (other.type, other.mode) or not _fits(event, other, headline):
        return False
    if not _alike(event, other):
        return headline and lender.claimant and event.status in _ASSERTED
    if lender.claimant or headline:
        return True
    return _shared(event, other) and (event.when is None or other.when is not None)


def _alike(left: Event, right: Event) -> bool:
    """Whether both are told as real, or both with the same reservation."""
    return left.status is right.status or (left.status in _ASSERTED and right.status in _ASSERTED)


def _fits(left: Event, right: Event, headline: bool) -> bool:
    """Whether nothing known of the two says that they are different deeds."""
    if left.actor is None or right.actor is None:
        if not headline or not (left.actor or right.actor or _shared(left, right)):
            return False
    elif left.actor.party is None or left.actor.party != right.actor.party:
        return False
    if left.target and right.target and left.target.party != right.target.party:
        return False
    if None not in (countries := _countries(left, right)) and countries[0] != countries[1]:
        return False
    return not (left.when and right.when and _apart(left, right))


def _shared(left: Event, right: Event) -> bool:
    """Whether both name the same target or the same place."""
    here, there = _countries(left, right)
    if (left.target and right.target) or (here is not None and here == there):
        return True
    return bool(left.place and right.place and left.place.name == right.place.name)


def _countries(left: Event, right: Event) -> tuple[str | None, str | None]:
    return (
        left.place.country if left.place else None,
        right.place.country if right.place else None,
    )


def _apart(left: Event, right: Event) -> bool:
    if left.when is None or right.when is None:
        return False
    first, second = left.when, right.when
    return bool(
        (first.end and second.start and first.end < second.start)
        or (second.end and first.start and second.end < first.start)
    )
