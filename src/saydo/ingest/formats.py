"""Which format a source is in: by the name's ending, else by how it begins."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from saydo.ingest.observations import is_header


class Format(StrEnum):
    """What can be read."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    CSV = "csv"


_ENDINGS = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
}
_HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def format_of(name: str, head: bytes) -> Format:
    """The format of a source called `name` that begins with `head`."""
    ending = PurePath(name).suffix.lower()
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    start = head.decode(errors="replace").removeprefix("\ufeff")
    if _HTML.match(start):
        return Format.HTML
    if start.lstrip().startswith("{"):
        return Format.JSONL
    return Format.CSV if is_header(start.partition("\n")[0]) else Format.TEXT
