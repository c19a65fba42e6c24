"""Claims in plain English: the sentence, who says so, who has seen it, the grade in short.

The terminal, the board and the brief all use these words, so that a claim reads the same in each.
"""

from __future__ import annotations

from collections.abc import Sequence

from saydo.assess.gap import Course, Side
from saydo.assess.voices import voice, voices
from saydo.model.claim import Claim, ClaimKind
from saydo.model.event import SIGHT, KnownBy
from saydo.model.evidence import Stance
from saydo.model.grade import GradedClaim, shown
from saydo.show.dates import date, period
from saydo.show.deeds import deed

__all__ = [
    "KNOWN",
    "STANCES",
    "denies",
    "grade_label",
    "ground_side",
    "kind_label",
    "listed",
    "many",
    "people",
    "says",
    "seen",
    "tally",
    "title",
    "unseen",
    "voice",
    "waits",
    "words_side",
]

_NAMES = 4
STANCES = {
    Stance.SUPPORTS: "says so",
    Stance.DENIES: "denies it",
    Stance.UNSEEN: "looked, has not seen it",
    Stance.WITHHOLDS: "leaves it open",
}
KNOWN = {
    KnownBy.OWN_VOICE: "in the outlet’s own voice",
    KnownBy.SAID: "by what somebody said",
    KnownBy.WITNESSED: "seen on the spot",
    KnownBy.IMAGERY: "seen in pictures",
    KnownBy.INSTRUMENT: "from an instrument",
    KnownBy.MONITOR: "a monitor’s record",
    KnownBy.UNKNOWN: "not said how it is known",
}


def title(claim: Claim) -> str:
    """The claim as a sentence: "Russia withdraws troops from near Ukraine — 15 Feb 2022"."""
    sentence = deed(claim)
    return f"{sentence} — {period(claim.when)}" if claim.when else sentence


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
    sight = (e for e in claim.evidence if e.stance is Stance.SUPPORTS and e.event.known_by in SIGHT)
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


def people(claim: Claim) -> str:
    """Who stands where: "said by Eritrea; looked for and not seen by Kenya"."""
    sight = seen(claim)
    parts = (
        ("said by", [name for name in says(claim) if name not in sight]),
        ("seen by", sight),
        ("looked for and not seen by", unseen(claim)),
        ("denied by", denies(claim)),
    )
    told = [f"{role} {listed(names)}" for role, names in parts if names]
    return "; ".join(told or [f"left open by {listed(waits(claim))}"])


def listed(names: Sequence[str], most: int = _NAMES) -> str:
    """The first names, and how many more there are."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def grade_label(graded: GradedClaim) -> str:
    """The grade in short: "F4"; "F2/6" where who did it has its own digit; "–" without a digit."""
    if graded.grade.deed is None:
        return "–"
    label = f"{graded.grade.reliability.letter or 'F'}{shown(graded.grade.deed)}"
    return f"{label}/{shown(graded.grade.author)}" if graded.grade.author else label


def kind_label(graded: GradedClaim) -> str:
    """What kind of claim it is, with what became of the plan: "deed, plan kept"."""
    kind, plan = graded.claim.kind, graded.grade.plan
    if plan is None:
        return kind.value
    return (
        f"{kind.value} {plan.value}"
        if kind is ClaimKind.PLAN
        else f"{kind.value}, plan {plan.value}"
    )


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
