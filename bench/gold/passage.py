"""The records of the passages; the conventions stand in `README.md` beside this file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from saydo.model.event import KnownBy, Status
from saydo.model.span import Span, Spans
from saydo.model.statement import CueKind, Form

PASSAGES = Path(__file__).with_name("passages.jsonl")
"""Passages that the reader is developed with."""

UNSEEN = Path(__file__).with_name("unseen.jsonl")
"""Passages that it is only measured on: nobody looks at single errors."""


@dataclass(frozen=True, slots=True)
class At:
    """Where the words of a statement stand: character offsets of the text."""

    source: int | None
    cue: int
    content: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement in its exact words. `open` names fields that are not judged here."""

    source: str
    cue: str
    content: tuple[str, ...]
    form: Form
    cue_kind: CueKind
    speaker: str | None
    party: str | None
    at: At
    optional: bool = False
    open: tuple[str, ...] = ()

    def spans(self) -> tuple[Spans, Spans, Spans]:
        """Source (empty where there is none), cue and content."""
        source = () if self.at.source is None else (_span(self.at.source, self.source),)
        content = tuple(map(_span, self.at.content, self.content))
        return source, (_span(self.at.cue, self.cue),), content

    def shown(self) -> str:
        """Source, cue and content, for a list of errors."""
        return f"{self.source} | {self.cue} | {' // '.join(self.content)}"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a count can be; None where that is open."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Also:
    """Readings that a careful analyst could take just as well."""

    type: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    known_by: tuple[KnownBy, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A deed by its trigger words. `held_by` is the index of a statement of the passage."""

    trigger: str
    at: int
    type: str
    mode: str | None
    actor: str | None
    target: str | None
    status: Status
    held_by: int | None
    known_by: KnownBy
    quantity: Bounds | None
    optional: bool = False
    also: Also = Also()
    open: tuple[str, ...] = ()

    def span(self) -> Span:
        """Where the trigger stands."""
        return _span(self.at, self.trigger)

    def shown(self) -> str:
        """Type, trigger and status, for a list of errors."""
        return f"{self.type}: {self.trigger} ({self.status})"

    def types(self) -> frozenset[str]:
        """The types that are right."""
        return frozenset({self.type, *self.also.type})

    def statuses(self) -> frozenset[Status]:
        """The statuses that are right."""
        return frozenset({self.status, *self.also.status})

    def ways_known(self) -> frozenset[KnownBy]:
        """The ways of knowing that are right."""
        return frozenset({self.known_by, *self.also.known_by})


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and what is to be read in it; `published` is a day."""

    id: str
    crisis: str
    text: str
    published: str
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...]
    furniture: tuple[str, ...]


def load(path: Path = PASSAGES) -> list[Passage]:
    """The passages of a file; raises ValueError where words do not stand where they should."""
    lines = path.read_text(encoding="utf-8").splitlines()
    decoder = msgspec.json.Decoder(Passage)
    passages = [decoder.decode(line) for line in lines if line.strip()]
    for passage in passages:
        wrong = [words for at, words in _words(passage) if not passage.text.startswith(words, at)]
        if wrong:
            raise ValueError(f"{passage.id}: not at its offset: {wrong[0]!r}")
    return passages


def _words(passage: Passage) -> Sequence[tuple[int, str]]:
    found = [(event.at, event.trigger) for event in passage.events]
    for statement in passage.statements:
        found += [(statement.at.cue, statement.cue)]
        found += zip(statement.at.content, statement.content, strict=True)
        if statement.at.source is not None:
            found.append((statement.at.source, statement.source))
    return found


def _span(at: int, words: str) -> Span:
    return Span(at, at + len(words))
