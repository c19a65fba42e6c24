"""An analyst's decisions on evidence and claims, laid over what the machine found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from saydo.link.clusters import Cluster
from saydo.model.actor import Actor
from saydo.model.claim import Merge
from saydo.model.decision import Decision, DecisionKind
from saydo.model.evidence import Evidence, Stance


def corrected(evidence: Iterable[Evidence], decisions: Sequence[Decision]) -> tuple[Evidence, ...]:
    """Evidence with the stances and parties that were decided; of two, the later decision holds."""
    stances = {d.subject: Stance(d.value) for d in _of(decisions, DecisionKind.STANCE) if d.value}
    parties = {d.subject: d.value for d in _of(decisions, DecisionKind.PARTY)}
    found = (replace(e, stance=stances.get(e.id, e.stance)) for e in evidence)
    return tuple(_with_parties(e, parties) for e in found) if parties else tuple(found)


def regrouped(clusters: Sequence[Cluster], decisions: Sequence[Decision]) -> list[Cluster]:
    """Clusters after the splits and joins that were decided, in the order of the decisions.

    A decision on evidence that is not there (not yet known on that day) changes nothing.
    """
    groups = list(clusters)
    for decision in decisions:
        if decision.kind is DecisionKind.SPLIT:
            groups = _split(groups, decision.subject)
        elif decision.kind is DecisionKind.JOIN and decision.value:
            groups = _joined(groups, decision)
    return groups


def _split(groups: list[Cluster], name: str) -> list[Cluster]:
    home = _home(groups, name)
    if home is None or len(home.evidence) == 1:
        return groups
    alone = [m for m in home.mentions if m[1].id == name]
    rest = [m for m in home.mentions if m[1].id != name]
    merges = [m for m in home.merges if name not in (m.left, m.right)]
    kept = [group for group in groups if group is not home]
    single = Cluster(alone[0][0], alone, [alone[0][0]])
    return [*kept, Cluster(home.features, rest, home.parts, merges), single]


def _joined(groups: list[Cluster], decision: Decision) -> list[Cluster]:
    left, right = decision.subject, decision.value or ""
    first, second = _home(groups, left), _home(groups, right)
    if first is None or second is None or first is second:
        return groups
    reason = f"joined by {decision.author}: {decision.reason}"
    both = Cluster(
        first.features,
        first.mentions + second.mentions,
        first.parts + second.parts,
        [*first.merges, *second.merges, Merge(left, right, reason)],
    )
    return [*(group for group in groups if group not in (first, second)), both]


def _home(groups: Iterable[Cluster], name: str) -> Cluster | None:
    return next((g for g in groups if any(e.id == name for e in g.evidence)), None)


def _of(decisions: Iterable[Decision], kind: DecisionKind) -> list[Decision]:
    return [d for d in decisions if d.kind is kind]


def _with_parties(e: Evidence, parties: Mapping[str, str | None]) -> Evidence:
    event = replace(
        e.event,
        actor=_renamed(e.event.actor, parties),
        target=_renamed(e.event.target, parties),
    )
    return replace(e, event=event, teller=_renamed(e.teller, parties))


def _renamed(actor: Actor | None, parties: Mapping[str, str | None]) -> Actor | None:
    if actor is None or actor.name not in parties:
        return actor
    return replace(actor, party=parties[actor.name])
