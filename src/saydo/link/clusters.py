"""Mentions → groups of one deed, the same for every order of the documents.

Plain single linkage would chain: a mention without a place joins Kharkiv to Mariupol. So values
that are known must be equal, and only time may chain, inside bounds: mentions whose features are
the same are cut into groups by silences (`families.Pace`). Then, from the most definite group to
the least, a group that leaves something open joins a more definite one if that is the only thing
it can mean: the one it shares a document with, else the most general telling, else the nearest in
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
from saydo.link.features import Features, apart, compared, spanning
from saydo.link.places import Level
from saydo.model.claim import Merge
from saydo.model.evidence import Evidence

Mention = tuple[Features, Evidence]


@dataclass(slots=True)
class Cluster:
    """A group with everything that joined it; its own features never change by that."""

    features: Features
    evidence: list[Evidence]
    parts: list[Features]
    merges: list[Merge] = field(default_factory=list)

    @property
    def documents(self) -> frozenset[str]:
        """The documents that its own mentions stand in."""
        return frozenset(e.event.doc for e in self.evidence)


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
    return Cluster(whole, [e for _, e in mentions], [whole], merges)


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
    """Join a tier's groups to what is placed; those that would clash there stay by themselves."""
    wishes: dict[int, list[Cluster]] = defaultdict(list)
    alone: list[Cluster] = []
    for group in tier:
        chosen = _meant(group, placed)
        if chosen is None:
            alone.append(group)
        else:
            wishes[chosen].append(group)
    for chosen, groups in wishes.items():
        if _clash(groups):
            alone.extend(groups)
            continue
        for group in groups:
            _join(placed[chosen], group)
    return alone


def _meant(group: Cluster, placed: Sequence[Cluster]) -> int | None:
    """The one cluster that the group can mean, by its index."""
    found = [
        at
        for at, cluster in enumerate(placed)
        if all(compared(group.features, part)[0] for part in cluster.parts)
    ]
    if group.features.actor is None and len({placed[at].features.actor for at in found}) > 1:
        return None
    told = [at for at in found if group.documents & placed[at].documents]
    for choice in (found, told):
        if len(choice) == 1:
            return choice[0]
    return _general(group, [placed[at] for at in told or found], told or found)


def _general(group: Cluster, candidates: Sequence[Cluster], at: Sequence[int]) -> int | None:
    """The most general telling; of several such, the nearest in time if it is one place."""
    if not candidates:
        return None
    level = min(c.features.locus.level for c in candidates)
    kept = [(i, c) for i, c in zip(at, candidates, strict=True) if c.features.locus.level == level]
    if len({(c.features.locus.name, c.features.locus.state) for _, c in kept}) > 1:
        return None
    near = min(apart(group.features, c.features) for _, c in kept)
    nearest = [i for i, c in kept if apart(group.features, c.features) == near]
    return nearest[0] if len(nearest) == 1 else None


def _clash(groups: Sequence[Cluster]) -> bool:
    return any(
        not compared(left.features, right.features)[0]
        for at, left in enumerate(groups)
        for right in groups[at + 1 :]
    )


def _join(cluster: Cluster, group: Cluster) -> None:
    reason = compared(group.features, cluster.features)[1]
    cluster.merges.append(Merge(cluster.evidence[0].id, group.evidence[0].id, reason))
    cluster.merges.extend(group.merges)
    cluster.evidence.extend(group.evidence)
    cluster.parts.extend(group.parts)


def _age(cluster: Cluster) -> tuple[str, str]:
    return min((e.known_at, e.id) for e in cluster.evidence)


def _by_region(mentions: Sequence[Mention]) -> list[Mention]:
    """Named places between which one document tells one movement of forces, under one name.

    An army that leaves "Kherson" and "the west bank of the Dnipro" in one report makes one
    movement, also where another report names one of the two only.
    """
    told: dict[tuple[str, str, str], set[Spot]] = defaultdict(set)
    for found, evidence in mentions:
        spot = _spot(found)
        if spot and moves_forces(found.family) and not found.seen:
            told[evidence.event.doc, spot.actor, spot.state].add(spot)
    root: dict[Spot, Spot] = {}

    def top(spot: Spot) -> Spot:
        while root.get(spot, spot) != spot:
            spot = root[spot]
        return spot

    for spots in told.values():
        first, *others = sorted(spots)
        for other in others:
            left, right = sorted((top(first), top(other)))
            root[right] = left
    return [(_renamed(found, _spot(found), top), evidence) for found, evidence in mentions]


class Spot(NamedTuple):
    """A named place that an actor's forces move to or from."""

    actor: str
    state: str
    name: str


def _spot(found: Features) -> Spot | None:
    where = found.locus
    if where.level is not Level.NAMED or not (found.actor and where.state and where.name):
        return None
    return Spot(found.actor, where.state, where.name)


def _renamed(found: Features, spot: Spot | None, top: Callable[[Spot], Spot]) -> Features:
    if spot is None or top(spot) == spot:
        return found
    return replace(found, locus=replace(found.locus, name=top(spot).name))
