"""What is appended: documents, readings, their events, observations, issues."""

from __future__ import annotations

import apsw

from saydo.ledger.connection import scalar
from saydo.ledger.records import encode, encode_reading, instant
from saydo.model.document import Document
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.model.reading import Reading


def add_document(connection: apsw.Connection, document: Document, added: Moment) -> bool:
    """Store a document; False where it is there already."""
    connection.execute(
        "INSERT INTO documents (id, sha256, kind, path, title, published, publisher, url, text,"
        " known, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (
            document.id, document.sha256, document.kind, document.path, document.title,
            document.published, document.publisher, document.url, document.text,
            instant(document.published or added), instant(added),
        ),
    )  # fmt: skip
    return connection.changes() > 0


def add_reading(connection: apsw.Connection, reading: Reading, added: Moment) -> bool:
    """Store a reading with its document; False where this reader has read the document before."""
    add_document(connection, reading.document, added)
    connection.execute(
        "INSERT INTO readings (doc, reader, added, record) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (doc, reader) DO NOTHING",
        (reading.document.id, reading.reader, instant(added), encode_reading(reading)),
    )
    if not connection.changes():
        return False
    _add_events(connection, connection.last_insert_rowid(), reading)
    return True


def _add_events(connection: apsw.Connection, row: int, reading: Reading) -> None:
    connection.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                row, event.id, event.doc, reading.reader, event.type, event.mode,
                event.actor and event.actor.party, event.target and event.target.party,
                event.status, event.statement, event.known_by,
            )
            for event in reading.events
        ),
    )  # fmt: skip


def add_observation(
    connection: apsw.Connection, observation: Observation, reading: Reading, added: Moment
) -> bool:
    """Store an observation with its reading; another one under its id is refused by an issue."""
    record = encode(observation)
    stored = scalar(connection, "SELECT record FROM observations WHERE id = ?", (observation.id,))
    if stored is not None and stored != record:
        what = "Another observation has this id already; give a correction an id of its own."
        add_issue(connection, Issue(None, observation.id, what, Severity.ERROR), added)
        return False
    new = add_reading(connection, reading, added)
    connection.execute(
        "INSERT INTO observations (id, doc, observed, type, mode, actor, added, record)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (
            observation.id, reading.document.id, observation.observed, observation.type,
            observation.mode, observation.actor, instant(added), record,
        ),
    )  # fmt: skip
    return new or stored is None


def add_issue(connection: apsw.Connection, issue: Issue, added: Moment) -> bool:
    """Store an issue; the same one again changes nothing."""
    connection.execute(
        "INSERT INTO issues (doc, place, what, severity, added) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (issue.doc, issue.where, issue.what, issue.severity, instant(added)),
    )
    return connection.changes() > 0
