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
    stances = {d.subject: d for d in _of(decisions, DecisionKind.STANCE)}
    parties = {d.subject: d for d in _of(decisions, DecisionKind.PARTY)}
    found = (_with_stance(e, stances.get(e.id)) for e in evidence)
    return tuple(_with_parties(e, parties) for e in found) if parties else tuple(found)


def regrouped(clusters: Sequence[Cluster], decisions: Sequence[Decision]) -> list[Cluster]:
    """Clusters after the splits and joins that were decided, in the order of the decisions.

    A decision on evidence that is not there (not yet known on that day) changes nothing.
    """
    groups = list(clusters)
    for decision in decisions:
        if decision.kind is DecisionKind.SPLIT:
            groups = _split(groups, decision)
        elif decision.kind is DecisionKind.JOIN and decision.value:
            groups = _joined(groups, decision)
    return groups


def _split(groups: list[Cluster], decision: Decision) -> list[Cluster]:
    name = decision.subject
    home = _home(groups, name)
    if home is None or len(home.evidence) == 1:
        return groups
    alone = [m for m in home.mentions if m[1].id == name]
    rest = [m for m in home.mentions if m[1].id != name]
    merges = [m for m in home.merges if name not in (m.left, m.right)]
    kept = [group for group in groups if group is not home]
    single = Cluster(alone[0][0], alone, [alone[0][0]], [], [decision.id])
    others = Cluster(home.features, rest, home.parts, merges, [*home.decisions, decision.id])
    return [*kept, others, single]


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
        [*dict.fromkeys((*first.decisions, *second.decisions, decision.id))],
    )
    return [*(group for group in groups if group not in (first, second)), both]


def _home(groups: Iterable[Cluster], name: str) -> Cluster | None:
    return next((g for g in groups if any(e.id == name for e in g.evidence)), None)


def _of(decisions: Iterable[Decision], kind: DecisionKind) -> list[Decision]:
    return [d for d in decisions if d.kind is kind]


def _with_stance(e: Evidence, decision: Decision | None) -> Evidence:
    if decision is None or decision.value is None:
        return e
    return replace(e, stance=Stance(decision.value), decisions=(*e.decisions, decision.id))


def _with_parties(e: Evidence, decisions: Mapping[str, Decision]) -> Evidence:
    named = (e.event.actor, e.event.target, e.teller)
    held = {decisions[one.name].id for one in named if one is not None and one.name in decisions}
    event = replace(
        e.event,
        actor=_renamed(e.event.actor, decisions),
        target=_renamed(e.event.target, decisions),
    )
    ids = (*e.decisions, *sorted(held))
    return replace(e, event=event, teller=_renamed(e.teller, decisions), decisions=ids)


def _renamed(actor: Actor | None, decisions: Mapping[str, Decision]) -> Actor | None:
    if actor is None or actor.name not in decisions:
        return actor
    return replace(actor, party=decisions[actor.name].value)
