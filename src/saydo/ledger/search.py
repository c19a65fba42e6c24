"""Full text search over what was stored."""

from __future__ import annotations

import re
from dataclasses import dataclass

import apsw

from saydo.ledger.records import until
from saydo.model.moment import Moment

_TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that matches, with the passage that does; best first by BM25."""

    doc: str
    title: str | None
    passage: str


def search(connection: apsw.Connection, query: str, as_of: Moment | None, limit: int) -> list[Hit]:
    """Documents that hold every word and every "quoted phrase" of the query."""
    wanted = match(query)
    if not wanted:
        return []
    rows = connection.execute(
        "SELECT d.id, d.title, snippet(document_text, -1, '', '', '…', 32)"
        " FROM document_text JOIN documents AS d ON d.seq = document_text.rowid"
        " WHERE document_text MATCH ? AND d.known <= ? ORDER BY bm25(document_text), d.id LIMIT ?",
        (wanted, until(as_of), limit),
    )
    return [
        Hit(str(doc), None if title is None else str(title), str(passage))
        for doc, title, passage in rows
    ]


def match(query: str) -> str:
    """The query in FTS5's own language: each term a string, so that no character is an operator."""
    terms = [phrase or word for phrase, word in _TERM.findall(query)]
    plain = [term.replace('"', " ").replace("\0", " ") for term in terms]
    return " ".join(f'"{term}"' for term in plain if any(c.isalnum() for c in term))
