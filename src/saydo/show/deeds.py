"""The sentence of a deed, by its PLOVER type and mode.

Kinds of deeds are worded in `deeds.toml`; a kind that it lacks is worded by its type.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from saydo.model.claim import Claim, ClaimKind
from saydo.model.event import Place, Quantity

_VERB = re.compile(r"[ \[]")
_OPTION = re.compile(r"\[([^\]]*)\]")
_SIBILANT = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class _Kind:
    say: str
    what: str = "people"
    place: str = "in"


@dataclass(frozen=True, slots=True)
class _Words:
    articles: tuple[str, ...]
    plural: tuple[str, ...]
    border: tuple[str, ...]
    prepositions: tuple[str, ...]
    force: tuple[str, ...]
    kinds: Mapping[str, _Kind]


@cache
def _words() -> _Words:
    text = files("saydo.show").joinpath("deeds.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Words)


def deed(claim: Claim) -> str:
    """The sentence without its date; plans and possibilities are told as such."""
    kind = _kind(claim.type, claim.mode)
    actor = _named(claim.actor) if claim.actor else "somebody"
    verb = _VERB.split(kind.say, maxsplit=1)[0]
    rest = kind.say.removeprefix(verb)
    count = counted(claim.quantity)
    of_force = claim.quantity is not None and _is_force(claim.quantity)
    rest = _filled(rest, (count if of_force else "") or kind.what, _target(claim))
    phrase = _conjugated(verb, claim) + rest
    where = f" {_where(kind.place, claim.place)}" if _tells_place(claim) else ""
    beside = count and claim.quantity and claim.quantity.unit
    losses = f" ({count})" if beside and not (of_force and "{what}" in kind.say) else ""
    sentence = f"{actor} {phrase}{where}{losses}"
    return sentence[0].upper() + sentence[1:]


def _kind(type_: str, mode: str | None) -> _Kind:
    kinds = _words().kinds
    return (
        kinds.get(f"{type_}/{mode}") or kinds.get(type_) or _Kind(f"{type_.lower()}[ {{target}}]")
    )


def _filled(rest: str, what: str, target: str) -> str:
    kept = _OPTION.sub(lambda m: m.group(1) if target or "{target}" not in m.group(1) else "", rest)
    return kept.replace("{what}", what).replace("{target}", target or "somebody")


def _target(claim: Claim) -> str:
    """Whom it is done to; without one, a place stands for it."""
    if claim.target:
        return _named(claim.target)
    if claim.place and "{target}" in _kind(claim.type, claim.mode).say and _takes_place(claim):
        return claim.place.name
    return ""


def _takes_place(claim: Claim) -> bool:
    return "[" not in _kind(claim.type, claim.mode).say


def _tells_place(claim: Claim) -> bool:
    """Whether the place is yet to be told: not where it already stands for the target."""
    return claim.place is not None and claim.place.name not in (_target(claim), claim.target)


def _conjugated(verb: str, claim: Claim) -> str:
    if claim.kind is ClaimKind.POSSIBILITY:
        return f"may {verb}"
    plural = _is_plural(claim.actor)
    if claim.kind is ClaimKind.PLAN:
        return f"{'are' if plural else 'is'} to {verb}"
    if plural:
        return verb
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(_SIBILANT) else "s")


def _is_plural(actor: str | None) -> bool:
    if not actor:
        return False
    last = actor.split()[-1]
    return actor in _words().plural or (last.endswith("s") and last.islower())


def _named(party: str) -> str:
    return f"the {party}" if party in _words().articles else party


def _where(preposition: str, place: Place | None) -> str:
    """ "near the border" stays, "Kherson" takes the kind's preposition, borders are neared."""
    name = place.name if place else ""
    words = _words()
    near = next((w for w in words.prepositions if name.lower().startswith(f"{w} ")), "")
    name = name[len(near) :].strip()
    if any(word in words.border for word in name.lower().split()):
        near, name = near or "near", _with_article(name)
    if not near:
        return f"{preposition} {_named(name)}"
    return f"from {near} {name}" if preposition == "from" else f"{near} {name}"


def _with_article(name: str) -> str:
    has_one = name.lower().startswith(("the ", "its ", "their ")) or "'s " in name or "’s " in name
    return name if has_one else f"the {name}"


def _is_force(quantity: Quantity) -> bool:
    return bool(quantity.unit) and (quantity.unit or "").split()[-1] in _words().force


def counted(quantity: Quantity | None) -> str:
    """A count with its bounds ("at least 100,000 troops"); empty where nothing was counted."""
    if quantity is None or quantity.low is quantity.high is None:
        return ""
    low, high = quantity.low, quantity.high
    if high is None:
        bounds = f"at least {_number(low)}"
    elif low is None:
        bounds = f"up to {_number(high)}"
    else:
        bounds = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    return f"{bounds} {quantity.unit or ''}".strip()


def _number(value: float | None) -> str:
    return f"{value or 0:,.0f}" if value is None or float(value).is_integer() else f"{value:,}"
