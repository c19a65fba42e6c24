"""Words of a text with their characters: what rules over sentences walk along."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from saydo.model.span import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d[\d.,]*\d|\w+(?:[-’'.]\w+)*")
_STRAIGHT = str.maketrans("’‘", "''")


class Word(NamedTuple):
    """`lower` has straight apostrophes and no possessive ending ("Russia’s" is "russia")."""

    span: Span
    text: str
    lower: str
    possessive: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Words between two offsets, in order; punctuation stands between them."""
    stop = len(text) if end is None else end
    found: list[Word] = []
    for match in _WORD.finditer(text, start, stop):
        written = match.group()
        found.append(Word(Span(*match.span()), written, *_plain(written)))
    return found


@lru_cache(maxsize=32768)
def _plain(written: str) -> tuple[str, bool]:
    """A word in small letters without its possessive ending, and whether it had one."""
    plain = written.translate(_STRAIGHT)
    owns = plain.lower().endswith("'s") and len(plain) > 2
    bare = plain[:-2] if owns else plain
    return bare.lower(), owns
