"""Builds readings from a text and pieces of it, so that a test shows what is marked in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from saydo.model.actor import Actor
from saydo.model.document import Document, DocumentKind
from saydo.model.event import Event, KnownBy, Place, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import Moment, Period
from saydo.model.reading import Due, Reading, Unknown
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement

STANCE = {
    Status.DONE: Stance.SUPPORTS,
    Status.ONGOING: Stance.SUPPORTS,
    Status.DENIED: Stance.DENIES,
    Status.UNSEEN: Stance.UNSEEN,
}


@dataclass
class Report:
    """A document in the making; pieces are given by their words and must stand in the text."""

    id: str
    published: str
    publisher: str
    text: str
    title: str | None = None
    credit: str | None = None
    url: str | None = None
    furniture: str | None = None
    kind: DocumentKind = DocumentKind.ARTICLE
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    due: list[Due] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def says(
        self,
        source: str,
        cue: str,
        content: str,
        speaker: Actor,
        *,
        cue_kind: CueKind = CueKind.STATES,
        chain: tuple[Actor, ...] = (),
    ) -> str:
        id_ = f"{self.id}-s{len(self.statements) + 1}"
        spans = [(self.span(words),) for words in (source, cue, content)]
        self.statements.append(
            Statement(id_, self.id, *spans, Form.INDIRECT, cue_kind, speaker, chain)
        )
        return id_

    def deed(
        self,
        words: str,
        kind: str,
        actor: str,
        *,
        status: Status = Status.DONE,
        statement: str | None = None,
        known_by: KnownBy | None = None,
        place: str | None = None,
    ) -> Evidence:
        told = next((s for s in self.statements if s.id == statement), None)
        type_, _, mode = kind.partition("/")
        event = Event(
            f"{self.id}-e{len(self.events) + 1}",
            self.id,
            self.span(words),
            type_,
            mode or None,
            Actor(actor, actor),
            None,
            Place(place) if place else None,
            Period(Moment(self.published[:10]), Moment(self.published[:10])),
            None,
            status,
            statement,
            known_by or (KnownBy.SAID if statement else KnownBy.OWN_VOICE),
        )
        observer = Actor(self.publisher, None) if self.kind is DocumentKind.OBSERVATION else None
        evidence = Evidence(
            event.id,
            event,
            STANCE.get(status, Stance.WITHHOLDS),
            told.speaker if told else observer,
            told.cue_kind if told else None,
            self.publisher,
            self.credit,
            (),
            Moment(self.published),
        )
        self.events.append(event)
        self.evidence.append(evidence)
        return evidence

    def reading(self) -> Reading:
        document = Document(
            self.id,
            self.text,
            sha256(self.text.encode()).hexdigest(),
            self.kind,
            title=self.title,
            title_span=self.span(self.title) if self.title and self.title in self.text else None,
            published=Moment(self.published),
            publisher=self.publisher,
            url=self.url,
            credit=self.credit,
            language="en",
            furniture=(self.span(self.furniture),) if self.furniture else (),
        )
        return Reading(
            document,
            "test",
            tuple(self.statements),
            tuple(self.events),
            tuple(self.due),
            tuple(self.unknown),
        )
