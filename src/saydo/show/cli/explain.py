"""`saydo explain CASE ID`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
import typer
from rich.text import Text

from saydo import flow
from saydo.model.claim import Claim
from saydo.model.document import Document
from saydo.model.evidence import Evidence, Stance
from saydo.model.grade import GradedClaim, Verdict, shown
from saydo.show import decided, wording
from saydo.show.board.catalogue import Catalogue, catalogue
from saydo.show.cli import choose
from saydo.show.cli.options import AsOf, CaseFolder, read_moment
from saydo.show.cli.output import console, short
from saydo.show.dates import time
from saydo.show.passages import Passage, evidence_passage
from saydo.show.receipt import reasons, receipt, weighed
from saydo.show.strangers import for_terminal

_STYLES = {
    "source": "bold blue",
    "cue": "bold yellow",
    "content": "green",
    "event": "bold underline",
}


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
    graded, found = choose.claim(assessment.claims, claim), catalogue(assessment)
    if format == "json":
        encoded = msgspec.json.encode(receipt(graded, found))
        typer.echo(msgspec.json.format(encoded, indent=2).decode())
    else:
        text = receipt_text(graded, found)
        text.plain = for_terminal(text.plain)
        console().print(text)


def receipt_text(graded: GradedClaim, found: Catalogue) -> Text:
    """The receipt for a terminal: speaker, cue and content of each sentence in their colours."""
    claim, text = graded.claim, Text()
    _summary(text, graded)
    rests = weighed(graded)
    if rests:
        text.append("\nRests on:\n", "bold")
        _rests_on(text, claim, found, rests)
    if graded.grade.contested:
        text.append("\nContested by, which moves no digit:\n", "bold")
        _rests_on(text, claim, found, graded.grade.contested)
    held = decided.bearing(graded, found.assessment.decisions)
    if held:
        text.append("\nDecided by an analyst:\n", "bold")
        for one in held:
            text.append(f"  {decided.sentence(one)} ({one.id})\n")
    text.append(f"\nEvidence ({len(claim.evidence)}); ▸ is the sentence that counts\n", "bold")
    for evidence in sorted(claim.evidence, key=_order):
        _evidence(text, evidence, found, evidence.id in rests)
    _origins(text, claim)
    if claim.merges:
        text.append("\nWhy it is one claim\n", "bold")
        for reason, pairs in reasons(claim):
            text.append(f"  {wording.many(pairs, 'pair')} of mentions: {reason}\n", "dim")
    return text


def _summary(text: Text, graded: GradedClaim) -> None:
    claim, grade = graded.claim, graded.grade
    text.append(f"{wording.grade_label(graded)}  {wording.title(claim)}\n", "bold")
    text.append(f"{claim.id}, {wording.kind_label(graded)}: {wording.people(claim)}\n")
    text.append(f"Told by {wording.tally(claim)}{_whose(claim)}\n")
    text.append(f"\nReliability {grade.reliability.letter or 'F'}: {grade.reliability.reason}\n")
    _verdict(text, "Credibility", grade.deed)
    _verdict(text, "Who did it", grade.author)


def _whose(claim: Claim) -> str:
    said = any(e.stance is Stance.SUPPORTS for e in claim.evidence)
    return " that say so" if said else ""


def _verdict(text: Text, name: str, verdict: Verdict | None) -> None:
    if verdict is not None:
        text.append(f"{name} {shown(verdict)}: {verdict.reason} (rule {verdict.rule})\n")


def _rests_on(text: Text, claim: Claim, found: Catalogue, ids: Iterable[str]) -> None:
    """The sentences in short; those that stand in several prints of one text once."""
    told: dict[tuple[str, str], list[Evidence]] = {}
    for evidence in sorted((found.evidence[i] for i in ids if i in found.evidence), key=_order):
        sentence = evidence_passage(found.readings[evidence.event.doc], evidence).text
        told.setdefault((" ".join(sentence.split()), wording.voice(evidence)), []).append(evidence)
    for (sentence, voice), held in told.items():
        first, more = held[0], len(held) - 1
        text.append(f"  {voice} {wording.STANCES[first.stance]}")
        text.append(f", {first.publisher or 'no publisher'}, {time(first.known_at)}")
        text.append(f" and {more} more" if more else "")
        text.append(f" · {short(first.id)}\n")
        text.append(f"    “{sentence}”\n")
        other = found.claim_of[first.id].claim
        if other.id != claim.id:
            text.append(f"    of another claim: {wording.title(other)} ({short(other.id)})\n")


def _order(evidence: Evidence) -> tuple[str, str, tuple[int, int]]:
    return (evidence.known_at, evidence.event.doc, evidence.event.span)


def _evidence(text: Text, evidence: Evidence, found: Catalogue, rests: bool) -> None:
    reading, event = found.readings[evidence.event.doc], evidence.event
    voice, teller = wording.voice(evidence), evidence.teller
    speaker = f" ({teller.name})" if teller and teller.name != voice else ""
    text.append(f"\n  {evidence.stance.value}", "bold")
    text.append(f" ({wording.STANCES[evidence.stance]})")
    text.append(f" · {voice}{speaker} · {event.status.value} · {wording.KNOWN[event.known_by]}")
    text.append(f" · in the words “{event.span.text(reading.document.text)}”")
    text.append(" · the grade rests on it\n" if rests else "\n")
    text.append(f"  {_publication(reading.document)} · {evidence.id}\n", "dim")
    for told in decided.sentences(found.decisions, evidence.decisions):
        text.append(f"  {told}\n", "bold")
    text.append_text(_marked(evidence_passage(reading, evidence)))


def _marked(passage: Passage) -> Text:
    text = Text()
    if passage.before:
        text.append(f"    {passage.before.strip()}\n", "dim")
    text.append("  ▸ ")
    for piece in passage.pieces():
        style = " ".join(_STYLES[role] for role in piece.roles if role in _STYLES)
        text.append(piece.text, style)
    text.append("\n")
    if passage.after:
        text.append(f"    {passage.after.strip()}\n", "dim")
    return text


def _origins(text: Text, claim: Claim) -> None:
    text.append(f"\nOrigins of all its evidence, whatever it says ({len(claim.origins)})\n", "bold")
    stances = {e.id: e.stance.value for e in claim.evidence}
    for origin in claim.origins:
        held = ", ".join(sorted({stances[i] for i in origin.evidence}))
        text.append(f"  {origin.name} ({held}): {wording.many(len(origin.evidence), 'mention')}\n")
        for reason in dict.fromkeys(edge.reason for edge in origin.edges):
            text.append(f"      one origin: {reason}\n", "dim")


def _publication(document: Document) -> str:
    published = time(document.published) if document.published else "no date"
    return " · ".join(
        part for part in (document.publisher, published, document.url or document.path) if part
    )
