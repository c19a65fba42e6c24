"""An analyst's decisions, and the proof that nothing was rewritten."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from saydo.flow.cases import LEDGER_FILE, load_case
from saydo.ledger import Ledger
from saydo.model.decision import Decision, DecisionKind
from saydo.model.issue import Issue
from saydo.model.moment import Moment


def decide(
    folder: Path, kind: DecisionKind, subject: str, value: str | None,
    *, author: str, reason: str, made: Moment,
) -> Decision:  # fmt: skip
    """Append a decision beside what the machine found; raises StopError where it makes no sense."""
    load_case(folder)
    parts = (kind, subject, value or "", author, made, reason)
    name = "n" + sha256("\x1f".join(parts).encode()).hexdigest()[:12]
    decision = Decision(name, kind, subject, value, author, made, reason)
    with Ledger.open(folder / LEDGER_FILE) as ledger:
        ledger.decide(decision)
    return decision


def verify(folder: Path) -> list[Issue]:
    """Everything in the ledger that is not as it was stored; an empty list is a sound ledger."""
    load_case(folder)
    with Ledger.open(folder / LEDGER_FILE, read_only=True) as ledger:
        return ledger.verify()
