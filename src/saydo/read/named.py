"""What is named in a document: the records that `names.py` fills."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from saydo.codes.names import NameForm
from saydo.model.span import Span

_LOOKBACK = 300
"""Mentions that are looked back at."""


class NameKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ROLE = "role"
    BODY = "body"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Named:
    """One mention; `span` includes a title before a person's name.

    `head` is a person's surname, the role word ("ministry") or the party. `official`: the
    title is a state's and does not say whose ("President …"). `sure`: a person with a title or a
    known given name, or named again by surname; other names of two words can be of anything.
    """

    span: Span
    name: str
    kind: NameKind
    party: str | None
    head: str
    form: NameForm | None = None
    official: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """All mentions of a document in order of their start; persons carry their full name.

    `home` is the state that the document is written from and is most about, if it is one.
    """

    mentions: tuple[Named, ...]
    home: str | None = None

    def inside(self, span: Span) -> list[Named]:
        """Mentions that lie wholly in `span`."""
        first = bisect.bisect_left(self.mentions, span.start, key=lambda m: m.span.start)
        last = bisect.bisect_left(self.mentions, span.end, key=lambda m: m.span.start)
        return [mention for mention in self.mentions[first:last] if span.holds(mention.span)]

    def before(self, position: int) -> Iterator[Named]:
        """Mentions that end at or before `position`, nearest first; not from pages away."""
        at = bisect.bisect_right(self.mentions, position, key=lambda m: m.span.start)
        nearest = (self.mentions[n] for n in range(at - 1, max(-1, at - 1 - _LOOKBACK), -1))
        return (mention for mention in nearest if mention.span.end <= position)
