"""A document's statements: attributions with form, kind of cue, speaker and chain."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from saydo.codes.cues import cue_kind
from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.span import Span, Spans
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.attribution import Attribution
from saydo.read.chains import chain
from saydo.read.forms import form
from saydo.read.names import Names, names
from saydo.read.speakers import Speakers
from saydo.text.quotes import quotations
from saydo.text.sentences import paragraphs, sentences

_MIN_QUOTE_WORDS = 5
_BESIDE = re.compile(
    r",? (?:as|while|after|amid) (?=[A-Z\u00C0-\u00DE]|(?:the|its|their|more|new)\b)"
)
_PASSIVE = re.compile(r"\b(?:is|was|were|are|been|be|being|could|would|may|might)\b", re.IGNORECASE)
_CLAUSE_MARKS = (",", ";", "—", ":", "“", '"')
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_LONGEST_SUBJECT = 10
_OF_GERUND = re.compile(r"\bof \w+ing\b")
_GERUND = re.compile(r",? (?:and )?\w+ing\b")


def statements(
    document: Document, attributions: Sequence[Attribution], parties: PartyTable
) -> tuple[Statement, ...]:
    """Statements in the order of their first character; what lies in furniture is left out."""
    text = document.text
    split, quoted = sentences(text), quotations(text)
    kept = [
        _headline(text, a, document.title_span)
        for a in attributions
        if not _in_furniture(a, document.furniture)
    ]
    known = names(text, parties)
    kept = [_with_subject(text, a, kept, known, split) for a in kept]
    kept = [_with_gerunds(text, _controlled(a, kept, split), kept, split) for a in kept]
    kept = _continued(text, kept, quoted)
    kept.sort(key=lambda a: (_first(a).start, a.cue))
    speakers = Speakers(text, known, parties)
    found: list[Statement] = []
    said: list[Actor] = []
    for number, attribution in enumerate(sorted(kept, key=lambda a: a.cue)):
        sentence = _sentence_of(attribution.cue[0], split)
        links = chain(attribution, sentence, speakers, said)
        said.extend(links[-1:])
        cue = " ".join(span.text(text) for span in attribution.cue)
        found.append(
            Statement(
                id=f"{document.id}-s{number}",
                doc=document.id,
                source=attribution.source,
                cue=attribution.cue,
                content=attribution.content,
                form=form(text, attribution.content, quoted),
                cue_kind=cue_kind(cue) or CueKind.STATES,
                speaker=links[-1] if links else None,
                chain=links,
            )
        )
    return tuple(found)


def _first(attribution: Attribution) -> Span:
    return min(attribution.source + attribution.cue + attribution.content)


def _headline(text: str, attribution: Attribution, title: Span | None) -> Attribution:
    """Cut a headline's content before "… as Russia does this", which is told beside it."""
    last = attribution.content[-1]
    if title is None or not title.holds(last):
        return attribution
    beside = _BESIDE.search(text, last.start, last.end)
    if beside is None or beside.start() == last.start:
        return attribution
    kept = (*attribution.content[:-1], Span(last.start, beside.start()))
    return Attribution(attribution.source, attribution.cue, kept)


def _in_furniture(attribution: Attribution, furniture: Spans) -> bool:
    return any(
        left.overlaps(cue) for cue in attribution.cue + attribution.content for left in furniture
    )


def _sentence_of(span: Span, split: Sequence[Span]) -> Span:
    at = bisect.bisect_right(split, span.start, key=lambda s: s.start) - 1
    return split[at] if at >= 0 else span


def _with_subject(
    text: str,
    attribution: Attribution,
    others: Sequence[Attribution],
    known: Names,
    split: Sequence[Span],
) -> Attribution:
    """Take what stands right before a cue without a source as its source, where it names somebody.

    A passive cue ("it is believed", "were reported") has no source.
    """
    cue = attribution.cue[0]
    if attribution.source or _PASSIVE.search(cue.text(text)):
        return attribution
    sentence = _sentence_of(cue, split)
    before = text[sentence.start : cue.start]
    start = sentence.start + max(before.rfind(mark) for mark in _CLAUSE_MARKS) + 1
    phrase = text[start : cue.start]
    span = Span(start + len(phrase) - len(phrase.lstrip()), start + len(phrase.rstrip()))
    somebody = known.inside(span) or span.text(text).lower() in _PRONOUNS
    taken = any(s.overlaps(span) for o in others for s in o.source + o.cue + o.content)
    if not somebody or taken or len(phrase.split()) > _LONGEST_SUBJECT:
        return attribution
    return Attribution((span,), attribution.cue, attribution.content)


def _controlled(
    attribution: Attribution, others: Sequence[Attribution], split: Sequence[Span]
) -> Attribution:
    """Give a cue without a source ("…, after suggesting that …") its clause's speaker."""
    if attribution.source:
        return attribution
    sentence = _sentence_of(attribution.cue[0], split)
    before = [
        other
        for other in others
        if other.source
        and sentence.holds(other.cue[0])
        and sentence.holds(other.source[0])
        and other.cue < attribution.cue
    ]
    if not before:
        return attribution
    return Attribution(before[-1].source, attribution.cue, attribution.content)


def _with_gerunds(
    text: str, attribution: Attribution, others: Sequence[Attribution], split: Sequence[Span]
) -> Attribution:
    """Add the second gerund of "accused X of doing this, doing that" to the content."""
    last = attribution.content[-1]
    if not _OF_GERUND.search(last.text(text)):
        return attribution
    sentence = _sentence_of(last, split)
    rest = Span(last.end, sentence.end)
    spans = [s for o in others for s in o.source + o.cue + o.content]
    if not _GERUND.match(rest.text(text)) or any(s.overlaps(rest) for s in spans):
        return attribution
    stretched = Span(last.start, last.end + len(rest.text(text).rstrip(" .!?")))
    return Attribution(attribution.source, attribution.cue, (*attribution.content[:-1], stretched))


def _continued(
    text: str, found: Sequence[Attribution], quoted: Sequence[Span]
) -> list[Attribution]:
    """Add a quotation that nobody claims to the quoted statement that it goes on from.

    It must open its paragraph, or follow in the paragraph of a direct statement; the statement is
    the last quoted one before it, no more than one paragraph away.
    """
    result = list(found)
    lines = paragraphs(text)
    for quotation in quoted:
        if len(quotation.text(text).split()) < _MIN_QUOTE_WORDS:
            continue
        if any(span.overlaps(quotation) for a in result for span in a.content):
            continue
        line = bisect.bisect_right(lines, quotation.start, key=lambda p: p.start) - 1
        near = Span(lines[max(0, line - 1)].start, quotation.start)
        if quotation.start - lines[line].start > 2 and not any(
            lines[line].holds(a.cue[0]) for a in result
        ):
            continue
        before = [
            (a.content[-1].end, at)
            for at, a in enumerate(result)
            if near.holds(a.content[-1]) and form(text, a.content, quoted) is not Form.INDIRECT
        ]
        if before:
            _, at = max(before)
            old = result[at]
            result[at] = Attribution(old.source, old.cue, (*old.content, quotation))
    return result
