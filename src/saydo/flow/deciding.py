"""An analyst's decisions, and the proof that nothing was rewritten."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from saydo.flow.cases import LEDGER_FILE, load_case
from saydo.ledger import Ledger
from saydo.model.decision import Decision, DecisionKind
from saydo.model.errors import StopError
from saydo.model.issue import Issue
from saydo.model.moment import Moment


def decide(
    folder: Path, kind: DecisionKind, subject: str, value: str | None,
    *, author: str, reason: str, made: Moment,
) -> Decision:  # fmt: skip
    """Append a decision beside what the machine found.

    Raises StopError where it makes no sense, or is about evidence that is not in the ledger.
    """
    load_case(folder)
    parts = (kind, subject, value or "", author, made, reason)
    name = "n" + sha256("\x1f".join(parts).encode()).hexdigest()[:12]
    decision = Decision(name, kind, subject, value, author, made, reason)
    with Ledger.open(folder / LEDGER_FILE) as ledger:
        _check_evidence(ledger, decision)
        ledger.decide(decision)
    return decision


def _check_evidence(ledger: Ledger, decision: Decision) -> None:
    named = {
        DecisionKind.SPLIT: (decision.subject,),
        DecisionKind.STANCE: (decision.subject,),
        DecisionKind.JOIN: (decision.subject, decision.value),
    }.get(decision.kind, ())
    if named:
        stored = {event.id for reading in ledger.readings() for event in reading.events}
        missing = [name for name in named if name not in stored]
        if missing:
            raise StopError(f"There is no evidence {missing[0]}: see “saydo explain”.")


def verify(folder: Path) -> list[Issue]:
    """Everything in the ledger that is not as it was stored; an empty list is a sound ledger."""
    load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        return ledger.verify()
