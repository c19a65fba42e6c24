"""Which event kinds can be the same deed, and how long one deed lasts.

PLOVER's modes are finer than what reports agree on: the same strike is "shelling" in one and "an
explosion" in another. Kinds that name one deed in practice are one family; a withdrawal and a
ceasefire, both RETREAT, are not.
"""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.plover import event_kind, opposite

_STRIKES = frozenset(
    {None, "destroy", "firearms", "explosives", "suicide-attack", "aerial", "drone"}
    | {"heavy-weapons", "massacre", "unconventional", "primitive"}
)
_FORCES = frozenset({None, "troops", "weapons"})
_GOING = frozenset({None, "withdraw"})
_MERGED = {"ASSAULT": _STRIKES, "MOBILIZE": _FORCES, "RETREAT": _GOING}
_OF_A_DAY = frozenset({"ASSAULT", "PROTEST", "CONSULT"})


@dataclass(frozen=True, slots=True)
class Pace:
    """How far apart in days two mentions of one deed can be.

    `gap`: the longest silence inside one claim. `longest`: how long one claim can be told; beyond
    it the claim is cut at its widest silence. `after`: how long after it a dateless report still
    speaks of it.
    """

    gap: int
    longest: int
    after: int


# A strike is of one day: reports of the next day are of the next strike.
DATED_DAY = Pace(gap=0, longest=2, after=7)
# Reports without a date of their own trail behind the deed by some days.
TOLD_DAY = Pace(gap=3, longest=10, after=7)
# A withdrawal or build-up goes on; three weeks of silence and two months end one.
PROCESS = Pace(gap=21, longest=60, after=21)


def family(type_: str, mode: str | None) -> str:
    """The kind of deed that two mentions must share to be of one claim."""
    if mode in _MERGED.get(type_, frozenset()):
        return type_
    if event_kind(type_, mode).verbal:
        return type_
    return f"{type_}/{mode}" if mode else type_


def of_a_day(type_: str) -> bool:
    """Whether the deed is over within a day, rather than going on."""
    return type_ in _OF_A_DAY


def moves_forces(family_: str) -> bool:
    """Whether the deed is a movement of forces, which may be told by several of its places."""
    return family_ in ("MOBILIZE", "RETREAT")


def opposite_family(type_: str, mode: str | None) -> str | None:
    """The family that undoes this kind of deed (withdrawing and sending troops)."""
    found = opposite(type_, mode)
    return family(*found) if found else None
