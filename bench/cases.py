"""Do whole cases come out as an informed reader would grade them? `python -m bench.cases`

For each `examples/*/expected.toml` the case is read and assessed on each day named, and each
expected credibility is held against the claim that is most like it: same actor and type (and mode,
where both have one), and of these the one whose sentences share most names with the description.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.assessment import Assessment
from saydo.model.claim import Claim
from saydo.model.grade import GradedClaim, shown
from saydo.model.moment import Moment, moment

_NOW = Moment("2026-01-01T00:00:00Z")
_NAME = re.compile(r"\b[A-Z][\w'-]+|\b\d{1,2} [A-Z]\w+")
_STEPS = {1: 1, 2: 2, 3: 3, 6: 4, 4: 5, 5: 6}
"""Places on the way from confirmed to improbable: "cannot be judged" lies between 3 and 4."""


class ExpectedGrade(msgspec.Struct):
    """A grade that a reader gave on a day; `also` are digits that would be as good."""

    description: str
    actor: str
    type: str
    as_of: str
    credibility: int
    mode: str | None = None
    why: str = ""
    also: list[int] = []


class ExpectedCase(msgspec.Struct):
    """The file `expected.toml` of a case."""

    claim: list[ExpectedGrade]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was expected and what came out ("none" where no claim is like it)."""

    case: str
    expected: ExpectedGrade
    found: str
    title: str

    @property
    def same(self) -> bool:
        """Whether the digit is one that the reader would give."""
        return self.found in {str(d) for d in (self.expected.credibility, *self.expected.also)}

    @property
    def near(self) -> bool:
        """Whether the digit is the expected one or the next on the way from 1 to 5."""
        if not self.found.isdigit():
            return False
        return abs(_STEPS[int(self.found)] - _STEPS[self.expected.credibility]) <= 1


def compare(example: Path) -> Iterator[Comparison]:
    """Read the case in a folder of its own and hold each expected grade against it."""
    expected = msgspec.toml.decode((example / "expected.toml").read_bytes(), type=ExpectedCase)
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        case.mkdir()
        shutil.copy(example / "case.toml", case)
        flow.add(
            case, [example / "dispatches.jsonl", example / "observations.csv"], Defaults(), _NOW
        )
        seen: dict[Moment, Assessment] = {}
        for want in expected.claim:
            at = moment(want.as_of)
            if at not in seen:
                seen[at] = flow.assess(case, at, with_series=False)
            best = _closest(seen[at], want)
            digit = shown(best.grade.deed) if best else "none"
            yield Comparison(example.name, want, digit, best.claim.id if best else "")


def _closest(assessment: Assessment, want: ExpectedGrade) -> GradedClaim | None:
    texts = {r.document.id: r.document.text for r in assessment.readings}
    names = set(_NAME.findall(want.description))
    alike = [
        graded
        for graded in assessment.claims
        if graded.claim.type == want.type
        and graded.claim.actor == want.actor
        and (not want.mode or not graded.claim.mode or graded.claim.mode == want.mode)
    ]
    return max(
        alike,
        key=lambda g: (len(names & _told_names(g.claim, texts)), len(g.claim.evidence), g.claim.id),
        default=None,
    )


def _told_names(claim: Claim, texts: Mapping[str, str]) -> set[str]:
    around = (
        texts[e.event.doc][max(0, e.event.span.start - 200) : e.event.span.end + 200]
        for e in claim.evidence
    )
    return {name for text in around for name in _NAME.findall(text)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, default=Path("examples"))
    arguments = parser.parse_args()
    figures: dict[str, float] = {}
    for example in sorted(arguments.examples.glob("*/expected.toml")):
        found = list(compare(example.parent))
        for one in found:
            mark = "same" if one.same else "near" if one.near else "differs"
            print(
                f"{one.case:14} {one.expected.as_of!s:20} reader {one.expected.credibility} "
                f"saydo {one.found:5} {mark:8} {one.expected.description[:70]}"
            )
        figures[f"{example.parent.name} same"] = _share(sum(c.same for c in found), len(found))
        figures[f"{example.parent.name} near"] = _share(
            sum(c.same or c.near for c in found), len(found)
        )
    print(json.dumps(figures))


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


if __name__ == "__main__":
    main()
