"""Observations as CSV: one thing seen a row, recognised by its header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from saydo.ingest.dates import published
from saydo.ingest.found import Defaults
from saydo.model.errors import SkipError
from saydo.model.event import KnownBy
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.observation import Observation

REQUIRED = frozenset({"id", "observed", "published", "text", "type", "known_by", "publisher"})


@dataclass(frozen=True, slots=True)
class _Row:
    """The columns, as written."""

    id: str
    observed: str
    text: str
    type: str
    known_by: KnownBy
    published: str | None = None
    publisher: str | None = None
    mode: str | None = None
    place: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    actor: str | None = None
    target: str | None = None
    quantity: float | None = None
    url: str | None = None


def is_header(line: str) -> bool:
    """Whether the first line of a CSV names the columns of observations."""
    try:
        names = next(csv.reader([line]), [])
    except csv.Error:  # Not a line of CSV at all.
        return False
    return {name.strip() for name in names} >= REQUIRED


def rows(
    text: str, path: str, defaults: Defaults, now: Moment | None
) -> Iterator[Observation | Issue]:
    """An observation a row; an issue, with the line's number, for each row that is none.

    Raises SkipError where the header names other columns.
    """
    if not is_header(text.partition("\n")[0]):
        columns = ", ".join(sorted(REQUIRED))
        raise SkipError(f"A CSV is read for observations only: its header must name {columns}.")
    reader = csv.DictReader(io.StringIO(text, newline=""), skipinitialspace=True)
    for row in _safe(reader, path):
        if isinstance(row, Issue):
            yield row
            continue
        try:
            yield _observation(row, defaults, now)
        except (msgspec.ValidationError, ValueError) as error:
            where = f"{path} line {reader.line_num}"
            what = f"The row is no observation: {str(error).removesuffix('.')}."
            yield Issue(None, where, what, Severity.ERROR)


def _safe(reader: csv.DictReader[str], path: str) -> Iterator[dict[str, str] | Issue]:
    """Rows without their empty cells; an issue where the CSV itself is broken."""
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"{path} line {reader.line_num}"
            yield Issue(None, where, f"The row cannot be read: {error}.", Severity.ERROR)
            continue
        yield {
            key.strip(): value.strip()
            for key, value in row.items()
            if isinstance(key, str) and isinstance(value, str) and value.strip()
        }


def _observation(cells: dict[str, str], defaults: Defaults, now: Moment | None) -> Observation:
    row = msgspec.convert(cells, _Row, strict=False)
    public = published(row.published, now) if row.published else defaults.published
    publisher = row.publisher or defaults.publisher
    if public is None or publisher is None:
        missing = "published" if public is None else "publisher"
        raise ValueError(f"{missing} is empty")
    if abs(row.lat or 0) > 90 or abs(row.lon or 0) > 180:
        raise ValueError(f"there is no place at latitude {row.lat}, longitude {row.lon}")
    return Observation(
        id=row.id, text=row.text, observed=published(row.observed, now), published=public,
        publisher=publisher, type=row.type, mode=row.mode, known_by=row.known_by,
        actor=row.actor, target=row.target, place=row.place, country=row.country,
        latitude=row.lat, longitude=row.lon, quantity=row.quantity, url=row.url or defaults.url,
    )  # fmt: skip
