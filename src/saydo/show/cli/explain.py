"""`saydo explain CASE ID`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec
import typer
from rich.text import Text

from saydo import flow
from saydo.model.claim import Claim
from saydo.model.document import Document
from saydo.model.evidence import Evidence
from saydo.model.grade import Grade, GradedClaim, Verdict, shown
from saydo.model.reading import Reading
from saydo.show import wording
from saydo.show.cli import choose
from saydo.show.cli.options import AsOf, CaseFolder, read_moment
from saydo.show.cli.output import console
from saydo.show.dates import time
from saydo.show.passages import Passage, evidence_passage
from saydo.show.strangers import for_terminal

_STYLES = {
    "source": "bold blue",
    "cue": "bold yellow",
    "content": "green",
    "event": "underline",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence with the sentence it rests on."""

    id: str
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
    sentence: str


@dataclass(frozen=True, slots=True)
class Ground:
    """Evidence of another claim that the grade rests on: an opposite deed that was seen."""

    claim: str
    title: str
    evidence: Quote


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin with the evidence that counts once, and why."""

    name: str
    party: str | None
    evidence: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """All that led to a claim's grade."""

    id: str
    claim: str
    kind: str
    label: str
    grade: Grade
    evidence: tuple[Quote, ...]
    elsewhere: tuple[Ground, ...]
    origins: tuple[OriginLine, ...]
    merges: tuple[str, ...]


def explain(
    case: CaseFolder,
    claim: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or how it begins.")],
    as_of: AsOf = None,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How the receipt is written.")
    ] = "text",
) -> None:
    """How a claim got its grade: the rule, the evidence with its sentences, the origins."""
    assessment = flow.assess(case, read_moment(as_of), with_series=False)
    readings = {reading.document.id: reading for reading in assessment.readings}
    graded = choose.claim(assessment.claims, claim)
    if format == "json":
        encoded = msgspec.json.encode(receipt(graded, readings, assessment.claims))
        typer.echo(msgspec.json.format(encoded, indent=2).decode())
    else:
        text = receipt_text(graded, readings, assessment.claims)
        text.plain = for_terminal(text.plain)
        console().print(text)


def receipt(
    graded: GradedClaim, readings: Mapping[str, Reading], claims: Sequence[GradedClaim]
) -> Receipt:
    """The receipt as a record."""
    claim = graded.claim
    return Receipt(
        id=claim.id,
        claim=wording.title(claim),
        kind=claim.kind,
        label=wording.grade_label(graded),
        grade=graded.grade,
        evidence=tuple(_quote(e, readings[e.event.doc]) for e in claim.evidence),
        elsewhere=tuple(
            Ground(other.id, wording.title(other), _quote(e, readings[e.event.doc]))
            for other, e in _elsewhere(graded, claims)
        ),
        origins=tuple(
            OriginLine(o.name, o.party, o.evidence, tuple(dict.fromkeys(e.reason for e in o.edges)))
            for o in claim.origins
        ),
        merges=tuple(f"{m.left} + {m.right}: {m.reason}" for m in claim.merges),
    )


def _elsewhere(graded: GradedClaim, claims: Sequence[GradedClaim]) -> list[tuple[Claim, Evidence]]:
    """What the grade rests on beyond the claim's own evidence, with the claim it belongs to."""
    verdicts = (graded.grade.deed, graded.grade.author)
    rests = {name for verdict in verdicts if verdict for name in verdict.evidence}
    return [
        (other.claim, e)
        for other in claims
        if other.claim.id != graded.claim.id
        for e in other.claim.evidence
        if e.id in rests
    ]


def _quote(evidence: Evidence, reading: Reading) -> Quote:
    told, document = evidence_passage(reading, evidence), reading.document
    return Quote(
        id=evidence.id,
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
        sentence=told.text,
    )


def receipt_text(
    graded: GradedClaim, readings: Mapping[str, Reading], claims: Sequence[GradedClaim]
) -> Text:
    """The receipt for a terminal: speaker, cue and content of each sentence in their colours."""
    claim, grade = graded.claim, graded.grade
    text = Text()
    text.append(f"{wording.grade_label(graded)}  {wording.title(claim)}\n", "bold")
    text.append(f"{claim.id}, {wording.kind_label(graded)}, {wording.tally(claim)}\n")
    text.append(f"\nReliability {grade.reliability.letter or 'F'}: {grade.reliability.reason}\n")
    _verdict(text, "Credibility", grade.deed)
    _verdict(text, "Who did it", grade.author)
    if grade.contested:
        text.append(f"Contested by {', '.join(grade.contested)}, which moves no digit.\n")
    for other, evidence in _elsewhere(graded, claims):
        text.append(f"\n  The grade rests on this, of another claim: {wording.title(other)}")
        text.append(f" ({other.id})")
        _evidence(text, evidence, readings[evidence.event.doc], True)
    rests = set(grade.deed.evidence if grade.deed else ())
    text.append(f"\nEvidence ({len(claim.evidence)})\n", "bold")
    for evidence in sorted(claim.evidence, key=lambda e: (e.known_at, e.event.doc, e.event.span)):
        _evidence(text, evidence, readings[evidence.event.doc], evidence.id in rests)
    text.append(f"\nOrigins ({len(claim.origins)})\n", "bold")
    for origin in claim.origins:
        text.append(f"  {origin.name}: {wording.many(len(origin.evidence), 'mention')}\n")
        for reason in dict.fromkeys(edge.reason for edge in origin.edges):
            text.append(f"      one origin: {reason}\n", "dim")
    if claim.merges:
        text.append(f"\nWhy it is one claim ({len(claim.merges)})\n", "bold")
        for merge in claim.merges:
            text.append(f"  {merge.left} + {merge.right}: {merge.reason}\n", "dim")
    return text


def _verdict(text: Text, name: str, verdict: Verdict | None) -> None:
    if verdict is not None:
        text.append(f"{name} {shown(verdict)}: {verdict.reason} (rule {verdict.rule})\n")


def _evidence(text: Text, evidence: Evidence, reading: Reading, weighed: bool) -> None:
    speaker = f" ({evidence.teller.name})" if evidence.teller else ""
    text.append(f"\n  {evidence.stance.value}", "bold")
    text.append(f" · {wording.voice(evidence)}{speaker} · {evidence.event.status.value}")
    text.append(f" · known by {evidence.event.known_by.value.replace('_', ' ')}")
    text.append(" · the grade rests on it\n" if weighed else "\n")
    text.append(f"  {_publication(reading.document)} · {evidence.id}\n", "dim")
    text.append("    ").append_text(_marked(evidence_passage(reading, evidence))).append("\n")


def _marked(passage: Passage) -> Text:
    text = Text()
    if passage.before:
        text.append(passage.before.rstrip() + " ", "dim")
    for piece in passage.pieces():
        style = " ".join(_STYLES[role] for role in piece.roles if role in _STYLES)
        text.append(piece.text, style)
    if passage.after:
        text.append(" " + passage.after.lstrip(), "dim")
    return text


def _publication(document: Document) -> str:
    published = time(document.published) if document.published else "no date"
    return " · ".join(
        part for part in (document.publisher, published, document.url or document.path) if part
    )
