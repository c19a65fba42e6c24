"""English verb forms from a base form, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec


class VerbForm(StrEnum):
    """The five forms of an English verb; many words are two of them at once."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    doubles: str
    both: str
    irregular: dict[str, str]


def verb_forms(base: str) -> dict[str, frozenset[VerbForm]]:
    """Every written form of a verb with what it can be ("struck" is past and participle)."""
    past, participle = _past(base)
    found: dict[str, set[VerbForm]] = {}
    for written, form in (
        (base, VerbForm.BASE),
        (_third(base), VerbForm.THIRD),
        (past, VerbForm.PAST),
        (participle, VerbForm.PARTICIPLE),
        (_ing(base), VerbForm.ING),
    ):
        found.setdefault(written, set()).add(form)
    if base in _both():
        found[f"{base}{base[-1]}ed"] = {VerbForm.PAST, VerbForm.PARTICIPLE}
        found[f"{base}{base[-1]}ing"] = {VerbForm.ING}
    return {written: frozenset(forms) for written, forms in found.items()}


def noun_forms(noun: str) -> tuple[str, ...]:
    """A noun and its regular plural; a plural or uncountable noun gives an unused second form."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun, noun[:-1] + "ies"
    return noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def irregular_forms() -> Mapping[str, frozenset[VerbForm]]:
    """Every written form of the verbs that do not take -ed, with what it can be."""
    found: dict[str, frozenset[VerbForm]] = {}
    for base in _table().irregular:
        for written, forms in verb_forms(base).items():
            found[written] = found.get(written, frozenset()) | forms
    third, past = frozenset({VerbForm.THIRD}), frozenset({VerbForm.PAST})
    return found | {"am": third, "are": third, "were": past}


@cache
def _table() -> _Table:
    data = (files("saydo.codes") / "data" / "inflection.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Table)


@cache
def _doubling() -> frozenset[str]:
    return frozenset(_table().doubles.split())


@cache
def _both() -> frozenset[str]:
    return frozenset(_table().both.split())


def _past(base: str) -> tuple[str, str]:
    irregular = _table().irregular.get(base)
    if irregular:
        parts = irregular.split()
        return parts[0], parts[-1]
    if base.endswith("e"):
        regular = base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        regular = base[:-1] + "ied"
    else:
        regular = _stem(base) + "ed"
    return regular, regular


def _third(base: str) -> str:
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if base in ("do", "go"):
        return base + "es"
    return noun_forms(base)[1]


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _stem(base) + "ing"


def _stem(base: str) -> str:
    return base + base[-1] if base in _doubling() else base
