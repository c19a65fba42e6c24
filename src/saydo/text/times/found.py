"""What a reader of a pattern is given: the words that matched, and what the text told so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from saydo.codes.times import Value
from saydo.text.times.mention import Bound, Direction, Meaning
from saydo.text.times.tokens import PARTS, Tokens


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to before `last` of a sentence."""

    tokens: Tokens
    first: int
    last: int

    @property
    def parts(self) -> str:
        """A letter a word."""
        return self.tokens.parts[self.first : self.last]

    @property
    def text(self) -> str:
        """The characters, as they stand."""
        return self.tokens.text[self.tokens.starts[self.first] : self.tokens.ends[self.last - 1]]

    def has(self, *parts: str) -> bool:
        """Whether a word plays one of the parts."""
        inside = self.parts
        return any(PARTS[part] in inside for part in parts)

    def values(self, part: str) -> list[Value]:
        """The values of all words that play the part."""
        letter = PARTS[part]
        return [
            self.tokens.values[at]
            for at in range(self.first, self.last)
            if self.tokens.parts[at] == letter
        ]

    def number(self, part: str) -> int | None:
        """The first number of a part, None where nothing plays it."""
        return next((v for v in self.values(part) if isinstance(v, int)), None)

    def code(self, part: str) -> str:
        """The first piece of a value of a part, empty where nothing plays it."""
        return next((v for v in self.values(part) if isinstance(v, str)), "")

    def lower(self, part: str) -> str:
        """The first word of a part in small letters, empty where nothing plays it."""
        at = self.parts.find(PARTS[part])
        return self.tokens.lowers[self.first + at] if at >= 0 else ""

    def before(self, back: int = 1) -> str:
        """The word before, in small letters."""
        at = self.first - back
        return self.tokens.lowers[at] if at >= 0 else ""

    def after(self, on: int = 0) -> str:
        """The word after, in small letters."""
        at = self.last + on
        return self.tokens.lowers[at] if at < len(self.tokens.lowers) else ""


@dataclass(frozen=True, slots=True)
class Context:
    """What relative times count from.

    `reference`: the day of publication. `told`: the meaning of the last date told, None where none
    was. `bound` and `direction`: the word before, and where the clause looks to.
    """

    reference: date | None
    told: Meaning | None
    bound: Bound | None
    direction: Direction | None

    @property
    def ahead(self) -> bool:
        """Whether a time that comes round again is meant as the next one."""
        if self.direction is not None:
            return self.direction is Direction.AHEAD
        return self.bound in (Bound.BY, Bound.UNTIL, Bound.BEFORE)


Reader = Callable[[Found, Context], Meaning | None]
