"""What is named in a document: the records that `names.py` fills."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from saydo.codes.given_names import Gender
from saydo.codes.names import NameForm
from saydo.codes.roles import Role, RoleKind, roles
from saydo.model.span import Span

STATE_SECTORS = frozenset({"government", "military", "legislature", "intelligence", "police"})
"""Sectors of roles that a state's own people and bodies have."""
_DETERMINER = re.compile(r"^(?:the|a|an|its|their|his|her|this|that)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SHARED = frozenset({"military", "government", "legislature"})
"""Sectors that stand for each other: "the army" is whose "the military" is."""
_OFFICES = frozenset(
    {"president", "premier", "minister", "chancellor", "king", "emir", "sultan", "troops", "forces",
     "soldiers", "lawmakers"}
)  # fmt: skip
_MANY = frozenset(
    {"state", "states", "agency", "office", "bureau", "mission", "committee", "commission",
     "department", "authority", "delegation", "embassy", "consulate", "city council"}
)  # fmt: skip
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
    `gender`: of a person, as far as all that the text calls them tells.
    """

    span: Span
    name: str
    kind: NameKind
    party: str | None
    head: str
    form: NameForm | None = None
    official: bool = False
    sure: bool = True
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Owners:
    """The parties for which a text names each body and office, and each sector of a state."""

    by_word: Mapping[str, frozenset[str]]
    by_sector: Mapping[str, frozenset[str]]

    def of(self, phrase: str) -> str | None:
        """The one party whose body or office a phrase can be; None where there are two, or none."""
        known = roles_in(phrase)
        for role in known:
            parties = self.by_word.get(role.word, frozenset())
            if len(parties) == 1 and is_of_one(role):
                return next(iter(parties))
        for role in known:
            parties = self.by_sector.get(role.sector, frozenset())
            if len(parties) == 1 and role.sector in _SHARED and role.kind is RoleKind.BODY:
                return next(iter(parties))
        return None

    def only(self, phrase: str) -> str | None:
        """The one party of which the text names any body or office, for a phrase that is one."""
        every = frozenset().union(*self.by_sector.values())
        told = any(map(is_of_one, roles_in(phrase)))
        return next(iter(every)) if told and len(every) == 1 else None


NO_OWNERS = Owners({}, {})


@dataclass(frozen=True, slots=True)
class Names:
    """All mentions of a document in order of their start; persons carry their full name.

    `home` is the state that the document is written from and is most about, if it is one.
    `owners`: whose each body and office is, where the text tells of one party's only.
    """

    mentions: tuple[Named, ...]
    home: str | None = None
    owners: Owners = NO_OWNERS

    def owner(self, phrase: str) -> str | None:
        """The party whose body or office a phrase is: by name, by where the text is at home, or as
        the only one that the text tells of; None where that leaves two, or none."""
        return self.owners.of(phrase) or self.home or self.owners.only(phrase)

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


def roles_in(phrase: str) -> list[Role]:
    """The role words of a phrase, in order."""
    words = (word.lower() for word in _WORD.findall(phrase))
    found = (roles().get(word.removesuffix("'s").removesuffix("’s")) for word in words)
    return [role for role in found if role is not None]


def bare(phrase: str) -> str:
    """A phrase without its determiner."""
    return _DETERMINER.sub("", " ".join(phrase.split())).rstrip(" ,")


def is_of_one(role: Role) -> bool:
    """Whether a word is a body or office of which a state has one, as "spokesman" is not."""
    if role.sector not in STATE_SECTORS or role.word in _MANY:
        return False
    return role.kind is RoleKind.BODY or role.word in _OFFICES
