"""What the ledger holds, as of a moment.

A document is known from the last instant of its publication, or from when it was added where it
has none. Of several readings of it the last one made by then counts; for a document that was added
only later (a back file), the last one made.
"""

from __future__ import annotations

from collections.abc import Iterator

import apsw

from saydo.ledger.connection import scalar
from saydo.ledger.records import decode_observation, decode_reading, until
from saydo.model.document import Document
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.model.reading import Reading

_READINGS = """
SELECT r.record, d.text FROM documents AS d JOIN readings AS r ON r.seq = (
  SELECT seq FROM readings WHERE doc = d.id ORDER BY (added <= :until) DESC, seq DESC LIMIT 1
)
"""


def readings(connection: apsw.Connection, as_of: Moment | None) -> Iterator[Reading]:
    """The reading that counts of each document known by `as_of`, ordered by document id."""
    rows = connection.execute(
        _READINGS + "WHERE d.known <= :until ORDER BY d.id", {"until": until(as_of)}
    )
    for record, text in rows:
        yield decode_reading(str(record), str(text))


def reading(connection: apsw.Connection, doc: str, as_of: Moment | None) -> Reading | None:
    """The reading that counts of one document; None where it is not known by `as_of`."""
    row = connection.execute(
        _READINGS + "WHERE d.known <= :until AND d.id = :doc", {"until": until(as_of), "doc": doc}
    ).fetchone()
    return None if row is None else decode_reading(str(row[0]), str(row[1]))


def document(connection: apsw.Connection, doc: str) -> Document | None:
    """One document as its last reading sees it."""
    found = reading(connection, doc, None)
    return None if found is None else found.document


def known_at(connection: apsw.Connection, doc: str) -> Moment | None:
    """When a document could be known: its publication, else when it was added."""
    found = scalar(
        connection, "SELECT coalesce(published, added) FROM documents WHERE id = ?", (doc,)
    )
    return None if found is None else Moment(str(found))


def observations(connection: apsw.Connection, as_of: Moment | None) -> list[Observation]:
    """Observations public by `as_of`, ordered by id."""
    rows = connection.execute(
        "SELECT o.record FROM observations AS o JOIN documents AS d ON d.id = o.doc"
        " WHERE d.known <= ? ORDER BY o.id",
        (until(as_of),),
    )
    return [decode_observation(str(record)) for (record,) in rows]


def issues(connection: apsw.Connection) -> list[Issue]:
    """Issues of sources, in the order they came, then those of the readings that count."""
    rows = connection.execute("SELECT doc, place, what, severity FROM issues ORDER BY seq")
    found = [
        Issue(None if doc is None else str(doc), str(place), str(what), Severity(str(severity)))
        for doc, place, what, severity in rows
    ]
    found += [issue for one in readings(connection, None) for issue in one.issues]
    return list(dict.fromkeys(found))
