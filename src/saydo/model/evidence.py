"""One event's bearing on a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.actor import Actor
from saydo.model.event import Event
from saydo.model.moment import Moment
from saydo.model.statement import CueKind


class Stance(StrEnum):
    """How the mention bears on whether the deed happened.

    Done and ongoing support; denied denies; unseen has looked and not seen; all else withholds.
    """

    SUPPORTS = "supports"
    DENIES = "denies"
    UNSEEN = "unseen"
    WITHHOLDS = "withholds"


@dataclass(frozen=True, slots=True)
class Evidence:
    """An event with what is needed to weigh it: who vouches for it, when, and in whose words.

    `id` is the event's. `teller` is the innermost speaker that the mention is attributed to, or
    the observer of an observation; None when it is the outlet's own voice. `cites` names the
    agencies or outlets that the document gives as its source for it. `known_at` is when it could
    be known: the publication, or where none is given the day it was added. `decisions` are those
    (ids) that set its stance or a party in it otherwise than the machine read them.
    """

    id: str
    event: Event
    stance: Stance
    teller: Actor | None
    cue_kind: CueKind | None
    publisher: str | None
    credit: str | None
    cites: tuple[str, ...]
    known_at: Moment
    decisions: tuple[str, ...] = ()
