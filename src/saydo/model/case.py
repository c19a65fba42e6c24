"""One crisis: its parties, sources and indicators, as its analyst set them down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from saydo.model.reading import ReaderSize


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the crisis: names it goes by beyond the shipped tables, and its allies."""

    name: str
    aliases: tuple[str, ...] = ()
    allies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher or monitor as the analyst sees it in this case.

    `observer`: on no side, and reports what it saw itself. `party`: whose material it is (a state
    outlet). `reliability`: Admiralty A to F with the `reason`, which a set letter must have.
    """

    name: str
    observer: bool = False
    party: str | None = None
    reliability: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a case watches: the event kinds that raise or lower it.

    A kind is "MOBILIZE/troops", or "SANCTION" for all of its modes.
    """

    name: str
    raises: tuple[str, ...]
    lowers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What `case.toml` holds; a case without a file has no parties and no sources of its own."""

    title: str
    summary: str = ""
    parties: tuple[Party, ...] = ()
    sources: tuple[Source, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    feeds: tuple[str, ...] = ()
    reader: ReaderSize = ReaderSize.EXACT


NO_CASE = Case(title="")

Side = str
"""A side by the name of one of its parties: the same one for all of them."""


def sides(case: Case) -> Callable[[str], Side]:
    """Parties → their side: those that the case lists as allies, and allies of allies, are one."""
    root: dict[str, str] = {}

    def top(party: str) -> str:
        while root.get(party, party) != party:
            party = root[party]
        return party

    for party in case.parties:
        for ally in party.allies:
            left, right = sorted((top(party.name), top(ally)))
            if left != right:
                root[right] = left
    return top
