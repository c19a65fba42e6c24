"""The ledger of a case, as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw

from saydo.ledger import check, counts, decisions, facts, mentions, migrations, search, views
from saydo.ledger.connection import connect, writing
from saydo.ledger.counts import Counts
from saydo.ledger.mentions import Mention
from saydo.ledger.search import Hit
from saydo.model.decision import Decision
from saydo.model.document import Document
from saydo.model.errors import StopError
from saydo.model.issue import Issue
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.model.reading import Reading


class Ledger:
    """One SQLite file: facts and decisions are appended, views are as of a moment.

    Each method that writes is one transaction, on the disk when it returns. Any number of
    processes may read while one writes. Use one object a thread; opening is cheap.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open or create a ledger and bring its schema forward.

        Raises StopError where the file cannot be opened, is no ledger, or is newer than the
        program; read-only also where it is missing or older (writing once brings it forward).
        """
        connection = connect(path, read_only=read_only)
        try:
            if not read_only:
                migrations.migrate(connection, str(path))
            elif migrations.check(connection, str(path)) < migrations.migrations()[-1].number:
                raise StopError(f"{path} is of an older saydo: open it for writing once.")
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Facts

    def add(self, readings: Sequence[Reading], added: Moment) -> int:
        """Append readings with their documents; how many of the readings are new."""
        with writing(self._connection):
            return sum(facts.add_reading(self._connection, one, added) for one in readings)

    def add_observation(self, observation: Observation, reading: Reading, added: Moment) -> bool:
        """Append an observation with its reading; whether it is new."""
        with writing(self._connection):
            return facts.add_observation(self._connection, observation, reading, added)

    def add_observations(
        self, observations: Sequence[tuple[Observation, Reading]], added: Moment
    ) -> int:
        """Append observations, each with its reading, in one transaction; how many are new."""
        with writing(self._connection):
            return sum(
                facts.add_observation(self._connection, one, reading, added)
                for one, reading in observations
            )

    def add_issues(self, issues: Sequence[Issue], added: Moment) -> int:
        """Append issues in one transaction; how many are new."""
        with writing(self._connection):
            return sum(facts.add_issue(self._connection, one, added) for one in issues)

    def add_issue(self, issue: Issue, added: Moment) -> bool:
        """Append an issue; whether it is new."""
        with writing(self._connection):
            return facts.add_issue(self._connection, issue, added)

    def decide(self, decision: Decision) -> bool:
        """Append a decision; whether it is new. Raises StopError where it makes no sense."""
        with writing(self._connection):
            return decisions.decide(self._connection, decision)

    # Views

    def has(self, document_id: str) -> bool:
        """Whether the document is stored."""
        return self._connection.execute(
            "SELECT 1 FROM documents WHERE id = ?", (document_id,)
        ).fetchone() is not None  # fmt: skip

    def has_reading(self, document_id: str, reader: str) -> bool:
        """Whether this version of the reader has read the document."""
        return self._connection.execute(
            "SELECT 1 FROM readings WHERE doc = ? AND reader = ?", (document_id, reader)
        ).fetchone() is not None  # fmt: skip

    def readings(self, as_of: Moment | None = None) -> list[Reading]:
        """The reading that counts of each document known by `as_of`, ordered by document id."""
        return list(views.readings(self._connection, as_of))

    def reading(self, document_id: str, as_of: Moment | None = None) -> Reading | None:
        """The reading that counts of one document; None where it is not known by `as_of`."""
        return views.reading(self._connection, document_id, as_of)

    def document(self, document_id: str) -> Document | None:
        """One document; None where it is not stored."""
        return views.document(self._connection, document_id)

    def known_at(self, document_id: str) -> Moment:
        """When a document could be known: its publication, else when it was added.

        Raises KeyError where it is not stored.
        """
        found = views.known_at(self._connection, document_id)
        if found is None:
            raise KeyError(document_id)
        return found

    def observations(self, as_of: Moment | None = None) -> list[Observation]:
        """Observations public by `as_of`, ordered by id."""
        return views.observations(self._connection, as_of)

    def decisions(self, as_of: Moment | None = None) -> list[Decision]:
        """Decisions that hold at `as_of`, in the order they were made."""
        return decisions.in_force(self._connection, as_of)

    def decision_log(self, as_of: Moment | None = None) -> list[Decision]:
        """All decisions made by `as_of`, with the revoked ones and the revocations."""
        return decisions.log(self._connection, as_of)

    def issues(self) -> list[Issue]:
        """What is wrong with sources and documents."""
        return views.issues(self._connection)

    def mentions(
        self, type: str | None = None, party: str | None = None, as_of: Moment | None = None
    ) -> list[Mention]:
        """Events known by `as_of`, by type and by party (as actor or target)."""
        return mentions.mentions(self._connection, type, party, as_of)

    def search(self, query: str, as_of: Moment | None = None, limit: int = 20) -> list[Hit]:
        """Documents that hold every word and "quoted phrase" of the query, best first."""
        return search.search(self._connection, query, as_of, limit)

    def counts(self) -> Counts:
        """Rows a table."""
        return counts.counts(self._connection)

    def verify(self) -> list[Issue]:
        """Every hash, id and span checked again; an empty list is a sound ledger."""
        return check.verify(self._connection)
