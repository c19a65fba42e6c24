"""Mentions → groups of one deed, the same for every order of the documents.

Plain single linkage would chain: a mention without a place joins Kharkiv to Mariupol. So values
that are known must be equal, and only time may chain, inside bounds: mentions whose features are
the same are cut into groups by silences (`families.Pace`). Then, from the most definite group to
the least, a group that leaves something open joins a more definite one if that is the only thing
it can mean: one that its documents tell of too, else the most general telling, else the nearest in
time. It must agree with everything that is already there, so every pair in a claim is compatible
or belongs to one unbroken telling. What could mean two deeds stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from typing import NamedTuple

from saydo.link.families import moves_forces
from saydo.link.features import Features, apart, beside, compared, spanning
from saydo.model.claim import Merge
from saydo.model.evidence import Evidence

Mention = tuple[Features, Evidence]


@dataclass(slots=True)
class Cluster:
    """A group with everything that joined it; its own features never change by that."""

    features: Features
    mentions: list[Mention]
    parts: list[Features]
    merges: list[Merge] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence in it."""
        return [evidence for _, evidence in self.mentions]

    @property
    def documents(self) -> frozenset[str]:
        """The documents that its mentions stand in."""
        return frozenset(e.event.doc for _, e in self.mentions)


def clusters(mentions: Iterable[Mention]) -> list[Cluster]:
    """Group mentions into deeds; the result does not depend on the order of `mentions`."""
    ordered = sorted(mentions, key=lambda m: (m[1].known_at, m[1].id))
    families: dict[str, list[Mention]] = defaultdict(list)
    for mention in ordered:
        families[mention[0].family].append(mention)
    return [cluster for name in sorted(families) for cluster in _family(families[name])]


def _family(mentions: Sequence[Mention]) -> list[Cluster]:
    buckets: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for found, evidence in _by_region(mentions):
        locus = found.locus
        key = (found.definite(), found.actor, found.target, found.sized, found.pace)
        buckets[(*key, locus.state, locus.name)].append((found, evidence))
    groups = [_group(part) for bucket in buckets.values() for part in _segments(bucket)]
    groups.sort(key=lambda c: (tuple(-n for n in c.features.definite()), _age(c)))
    placed: list[Cluster] = []
    for _, tier in groupby(groups, key=lambda c: c.features.definite()):
        placed.extend(_placed(list(tier), placed))
    return placed


def _group(mentions: Sequence[Mention]) -> Cluster:
    mentions = sorted(mentions, key=lambda m: (m[1].known_at, m[1].id))
    first, last = min(f.first for f, _ in mentions), max(f.last for f, _ in mentions)
    lead, head = mentions[0]
    merges = [Merge(head.id, e.id, compared(f, lead)[1]) for f, e in mentions[1:]]
    whole = spanning(lead, first, last)
    return Cluster(whole, mentions, [whole], merges)


def _segments(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Cut at silences longer than the gap, and at the widest one while a part lasts too long."""
    ordered = sorted(mentions, key=lambda m: (m[0].first, m[0].last, m[1].id))
    pace = ordered[0][0].pace
    return [
        piece for part in _cut_at(ordered, pace.gap) for piece in _shortened(part, pace.longest)
    ]


def _cut_at(ordered: Sequence[Mention], gap: int) -> list[list[Mention]]:
    parts: list[list[Mention]] = []
    reached = None
    for mention in ordered:
        if reached is None or mention[0].first - reached > gap:
            parts.append([])
            reached = mention[0].last
        parts[-1].append(mention)
        reached = max(reached, mention[0].last)
    return parts


def _shortened(part: list[Mention], longest: int) -> list[list[Mention]]:
    starts = [f.first for f, _ in part]
    if starts[-1] - starts[0] < longest:
        return [part]
    silences = [later - earlier for earlier, later in pairwise(starts)]
    middle = (starts[0] + starts[-1]) / 2
    cut = max(range(1, len(starts)), key=lambda at: (silences[at - 1], -abs(starts[at] - middle)))
    return _shortened(part[:cut], longest) + _shortened(part[cut:], longest)


def _placed(tier: Sequence[Cluster], placed: Sequence[Cluster]) -> list[Cluster]:
    """Join a tier's groups to what is placed; give back those that stay by themselves."""
    wishes: dict[int, list[Cluster]] = defaultdict(list)
    alone: list[Cluster] = []
    documents = [cluster.documents for cluster in placed]
    by_actor: dict[str | None, list[int]] = defaultdict(list)
    for at, cluster in enumerate(placed):
        by_actor[cluster.features.actor].append(at)
    for group in tier:
        actor = group.features.actor
        # What names an actor is placed before what names none, so its own block is enough.
        found = _compatible(group, placed, by_actor[actor] if actor else range(len(placed)))
        for part, near in _by_document(group, found, documents):
            chosen = _meant(part, placed, near)
            if chosen is None:
                alone.append(part)
            else:
                wishes[chosen].append(part)
    for chosen, groups in wishes.items():
        home = placed[chosen]
        agreeing = _agreeing(groups, home.features)
        alone.extend(group for group in groups if group not in agreeing)
        for group in agreeing:
            _join(home, group)
    return alone


def _compatible(group: Cluster, placed: Sequence[Cluster], block: Iterable[int]) -> list[int]:
    """The clusters, by index, with all of which the group agrees in every feature."""
    found = [
        at for at in block if all(compared(group.features, part)[0] for part in placed[at].parts)
    ]
    if group.features.actor is None and len({placed[at].features.actor for at in found}) > 1:
        return []
    return found


def _by_document(
    group: Cluster, found: Sequence[int], documents: Sequence[frozenset[str]]
) -> list[tuple[Cluster, list[int]]]:
    """Cut a group that could mean several by what each of its documents tells of besides."""
    if len(found) < 2:
        return [(group, list(found))]
    parts: dict[tuple[int, ...], list[Mention]] = defaultdict(list)
    for mention in group.mentions:
        near = tuple(at for at in found if mention[1].event.doc in documents[at])
        parts[near].append(mention)
    if len(parts) == 1:
        return [(group, list(*parts) or list(found))]
    return [(_group(mentions), list(near) or list(found)) for near, mentions in parts.items()]


def _meant(group: Cluster, placed: Sequence[Cluster], found: Sequence[int]) -> int | None:
    """The one that the group can mean: the most general telling, then the nearest in time."""
    if not found:
        return None
    level = min(placed[at].features.locus.level for at in found)
    kept = [at for at in found if placed[at].features.locus.level == level]
    if len({(placed[at].features.locus.name, placed[at].features.locus.state) for at in kept}) > 1:
        return None
    near = min(apart(group.features, placed[at].features) for at in kept)
    nearest = [at for at in kept if apart(group.features, placed[at].features) == near]
    return nearest[0] if len(nearest) == 1 else None


def _agreeing(groups: Sequence[Cluster], home: Features) -> list[Cluster]:
    """Of groups that wish to join one cluster, those that can be there together.

    The nearest in time goes first; of two that are as near and clash, neither joins.
    """
    accepted: list[Cluster] = []
    ordered = sorted(groups, key=lambda g: apart(g.features, home))
    for _, near in groupby(ordered, key=lambda g: apart(g.features, home)):
        fit = [g for g in near if all(_agree(g, other) for other in accepted)]
        accepted += [g for g in fit if all(_agree(g, other) for other in fit)]
    return accepted


def _agree(left: Cluster, right: Cluster) -> bool:
    return left is right or beside(left.features, right.features)


def _join(cluster: Cluster, group: Cluster) -> None:
    reason = compared(group.features, cluster.features)[1]
    cluster.merges.append(Merge(cluster.mentions[0][1].id, group.mentions[0][1].id, reason))
    cluster.merges.extend(group.merges)
    cluster.mentions.extend(group.mentions)
    cluster.parts.extend(group.parts)


def _age(cluster: Cluster) -> tuple[str, str]:
    return min((e.known_at, e.id) for e in cluster.evidence)


def _by_region(mentions: Sequence[Mention]) -> list[Mention]:
    """Named places between which one document tells one movement of forces, under one name.

    An army that leaves "Kherson" and "the west bank of the Dnipro" in one report makes one
    movement, also where another report names one of the two only. Places of different states
    stay apart.
    """
    told: dict[tuple[str, str], set[Spot]] = defaultdict(set)
    for found, evidence in mentions:
        spot = _spot(found)
        if spot and moves_forces(found.family) and not found.seen:
            told[evidence.event.doc, spot.actor].add(spot)
    root: dict[Spot, Spot] = {}

    def top(spot: Spot) -> Spot:
        while root.get(spot, spot) != spot:
            spot = root[spot]
        return spot

    for spots in told.values():
        for together in _of_one_state(spots):
            for other in together[1:]:
                # A root whose state is known comes first, and joins no root of another state.
                left, right = sorted((top(together[0]), top(other)), key=_named_first)
                if left != right and right.state in ("", left.state):
                    root[right] = left
    return [(_renamed(found, _spot(found), top), evidence) for found, evidence in mentions]


class Spot(NamedTuple):
    """A named place that an actor's forces move to or from; `state` is empty where unknown."""

    actor: str
    state: str
    name: str


def _spot(found: Features) -> Spot | None:
    where = found.locus
    if not where.named or not (found.actor and where.name):
        return None
    return Spot(found.actor, where.state or "", where.name)


def _named_first(spot: Spot) -> tuple[bool, Spot]:
    return not spot.state, spot


def _of_one_state(spots: Iterable[Spot]) -> list[list[Spot]]:
    """Spots by state; those of unknown state go with the others where there is one state only."""
    ordered = sorted(spots, key=_named_first)
    states = sorted({spot.state for spot in ordered if spot.state})
    if len(states) < 2:
        return [ordered]
    return [[spot for spot in ordered if spot.state == state] for state in states]


def _renamed(found: Features, spot: Spot | None, top: Callable[[Spot], Spot]) -> Features:
    if spot is None or top(spot) == spot:
        return found
    region = top(spot)
    where = replace(found.locus, name=region.name, state=region.state or None)
    return replace(found, locus=where)
