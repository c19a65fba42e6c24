"""Which news agency a text comes from: its dateline, its byline or sign-off, a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from saydo.codes.outlets import agency_credit

_CLOSING = re.compile(r"\([^()\n]{2,160}\)\W*$")
_STAFF = re.compile(r"\bwriters?\b", re.IGNORECASE)
_FIRST = 3
"""A dateline stands before one of the first sentences, below a summary or a caption."""


def closing(line: str) -> str | None:
    """The agency in brackets behind a last sentence: "… left the town. (AFP)"."""
    match = _CLOSING.search(line)
    return agency_credit(match.group()) if match else None


def signed(line: str) -> str | None:
    """The agency of a line of its own: "Reuters | Goma", "By X, AP", "Associated Press writer"."""
    if found := agency_credit(line) or agency_credit(line.partition("|")[0]):
        return found
    words = line.split() if _STAFF.search(line) else []
    pairs = (
        " ".join(words[at : at + size]).strip(",;") for size in (2, 1) for at in range(len(words))
    )
    return next((found for pair in pairs if (found := agency_credit(pair))), None)


def credit(body: Sequence[str], marks: Sequence[str]) -> str | None:
    """The agency of an article from the lines of its `body` and the short lines around it.

    A dateline goes first, then what stands in a line of its own (which may be a picture's), then
    what closes the last line. None where the text credits no agency.
    """
    datelines = (agency_credit(line) for line in body[:_FIRST])
    lines = (signed(line) for line in marks)
    ends = (closing(line) for line in body[-1:])
    return next((found for found in (*datelines, *lines, *ends) if found), None)
