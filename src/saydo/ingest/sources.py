"""From paths and addresses to documents, observations and issues."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from saydo.ingest import html, jsonl, observations, plain
from saydo.ingest.decode import decode
from saydo.ingest.document import document
from saydo.ingest.fetch import fetch, is_address
from saydo.ingest.folder import files
from saydo.ingest.formats import Format, format_of
from saydo.ingest.found import Defaults, Found
from saydo.model.document import Document
from saydo.model.errors import SkipError
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.settings import SETTINGS, Settings

STANDARD_INPUT = "-"
_HEAD = 4096

__all__ = ["STANDARD_INPUT", "Defaults", "Format", "load"]


@dataclass(frozen=True, slots=True)
class _Terms:
    """How sources are to be read."""

    defaults: Defaults
    now: Moment | None
    settings: Settings
    format: Format | None
    charset: str | None = None


class Stream(Protocol):
    """Bytes that can be looked at before they are read."""

    def peek(self, size: int = ..., /) -> bytes:
        """The next bytes, without passing them."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes; all where no size is given."""

    def __iter__(self) -> Iterator[bytes]: ...


@dataclass(frozen=True, slots=True)
class _Made:
    where: str
    document: Document
    issues: tuple[Issue, ...]


def load(
    sources: Iterable[Path | str],
    defaults: Defaults,
    *,
    now: Moment | None = None,
    settings: Settings = SETTINGS,
    format: Format | None = None,
    standard_input: Stream | None = None,
) -> Iterator[Document | Observation | Issue]:
    """Read files, folders (below them too, by name), web addresses and "-" (standard input).

    A source that cannot be read, or a part of it, gives an Issue, and the rest goes on. The issues
    of a document follow it. A document met twice is given once. `now` refuses later dates;
    `format` overrides what names and contents say.
    """
    terms = _Terms(defaults, now, settings, format)
    seen: dict[str, str] = {}
    for source in sources:
        for item in _source(source, terms, standard_input):
            if not isinstance(item, _Made):
                yield item
            elif item.document.id in seen:
                what = f"The same document as {seen[item.document.id]}: left out."
                yield Issue(item.document.id, item.where, what, Severity.NOTE)
            else:
                seen[item.document.id] = item.where
                yield item.document
                yield from item.issues


def _source(
    source: Path | str, terms: _Terms, standard_input: Stream | None
) -> Iterator[_Made | Observation | Issue]:
    name = str(source)
    if name == STANDARD_INPUT:
        yield from _checked(standard_input or _standard_input(), name, terms)
    elif isinstance(source, str) and is_address(source):
        yield from _address(source, terms)
    elif Path(source).is_dir():
        for entry in files(Path(source)):
            yield from [entry] if isinstance(entry, Issue) else _file(entry, terms)
    else:
        yield from _file(Path(source), terms)


def _standard_input() -> Stream:
    buffer = sys.stdin.buffer
    if isinstance(buffer, io.BufferedReader):
        return buffer
    return io.BufferedReader(io.BytesIO(buffer.read()))


def _file(path: Path, terms: _Terms) -> Iterator[_Made | Observation | Issue]:
    try:
        with path.open("rb") as stream:
            yield from _checked(stream, str(path), terms)
    except OSError as error:
        what = f"The file cannot be read: {error.strerror}."
        yield Issue(None, str(path), what, Severity.ERROR)


def _address(address: str, terms: _Terms) -> Iterator[_Made | Observation | Issue]:
    try:
        answer = fetch(address, terms.settings)
    except SkipError as error:
        yield Issue(None, address, str(error), Severity.ERROR)
        return
    stream = io.BufferedReader(io.BytesIO(answer.data))
    defaults = replace(terms.defaults, url=terms.defaults.url or answer.url)
    yield from _checked(stream, address, replace(terms, defaults=defaults, charset=answer.charset))


def _checked(stream: Stream, name: str, terms: _Terms) -> Iterator[_Made | Observation | Issue]:
    """What one source gives, each document checked and made, each refusal an issue."""
    try:
        for item in _read(stream, name, terms):
            if not isinstance(item, Found):
                yield item
                continue
            try:
                made, issues = document(item, terms.defaults, terms.now, terms.settings)
            except SkipError as error:
                yield Issue(None, item.where, str(error), Severity.ERROR)
            else:
                yield _Made(item.where, made, issues)
    except SkipError as error:
        yield Issue(None, name, str(error), Severity.ERROR)
    except Exception as error:  # What comes from outside breaks parsers in any way.
        what = f"It could not be read ({type(error).__name__}: {error})."
        yield Issue(None, name, what, Severity.ERROR)


def _read(stream: Stream, name: str, terms: _Terms) -> Iterator[Found | Observation | Issue]:
    form = terms.format or format_of(name, stream.peek(_HEAD)[:_HEAD])
    limit = terms.settings.document_bytes
    if form is Format.JSONL:
        yield from jsonl.found(stream, name, limit)
    elif form is Format.CSV:
        text = decode(stream.read()).text
        yield from observations.rows(text, name, terms.defaults, terms.now)
    else:
        data = stream.read(limit + 1)
        if len(data) > limit:
            raise SkipError(f"It has more than {limit:,} bytes, the limit for one document.")
        if form is Format.HTML:
            yield html.found(data, name, terms.defaults, terms.charset, terms.now)
        else:
            yield plain.found(data, name, terms.charset)
