"""An observation as a reading: its sentence is the document, what was seen is one event."""

from __future__ import annotations

from hashlib import sha256

from saydo.model.actor import Actor
from saydo.model.document import Document, DocumentKind, document_id
from saydo.model.event import Event, Place, Quantity, Status
from saydo.model.moment import Period
from saydo.model.observation import Observation
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.read.listed import held_by, listed

VERSION = "observation-1"


def reading(observation: Observation) -> Reading:
    """What was seen counts as done; who published it is who saw it."""
    document = Document(
        id=document_id(
            observation.text, observation.publisher, observation.published, observation.url
        ),
        text=observation.text,
        sha256=sha256(observation.text.encode()).hexdigest(),
        kind=DocumentKind.OBSERVATION,
        published=observation.published,
        publisher=observation.publisher,
        url=observation.url,
        language="en",
    )
    event = Event(
        id=f"{document.id}-e0",
        doc=document.id,
        span=Span(0, len(observation.text)),
        type=observation.type,
        mode=observation.mode,
        actor=_party(observation.actor),
        target=_party(observation.target),
        place=_place(observation),
        when=Period(observation.observed, observation.observed),
        quantity=(
            None
            if observation.quantity is None
            else Quantity(observation.quantity, observation.quantity, None)
        ),
        status=Status.DONE,
        statement=None,
        known_by=observation.known_by,
    )
    return Reading(document, VERSION, events=(event,))


def _party(name: str | None) -> Actor | None:
    return Actor(name, name) if name else None


def _place(observation: Observation) -> Place | None:
    if observation.place is None and observation.country is None:
        return None
    latitude, longitude = observation.latitude, observation.longitude
    point = (latitude, longitude) if latitude is not None and longitude is not None else None
    known = listed(observation.place, observation.country, point) if observation.place else None
    return Place(
        observation.place or observation.country or "",
        observation.country,
        latitude,
        longitude,
        kind=known.kind if known else None,
        within=held_by(known) if known else (),
    )
