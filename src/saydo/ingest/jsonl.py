"""JSON lines: one document a line, its fields named as in what `saydo read` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from saydo.ingest.found import Found
from saydo.model.issue import Issue, Severity


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    credit: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def found(lines: Iterable[bytes], path: str, limit: int) -> Iterator[Found | Issue]:
    """A document a line; an issue, with the line's number, for each line that is none.

    Empty lines are passed over. `limit`: bytes a line may have.
    """
    for number, line in enumerate(lines, start=1):
        data = line.removeprefix(b"\xef\xbb\xbf").strip()
        if data:
            yield _line(data, path, f"{path} line {number}", limit)


def _line(data: bytes, path: str, where: str, limit: int) -> Found | Issue:
    if len(data) > limit:
        what = f"The line has more than {limit:,} bytes, the limit for one document."
        return Issue(None, where, what, Severity.ERROR)
    try:
        line = _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Issue(None, where, f"The line is no document: {error}.", Severity.ERROR)
    return Found(
        where, path, line.text, line.title, line.published, line.publisher, line.url, line.credit
    )
