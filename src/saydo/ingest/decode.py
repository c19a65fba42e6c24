"""Bytes to text, or a sentence on why not.

A byte order mark is a signature and no part of the text. Everything else stays as it is in the
file, line ends too, so that offsets count the characters of the decoded file.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from resiliparse.parse.encoding import detect_encoding

from saydo.model.errors import SkipError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"PK\x03\x04", "a Word, OpenDocument or other zip file: save it as plain text or HTML first"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file: save it as plain text or HTML first"),
    (b"{\\rtf", "a rich text file: save it as plain text or HTML first"),
    (b"\x1f\x8b", "a gzip file: unpack it first"),
    (b"\x89PNG", "a picture, not text"),
    (b"\xff\xd8\xff", "a picture, not text"),
    (b"GIF8", "a picture, not text"),
    (b"SQLite format 3", "a database, not text"),
    (b"\x7fELF", "a program, not text"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.002
_BROKEN_SHARE = 0.01


class Decoded(NamedTuple):
    """The text, and what was repaired in it."""

    text: str
    note: str | None = None


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """The text of a file; `charset` is what its server or its own header says it is in.

    Raises SkipError for a file that is empty, in a format that is not text, or not decodable.
    """
    if not data:
        raise SkipError("The file is empty.")
    if b"%PDF-" in data[:1024]:
        raise SkipError("This is a PDF: convert it to text first, for example with pdftotext.")
    for start, name in _BINARY:
        if data.startswith(start):
            raise SkipError(f"This is {name}.")
    decoded = _decoded(data, charset)
    if len(_CONTROL.findall(decoded.text)) > _CONTROL_SHARE * len(decoded.text):
        raise SkipError("This is a binary file, not text.")
    return decoded


def _decoded(data: bytes, charset: str | None) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data, encoding))
    if b"\0" in data:
        raise SkipError("This is a binary file, not text.")
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        repaired = _repaired(data)
        return repaired or Decoded(_strict(data, charset or str(detect_encoding(data))))


def _repaired(data: bytes) -> Decoded | None:
    """UTF-8 with few broken bytes among many sound sequences; None where it is another encoding."""
    text = data.decode(errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    sound = sum(character > "\x7f" for character in text) - broken
    if broken > sound or broken > _BROKEN_SHARE * len(text):
        return None
    return Decoded(text, f"{broken} broken characters were replaced by \N{REPLACEMENT CHARACTER}.")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise SkipError(
            f"The characters cannot be decoded (tried UTF-8 and {encoding}): save it as UTF-8."
        ) from error
