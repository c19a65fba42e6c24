"""Small documents and readings, made up."""

from __future__ import annotations

from hashlib import sha256

from saydo.model.actor import Actor
from saydo.model.document import Document, DocumentKind, document_id
from saydo.model.event import Event, KnownBy, Status
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement

ADDED = Moment("2021-06-01T08:00:00Z")


def document(
    text: str, published: str | None = "2021-05-20", publisher: str = "Nile Post"
) -> Document:
    when = None if published is None else Moment(published)
    return Document(
        id=document_id(text, publisher, when, None),
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        published=when,
        publisher=publisher,
        language="en",
    )


def reading(doc: Document, reader: str = "1", type: str = "RETREAT") -> Reading:
    """As if the whole text were one statement of Sudan's army about one withdrawal."""
    whole = Span(0, len(doc.text))
    army = Actor("the army", "Sudan", Span(0, min(3, len(doc.text))))
    told = Statement(
        f"{doc.id}:s1", doc.id, (whole,), (whole,), (whole,), Form.INDIRECT, CueKind.STATES, army
    )
    event = Event(
        f"{doc.id}:e1", doc.id, whole, type, "withdraw", army, None, None, None, None,
        Status.DONE, told.id, KnownBy.SAID,
    )  # fmt: skip
    return Reading(doc, reader, (told,), (event,))


def observation(
    id: str = "sat-1", text: str = "Forty trucks stand south of Kassala."
) -> Observation:
    return Observation(
        id=id, text=text, observed=Moment("2021-05-18"), published=Moment("2021-05-19"),
        publisher="A satellite firm", type="MOBILIZE", mode="presence", known_by=KnownBy.IMAGERY,
        actor="Sudan", place="Kassala", country="Sudan", latitude=15.45, longitude=36.4,
        quantity=40.0,
    )  # fmt: skip


def seen(one: Observation) -> Reading:
    """The observation's own words as a document, read."""
    text = one.text
    doc = Document(
        one.id, text, sha256(text.encode()).hexdigest(), DocumentKind.OBSERVATION,
        published=one.published, publisher=one.publisher,
    )  # fmt: skip
    return reading(doc, type=one.type)
