"""An analyst's decisions, and the proof that nothing was rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from saydo.codes.parties import PartyTable
from saydo.flow.cases import LEDGER_FILE, load_case
from saydo.ledger import Ledger
from saydo.model.case import Case
from saydo.model.decision import Decision, DecisionKind, revoked
from saydo.model.errors import StopError
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision in the log, and whether it holds: that no later one takes it back."""

    decision: Decision
    holds: bool


def decide(
    folder: Path, kind: DecisionKind, subject: str, value: str | None,
    *, author: str, reason: str, made: Moment,
) -> Decision:  # fmt: skip
    """Append a decision beside what the machine found.

    Evidence may be named by any beginning of its document's id that only one has ("d1234-e0"), a
    decision by any beginning of its own.
    Raises StopError where it makes no sense, or is about evidence that is not in the ledger.
    """
    load_case(folder)
    with Ledger.open(folder / LEDGER_FILE) as ledger:
        subject, value = _meant(ledger, kind, subject, value)
        parts = (kind, subject, value or "", author, made, reason)
        name = "n" + sha256("\x1f".join(parts).encode()).hexdigest()[:12]
        decision = Decision(name, kind, subject, value, author, made, reason)
        ledger.decide(decision)
    return decision


def doubts(folder: Path, decision: Decision) -> tuple[Issue, ...]:
    """What may be a slip in a decision that could be made: names that nothing else knows."""
    if decision.kind not in {DecisionKind.PARTY, DecisionKind.RELIABILITY}:
        return ()
    case = load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        readings = ledger.readings()
    table = PartyTable.shipped().with_case(case)
    known = {name.casefold() for name in (*_names(readings), *_of_case(case))}
    named = [decision.subject]
    if decision.kind is DecisionKind.PARTY and decision.value:
        named.append(decision.value)
    return tuple(
        Issue(None, name, f"Nothing in this case is called “{name}”.", Severity.WARNING)
        for name in named
        if name.casefold() not in known and table.party(name) is None
    )


def decisions(folder: Path, as_of: Moment | None = None) -> tuple[Decided, ...]:
    """All decisions made by a moment, in the order of their making, revoked ones too."""
    load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        log = ledger.decision_log(as_of)
    out = revoked(log)
    return tuple(Decided(one, one.id not in out) for one in log)


def verify(folder: Path) -> list[Issue]:
    """Everything in the ledger that is not as it was stored; an empty list is a sound ledger."""
    load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        return ledger.verify()


def issues(folder: Path) -> list[Issue]:
    """All that was wrong with sources and documents when they were added."""
    load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        return ledger.issues()


def _meant(
    ledger: Ledger, kind: DecisionKind, subject: str, value: str | None
) -> tuple[str, str | None]:
    """Whole ids for what a decision names by the beginning of one; anything else as it is."""
    if kind is DecisionKind.REVOKE:
        begun = [one.id for one in ledger.decision_log() if one.id.startswith(subject)]
        return (begun[0] if len(begun) == 1 else subject), value
    if kind not in {DecisionKind.SPLIT, DecisionKind.STANCE, DecisionKind.JOIN}:
        return subject, value
    stored = [event.id for reading in ledger.readings() for event in reading.events]
    other = _whole(stored, value) if kind is DecisionKind.JOIN and value else value
    return _whole(stored, subject), other


def _whole(stored: Iterable[str], wanted: str) -> str:
    document, dash, part = wanted.partition("-")
    found = {
        name for name in stored
        if name == wanted or (dash and name.startswith(document) and name.endswith(dash + part))
    }  # fmt: skip
    if wanted in found:
        return wanted
    if len(found) == 1:
        return found.pop()
    if found:
        raise StopError(f"{len(found)} pieces of evidence match “{wanted}”: give more of it.")
    raise StopError(f"There is no evidence {wanted}: see “saydo explain”.")


def _names(readings: Iterable[Reading]) -> set[str]:
    """Every speaker, actor, target, party and publisher that the documents name."""
    actors = [
        actor
        for reading in readings
        for actor in (
            *(s.speaker for s in reading.statements),
            *(e.actor for e in reading.events),
            *(e.target for e in reading.events),
        )
        if actor is not None
    ]
    published = (reading.document.publisher or reading.document.credit for reading in readings)
    found = (*(a.name for a in actors), *(a.party for a in actors), *published)
    return {name for name in found if name}


def _of_case(case: Case) -> set[str]:
    aliases = {alias for party in case.parties for alias in party.aliases}
    return {*aliases, *(p.name for p in case.parties), *(s.name for s in case.sources)}
