"""Plain text: the file, unchanged."""

from __future__ import annotations

from saydo.ingest.decode import decode
from saydo.ingest.found import Found


def found(data: bytes, path: str, charset: str | None = None) -> Found:
    """One document of a whole file; raises SkipError where it is no text."""
    decoded = decode(data, charset)
    return Found(path, path, decoded.text, note=decoded.note)
