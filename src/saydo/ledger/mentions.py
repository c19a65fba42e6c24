"""The events of the readings that count, found by their columns."""

from __future__ import annotations

from dataclasses import dataclass

import apsw

from saydo.ledger.records import until
from saydo.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Mention:
    """One event of a reading in a row: what can be asked for without reading the whole record."""

    event: str
    doc: str
    reader: str
    type: str
    mode: str | None
    actor: str | None
    target: str | None
    status: str
    statement: str | None
    known_by: str


def mentions(
    connection: apsw.Connection, type: str | None, party: str | None, as_of: Moment | None
) -> list[Mention]:
    """Mentions known by `as_of` of one event type, of one party as actor or target, or both."""
    rows = connection.execute(
        "SELECT e.event, e.doc, e.reader, e.type, e.mode, e.actor, e.target, e.status,"
        " e.statement, e.known_by FROM evidence AS e JOIN documents AS d ON d.id = e.doc"
        " WHERE e.reading = (SELECT seq FROM readings WHERE doc = d.id"
        "   ORDER BY (added <= :until) DESC, seq DESC LIMIT 1)"
        " AND d.known <= :until AND (:type IS NULL OR e.type = :type)"
        " AND (:party IS NULL OR :party IN (e.actor, e.target)) ORDER BY e.doc, e.event",
        {"until": until(as_of), "type": type, "party": party},
    )
    return [Mention(*row) for row in rows]
