"""A text as the reader takes it: of the same length, so that all offsets stay true of the original.

What a printer, a mail program or a copying machine put in the way is read as what it stands for:
line breaks at a fixed width as spaces, a telex's quotation marks and dashes as such, invisible
characters beside a word as spaces.
"""

from __future__ import annotations

import re

from saydo.text.wraps import unwrapped

_OPENING, _CLOSING = "``", "''"
_TELEX_DASH = " _ "
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters without a width, as a class of a regular expression: soft hyphens, marks of
direction, zero-width spaces and joiners, byte order marks."""
_BESIDE_A_WORD = re.compile(rf"(?<!\w)[{INVISIBLE}]+|[{INVISIBLE}]+(?!\w)")


def legible(text: str) -> str:
    """The text as it is to be read; it comes back unchanged where nothing stands in the way."""
    found = unwrapped(text)
    if _OPENING in found:
        found = found.replace(_OPENING, ' "').replace(_CLOSING, '" ')
    if _TELEX_DASH in found:
        found = found.replace(_TELEX_DASH, " - ")
    if not found.isascii():
        found = _BESIDE_A_WORD.sub(lambda match: " " * len(match.group()), found)
    return found
