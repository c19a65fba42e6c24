"""Does one article give what a careful analyst reads in it? `python -m bench.seed ARTICLE`

The expectation holds offsets and labels, never the text. Every difference is a line; the last line
counts what was expected and what was found. Exit status 1 where anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.assessment import Assessment
from saydo.model.evidence import Stance
from saydo.model.grade import GradedClaim, shown
from saydo.model.moment import Moment, moment
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.model.statement import Statement

_NOW = Moment("2026-01-01T00:00:00Z")


class ExpectedStatement(msgspec.Struct):
    """`form` may be one of several that a careful reader would accept."""

    speaker: str
    party: str | None
    form: str | list[str]
    content: list[Span]


class ExpectedClaim(msgspec.Struct):
    """`credibility` None: the claim gets no digit. The lists are parties by stance."""

    type: str
    actor: str
    mode: str | None = None
    target: str | None = None
    kind: str | None = None
    credibility: int | None = None
    reliability: str | None = None
    supports: list[str] = []
    unseen: list[str] = []
    withholds: list[str] = []
    supporting_origins: int | None = None


class ExpectedDue(msgspec.Struct):
    """Where the due thing is told and the first day that is meant."""

    span: Span
    start: Moment = msgspec.field(name="from")


class Expected(msgspec.Struct):
    """All that is expected of one article; `sha256` ties it to the text it was written for."""

    published: Moment
    title: Span
    credit: str
    furniture: list[Span]
    statements: list[ExpectedStatement]
    claims: list[ExpectedClaim]
    due: list[ExpectedDue]
    unknown: list[Span]
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One expectation and whether it was met; `what` says it in words."""

    met: bool
    what: str


def compare(article: Path, expected: Expected) -> list[Finding]:
    """Read the article in a case of its own and hold the result against the expectation."""
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        flow.init_case(case)
        flow.add(case, [article], Defaults(published=moment(expected.published)), _NOW)
        assessment = flow.assess(case, None)
    reading = assessment.readings[0]
    return [
        *_layout(reading, expected),
        *_statements(reading, expected.statements),
        *_claims(assessment, expected.claims),
        *_ahead(assessment, expected),
    ]


def _layout(reading: Reading, expected: Expected) -> Iterator[Finding]:
    document = reading.document
    yield Finding(document.title_span == expected.title, f"headline at {expected.title}")
    yield Finding(document.credit == expected.credit, f"credit {expected.credit}")
    for span in expected.furniture:
        left_out = any(found.holds(span) for found in document.furniture)
        yield Finding(left_out, f"furniture at {tuple(span)} left out")


def _statements(reading: Reading, expected: Sequence[ExpectedStatement]) -> Iterator[Finding]:
    free = list(reading.statements)
    for want in expected:
        best = max(free, key=lambda found: _common(found, want), default=None)
        where = f"statement {[tuple(s) for s in want.content]} of {want.speaker}"
        if best is None or _common(best, want) == 0:
            yield Finding(False, f"{where}: not found")
            continue
        free.remove(best)
        length = sum(s.end - s.start for s in want.content)
        share = _common(best, want) / length
        yield Finding(share >= 0.8, f"{where}: {share:.0%} of the content")
        name = best.speaker.name if best.speaker else None
        party = best.speaker.party if best.speaker else None
        yield Finding(name == want.speaker, f"{where}: speaker is {name}")
        yield Finding(party == want.party, f"{where}: party is {party}, not {want.party}")
        forms = [want.form] if isinstance(want.form, str) else want.form
        yield Finding(best.form in forms, f"{where}: form is {best.form}, not {forms}")
    title = reading.document.title_span
    for extra in free:
        in_title = title is not None and title.holds(extra.cue[0])
        repeated = any(_same_words(reading, extra, other) for other in reading.statements)
        if not in_title and not repeated:
            yield Finding(False, f"a statement nobody expects at {extra.cue} {extra.content}")


def _same_words(reading: Reading, left: Statement, right: Statement) -> bool:
    """A caption's sentence may stand twice; the second is no new statement."""
    text = reading.document.text
    return left is not right and left.content[0].text(text) == right.content[0].text(text)


def _common(found: Statement, want: ExpectedStatement) -> int:
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in found.content
        for b in want.content
    )


def _claims(assessment: Assessment, expected: Sequence[ExpectedClaim]) -> Iterator[Finding]:
    for want in expected:
        found = [g for g in assessment.claims if _is(g, want)]
        name = f"claim {want.actor} {want.type}/{want.mode}"
        if not found:
            yield Finding(False, f"{name}: not found")
            continue
        if len(found) > 1:
            yield Finding(False, f"{name}: stands {len(found)} times")
        graded = max(found, key=lambda g: len(g.claim.evidence))
        digit = shown(graded.grade.deed)
        wanted = "–" if want.credibility is None else str(want.credibility)
        yield Finding(digit == wanted, f"{name}: grade is {digit}, not {wanted}")
        if want.reliability:
            letter = graded.grade.reliability.letter or "F"
            yield Finding(letter == want.reliability, f"{name}: reliability is {letter}")
        if want.kind:
            kind = graded.claim.kind
            yield Finding(kind == want.kind, f"{name}: kind is {kind}, not {want.kind}")
        yield from _evidence(graded, want, name)


def _evidence(graded: GradedClaim, want: ExpectedClaim, name: str) -> Iterator[Finding]:
    for stance, parties in (
        (Stance.SUPPORTS, want.supports),
        (Stance.UNSEEN, want.unseen),
        (Stance.WITHHOLDS, want.withholds),
    ):
        for party in parties:
            has = any(
                e.stance is stance and e.teller is not None and e.teller.party == party
                for e in graded.claim.evidence
            )
            yield Finding(has, f"{name}: {party} {stance}")
    if want.supporting_origins is not None:
        supporting = {e.id for e in graded.claim.evidence if e.stance is Stance.SUPPORTS}
        count = sum(bool(supporting & set(o.evidence)) for o in graded.claim.origins)
        yield Finding(
            count == want.supporting_origins,
            f"{name}: {count} supporting origins, not {want.supporting_origins}",
        )


def _is(graded: GradedClaim, want: ExpectedClaim) -> bool:
    claim = graded.claim
    return (
        claim.type == want.type
        and claim.actor == want.actor
        and (want.mode is None or claim.mode == want.mode)
        and (want.target is None or claim.target == want.target)
        and (want.kind is None or want.credibility is not None or claim.kind == want.kind)
    )


def _ahead(assessment: Assessment, expected: Expected) -> Iterator[Finding]:
    for want in expected.due:
        met = any(
            item.due.span.overlaps(want.span) and item.due.when.start == want.start
            for item in assessment.due
        )
        yield Finding(met, f"due {want.start} at {tuple(want.span)}")
    yield Finding(
        len(assessment.due) == len(expected.due), f"{len(assessment.due)} due dates in all"
    )
    for span in expected.unknown:
        met = any(item.span.overlaps(span) for item in assessment.unknown)
        yield Finding(met, f"unknown at {tuple(span)}")


def main() -> int:
    """Print what differs and the count; 1 where anything does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", type=Path)
    parser.add_argument("--expected", type=Path, default=Path(__file__).with_name("seed.json"))
    arguments = parser.parse_args()
    expected = msgspec.json.decode(arguments.expected.read_bytes(), type=Expected)
    text = arguments.article.read_bytes()
    if expected.sha256 and hashlib.sha256(text).hexdigest() != expected.sha256:
        print("This is not the article that the expectation was written for.", file=sys.stderr)
        return 2
    findings = compare(arguments.article, expected)
    for finding in findings:
        if not finding.met:
            print(finding.what)
    met = sum(finding.met for finding in findings)
    print(f"{met} of {len(findings)} as expected")
    return 0 if met == len(findings) else 1


if __name__ == "__main__":
    raise SystemExit(main())
