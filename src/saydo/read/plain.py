"""A sentence as bare words: for what needs neither clauses nor a table of parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.model.span import Span
from saydo.text.words import Word, words

_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Plain:
    """`words` of `text`, in order; `lowers` the same in small letters."""

    text: str
    words: Sequence[Word]
    lowers: Sequence[str]

    def lower(self, at: int) -> str:
        """A word in small letters, empty outside the sentence."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def before(self, at: int) -> str:
        """The characters between a word and the one before it; empty at either end."""
        if not 0 < at < len(self.words):
            return ""
        return self.text[self.words[at - 1].span.end : self.words[at].span.start]

    def span(self, first: int, last: int) -> Span | None:
        """Words `first` to `last` (exclusive) without an article before or a possessive ending."""
        while first < last and self.lowers[first] in _ARTICLES:
            first += 1
        if first >= last:
            return None
        ending = 2 if self.words[last - 1].possessive else 0
        return Span(self.words[first].span.start, self.words[last - 1].span.end - ending)


def plain(text: str) -> Plain:
    """Cut a sentence into words."""
    inside = words(text)
    return Plain(text, inside, [word.lower for word in inside])
