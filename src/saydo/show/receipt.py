"""The receipt of a claim as a record: its grade, and every sentence and decision behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from saydo.model.claim import Claim
from saydo.model.evidence import Evidence
from saydo.model.grade import Grade, GradedClaim
from saydo.model.moment import Moment
from saydo.show import decided, wording
from saydo.show.board.catalogue import Catalogue
from saydo.show.passages import evidence_passage


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence with the sentence it rests on, and the claim that it is evidence for.

    `decisions` are the ids of those that changed what the machine had read in it.
    """

    id: str
    claim: str
    stance: str
    status: str
    known_by: str
    told_by: str
    speaker: str | None
    published: str | None
    publisher: str | None
    url: str | None
    document: str
    span: tuple[int, int]
    words: str
    sentence: str
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin with the evidence that counts once, and why."""

    name: str
    party: str | None
    evidence: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """An analyst's decision that changed the claim, its evidence or its source's letter."""

    id: str
    what: str
    author: str
    made: Moment
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """All that led to a claim's grade.

    `rests_on` are the sentences that decide it, `contested_by` those that contest it: of this
    claim, or of another one whose id they give.
    """

    id: str
    claim: str
    kind: str
    label: str
    grade: Grade
    rests_on: tuple[Quote, ...]
    contested_by: tuple[Quote, ...]
    evidence: tuple[Quote, ...]
    origins: tuple[OriginLine, ...]
    merges: tuple[str, ...]
    decisions: tuple[DecisionLine, ...]


def receipt(graded: GradedClaim, found: Catalogue) -> Receipt:
    """The receipt as a record."""
    claim, grade = graded.claim, graded.grade
    return Receipt(
        id=claim.id,
        claim=wording.title(claim),
        kind=claim.kind,
        label=wording.grade_label(graded),
        grade=grade,
        rests_on=_quotes(found, weighed(graded)),
        contested_by=_quotes(found, grade.contested),
        evidence=_quotes(found, (e.id for e in claim.evidence)),
        origins=tuple(
            OriginLine(o.name, o.party, o.evidence, tuple(dict.fromkeys(e.reason for e in o.edges)))
            for o in claim.origins
        ),
        merges=tuple(f"{m.left} + {m.right}: {m.reason}" for m in claim.merges),
        decisions=tuple(
            DecisionLine(d.id, decided.what(d), d.author, d.made, d.reason)
            for d in decided.bearing(graded, found.assessment.decisions)
        ),
    )


def weighed(graded: GradedClaim) -> tuple[str, ...]:
    """The evidence (ids) that the digits rest on, of whichever claim it is."""
    verdicts = (graded.grade.deed, graded.grade.author)
    return tuple(dict.fromkeys(id_ for one in verdicts if one for id_ in one.evidence))


def reasons(claim: Claim) -> list[tuple[str, int]]:
    """Why pieces of evidence are of one claim, each reason once with how many pairs it joins."""
    return Counter(merge.reason for merge in claim.merges).most_common()


def _quotes(found: Catalogue, ids: Iterable[str]) -> tuple[Quote, ...]:
    known = (found.evidence[id_] for id_ in ids if id_ in found.evidence)
    ordered = sorted(known, key=lambda e: (e.known_at, e.event.doc, e.event.span))
    return tuple(_quote(found, e) for e in ordered)


def _quote(found: Catalogue, evidence: Evidence) -> Quote:
    reading = found.readings[evidence.event.doc]
    document = reading.document
    return Quote(
        id=evidence.id,
        claim=found.claim_of[evidence.id].claim.id,
        stance=evidence.stance,
        status=evidence.event.status,
        known_by=evidence.event.known_by,
        told_by=wording.voice(evidence),
        speaker=evidence.teller.name if evidence.teller else None,
        published=document.published,
        publisher=document.publisher,
        url=document.url,
        document=document.id,
        span=(evidence.event.span.start, evidence.event.span.end),
        words=evidence.event.span.text(document.text),
        sentence=evidence_passage(reading, evidence).text,
        decisions=evidence.decisions,
    )
