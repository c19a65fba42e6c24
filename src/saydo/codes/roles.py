"""Words for what somebody is: "the ministry", "a spokesman", "rebels"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec

from saydo.codes.inflection import noun_forms


class RoleKind(StrEnum):
    """One person, a body that acts as one, or people taken together."""

    PERSON = "person"
    BODY = "body"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Role:
    """A role word in small letters ("foreign minister"), and whose it is ("government")."""

    word: str
    kind: RoleKind
    sector: str


class _Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: RoleKind
    sector: str
    words: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    role: list[_Roles]


@cache
def roles() -> Mapping[str, Role]:
    """All role words, small letters, single and plural; a plural of persons is a group."""
    data = (files("saydo.codes") / "data" / "roles.toml").read_bytes()
    listed = msgspec.toml.decode(data, type=_File).role
    found: dict[str, Role] = {}
    for entry in listed:
        for word in entry.words:
            found.setdefault(word, Role(word, entry.kind, entry.sector))
    for role in list(found.values()):
        if role.kind is not RoleKind.GROUP:
            plural = _plural(role.word)
            many = RoleKind.GROUP if role.kind is RoleKind.PERSON else RoleKind.BODY
            found.setdefault(plural, Role(plural, many, role.sector))
    return MappingProxyType(found)


def role(phrase: str) -> Role | None:
    """The role that a phrase ends in: "the regional defence ministry" → "defence ministry"."""
    words = phrase.casefold().replace("’", "'").removesuffix("'s").split()
    endings = (" ".join(words[at:]) for at in range(len(words)))
    return next((roles()[end] for end in endings if end in roles()), None)


def _plural(word: str) -> str:
    """The head takes the plural: "heads of state", "spokesmen"."""
    head, of, rest = word.partition(" of ")
    if head.endswith("man"):
        head = head[:-3] + "men"
    elif not head.endswith("s"):
        head = noun_forms(head)[1]
    return head + of + rest
