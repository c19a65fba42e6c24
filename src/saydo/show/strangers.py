"""Text of strangers, made harmless for where it is shown: titles, names and quotes are theirs."""

from __future__ import annotations

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def for_spreadsheet(text: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def for_terminal(text: str) -> str:
    """Control characters, by which a terminal takes orders, become marks of the same length."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
