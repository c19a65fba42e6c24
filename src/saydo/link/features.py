"""What is compared when two mentions may be of one deed: a small function a feature.

Each feature function takes two mentions' features, the one to be placed and the one that it might
join, and returns whether they are compatible and why. What is known on both sides must agree; what
one side leaves open is compatible with anything, and `clusters` sees to it that it joins only
where there is one thing it can mean.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from saydo.link.families import DATED_DAY, PROCESS, TOLD_DAY, Pace, family, of_a_day
from saydo.link.places import Level, Locus, locus, same, within
from saydo.model.event import SIGHT, Event, Status
from saydo.model.evidence import Evidence
from saydo.model.moment import Moment, first_instant, last_instant

_MODAL = frozenset({Status.POSSIBLE, Status.THREATENED, Status.DEMANDED})
_COARSE = 7
_CLOCKS = 1
_FORCES = "MOBILIZE"

Compatible = tuple[bool, str]


@dataclass(frozen=True, slots=True)
class Features:
    """One mention of a deed, made comparable. `first` and `last` are days (proleptic ordinals).

    `dated`: 2 the text gives the day, or the deed is a process whose day of telling will do; 1 it
    gives a longer time; 0 only the day of telling is known. `modal`: only possible, threatened or
    demanded. `seen`: told by somebody who saw it. `sized`: it tells how many.
    """

    family: str
    actor: str | None
    target: str | None
    locus: Locus
    first: int
    last: int
    dated: int
    modal: bool
    seen: bool
    sized: bool
    pace: Pace

    def definite(self) -> tuple[int, ...]:
        """How much is known: what knows less is placed later, beside what knows more."""
        return (
            int(self.actor is not None), int(self.locus.level), self.dated,
            int(self.locus.state is not None), int(self.target is not None),
            int(not self.modal), int(not self.seen),
        )  # fmt: skip


def features(evidence: Evidence, told: Moment) -> Features:
    """The features of a mention first told at `told` (a repeat keeps its first date)."""
    event = evidence.event
    target = event.target.party if event.target else None
    first, last, dated = _days(event, told)
    modal = event.status in _MODAL
    pace = PROCESS
    if of_a_day(event.type) and not modal:
        pace = DATED_DAY if dated == 2 else TOLD_DAY
    return Features(
        family=family(event.type, event.mode),
        actor=_actor(event),
        target=target,
        locus=locus(event.place, target),
        first=first,
        last=last,
        dated=dated,
        modal=modal,
        seen=event.known_by in SIGHT and event.status in (Status.DONE, Status.ONGOING),
        sized=event.type == _FORCES and event.quantity is not None,
        pace=pace,
    )


def spanning(found: Features, first: int, last: int) -> Features:
    """The same features over the days of a whole group."""
    return replace(found, first=first, last=last)


def same_actor(left: Features, right: Features) -> Compatible:
    """The same party, or one side names nobody and the named place is the same."""
    if left.actor == right.actor:
        return True, f"both name {left.actor} as the actor" if left.actor else "no actor is named"
    if left.actor is None or right.actor is None:
        named = right.actor or left.actor
        return same(left.locus, right.locus), f"the actor is named once ({named})"
    return False, f"{left.actor} and {right.actor} are different actors"


def same_kind(left: Features, right: Features) -> Compatible:
    """The same family of deeds."""
    return left.family == right.family, f"the deed is {left.family}"


def same_place(left: Features, right: Features) -> Compatible:
    """Equal, one containing the other, or not told on one side."""
    if left.locus.level is Level.UNKNOWN or right.locus.level is Level.UNKNOWN:
        return True, "the place is told by one of them only"
    if within(left.locus, right.locus) or within(right.locus, left.locus):
        return True, f"the place is the same or one holds the other ({_place(left, right)})"
    return False, "they happen in different places"


def same_target(left: Features, right: Features) -> Compatible:
    """The same party it is done to, or not told on one side."""
    if left.target and right.target and left.target != right.target:
        return False, f"done to {left.target} and to {right.target}"
    return True, f"done to {left.target or right.target}" if left.target or right.target else ""


def same_time(left: Features, right: Features) -> Compatible:
    """Near enough in time for a deed of this kind; other years are another deed."""
    distance = apart(left, right)
    reach = max(left.pace.gap, right.pace.gap)
    dateless, dated = sorted((left, right), key=lambda found: found.dated)
    if dateless.dated == 0 and dated.dated == 2 and not (left.modal or right.modal):
        # A report cannot speak of a later day; one day is left for the clocks of the world.
        ahead = dateless.first < dated.first
        reach = _CLOCKS if ahead else dateless.pace.after
    days = "1 day" if distance == 1 else f"{distance} days"
    return distance <= reach, f"{days} apart" if distance else "told of the same days"


def same_extent(left: Features, right: Features) -> Compatible:
    """Who saw a part of a massing does not confirm the number told of the whole."""
    part, whole = (left, right) if left.seen else (right, left)
    smaller = part.locus.named and part.locus.level > whole.locus.level
    if part.seen and not whole.seen and whole.sized and smaller:
        return False, "what was seen at one place is a part of what is told"
    return True, ""


FEATURES: tuple[Callable[[Features, Features], Compatible], ...] = (
    same_kind, same_actor, same_place, same_target, same_time, same_extent,
)  # fmt: skip


def compared(left: Features, right: Features) -> Compatible:
    """All features: the first that speaks against, or the reasons of those that agree."""
    reasons = []
    for feature in FEATURES:
        agrees, reason = feature(left, right)
        if not agrees:
            return False, reason
        reasons.append(reason)
    return True, "; ".join(reason for reason in reasons if reason)


def beside(left: Features, right: Features) -> bool:
    """Whether two mentions that each agree with a third can both be of its deed.

    Time may chain over the third, unless the texts give both their day.
    """
    dated = left.pace == right.pace == DATED_DAY
    return all(feature(left, right)[0] for feature in FEATURES if dated or feature is not same_time)


def apart(left: Features, right: Features) -> int:
    """Days between two mentions; 0 when they share a day."""
    return max(0, left.first - right.last, right.first - left.last)


def _actor(event: Event) -> str | None:
    if event.actor is None:
        return None
    return event.actor.party or event.actor.name.casefold()


def _days(event: Event, told: Moment) -> tuple[int, int, int]:
    day_told = first_instant(told).toordinal()
    process = not of_a_day(event.type)
    when = event.when
    if when is None or (when.start or when.end) is None:
        return day_told, day_told, 2 if process else 0
    start = first_instant(when.start).toordinal() if when.start else None
    end = last_instant(when.end).toordinal() if when.end else None
    first = start if start is not None else end
    last = end if end is not None else start
    assert first is not None
    assert last is not None
    last = max(first, last)
    if process and first > day_told:
        # What is announced for later is spoken of from the announcement on.
        first = day_told
    return first, last, 1 if last - first > _COARSE and not process else 2


def _place(left: Features, right: Features) -> str:
    more = max(left.locus, right.locus, key=lambda found: found.level)
    return more.name or more.state or ""
