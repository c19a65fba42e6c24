"""Whose "the army" and "the ministry" are, in a text that tells it of one party only.

A body without a country is the one that the text names in full, wherever it does ("the army" after
or before "the Congolese army"); where it names two, the words alone do not tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from saydo.codes.roles import Role, RoleKind, roles
from saydo.read.named import Named, NameKind

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
STATE_SECTORS = frozenset({"government", "military", "legislature", "intelligence", "police"})
_SECTORS = frozenset({"military", "government", "legislature"})


@dataclass(frozen=True, slots=True)
class Owners:
    """The parties for which a text names each body and office, and each sector of a state."""

    by_word: Mapping[str, frozenset[str]]
    by_sector: Mapping[str, frozenset[str]]

    def of(self, phrase: str) -> str | None:
        """The one party whose body or office a phrase can be; None where there are two, or none."""
        known = _roles_in(_WORD.findall(phrase))
        for role in known:
            parties = self.by_word.get(role.word, frozenset())
            if len(parties) == 1 and _tells(role):
                return next(iter(parties))
        for role in known:
            parties = self.by_sector.get(role.sector, frozenset())
            if len(parties) == 1 and role.sector in _SECTORS and role.kind is RoleKind.BODY:
                return next(iter(parties))
        return None


def owners(text: str, mentions: Iterable[Named]) -> Owners:
    """What the mentions of a text that do say whose they are tell of the others."""
    words: dict[str, set[str]] = defaultdict(set)
    sectors: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.party is None or mention.kind is NameKind.PARTY:
            continue
        said = mention.span.text(text)
        if mention.kind is NameKind.PERSON:
            said = said.removesuffix(mention.name)
        for role in _roles_in(_WORD.findall(said)):
            words[role.word].add(mention.party)
            sectors[role.sector].add(mention.party)
    return Owners(_frozen(words), _frozen(sectors))


def _frozen(found: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(parties) for key, parties in found.items()}


def _tells(role: Role) -> bool:
    """Whether a word is an office or body of which a state has one, as "spokesman" is not."""
    if role.sector not in STATE_SECTORS:
        return False
    return role.kind is RoleKind.BODY or role.word in _OFFICES


_OFFICES = frozenset(
    {"president", "premier", "minister", "chancellor", "king", "emir", "sultan", "parliamentarian",
     "troops", "forces", "soldiers", "lawmakers"}
)  # fmt: skip


def _roles_in(words: Sequence[str]) -> list[Role]:
    found = [roles().get(word.lower().removesuffix("'s").removesuffix("’s")) for word in words]
    return [role for role in found if role is not None]
