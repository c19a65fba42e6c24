"""Which statement holds a mention of a deed, and whose an own-voice mention really is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from saydo.model.event import Event, KnownBy, Status
from saydo.model.span import Span
from saydo.model.statement import CueKind, Statement

_ASSERTED = (Status.DONE, Status.ONGOING)
_REFUSED = (Status.DENIED, Status.UNSEEN, Status.UNVERIFIED)

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
    CueKind.DECLINES: {Status.DONE: Status.UNVERIFIED, Status.ONGOING: Status.UNVERIFIED},
    CueKind.ACCUSES: {None: Status.DONE},
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


def under_cue(status: Status | None, cue: CueKind) -> Status | None:
    """The status of a deed inside a statement of this kind; None stays where nothing says."""
    return _UNDER.get(cue, {}).get(status, status)


def attributed(
    found: Sequence[Event], statements: Sequence[Statement], title: Span | None
) -> list[Event]:
    """Give own-voice mentions of a deed that the document attributes to that statement."""
    parties = {
        statement.id: statement.speaker.party if statement.speaker else None
        for statement in statements
    }
    covered = [event for event in found if event.statement is not None]
    return [
        _covered(event, covered, parties, title) if event.known_by is KnownBy.OWN_VOICE else event
        for event in found
    ]


def _covered(
    event: Event,
    covered: Sequence[Event],
    parties: dict[str, str | None],
    title: Span | None,
) -> Event:
    headline = title is not None and title.holds(event.span)
    same = [other for other in covered if _same_deed(event, other, title=headline)]
    if not same:
        return event

    def order(other: Event) -> tuple[bool, bool, int]:
        claimant = (
            other.actor is not None and parties.get(other.statement or "") == other.actor.party
        )
        return (other.status is not event.status and not (_supports(event) and _supports(other)),
                not claimant, other.span.start)  # fmt: skip

    best = min(same, key=order)
    if _supports(event) and best.status in _REFUSED:
        return event
    actor = event.actor or best.actor
    return replace(event, statement=best.statement, known_by=best.known_by, actor=actor)


def _supports(event: Event) -> bool:
    return event.status in _ASSERTED


def _same_deed(left: Event, right: Event, *, title: bool) -> bool:
    if (left.type, left.mode) != (right.type, right.mode):
        return False
    if left.actor and right.actor and left.actor.party != right.actor.party:
        return False
    if left.target and right.target and left.target.party != right.target.party:
        return False
    if not title and not _shares(left, right):
        return False
    places = (
        left.place.country if left.place else None,
        right.place.country if right.place else None,
    )
    if None not in places and places[0] != places[1]:
        return False
    return not (left.when and right.when and _apart(left, right))


def _shares(left: Event, right: Event) -> bool:
    """Whether something known of both says that the deed is the same: who, to whom, or where."""
    if left.actor and right.actor:
        return True
    if left.target and right.target:
        return True
    return bool(left.place and right.place and left.place.country == right.place.country)


def _apart(left: Event, right: Event) -> bool:
    if left.when is None or right.when is None:
        return False
    first, second = left.when, right.when
    return bool(
        (first.end and second.start and first.end < second.start)
        or (second.end and first.start and second.end < first.start)
    )
