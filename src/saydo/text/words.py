"""Words of a text with their characters: what rules over sentences walk along."""

from __future__ import annotations

import re
from dataclasses import dataclass

from saydo.model.span import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d[\d.,]*\d|\w+(?:[-’'.]\w+)*")
_STRAIGHT = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Word:
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
    return [_word(match) for match in _WORD.finditer(text, start, stop)]


def _word(match: re.Match[str]) -> Word:
    plain = match.group().translate(_STRAIGHT)
    owns = plain.lower().endswith("'s") and len(plain) > 2
    bare = plain[:-2] if owns else plain
    return Word(Span(match.start(), match.end()), match.group(), bare.lower(), owns)
