"""`saydo doctor`."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import apsw
import trafilatura
import typer

from saydo.model.errors import SaydoError
from saydo.read.tagger import shipped_tagger
from saydo.show.cli.demo import examples
from saydo.show.cli.options import AsFormat
from saydo.show.cli.output import Format, show
from saydo.show.cli.program import FAILED

_PACKAGES = ("saydo", "apsw", "onnxruntime", "tokenizers", "trafilatura", "starlette")


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing that saydo needs."""

    check: str
    state: str
    found: str


def doctor(format: AsFormat = Format.TABLE) -> None:
    """Check what saydo needs: its parts, the reader's weights, the database, a folder to write."""
    rows = [_check(name, check) for name, check in _CHECKS]
    show(rows, CheckRow, format, "Nothing to check.")
    if any(row.state != "ok" for row in rows):
        raise typer.Exit(FAILED)


def _check(name: str, check: Callable[[], str]) -> CheckRow:
    """The outcome of a check; whatever it raises is its finding."""
    try:
        return CheckRow(name, "ok", check())
    except (SaydoError, OSError, ImportError, ValueError, RuntimeError, apsw.Error) as error:
        return CheckRow(name, "failed", str(error))


def _versions() -> str:
    told = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return f"Python {platform.python_version()}, {told}"


def _weights() -> str:
    tagged = shipped_tagger().tag(["The ministry said the border was quiet."])
    return f"loaded; scores {len(tagged[0].pieces.ids)} word pieces of a sentence"


def _database() -> str:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    return f"SQLite {apsw.sqlite_lib_version()} with full text search"


def _pages() -> str:
    page = "<html><body><article><p>The bridge was open.</p></article></body></html>"
    found = trafilatura.extract(page)
    if not found:
        raise RuntimeError("no text was found in a small page")
    return "the text of a small page was found"


def _folder() -> str:
    here = Path.cwd()
    if not os.access(here, os.W_OK):
        raise PermissionError(f"{here} cannot be written")
    return f"{here} can be written"


def _examples() -> str:
    return str(examples())


_CHECKS: Sequence[tuple[str, Callable[[], str]]] = (
    ("versions", _versions),
    ("reader's weights", _weights),
    ("database", _database),
    ("web pages", _pages),
    ("this folder", _folder),
    ("example cases", _examples),
)
