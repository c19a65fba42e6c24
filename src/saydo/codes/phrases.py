"""Phrases over words: "pull … back", "return to … base|bases"; an object may stand in a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.codes.inflection import noun_forms

_GAP = 6
GAP = "…"


@dataclass(frozen=True, slots=True)
class Phrase:
    """What must follow a first word: the words each step may be, and whether a gap comes before."""

    steps: tuple[tuple[frozenset[str], bool], ...]

    def end(self, following: Sequence[str]) -> int | None:
        """How many of the following words the phrase takes, None where it does not match."""
        at = 0
        for words, gap in self.steps:
            if not gap:
                if at >= len(following) or following[at] not in words:
                    return None
                at += 1
                continue
            reach = range(at, min(len(following), at + _GAP + 1))
            hit = next((i for i in reach if following[i] in words), None)
            if hit is None or "by" in following[at:hit]:
                # What comes after "by" is who did it, not the object.
                return None
            if hit > at and following[at] == "fire":
                # "Open fire" has its object.
                return None
            at = hit + 1
        return at

    @property
    def gapped(self) -> bool:
        """Whether other words may stand inside."""
        return any(gap for _, gap in self.steps)


def phrase(text: str) -> tuple[str, Phrase]:
    """The first word and what must follow it, in both numbers; raises ValueError for no words."""
    first, *rest = text.split()
    steps: list[tuple[frozenset[str], bool]] = []
    gap = False
    for part in rest:
        if part == GAP:
            gap = True
        else:
            written = (form for word in part.split("|") for form in noun_forms(word))
            steps.append((frozenset(written), gap))
            gap = False
    return first, Phrase(tuple(steps))
