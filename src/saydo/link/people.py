"""People whom one document names without a side and another with it.

A reading knows one document. "President X said" in one and "Kenyan President X" in another are
told apart from a namesake only by the full name, so nothing shorter than two words counts, and a
name that is given two sides keeps none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from saydo.model.actor import Actor
from saydo.model.evidence import Evidence
from saydo.model.reading import Reading


def sides(readings: Iterable[Reading]) -> Mapping[str, str]:
    """The party of each full name that all readings which give it one agree on."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for statement in reading.statements:
            for actor in statement.chain:
                if actor.party and " " in actor.name:
                    found.setdefault(_key(actor.name), set()).add(actor.party)
    return {name: next(iter(parties)) for name, parties in found.items() if len(parties) == 1}


def sided(evidence: Sequence[Evidence], known: Mapping[str, str]) -> list[Evidence]:
    """The evidence with the parties of tellers and actors filled in where another document says."""
    return [
        replace(
            e,
            teller=_with_side(e.teller, known),
            event=replace(e.event, actor=_with_side(e.event.actor, known)),
        )
        for e in evidence
    ]


def _with_side(actor: Actor | None, known: Mapping[str, str]) -> Actor | None:
    if actor is None or actor.party is not None or _key(actor.name) not in known:
        return actor
    return replace(actor, party=known[_key(actor.name)])


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
