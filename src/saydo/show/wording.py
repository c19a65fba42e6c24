"""Claims in plain English: the sentence, who says so, who has seen it, the grade in short.

The terminal, the board and the brief all use these words, so that a claim reads the same in each.
Kinds of deeds are worded in `wording.toml`; a kind that it lacks is worded by its type.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from saydo.assess.gap import Course, Side
from saydo.assess.voices import voice, voices
from saydo.model.claim import Claim, ClaimKind
from saydo.model.event import KnownBy, Place, Quantity
from saydo.model.evidence import Stance
from saydo.model.grade import GradedClaim, shown
from saydo.show.dates import date, period

__all__ = [
    "counted",
    "deed",
    "denies",
    "grade_label",
    "ground_side",
    "kind_label",
    "many",
    "says",
    "seen",
    "tally",
    "title",
    "unseen",
    "voice",
    "waits",
    "words_side",
]

_SIGHT = frozenset({KnownBy.WITNESSED, KnownBy.IMAGERY, KnownBy.INSTRUMENT, KnownBy.MONITOR})
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
    text = files("saydo.show").joinpath("wording.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Words)


def title(claim: Claim) -> str:
    """The claim as a sentence: "Russia withdraws troops from near Ukraine — 15 Feb 2022"."""
    sentence = deed(claim)
    return f"{sentence} — {period(claim.when)}" if claim.when else sentence


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
    losses = f" ({count})" if count and not (of_force and "{what}" in kind.say) else ""
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
    if name.lower().startswith(tuple(f"{word} " for word in _words().prepositions)):
        return f"from {name}" if preposition == "from" else name
    if any(word in _words().border for word in name.lower().split()):
        return f"from near {name}" if preposition == "from" else f"near {name}"
    return f"{preposition} {_named(name)}"


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


def tally(claim: Claim) -> str:
    """ "5 reports → 2 origins": of those who say so, or of all where nobody says it was done."""
    said = [e for e in claim.evidence if e.stance is Stance.SUPPORTS] or list(claim.evidence)
    ids = {e.id for e in said}
    reports = len({e.event.doc for e in said})
    origins = sum(1 for origin in claim.origins if ids.intersection(origin.evidence))
    return f"{many(reports, 'report')} → {many(origins, 'origin')}"


def many(count: int, noun: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def says(claim: Claim) -> list[str]:
    """Who says that it is so, or, of a plan, possibility or words, who told of it."""
    told = (ClaimKind.PLAN, ClaimKind.POSSIBILITY, ClaimKind.WORDS)
    stances = (Stance.SUPPORTS, Stance.WITHHOLDS) if claim.kind in told else (Stance.SUPPORTS,)
    return list(voices(e for e in claim.evidence if e.stance in stances))


def seen(claim: Claim) -> list[str]:
    """Who tells it from sight, pictures, instruments or monitors, the deed's actor apart."""
    sight = (
        e for e in claim.evidence if e.stance is Stance.SUPPORTS and e.event.known_by in _SIGHT
    )
    return [name for name in voices(sight) if name != claim.actor]


def unseen(claim: Claim) -> list[str]:
    """Who has looked and not seen it."""
    return list(voices(e for e in claim.evidence if e.stance is Stance.UNSEEN))


def denies(claim: Claim) -> list[str]:
    """Who denies it."""
    return list(voices(e for e in claim.evidence if e.stance is Stance.DENIES))


def waits(claim: Claim) -> list[str]:
    """Who speaks of it without taking a side on whether it was done."""
    taken = {*says(claim), *unseen(claim), *denies(claim)}
    others = voices(e for e in claim.evidence if e.stance is Stance.WITHHOLDS)
    return [name for name in others if name not in taken]


def grade_label(graded: GradedClaim) -> str:
    """The grade in short: "F4"; "F2/6" where who did it has its own digit; "–" without a digit."""
    if graded.grade.deed is None:
        return "–"
    label = f"{graded.grade.reliability.letter or 'F'}{shown(graded.grade.deed)}"
    return f"{label}/{shown(graded.grade.author)}" if graded.grade.author else label


def kind_label(graded: GradedClaim) -> str:
    """What kind of claim it is, with what became of the plan: "plan: open"."""
    kind, plan = graded.claim.kind.value, graded.grade.plan
    return f"{kind}: {plan.value}" if plan else kind


def words_side(side: Side) -> str:
    """An indicator's words: "de-escalating (Eritrea, 26 Mar 2021)"."""
    return _side(side, "nothing said")


def ground_side(side: Side) -> str:
    """An indicator's ground: "escalating (CNN, 12 May 2021)", or "nothing seen"."""
    return _side(side, "nothing seen")


def _side(side: Side, nothing: str) -> str:
    if side.day is None:
        return nothing
    if side.course is Course.BOTH_WAYS:
        by = f"up: {', '.join(side.escalating)}; down: {', '.join(side.easing)}"
    else:
        by = ", ".join((*side.escalating, *side.easing))
    told = f"{by}, {date(side.day)}" if by else date(side.day)
    return f"{side.course.value} ({told})"
