"""Common given names and the gender of those who bear them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec


class Gender(StrEnum):
    """Which of "he" and "she" a text uses for somebody; EITHER where a name does not tell."""

    MALE = "male"
    FEMALE = "female"
    EITHER = "either"


class _Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    male: str = ""
    female: str = ""
    either: str = ""


def gender_of_name(given_name: str) -> Gender | None:
    """The gender that a given name tells ("María" → female), None where it is not listed."""
    folded = _folded(given_name)
    found = _listed().get(folded)
    if found is None and "-" in folded:
        found = _listed().get(folded.partition("-")[0])
    return found


@cache
def _listed() -> Mapping[str, Gender]:
    data = (files("saydo.codes") / "data" / "given_names.toml").read_bytes()
    found: dict[str, Gender] = {}
    for language in msgspec.toml.decode(data, type=dict[str, _Language]).values():
        for name in _folded(language.either).split():
            found[name] = Gender.EITHER
        for gender, names in ((Gender.MALE, language.male), (Gender.FEMALE, language.female)):
            for name in _folded(names).split():
                if found.setdefault(name, gender) is not gender:
                    found[name] = Gender.EITHER
    return MappingProxyType(found)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
