"""What analysts decided: appended, revocable, as of a moment."""

from __future__ import annotations

import apsw

from saydo.ledger.records import instant, until
from saydo.model.decision import Decision, DecisionKind, revoked, standing
from saydo.model.errors import StopError
from saydo.model.evidence import Stance
from saydo.model.moment import Moment

_VALUES: dict[DecisionKind, frozenset[str]] = {
    DecisionKind.STANCE: frozenset(Stance),
    DecisionKind.RELIABILITY: frozenset("ABCDEF"),
}
_WITHOUT_VALUE = frozenset({DecisionKind.SPLIT, DecisionKind.REVOKE})


def decide(connection: apsw.Connection, decision: Decision) -> bool:
    """Append a decision; the same one again changes nothing.

    Raises StopError where it lacks an author or a reason, has a value that its kind does not
    know, revokes what was never decided or is revoked already, or takes the id of another one.
    """
    _check(decision)
    earlier = {one.id: one for one in log(connection, None)}
    if decision.id in earlier:
        if earlier[decision.id] != decision:
            raise StopError(f"Decision {decision.id} exists already and says something else.")
        return False
    if decision.kind is DecisionKind.REVOKE:
        if decision.subject not in earlier:
            raise StopError(f"There is no decision {decision.subject} to revoke.")
        if decision.subject in revoked(earlier.values()):
            raise StopError(f"Decision {decision.subject} is revoked already.")
    connection.execute(
        "INSERT INTO decisions (id, kind, subject, value, author, made, known, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            decision.id, decision.kind, decision.subject, decision.value,
            decision.author, decision.made, instant(decision.made), decision.reason,
        ),
    )  # fmt: skip
    return True


def _check(decision: Decision) -> None:
    if not decision.author.strip() or not decision.reason.strip():
        raise StopError("A decision needs an author and a reason.")
    if (decision.value is None) != (decision.kind in _WITHOUT_VALUE):
        verb = "takes no" if decision.kind in _WITHOUT_VALUE else "needs a"
        raise StopError(f"A decision of kind {decision.kind} {verb} value.")
    known = _VALUES.get(decision.kind)
    if known is not None and decision.value not in known:
        listed = ", ".join(sorted(known))
        raise StopError(f"“{decision.value}” is no {decision.kind}: it is one of {listed}.")
    if not decision.subject.strip() or (decision.value is not None and not decision.value.strip()):
        raise StopError(f"A decision of kind {decision.kind} needs a name.")
    if decision.kind is DecisionKind.JOIN and decision.subject == decision.value:
        raise StopError(f"“{decision.subject}” is given twice: a join is of two.")


def log(connection: apsw.Connection, as_of: Moment | None) -> list[Decision]:
    """All decisions made by `as_of`, revoked and revoking ones too, in the order they were made."""
    rows = connection.execute(
        "SELECT id, kind, subject, value, author, made, reason FROM decisions"
        " WHERE known <= ? ORDER BY known, seq",
        (until(as_of),),
    )
    return [
        Decision(
            id=str(row[0]), kind=DecisionKind(str(row[1])), subject=str(row[2]),
            value=None if row[3] is None else str(row[3]), author=str(row[4]),
            made=Moment(str(row[5])), reason=str(row[6]),
        )
        for row in rows
    ]  # fmt: skip


def in_force(connection: apsw.Connection, as_of: Moment | None) -> list[Decision]:
    """Decisions that hold at `as_of`: a revoked one is out, a revoked revocation too."""
    return list(standing(log(connection, as_of)))
