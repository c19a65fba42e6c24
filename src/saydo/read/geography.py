"""Which places a text names: one bearer of each name, or none where it is not sure.

Source of the method: the field's toponym resolution (population as the prior, the place that holds
it behind a comma, one country to a text, one sense of a name in a text), as in Leidner 2007 and
the baselines of Gritta et al. 2018.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from saydo.codes.gazetteer import Bearer, gazetteer
from saydo.codes.names import NameForm
from saydo.codes.parties import PartyMention, PartyTable
from saydo.codes.place_keys import place_key
from saydo.model.event import PlaceKind
from saydo.model.span import Span
from saydo.read.listed import held_by
from saydo.read.place_evidence import ENOUGH, evidence
from saydo.read.place_nesting import holders, holds, lies_in, listed_with, near
from saydo.read.place_words import place_words
from saydo.read.toponyms import Candidate, candidates

_HELD, _SAME_COUNTRY, _SAME_REGION, _IN_LIST, _CAPITAL = 12.0, 2.0, 1.0, 1.2, 2.0
_SURE_BY, _GREAT = 0.4, 1.2
_MANY, _SMALL, _SMALL_SURE_BY, _WELL_KNOWN, _GREAT_TOWN = 3, 4.6, 1.0, 5.2, 6.3
_GROUND = frozenset({NameForm.NAME, NameForm.ALIAS, NameForm.DEMONYM, NameForm.CAPITAL})
_LEVELS = {
    PlaceKind.STATE: 1.0,
    PlaceKind.AREA: 1.0,
    PlaceKind.REGION: 0.3,
    PlaceKind.DISTRICT: -0.5,
    PlaceKind.TOWN: 0.0,
}


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place named in a text. Coordinates are None where its name has bearers too alike.

    `country` is the party name of its state; `within` are the areas that hold it by their standard
    names, the innermost first: its region, then conflict areas and the like. A region is in itself.
    """

    span: Span
    name: str
    kind: PlaceKind
    country: str | None
    within: tuple[str, ...]
    latitude: float | None
    longitude: float | None

    @property
    def placed(self) -> bool:
        """Whether it has coordinates."""
        return self.latitude is not None


class Places:
    """The places of one text, looked for when they are first asked for: it takes the whole text."""

    def __init__(self, text: str, parties: PartyTable, named: Sequence[PartyMention]) -> None:
        """`named`: the text's mentions of parties, all there by the time of the first question."""
        self._text, self._parties, self._named = text, parties, named

    @cached_property
    def _found(self) -> list[Toponym]:
        return toponyms(self._text, self._parties, self._named)

    def at(self, span: Span) -> Toponym | None:
        """The first place that shares a character with a span."""
        first = bisect_right(self._found, span.start, key=lambda place: place.span.end)
        near = self._found[first] if first < len(self._found) else None
        return near if near is not None and near.span.overlaps(span) else None


NO_PLACES = Places("", PartyTable(()), ())
"""Those of a sentence that is read without its document."""


def toponyms(
    text: str, parties: PartyTable, named: Iterable[PartyMention] | None = None
) -> list[Toponym]:
    """The places named in a text, in order. `named`: its mentions of parties, where known."""
    every = list(candidates(text))
    mentions = list(parties.mentions(text) if named is None else named)
    codes = gazetteer().codes()
    states = {codes[m.party] for m in mentions if m.party in codes and m.form in _GROUND}
    bodies = [m.span for m in mentions if m.form is NameForm.GROUP]
    every = [c for c in every if not any(c.span.overlaps(body) for body in bodies)]
    weights = evidence(text, every, states)
    found = [c for c, weight in zip(every, weights, strict=True) if weight >= ENOUGH]
    if not found:
        return []
    context = _Context(text, found, mentions)
    return [_toponym(c, context.bearer(c), parties) for c in found]


class _Context:
    """What a text says of where it is: the states and regions named in it, holders, lists."""

    def __init__(
        self, text: str, found: Sequence[Candidate], named: Iterable[PartyMention]
    ) -> None:
        self._text = text
        self._told = _told(text, found)
        self._beside = listed_with(text, found)
        self._states: dict[str, Counter[str]] = defaultdict(Counter)
        self._regions: Counter[tuple[str, str]] = Counter()
        for candidate in found:
            sure = self._sure(candidate)
            if sure is not None and sure.country:
                self._states[sure.country][candidate.key] += 1
                self._regions[sure.country, sure.region] += 1
        self._count(named)

    def _sure(self, candidate: Candidate) -> Bearer | None:
        told = self._told.get(candidate.key)
        if told:
            return max(told, key=lambda bearer: (told[bearer], bearer.size))
        return candidate.bearers[0] if len(candidate.bearers) == 1 else None

    def _count(self, named: Iterable[PartyMention]) -> None:
        codes = gazetteer().codes()
        for mention in named:
            if mention.form in _GROUND and mention.party in codes:
                name = place_key(mention.span.text(self._text))
                self._states[codes[mention.party]][name] += 1

    def bearer(self, candidate: Candidate) -> Bearer | None:
        """The best bearer, None where another that lies elsewhere is as good."""
        level = _level(candidate)
        scored = sorted(
            (
                (self._score(candidate, bearer) + level[bearer.kind], -at)
                for at, bearer in enumerate(candidate.bearers)
            ),
            reverse=True,
        )
        best, others = candidate.bearers[-scored[0][1]], scored[1:]
        if self._stray(candidate, best):
            return None
        small = best.size < _SMALL and not self._regions[best.country, best.region]
        if small and candidate.key not in self._told and _namesakes(candidate, best):
            return None
        margin = _SMALL_SURE_BY if small else _SURE_BY
        for score, at in others:
            other = candidate.bearers[-at]
            alike = near(best, other) or lies_in(other, best) or lies_in(best, other)
            if scored[0][0] - score < margin and not alike:
                return None
        return best

    def _stray(self, candidate: Candidate, best: Bearer) -> bool:
        """Whether a small place lies in a state that nothing else in the text is of."""
        if best.area or best.capital or candidate.key in self._told:
            return False
        if best.kind is PlaceKind.STATE or best.size >= _GREAT_TOWN:
            return False
        others = {code for code, names in self._states.items() if set(names) - {candidate.key}}
        if not others or best.country in others:
            return False
        if others & gazetteer().neighbours(best.country):
            return False
        beside = self._beside.get(candidate.span, ())
        listed = any({b.country for b in other.bearers} & others for other in beside)
        return listed or best.size < _WELL_KNOWN

    def _score(self, candidate: Candidate, bearer: Bearer) -> float:
        score = bearer.size + _CAPITAL * bearer.capital
        if bearer in self._told.get(candidate.key, ()):
            score += _HELD
        states = self._states.get(bearer.country)
        if bearer.country and states:
            others = sum(states.values()) - states[candidate.key]
            score += _SAME_COUNTRY + min(1.5, 0.3 * others) if others else 0.0
        if bearer.region and self._regions[bearer.country, bearer.region]:
            score += _SAME_REGION
        for neighbour in self._beside.get(candidate.span, ()):
            other = max(neighbour.bearers, key=lambda b: b.size)
            same = other.kind is bearer.kind and bearer.kind is not PlaceKind.TOWN
            if same and (bearer.kind is not PlaceKind.REGION or bearer.country == other.country):
                score += _IN_LIST
        return score


def _told(text: str, found: Sequence[Candidate]) -> dict[str, Counter[Bearer]]:
    """For a name the bearers that the text itself tells by the place that holds them."""
    told: dict[str, Counter[Bearer]] = {}
    held = holders(text, found)
    for candidate in found:
        outer = held.get(candidate.span)
        if outer is not None:
            inside = [bearer for bearer in candidate.bearers if holds(outer, bearer)]
            told.setdefault(candidate.key, Counter()).update(inside)
    return told


def _level(candidate: Candidate) -> dict[PlaceKind, float]:
    """What the words beside the name say of its level: "Kherson region", "the town of Kherson"."""
    side, words = candidate.side, place_words()
    kind = side.next if side.next in words.kinds else ""
    if not kind and side.previous == "of" and len(side.before) > 1:
        kind = side.before[1].lower()
    levels = dict(_LEVELS)
    if kind not in words.regions and _like_its_town(candidate):
        levels[PlaceKind.REGION] -= _GREAT
    if kind in words.regions:
        levels[PlaceKind.REGION] += 3.0
        levels[PlaceKind.DISTRICT] += 3.0
    elif kind in words.towns:
        levels[PlaceKind.TOWN] += 3.0
    return levels


def _namesakes(candidate: Candidate, best: Bearer) -> bool:
    """Whether a small place is one of many of its name, or of two in its own state."""
    own = [b for b in candidate.bearers if b.country == best.country and not near(b, best)]
    return bool(own) or len(candidate.bearers) >= _MANY


def _like_its_town(candidate: Candidate) -> bool:
    """Whether a region bears the name of a town that is much of it ("New York", "Aleppo"), or that
    lies far from its middle ("Krasnoyarsk"): without a word for the region the town is meant."""
    region = next((b for b in candidate.bearers if b.kind is PlaceKind.REGION), None)
    if region is None or region.area is not None:
        return False
    towns = [b for b in candidate.bearers if b.kind is PlaceKind.TOWN and lies_in(b, region)]
    return any(
        town.size >= region.size - _GREAT or (town.size >= _SMALL and not near(town, region))
        for town in towns
    )


def _toponym(candidate: Candidate, bearer: Bearer | None, parties: PartyTable) -> Toponym:
    if bearer is None:
        best = candidate.bearers[0]
        return Toponym(candidate.span, candidate.name, best.kind, None, (), None, None)
    known = gazetteer()
    state = bearer.area if bearer.kind is PlaceKind.STATE else known.party(bearer.country)
    country = parties.party(state) if state else None
    return Toponym(
        candidate.span, candidate.name, bearer.kind, country, held_by(bearer),
        bearer.latitude, bearer.longitude,
    )  # fmt: skip
