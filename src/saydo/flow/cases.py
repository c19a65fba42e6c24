"""A case's folder: reading and making its `case.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from saydo.ledger import Ledger
from saydo.model.case import Case, Indicator, Party, Source
from saydo.model.errors import StopError
from saydo.model.reading import ReaderSize

CASE_FILE = "case.toml"
LEDGER_FILE = "ledger.db"
_START = """\
title = {title}
summary = ""
reader = "exact"            # "fast" takes half of the time and makes more errors

# [[party]]                  # a side of the crisis, with other names for it and its allies
# name = "Sudan"
# aliases = ["Khartoum"]
# allies = []

# [[source]]                 # a publisher or monitor; observer: on no side, tells what it saw
# name = "UN Panel of Experts"
# observer = true
# reliability = "B"          # A to F, and why
# reason = "Publishes how it knows."
"""


class _CaseFile(msgspec.Struct, forbid_unknown_fields=True):
    """`case.toml` as it is written: tables in the singular, a table each."""

    title: str
    summary: str = ""
    reader: ReaderSize = ReaderSize.EXACT
    feeds: tuple[str, ...] = ()
    party: tuple[Party, ...] = ()
    source: tuple[Source, ...] = ()
    indicator: tuple[Indicator, ...] = ()


def load_case(folder: Path) -> Case:
    """Read `case.toml`; raises StopError where it is missing, broken or says what nobody reads."""
    path = folder / CASE_FILE
    if not path.is_file():
        raise StopError(f"There is no case at {folder}: make one with “saydo init {folder}”.")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        read = msgspec.convert(table, _CaseFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise StopError(f"{path} cannot be read: {error}.") from error
    _check_case(path, read, table)
    return Case(
        read.title, read.summary, read.party, read.source, read.indicator, read.feeds, read.reader
    )


def _check_case(path: Path, read: _CaseFile, table: dict[str, object]) -> None:
    for name, record in (("party", Party), ("source", Source), ("indicator", Indicator)):
        rows = msgspec.convert(table.get(name, []), list[dict[str, object]])
        unread = {key for row in rows for key in row} - set(record.__dataclass_fields__)
        if unread:
            raise StopError(f"{path}: nobody reads {', '.join(sorted(unread))} in [[{name}]].")
    for source in read.source:
        if source.reliability is not None and source.reliability not in tuple("ABCDEF"):
            raise StopError(f"{path}: the reliability of {source.name} is not one of A to F.")
        if source.reliability is not None and not source.reason:
            raise StopError(f"{path}: the reliability of {source.name} lacks its reason.")


def init_case(folder: Path, title: str | None = None) -> Path:
    """Make a case with an empty ledger; returns its `case.toml`. Raises StopError if it exists."""
    path = folder / CASE_FILE
    if path.exists():
        raise StopError(f"{path} exists already.")
    folder.mkdir(parents=True, exist_ok=True)
    name = msgspec.json.encode(title or folder.resolve().name).decode()
    path.write_text(_START.format(title=name), encoding="utf-8")
    with Ledger.open(folder / LEDGER_FILE):
        return path
