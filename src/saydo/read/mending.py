"""What grammar says and the network's spans miss: an ordered list of small repairs.

Each step takes one attribution and gives it back, mended where the step applies.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from saydo.model.span import Span, Spans
from saydo.model.statement import Form
from saydo.read.adjunct_sources import adjunct_sources
from saydo.read.attribution import Attribution
from saydo.read.datelines import dateline_end
from saydo.read.edges import edges, reportedly
from saydo.read.forms import form
from saydo.read.page import Page
from saydo.text.sentences import paragraphs

_MIN_QUOTE_WORDS = 5
_LONGEST_SUBJECT = 10
_LONGEST_NAME = 4
_CLAUSE_MARKS = (",", ";", "—", ":", "“", '"')
_PASSIVE = re.compile(r"\b(?:is|was|were|are|been|be|being|could|would|may|might)\b", re.IGNORECASE)
_IT_IS_SAID = re.compile(
    r"(?:is|was|has been) (?:\w+ )?(?:believed|thought|understood|reported|rumou?red|feared|said)"
)
_DONE_TO = re.compile(
    r"\b(?:is|are|was|were|been|be|being) (?:\w+ly )?"
    r"(?:accused|blamed|charged|criticised|criticized|condemned|suspected|told|asked|urged|ordered|"
    r"warned|denounced)\b"
)
_BY = re.compile(r"\s+by (?P<agent>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}|the \w+(?: \w+)?)")
_BLAMED_BY = re.compile(
    r"(?:accused|blamed|criticised|criticized|condemned|suspected|denounced)" + _BY.pattern
)
_BESIDE = re.compile(r",? (?:as|while|after|amid) (?=[A-ZÀ-Þ]|(?:the|its|their|more|new)\b)")
_JOINT = re.compile(r"\s*(?:but|and|while|although)\s+")
_ONLY_POINTS = frozenset({"", "that", "which", "who", "whom", "what", "a", "an", "the"})
_THAT = re.compile(r"\s+that\b")
_SHORTEST_CLAUSE = 5
_OF_GERUND = re.compile(r"\bof \w+ing\b")
_GERUND = re.compile(r",? (?:and )?\w+ing\b")
_AS_SAYING = re.compile(r"\s*(?P<cue>as\s+(?:saying|telling|stating|warning|confirming))\b\s*")
_QUOTES = re.compile(r"\b(?:quot|cit)(?:e|es|ed|ing)\b")


def mended(page: Page) -> list[Attribution]:
    """All attributions after every step, with quotations that go on added to theirs.

    One whose content is a relative pronoun alone ("a video that it said showed …") tells nothing.
    """
    found: list[Attribution] = []
    for attribution in page.attributions:
        result = attribution
        for step in STEPS:
            result = step(page, result)
        content = " ".join(span.text(page.text) for span in result.content)
        if content.lower() not in _ONLY_POINTS:
            found.append(result)
    return _continued(page, [*found, *adjunct_sources(page, found)])


def headline(page: Page, attribution: Attribution) -> Attribution:
    """Cut a headline's content before "… as Russia does this", which is told beside it."""
    last = attribution.content[-1]
    if page.title is None or not page.title.holds(last):
        return attribution
    beside = _BESIDE.search(page.text, last.start, last.end)
    if beside is None or beside.start() == last.start:
        return attribution
    return _with_content(attribution, last, Span(last.start, beside.start()))


def believed(page: Page, attribution: Attribution) -> Attribution:
    """The "it" of "it is believed" is nobody: it belongs to the cue."""
    cue = attribution.cue[0]
    source = attribution.source
    if not source or source[0].text(page.text).lower() != "it":
        return attribution
    if not _IT_IS_SAID.match(page.text, cue.start):
        return attribution
    return replace(attribution, source=(), cue=(Span(source[0].start, cue.end),))


def accused(page: Page, attribution: Attribution) -> Attribution:
    """Who "was accused" or "was told" does not speak: the one after "by" does, or nobody."""
    cue = attribution.cue[0]
    source = attribution.source
    blamed = _BLAMED_BY.match(page.text, cue.start)
    if blamed is not None and source and source[-1].end <= cue.start:
        # "Chadian troops, accused by Mali of shelling …".
        blamer = Span(*blamed.span("agent"))
        left_out = Span(cue.start, blamer.end + len(" "))
        return Attribution((blamer,), attribution.cue, _without(attribution.content, left_out))
    passive = _DONE_TO.search(page.text, source[0].end if source else cue.start, cue.end)
    if passive is None or not source or source[-1].end > cue.start:
        return attribution
    agent = _BY.match(page.text, cue.end)
    by = (Span(*agent.span("agent")),) if agent else ()
    return replace(attribution, source=by)


def quoted_as_saying(page: Page, attribution: Attribution) -> Attribution:
    """In "the agency quoted the ministry as saying …" the ministry speaks."""
    first = attribution.content[0]
    cue = attribution.cue[-1]
    if not _QUOTES.search(cue.text(page.text)):
        return attribution
    if (quoted := _quoted_by(page, attribution)) is not None:
        return quoted
    inside = _AS_SAYING_IN.match(page.text, cue.end)
    if inside is None or not page.sentence(cue).holds(Span(*inside.span("cue"))):
        return attribution
    rest = tuple(
        Span(max(span.start, inside.end()), span.end)
        if span.overlaps(Span(inside.start(), inside.end()))
        else span
        for span in attribution.content
    )
    kept = tuple(span for span in rest if span.start < span.end)
    comma = page.text.rfind(", ", page.sentence(cue).start, cue.start)
    before = (_clause_until(page, cue, comma),) if comma >= 0 and not kept else (first,)
    return Attribution((Span(*inside.span("inner")),), (Span(*inside.span("cue")),), kept or before)


def _quoted_by(page: Page, attribution: Attribution) -> Attribution | None:
    """In "the governor was quoted by the agency as saying …" the governor speaks."""
    cue, source = attribution.cue[-1], attribution.source
    passive = _WAS_QUOTED.search(page.text, page.sentence(cue).start, page.sentence(cue).end)
    if passive is None or not Span(*passive.span()).overlaps(cue):
        return None
    begin = attribution.cue[0].start
    before = [span for span in attribution.content if span.end <= passive.start()]
    named = [span for span in source if span.end <= passive.start()] or before[-1:]
    content = _without(attribution.content, Span(page.sentence(cue).start, passive.end()))
    if not named or not content:
        return None
    whole = Span(min(begin, passive.start()), passive.end("cue"))
    return Attribution(tuple(named), (whole,), content)


_WAS_QUOTED = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:\w+ly )?(?:quoted|cited)"
    r"(?: (?:by|in|on|as) [^,;\n]{2,60}?)?" + _AS_SAYING.pattern
)
_AS_SAYING_IN = re.compile(r"\s*(?P<inner>[^,;\n]{2,80}?)" + _AS_SAYING.pattern)


def misplaced_subject(page: Page, attribution: Attribution) -> Attribution:
    """A short name right before a cue without a source is its source, not a piece of content."""
    if attribution.source:
        return attribution
    if len(attribution.content) < 2:
        return _after_content(page, attribution)
    passive = _PASSIVE.search(attribution.cue[0].text(page.text))
    for piece in attribution.content:
        short = len(piece.text(page.text).split()) <= _LONGEST_NAME
        if passive:
            break
        if piece.end + 1 == attribution.cue[0].start and short and page.names_somebody(piece):
            rest = tuple(span for span in attribution.content if span is not piece)
            return Attribution((piece,), attribution.cue, rest)
    return _after_content(page, attribution)


def _after_content(page: Page, attribution: Attribution) -> Attribution:
    """A content that runs on through the subject of its cue: "…, the envoy" before "said"."""
    cue = attribution.cue[0]
    last = next((span for span in attribution.content if span.end + 1 == cue.start), None)
    words = cue.text(page.text)
    if attribution.source or last is None or (_PASSIVE.search(words) and not _QUOTES.search(words)):
        return attribution
    comma = last.text(page.text).rfind(", ")
    subject = Span(last.start + comma + 2, last.end)
    if comma < 0 or len(subject.text(page.text).split()) > _LONGEST_SUBJECT:
        return attribution
    if not page.names_somebody(subject):
        return attribution
    told = _with_content(attribution, last, Span(last.start, last.start + comma))
    return replace(told, source=(subject,))


def subject(page: Page, attribution: Attribution) -> Attribution:
    """Take what stands right before a cue without a source as its source, where it names somebody.

    A passive cue ("were reported") and a gerund ("…, after suggesting that …") have no subject,
    but who "was quoted as saying" it speaks.
    """
    cue = attribution.cue[0]
    words = cue.text(page.text)
    passive = _PASSIVE.search(words) and not _QUOTES.search(words)
    if attribution.source or passive or words.split()[0].endswith("ing"):
        return attribution
    sentence = page.sentence(cue)
    before = page.text[sentence.start : cue.start]
    start = sentence.start + max(before.rfind(mark) for mark in _CLAUSE_MARKS) + 1
    joint = _JOINT.match(page.text, start, cue.start)
    start = joint.end() if joint else start
    phrase = page.text[start : cue.start]
    span = Span(start + len(phrase) - len(phrase.lstrip()), start + len(phrase.rstrip()))
    if len(phrase.split()) > _LONGEST_SUBJECT:
        return attribution
    if page.taken(span) and not (joint and page.runs_into(cue)):
        return attribution
    return replace(attribution, source=(span,)) if page.names_somebody(span) else attribution


def next_subject(page: Page, attribution: Attribution) -> Attribution:
    """Cut from a content the subject of the cue it runs into: "…, but the patrols" before "saw"."""
    last = attribution.content[-1]
    for other in page.attributions:
        cue = other.cue[0]
        if other is attribution or other.source or not 0 <= cue.start - last.end <= 1:
            continue
        comma = page.text.rfind(",", last.start, last.end)
        joint = _JOINT.match(page.text, comma + 1, last.end) if comma > last.start else None
        if joint and len(page.text[joint.end() : last.end].split()) <= _LONGEST_SUBJECT:
            return _with_content(attribution, last, Span(last.start, comma))
    return attribution


def control(page: Page, attribution: Attribution) -> Attribution:
    """Give a cue without a source ("…, after suggesting that …") its clause's speaker."""
    if attribution.source or _IT_IS_SAID.search(attribution.cue[0].text(page.text)):
        return attribution
    sentence = page.sentence(attribution.cue[0])
    before = [
        other.source
        for other in page.attributions
        if other.source
        and sentence.holds(other.cue[0])
        and sentence.holds(other.source[0])
        and other.cue < attribution.cue
    ]
    return replace(attribution, source=before[-1]) if before else attribution


def clause_before(page: Page, attribution: Attribution) -> Attribution:
    """The clause before ", the ministry said" is what was said, if nothing follows the cue.

    What comes after another comma ("…, a step that …") only adds to it.
    """
    cue, source = attribution.cue[-1], attribution.source
    if not source or not 0 < cue.start - source[-1].end <= 2:
        return attribution
    stretch = _clause_until(page, source[0], source[0].start - 2)
    if page.text[stretch.end : source[0].start] != ", " or page.taken(stretch):
        return attribution
    follows = any(0 <= span.start - cue.end <= 2 for span in attribution.content)
    own = any(span.overlaps(stretch) for span in attribution.content)
    if follows or own or _THAT.match(page.text, cue.end):
        return attribution
    if len(stretch.text(page.text).split()) < _SHORTEST_CLAUSE:
        return attribution
    return replace(attribution, content=(stretch, *attribution.content))


def _clause_until(page: Page, inside: Span, end: int) -> Span:
    """What the sentence of `inside` says up to `end`, after a dateline."""
    sentence = page.sentence(inside)
    return Span(dateline_end(page.text, sentence), end)


def second_gerund(page: Page, attribution: Attribution) -> Attribution:
    """Add the second gerund of "accused X of doing this, doing that" to the content."""
    last = attribution.content[-1]
    if not _OF_GERUND.search(last.text(page.text)):
        return attribution
    rest = Span(last.end, page.sentence(last).end)
    words = rest.text(page.text)
    if not _GERUND.match(words) or page.taken(rest):
        return attribution
    return _with_content(attribution, last, Span(last.start, last.end + len(words.rstrip(" .!?"))))


Step = Callable[[Page, Attribution], Attribution]
STEPS: tuple[Step, ...] = (
    edges,
    headline,
    believed,
    accused,
    quoted_as_saying,
    misplaced_subject,
    subject,
    next_subject,
    control,
    clause_before,
    second_gerund,
    reportedly,
)


def _without(content: Spans, left_out: Span) -> Spans:
    """A content without what lies in another span; pieces that begin there begin after it."""
    kept = (
        Span(left_out.end, span.end)
        if left_out.start <= span.start < left_out.end
        else Span(span.start, min(span.end, left_out.start))
        if span.start < left_out.start
        else span
        for span in content
    )
    return tuple(span for span in kept if span.start < span.end)


def _with_content(attribution: Attribution, old: Span, new: Span) -> Attribution:
    content: Spans = tuple(new if span is old else span for span in attribution.content)
    return replace(attribution, content=content)


def _continued(page: Page, found: Sequence[Attribution]) -> list[Attribution]:
    """Add a quotation that nobody claims to the quoted statement that it goes on from.

    It must open its paragraph, or follow in the paragraph of a statement; the statement is the
    last quoted one before it, no more than one paragraph away.
    """
    result = list(found)
    lines = paragraphs(page.text)
    for quotation in page.quoted:
        if len(quotation.text(page.text).split()) < _MIN_QUOTE_WORDS:
            continue
        if any(span.overlaps(quotation) for a in result for span in a.content):
            continue
        line = bisect.bisect_right(lines, quotation.start, key=lambda p: p.start) - 1
        opens = quotation.start - lines[line].start <= 2
        if not opens and not any(lines[line].holds(a.cue[0]) for a in result):
            continue
        near = Span(lines[max(0, line - 1)].start, quotation.start)
        before = [
            (a.content[-1].end, at)
            for at, a in enumerate(result)
            if near.holds(a.content[-1])
            and form(page.text, a.content, page.quoted) is not Form.INDIRECT
        ]
        if before:
            _, at = max(before)
            result[at] = replace(result[at], content=(*result[at].content, quotation))
    return result
