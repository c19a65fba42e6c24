"""Evidence that is no article."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.event import KnownBy
from saydo.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Observation:
    """A geolocated video, a satellite pass, a monitor's record: what was seen, when, by whom.

    `observed` is when it was seen, `published` when it became public. `text` says in a sentence
    what was seen; it is stored as a document, so that a figure that rests on it has a span.
    `mode` presence stands for forces seen without a direction.
    """

    id: str
    text: str
    observed: Moment
    published: Moment
    publisher: str
    type: str
    mode: str | None
    known_by: KnownBy
    actor: str | None = None
    target: str | None = None
    place: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    quantity: float | None = None
    url: str | None = None
