"""What analysts decided, in words: shown wherever it changed what the machine found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from saydo.model.decision import Decision, DecisionKind
from saydo.model.grade import GradedClaim
from saydo.show.dates import date

_WHAT = {
    DecisionKind.SPLIT: "{subject} split out of its claim",
    DecisionKind.JOIN: "the claims of {subject} and {value} joined",
    DecisionKind.STANCE: "stance of {subject} set to {value}",
    DecisionKind.RELIABILITY: "reliability of {subject} set to {value}",
    DecisionKind.PARTY: "{subject} counted as {value}",
    DecisionKind.REVOKE: "decision {subject} revoked",
}


def what(decision: Decision) -> str:
    """What was decided: "stance of d1-e0 set to denies"."""
    return _WHAT[decision.kind].format(subject=decision.subject, value=decision.value)


def sentence(decision: Decision, *, of_subject: bool = False) -> str:
    """The decision with who, when and why; `of_subject` where what it is about stands beside it."""
    if of_subject and decision.kind is DecisionKind.STANCE:
        told = f"stance set to {decision.value}"
    else:
        told = what(decision)
    return f"{told} by {decision.author} on {date(decision.made)}: {decision.reason}"


def sentences(decisions: Mapping[str, Decision], ids: Iterable[str]) -> tuple[str, ...]:
    """The decisions of these ids, as they are told beside what they changed."""
    return tuple(sentence(decisions[i], of_subject=True) for i in ids if i in decisions)


def bearing(graded: GradedClaim, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that changed a claim, its evidence, or the reliability of its source."""
    claim = graded.claim
    ids = {*claim.decisions, *(i for e in claim.evidence for i in e.decisions)}
    found = tuple(decisions)
    rating = reliability(found, graded.grade.reliability.source)
    return tuple(one for one in found if one.id in ids or one is rating)


def reliability(decisions: Iterable[Decision], source: str | None) -> Decision | None:
    """The decision that set a source's letter: of several the last."""
    named = [
        one
        for one in decisions
        if one.kind is DecisionKind.RELIABILITY
        and source is not None
        and one.subject.casefold() == source.casefold()
    ]
    return named[-1] if named else None
