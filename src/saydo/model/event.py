"""One mention of a deed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.actor import Actor
from saydo.model.moment import Period
from saydo.model.span import Span, Spans


class Status(StrEnum):
    """What the mention says of the deed: that it was done, or something short of that."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    THREATENED = "threatened"
    DEMANDED = "demanded"
    POSSIBLE = "possible"
    DENIED = "denied"
    UNSEEN = "unseen"
    UNVERIFIED = "unverified"


class KnownBy(StrEnum):
    """How whoever tells the deed knows of it, as the text has it."""

    OWN_VOICE = "own_voice"
    SAID = "said"
    WITNESSED = "witnessed"
    IMAGERY = "imagery"
    INSTRUMENT = "instrument"
    MONITOR = "monitor"
    UNKNOWN = "unknown"


SIGHT = frozenset({KnownBy.WITNESSED, KnownBy.IMAGERY, KnownBy.INSTRUMENT, KnownBy.MONITOR})
"""Ways of knowing by which the teller, or its instruments, saw the deed itself."""


class PlaceKind(StrEnum):
    """What sort of place it is; a district is below a region, an area crosses both ("Donbas")."""

    TOWN = "town"
    DISTRICT = "district"
    REGION = "region"
    AREA = "area"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a deed happened; `country` is the party name of the state that the place lies in.

    `name` is as the text has it. `kind`, coordinates in degrees (those of the middle of what has
    an extent) and `within` are the gazetteer's, and None or empty where it does not know the place
    or cannot tell which of several is meant. `within`: the standard names of the region and of the
    larger areas that hold it, the innermost first; a region or area is itself the first.
    """

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    span: Span | None = None
    kind: PlaceKind | None = None
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with bounds ("over 100,000 troops": low 100000, high None, unit troops)."""

    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """Who does what to whom, where, when, how many, with a status; `type` is the deed itself.

    `type` and `mode` are PLOVER's ("RETREAT", "withdraw"). `statement` is the id of the innermost
    statement that holds the mention, None for the outlet's own voice. `reason` are the words that
    decided the status.
    """

    id: str
    doc: str
    span: Span
    type: str
    mode: str | None
    actor: Actor | None
    target: Actor | None
    place: Place | None
    when: Period | None
    quantity: Quantity | None
    status: Status
    statement: str | None
    known_by: KnownBy
    reason: Spans = ()
