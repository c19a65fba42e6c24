"""The table of credibility, version 1: the first rule that holds gives the digit.

The docstring of a rule is the reason that an analyst reads in the receipt. A rule returns the
evidence it rests on, or nothing where it does not hold. `docs/method.md` explains the table and
says where its words had to be interpreted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import cleandoc

from saydo.grade.voices import View, Voice
from saydo.model.evidence import Stance
from saydo.model.grade import Verdict

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table. `digit` None is printed as 6: it cannot be judged."""

    digit: int | None
    holds: Callable[[View], Ids]

    @property
    def name(self) -> str:
        """The rule's name in a receipt."""
        return self.holds.__name__.replace("_", " ")

    @property
    def reason(self) -> str:
        """The sentence that an analyst reads."""
        return " ".join(cleandoc(self.holds.__doc__ or "").split())


def two_observers(view: View) -> Ids:
    """Two observers on no side saw it themselves, and no observer contradicts."""
    seen = _observers(view)
    names = frozenset().union(*(voice.saw for voice in seen))
    return _ids(seen) if len(names) > 1 and len(seen) > 1 and not _contradicted(view) else ()


def observer_and_opposed_side(view: View) -> Ids:
    """An observer saw it, two opposed sides both say so, and no observer contradicts."""
    seen, opposed = _observers(view), view.opposed()
    return _ids(seen + opposed) if seen and opposed and not _contradicted(view) else ()


def accused_admits(view: View) -> Ids:
    """The accused admits what an opposed side charged it with, and no observer contradicts."""
    if not view.charge or _contradicted(view):
        return ()
    admitting = tuple(v for v in view.supporting if v.acts)
    accusing = tuple(v for v in view.supporting if v.side and not v.acts)
    return _ids(accusing + admitting) if admitting and accusing else ()


def one_observer(view: View) -> Ids:
    """An observer on no side saw it itself, and no observer contradicts."""
    return _ids(_observers(view)) if not _contradicted(view) else ()


def opposed_side(view: View) -> Ids:
    """Two opposed sides both say so, and no observer contradicts."""
    return _ids(view.opposed()) if not _contradicted(view) else ()


def own_losses(view: View) -> Ids:
    """A side reports losses of its own and blames nobody, and no observer contradicts."""
    return tuple(i for v in view.supporting for i in v.losses) if not _contradicted(view) else ()


def observer_contradicts(view: View) -> Ids:
    """An observer saw that it was not so, and nobody outside the claimant's side supports it."""
    return _contradicted(view) if not _supporting_outside(view) else ()


def two_sides_deny(view: View) -> Ids:
    """Two sides without a stake deny it, and nobody outside the claimant's side supports it."""
    denying = tuple(v for v in _denying(view) if v.side)
    return _ids(denying) if len(denying) > 1 and not _supporting_outside(view) else ()


def observers_disagree(view: View) -> Ids:
    """Observers disagree: one saw it, and one saw that it was not so."""
    seen, against = _observers(view), _contradicted(view)
    return _ids(seen) + against if seen and against else ()


def observer_against_others(view: View) -> Ids:
    """An observer saw that it was not so, though others than the claimant say that it was."""
    return _contradicted(view)


def looked_and_not_seen(view: View) -> Ids:
    """Somebody outside the claimant's side has looked for it and not seen it."""
    return _ids(v for v in view.outside if v.stance is Stance.UNSEEN and not v.acts)


def denied_without_stake(view: View) -> Ids:
    """Somebody without a stake in it denies it."""
    return _ids(_denying(view))


def others_say_so(view: View) -> Ids:
    """Somebody else outside the claimant's side says so too, but no observer or opposed side."""
    return _ids(view.supporting) if _supporting_outside(view) else ()


def one_word(view: View) -> Ids:
    """Only one side or one source says so, and nobody without a stake speaks against it."""
    return _ids(view.supporting)


def waits(view: View) -> Ids:
    """It is announced and not yet said to be done; nobody without a stake doubts it."""
    claimant = view.claimant
    return claimant.bearing if claimant and claimant.planned else ()


def nobody_asserts(view: View) -> Ids:
    """Nobody says that it happened; it is only denied, or only looked for."""
    return _ids(view.voices)


RULES: tuple[Rule, ...] = (
    Rule(1, two_observers),
    Rule(1, observer_and_opposed_side),
    Rule(1, accused_admits),
    Rule(2, one_observer),
    Rule(2, opposed_side),
    Rule(2, own_losses),
    Rule(5, observer_contradicts),
    Rule(5, two_sides_deny),
    Rule(4, observers_disagree),
    Rule(4, observer_against_others),
    Rule(4, looked_and_not_seen),
    Rule(4, denied_without_stake),
    Rule(3, others_say_so),
    Rule(None, one_word),
    Rule(None, waits),
    Rule(None, nobody_asserts),
)


def verdict(view: View) -> Verdict:
    """The digit of the first rule that holds, with its reason and evidence."""
    for rule in RULES:
        found = rule.holds(view)
        if found:
            return Verdict(rule.digit, rule.name, rule.reason, tuple(dict.fromkeys(found)))
    return Verdict(None, "no evidence", "No evidence bears on this.", ())


def _observers(view: View) -> tuple[Voice, ...]:
    return tuple(v for v in view.supporting if v.saw)


def _contradicted(view: View) -> Ids:
    """The evidence by which observers contradict: a denial by sight, or the opposite deed seen."""
    return _ids(v for v in view.voices if v.contradicts) + view.opposite


def _supporting_outside(view: View) -> tuple[Voice, ...]:
    """Supporters outside the claimant's side; an observer is outside every side."""
    return tuple(v for v in view.supporting if v is not view.claimant or v.saw)


def _denying(view: View) -> tuple[Voice, ...]:
    return tuple(v for v in view.voices if v.stance is Stance.DENIES and not v.stake)


def _ids(voices: Iterable[Voice]) -> Ids:
    return tuple(i for v in voices for i in v.bearing)
