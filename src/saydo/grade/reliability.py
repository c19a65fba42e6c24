"""How reliable the source of a claim is: the analyst's word, else its record, else unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from saydo.codes.outlets import Outlet
from saydo.grade.voices import Voice
from saydo.model.case import Case
from saydo.model.decision import Decision, DecisionKind
from saydo.model.grade import HELD_TRUE, Rating, Verdict

ENOUGH = 10
"""Claims of a source that were later graded 1–2 or 4–5, from which its record says something."""

# Nobody is rated A by counting: a history without any fault is an analyst's judgement.
_LETTERS = ((0.8, "B"), (0.6, "C"), (0.3, "D"), (0.0, "E"))
_WRONG = (4, 5)


@dataclass(frozen=True, slots=True)
class Record:
    """How many claims of a source turned out right (1–2) and wrong (4–5)."""

    right: int
    wrong: int


def records(graded: Iterable[tuple[Voice | None, Verdict | None]]) -> Mapping[str, Record]:
    """The record of each claimant over all claims of a case."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for claimant, found in graded:
        if claimant is None or found is None:
            continue
        right[claimant.name] += found.credibility in HELD_TRUE
        wrong[claimant.name] += found.credibility in _WRONG
    return {name: Record(right[name], wrong[name]) for name in {*right, *wrong}}


def decided(
    case: Case, decisions: Sequence[Decision], outlets: Callable[[str], Outlet | None]
) -> Mapping[str, Rating]:
    """Letters that the case or an analyst's decision sets, by the source's name in lower case.

    Of several decisions on one source the latest holds, and any goes before the case file.
    `decisions` are those still standing, in the order in which they were made.
    """
    found: dict[str, Rating] = {}
    for source in case.sources:
        if source.reliability:
            reason = source.reason or "Set in the case without a reason."
            _set(found, source.name, source.reliability, reason, outlets)
    for decision in decisions:
        if decision.kind is DecisionKind.RELIABILITY and decision.value:
            reason = f"Decided by {decision.author}: {decision.reason}"
            _set(found, decision.subject, decision.value, reason, outlets)
    return found


def _set(
    found: dict[str, Rating],
    name: str,
    letter: str,
    reason: str,
    outlets: Callable[[str], Outlet | None],
) -> None:
    rating = Rating(None if letter == "F" else letter, name, reason)
    found[name.casefold()] = rating
    if outlet := outlets(name):
        found[outlet.name.casefold()] = rating


def rating(
    claimant: Voice | None, given: Mapping[str, Rating], known: Mapping[str, Record]
) -> Rating:
    """The reliability of a claim's source, with the reason for the letter or for having none."""
    if claimant is None:
        return Rating(None, None, "Nobody asserts it, so there is no source to rate.")
    if found := given.get(claimant.name.casefold()):
        return found
    record = known.get(claimant.name, Record(0, 0))
    count = record.right + record.wrong
    if count < ENOUGH:
        reason = f"Not rated: {count} of its claims have been graded right or wrong, not {ENOUGH}."
        return Rating(None, claimant.name, reason)
    share = record.right / count
    letter = next(letter for least, letter in _LETTERS if share >= least)
    reason = f"Suggested by its record here: {record.right} of {count} claims graded 1 or 2."
    return Rating(letter, claimant.name, reason)
