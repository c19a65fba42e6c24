"""Who belongs together, who is on nobody's side, and who is opposed to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from saydo.codes.outlets import Outlet
from saydo.codes.plover import event_kind
from saydo.model.case import Case, Side, Source
from saydo.model.claim import Claim
from saydo.model.event import SIGHT, Event, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.statement import CueKind

_HOSTILE = 4
_PRESENCE = "presence"
_ACTS = frozenset({Status.DONE, Status.ONGOING})


@dataclass(frozen=True, slots=True)
class Observers:
    """Who counts as an observer: the case's sources before the shipped table.

    `listed` gives a monitor's or publisher's canonical name, None when the table lacks it.
    """

    case: Case
    listed: Callable[[str], str | None]
    outlets: Callable[[str], Outlet | None]

    def saw(self, e: Evidence) -> str | None:
        """The observer that tells of this deed having seen it itself, by its canonical name."""
        if e.event.known_by not in SIGHT:
            return None
        parties = {party.name for party in self.case.parties}
        if e.teller is not None and e.teller.party in parties:
            return None
        return next(filter(None, map(self._observer, _vouching(e))), None)

    def _observer(self, name: str) -> str | None:
        source = self._source(name)
        if source is not None:
            return source.name if source.observer and source.party is None else None
        return self.listed(name)

    def _source(self, name: str) -> Source | None:
        wanted = {name.casefold(), self._canonical(name)}
        for source in self.case.sources:
            if wanted & {source.name.casefold(), self._canonical(source.name)}:
                return source
        return None

    def _canonical(self, name: str) -> str:
        found = self.outlets(name)
        return found.name.casefold() if found else name.casefold()


def _vouching(e: Evidence) -> tuple[str, ...]:
    """Whose eyes it was: the teller, else the agency or outlet whose own words these are."""
    if e.teller is not None:
        return (e.teller.name, *((e.teller.party,) if e.teller.party else ()))
    name = e.cites[-1] if e.cites else e.credit or e.publisher
    return (name,) if name else ()


@dataclass(frozen=True, slots=True)
class Opposition:
    """Which sides act on, accuse or deny each other, and by whose word that is known."""

    known: Mapping[frozenset[Side], frozenset[Side | None]] = field(default_factory=dict)

    def between(self, claimant: Iterable[Side], left: Side, right: Side) -> bool:
        """Whether two sides are opposed, by the word of one of them or of an outlet.

        The word of the `claimant` of the two does not count: nobody makes a witness against
        himself of another side by accusing it.
        """
        vouching = self.known.get(frozenset((left, right)), frozenset())
        return bool(vouching & ({None, left, right} - set(claimant)))


def opposition(claims: Iterable[Claim], side: Callable[[str], Side]) -> Opposition:
    """Opposed sides in all that was told of a case."""
    found: dict[frozenset[Side], set[Side | None]] = defaultdict(set)
    for claim in claims:
        asserting = {
            side(e.teller.party)
            for e in claim.evidence
            if e.stance is Stance.SUPPORTS and e.teller and e.teller.party
        }
        for e in claim.evidence:
            for left, right in _pairs(e, asserting, side):
                if left != right:
                    found[frozenset((left, right))].add(_vouched(e, side))
    return Opposition({pair: frozenset(by) for pair, by in found.items()})


def _pairs(
    e: Evidence, asserting: Iterable[Side], side: Callable[[str], Side]
) -> Iterator[tuple[Side, Side]]:
    event, teller = e.event, e.teller.party if e.teller else None
    actor = event.actor.party if event.actor else None
    hostile = event_kind(event.type, event.mode).quad == _HOSTILE and event.mode != _PRESENCE
    target = struck(event)
    if hostile and event.status in _ACTS and actor and target:
        yield side(actor), side(target)
    reproached = e.cue_kind is CueKind.ACCUSES or (
        hostile and target and e.stance is Stance.SUPPORTS
    )
    if teller and actor and reproached:
        yield side(teller), side(actor)
    if teller and e.stance is Stance.DENIES:
        for other in asserting:
            yield side(teller), other


def struck(event: Event) -> str | None:
    """The party that a deed is done to: its target, or for violence the state it happens in."""
    if event.target is not None and event.target.party:
        return event.target.party
    return event.place.country if event.place and event.type == "ASSAULT" else None


def _vouched(e: Evidence, side: Callable[[str], Side]) -> Side | None:
    if e.teller is None:
        return None
    return side(e.teller.party or e.teller.name)
