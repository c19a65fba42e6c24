"""The evidence of a claim as voices: sides, and everyone who is on none, with one stance each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from saydo.grade.sides import Observers, Opposition
from saydo.model.case import Side
from saydo.model.claim import Claim, ClaimKind
from saydo.model.event import Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import Moment, first_instant

# Of two stances first taken at one time, the more cautious one holds.
_CAUTION = {Stance.SUPPORTS: 0, Stance.UNSEEN: 1, Stance.DENIES: 2}


@dataclass(frozen=True, slots=True)
class Voice:
    """One side, or one origin of no side, with its latest stance.

    `bearing` is the evidence of that stance. `saw` and `contradicts` name the observers behind it
    that themselves saw the deed, or saw that it was not so. `asserted` is when the voice first
    said that the deed was done, `planned` when it first announced it. `losses` is evidence in
    which a side reports its own people or equipment lost and names nobody who did it.
    """

    name: str
    side: Side | None
    stance: Stance
    bearing: tuple[str, ...]
    saw: frozenset[str]
    contradicts: frozenset[str]
    stake: bool
    acts: bool
    asserted: Moment | None
    planned: Moment | None
    losses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What the rules look at: the voices on one question about one claim.

    `opposite` is the evidence of observers that saw the opposite deed. `charge`: the claim is an
    accusation.
    """

    voices: tuple[Voice, ...]
    opposite: tuple[str, ...]
    charge: bool
    opposition: Opposition

    @property
    def supporting(self) -> tuple[Voice, ...]:
        """Those that say it was done, the earliest first."""
        found = [v for v in self.voices if v.stance is Stance.SUPPORTS]
        return tuple(sorted(found, key=lambda v: v.asserted or ""))

    @property
    def claimant(self) -> Voice | None:
        """Who first asserts the deed and stands by it: a side, or where none does anybody.

        Where nobody asserts it, who first announced it.
        """
        told = self.supporting
        planned = [v for v in self.voices if v.planned and v.stance is Stance.WITHHOLDS]
        announced = sorted(planned, key=lambda v: v.planned or "")
        for voices in ([v for v in told if v.side], told, announced):
            if voices:
                return voices[0]
        return None

    @property
    def outside(self) -> tuple[Voice, ...]:
        """Those outside the claimant's side."""
        return tuple(v for v in self.voices if v is not self.claimant)

    def opposed(self) -> tuple[Voice, ...]:
        """Two supporting sides that are opposed to each other, or none."""
        told = [v for v in self.supporting if v.side]
        for at, first in enumerate(told):
            for second in told[at + 1 :]:
                claimant = (
                    [first.side] if first.asserted != second.asserted else [first.side, second.side]
                )
                if self.opposition.between(
                    filter(None, claimant), first.side or "", second.side or ""
                ):
                    return first, second
        return ()


@dataclass(frozen=True, slots=True)
class Lens:
    """How evidence is looked at in one case."""

    side: Callable[[str], Side]
    observers: Observers
    opposition: Opposition
    evidence: dict[str, Evidence]
    claims: dict[str, Claim]

    def deed(self, claim: Claim) -> View:
        """On whether it happened: all evidence of the claim; for a charge of violence also that
        of others who charge somebody else with it, since they too say that it happened.
        """
        pool = [(o.party, o.name, o.evidence) for o in claim.origins]
        charged = claim.kind is ClaimKind.ACCUSATION and claim.type == "ASSAULT"
        for rival in self._rivals(claim) if charged else ():
            for o in rival.origins:
                told = [i for i in o.evidence if self.evidence[i].stance is Stance.SUPPORTS]
                pool.append((o.party, o.name, tuple(told)))
        return self._view(claim, pool, lambda e: True)

    def author(self, claim: Claim) -> View:
        """On who did it: only evidence that shows the actor."""
        pool = [(o.party, o.name, o.evidence) for o in claim.origins]
        return self._view(claim, pool, lambda e: e.event.actor is not None)

    def _view(
        self,
        claim: Claim,
        pool: Sequence[tuple[Side | None, str, tuple[str, ...]]],
        bears: Callable[[Evidence], bool],
    ) -> View:
        groups: dict[tuple[Side | None, str], list[Evidence]] = defaultdict(list)
        names: dict[tuple[Side | None, str], str] = {}
        for party, name, ids in pool:
            side = self.side(party) if party else None
            key = (side, "" if side else name)
            names.setdefault(key, name)
            groups[key].extend(e for e in map(self.evidence.__getitem__, ids) if bears(e))
        stakes = self._stakes(claim)
        voices = (
            self._voice(claim, names[key], key[0], found, stakes)
            for key, found in groups.items()
            if found
        )
        return View(
            voices=tuple(voices),
            opposite=self._opposite(claim, stakes),
            charge=claim.kind is ClaimKind.ACCUSATION,
            opposition=self.opposition,
        )

    def _voice(
        self, claim: Claim, name: str, side: Side | None, found: list[Evidence], stakes: set[Side]
    ) -> Voice:
        found = sorted(found, key=lambda e: (first_instant(e.known_at), e.id))
        stance = _stance(found)
        bearing = [e for e in found if e.stance is stance]
        eyes = frozenset(filter(None, (self._eyes(e, stakes) for e in bearing)))
        return Voice(
            name=name,
            side=side,
            stance=stance,
            bearing=tuple(e.id for e in bearing),
            saw=eyes if stance is Stance.SUPPORTS else frozenset(),
            contradicts=eyes if stance is Stance.DENIES else frozenset(),
            stake=side in stakes,
            acts=claim.actor is not None and (side or name) == self.side(claim.actor),
            asserted=next((e.known_at for e in found if e.stance is Stance.SUPPORTS), None),
            planned=next((e.known_at for e in found if e.event.status is Status.PLANNED), None),
            losses=self._losses(bearing, side),
        )

    def _eyes(self, e: Evidence, stakes: set[Side]) -> str | None:
        """The observer that saw this; whoever has a stake in the claim is none."""
        name = self.observers.saw(e)
        party = e.teller.party if e.teller else None
        if name is None or {self.side(name), self.side(party or name)} & stakes:
            return None
        return name

    def _losses(self, bearing: Sequence[Evidence], side: Side | None) -> tuple[str, ...]:
        """A side's reports of losses of its own; none, if it blames somebody in any of them."""
        if any(e.stance is Stance.SUPPORTS and e.event.actor is not None for e in bearing):
            return ()
        return tuple(e.id for e in bearing if self._own_loss(e, side))

    def _own_loss(self, e: Evidence, side: Side | None) -> bool:
        target = e.event.target
        return (
            e.stance is Stance.SUPPORTS
            and e.event.type == "ASSAULT"
            and e.teller is not None
            and side is not None
            and target is not None
            and target.party is not None
            and self.side(target.party) == side
        )

    def _stakes(self, claim: Claim) -> set[Side]:
        """The sides of the actor, of whom it is done to or whose land it is, and of rivals."""
        target = claim.target or (claim.place.country if claim.place else None)
        held = {self.side(party) for party in (claim.actor, target) if party}
        for rival in self._rivals(claim):
            held |= {self.side(o.party) for o in rival.origins if o.party}
        return held

    def _rivals(self, claim: Claim) -> list[Claim]:
        return [self.claims[name] for name in claim.rivals if name in self.claims]

    def _opposite(self, claim: Claim, stakes: set[Side]) -> tuple[str, ...]:
        found = (self.evidence[name] for name in claim.opposite if name in self.evidence)
        return tuple(e.id for e in found if self._eyes(e, stakes))


def _stance(found: Iterable[Evidence]) -> Stance:
    """The stance that was first taken last: a repeat keeps its first date."""
    first: dict[Stance, Moment] = {}
    for e in found:
        if e.stance is not Stance.WITHHOLDS:
            first.setdefault(e.stance, e.known_at)
    if not first:
        return Stance.WITHHOLDS
    return max(first, key=lambda s: (first_instant(first[s]), _CAUTION[s]))
