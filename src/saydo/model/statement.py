"""Somebody saying something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.actor import Actor
from saydo.model.span import Spans


class Form(StrEnum):
    """Quoted, reported, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class CueKind(StrEnum):
    """What the speaker does by saying it."""

    STATES = "states"
    DENIES = "denies"
    ANNOUNCES = "announces"
    PROMISES = "promises"
    THREATENS = "threatens"
    DEMANDS = "demands"
    ACCUSES = "accuses"
    DOUBTS = "doubts"
    DECLINES = "declines"


@dataclass(frozen=True, slots=True)
class Statement:
    """Source, cue and content spans of one document, with the speaker they resolve to.

    `speaker` is None where nobody is named ("it is believed"). `chain` holds the links from the
    outermost teller to the innermost speaker ("TASS quoted the ministry": TASS, the ministry).
    """

    id: str
    doc: str
    source: Spans
    cue: Spans
    content: Spans
    form: Form
    cue_kind: CueKind
    speaker: Actor | None
    chain: tuple[Actor, ...] = ()
