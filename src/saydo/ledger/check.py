"""Whether the ledger still holds what was put into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import sha256

import apsw

from saydo.ledger.connection import scalar
from saydo.ledger.records import decode_reading
from saydo.model.document import document_id
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.reading import Reading
from saydo.model.span import Span


def verify(connection: apsw.Connection) -> list[Issue]:
    """Recompute the hash and id of every document, check every span of every reading.

    Returns an issue for each thing that is wrong: an empty list is a sound ledger.
    """
    return [*_file(connection), *_documents(connection), *_readings(connection)]


def _file(connection: apsw.Connection) -> Iterator[Issue]:
    result = scalar(connection, "PRAGMA integrity_check")
    if result != "ok":
        yield Issue(None, "ledger", f"The file is damaged: {result}.", Severity.ERROR)


def _documents(connection: apsw.Connection) -> Iterator[Issue]:
    rows = connection.execute(
        "SELECT id, sha256, text, publisher, published, url, kind FROM documents ORDER BY id"
    )
    for doc, digest, text, publisher, published, url, kind in rows:
        if sha256(str(text).encode()).hexdigest() != digest:
            yield Issue(
                str(doc), "text", "The text is not the one that was stored.", Severity.ERROR
            )
        elif kind == "article" and doc != document_id(
            str(text),
            None if publisher is None else str(publisher),
            None if published is None else Moment(str(published)),
            None if url is None else str(url),
        ):
            yield Issue(str(doc), "id", "The id does not follow from the content.", Severity.ERROR)


def _readings(connection: apsw.Connection) -> Iterator[Issue]:
    rows = connection.execute(
        "SELECT r.record, d.text FROM readings AS r JOIN documents AS d ON d.id = r.doc"
        " ORDER BY r.doc, r.seq"
    )
    for record, text in rows:
        yield from _reading(decode_reading(str(record), str(text)))


def _reading(reading: Reading) -> Iterator[Issue]:
    doc, length = reading.document.id, len(reading.document.text)
    for span in _spans(reading):
        if not 0 <= span.start <= span.end <= length:
            what = f"A span of reader {reading.reader} lies outside the text."
            yield Issue(doc, f"{span.start}-{span.end}", what, Severity.ERROR)
    told = {statement.id for statement in reading.statements}
    for event in reading.events:
        if event.statement is not None and event.statement not in told:
            what = f"Event {event.id} names a statement that is not there."
            yield Issue(doc, event.statement, what, Severity.ERROR)


def _spans(value: object) -> Iterator[Span]:
    """Every span anywhere inside a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans(getattr(value, field.name))
