"""Gold held against a reading: what is linked to what, and which answers are right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bench.gold.passage import GoldEvent, GoldStatement, Passage
from saydo.model.actor import Actor
from saydo.model.event import Event, Status
from saydo.model.reading import Reading
from saydo.model.span import Spans
from saydo.model.statement import Statement

G = TypeVar("G", GoldStatement, GoldEvent)
F = TypeVar("F", Statement, Event)

CALLED_DONE = "called done though not"
HAPPENED = frozenset({Status.DONE, Status.ONGOING})
"""The statuses that say that a deed took place."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer held against gold: of which figure, whether right, and what to show of it."""

    figure: str
    right: bool
    where: str
    shown: str = ""


def judge(passage: Passage, reading: Reading) -> list[Judgement]:
    """All that is judged of one passage."""
    statements = linked(passage.statements, reading.statements, _statement_overlap)
    events = linked(passage.events, reading.events, _event_overlap)
    page = "".join(span.text(passage.text) for span in reading.document.furniture)
    where = passage.id
    found = [Judgement("furniture recall", f in page, where, f) for f in passage.furniture]
    found += _detection("statement", passage, passage.statements, reading.statements, statements)
    found += _detection("event", passage, passage.events, reading.events, events)
    for at, statement in statements.items():
        found += _of_statement(where, passage.statements[at], statement)
    tellers = {at: statement.id for at, statement in statements.items()}
    for at, event in events.items():
        if not passage.events[at].optional:
            found += _of_event(where, passage.events[at], event, tellers)
    return found


def linked(gold: Sequence[G], found: Sequence[F], overlap: Callable[[G, F], int]) -> dict[int, F]:
    """Index of the gold → what was found for it: required gold first, then most overlap."""
    pairs = sorted(
        (one.optional, -shared, at, other)
        for at, one in enumerate(gold)
        for other, answer in enumerate(found)
        if (shared := overlap(one, answer)) > 0
    )
    links: dict[int, F] = {}
    taken: set[int] = set()
    for _, _, at, other in pairs:
        if at not in links and other not in taken:
            links[at] = found[other]
            taken.add(other)
    return links


def _statement_overlap(gold: GoldStatement, found: Statement) -> int:
    source, cue, content = gold.spans()
    shared = [
        _shared(source, found.source) if source or found.source else 1,
        _shared(cue, found.cue),
        _shared(content, found.content),
    ]
    return sum(shared) if all(shared) else 0


def _event_overlap(gold: GoldEvent, found: Event) -> int:
    return _shared((gold.span(),), (found.span,)) if found.type in gold.types() else 0


def _shared(left: Spans, right: Spans) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _detection(
    kind: str, passage: Passage, gold: Sequence[G], found: Sequence[F], links: dict[int, F]
) -> Iterator[Judgement]:
    """Recall of the required gold, precision of what was found and is not optional gold's."""
    for at, one in enumerate(gold):
        if not one.optional:
            yield Judgement(f"{kind} recall", at in links, passage.id, one.shown())
    right = {answer.id for at, answer in links.items() if not gold[at].optional}
    excused = {answer.id for at, answer in links.items() if gold[at].optional}
    for answer in found:
        if answer.id not in excused:
            shown = _shown(answer, passage.text)
            yield Judgement(f"{kind} precision", answer.id in right, passage.id, shown)


def _shown(answer: Statement | Event, text: str) -> str:
    if isinstance(answer, Event):
        return f"{answer.type}: {answer.span.text(text)} ({answer.status})"
    parts = (answer.source, answer.cue, answer.content)
    return " | ".join(" // ".join(span.text(text) for span in spans) for spans in parts)


def _of_statement(where: str, gold: GoldStatement, found: Statement) -> Iterator[Judgement]:
    def answer(name: str, right: bool, said: object) -> Judgement:
        return Judgement(name, right, where, f"{gold.shown()} -> {said}")

    party = _party(found.speaker)
    if "party" not in gold.open:
        yield answer("speaker party", party == gold.party, f"{party}, not {gold.party}")
    yield answer("form", found.form is gold.form, f"{found.form}, not {gold.form}")
    if "cue_kind" not in gold.open:
        kinds = f"{found.cue_kind}, not {gold.cue_kind}"
        yield answer("cue kind", found.cue_kind is gold.cue_kind, kinds)


def _of_event(
    where: str, gold: GoldEvent, found: Event, tellers: dict[int, str]
) -> Iterator[Judgement]:
    def answer(name: str, right: bool, said: object, meant: object) -> Judgement:
        return Judgement(name, right, where, f"{gold.trigger} -> {said}, not {meant}")

    yield answer("status", found.status in gold.statuses(), found.status, gold.status)
    if not gold.statuses() & HAPPENED:
        happened = found.status in HAPPENED
        yield answer(CALLED_DONE, not happened, found.status, gold.status)
    if "actor" not in gold.open:
        actor = _party(found.actor)
        yield answer("actor party", actor == gold.actor, actor, gold.actor)
    if "target" not in gold.open:
        target = _party(found.target)
        yield answer("target party", target == gold.target, target, gold.target)
    if "held_by" not in gold.open:
        teller = (
            None if gold.held_by is None else tellers.get(gold.held_by, "a statement not found")
        )
        yield answer("held by", found.statement == teller, found.statement, teller)
    yield answer("known by", found.known_by in gold.ways_known(), found.known_by, gold.known_by)
    if gold.mode is not None and "mode" not in gold.open and found.type == gold.type:
        yield answer("mode", found.mode == gold.mode, found.mode, gold.mode)
    if gold.quantity is not None:
        meant = (gold.quantity.low, gold.quantity.high)
        read = found.quantity and (found.quantity.low, found.quantity.high)
        yield answer("quantity", read == meant, read, meant)


def _party(actor: Actor | None) -> str | None:
    return None if actor is None else actor.party
