"""Where a content begins and ends: without datelines, adjuncts of the cue, or a title."""

from __future__ import annotations

import re
from dataclasses import replace

from saydo.codes.roles import roles
from saydo.model.span import Span, Spans
from saydo.read.attribution import Attribution
from saydo.read.datelines import dateline_end
from saydo.read.page import Page

_LONGEST_TITLE = 6
_LONGEST_NAME = 4
_LONGEST_BODY = 10
_ADJUNCT = re.compile(
    r"[\s,]*(?:without|in|on|at|via|through|during|citing|speaking|late|early|earlier|by|after)\b"
    r"[^.;:“\"]{0,120}?,?\s(?P<that>that\s)"
)
_ARTICLE = re.compile(r"(?P<before>[\s,]*)\b(?:an?|the)$", re.IGNORECASE)
_ADVERB = re.compile(r"(?:reportedly|allegedly|purportedly|supposedly|apparently)", re.IGNORECASE)
_SAYS = re.compile(r"(?:say|says|said)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def edges(page: Page, attribution: Attribution) -> Attribution:
    """The attribution with its content cut back to what is said, and its source to who says it."""
    for step in (_bracketed, _dateline, _adjunct, _article, _title, _named_after):
        attribution = step(page, attribution)
    return attribution


def reportedly(page: Page, attribution: Attribution) -> Attribution:
    """ "Fighters | reportedly | took it": nobody says so, and the fighters are part of it."""
    cue = attribution.cue[0]
    if not _ADVERB.fullmatch(cue.text(page.text)) or not attribution.source:
        return attribution
    source = attribution.source[-1]
    if source.end + 1 != cue.start:
        return attribution
    return replace(attribution, source=(), content=(*attribution.source, *attribution.content))


def _dateline(page: Page, attribution: Attribution) -> Attribution:
    first = attribution.content[0]
    sentence = page.sentence(first)
    begins = dateline_end(page.text, sentence)
    source = attribution.source
    inside = bool(source) and sentence.start <= source[0].start < source[0].end < begins
    if inside and not page.names_somebody(source[0]):
        attribution = replace(attribution, source=())
    if not first.start < begins < first.end:
        return attribution
    return _begun(attribution, begins)


def _adjunct(page: Page, attribution: Attribution) -> Attribution:
    """ "Said, without giving evidence, | that …": how it was said is no part of what was."""
    first = attribution.content[0]
    if first.start - attribution.cue[-1].end not in (0, 1, 2):
        return attribution
    adjunct = _ADJUNCT.match(page.text, first.start, first.end)
    return attribution if adjunct is None else _begun(attribution, adjunct.start("that"))


def _bracketed(page: Page, attribution: Attribution) -> Attribution:
    """ "…, the Harbour Police (HP) said": the name before the bracket is the speaker's too."""
    if not attribution.source:
        return attribution
    source = attribution.source[0]
    opens = page.text[source.start - 1 : source.start] == "("
    last = next((piece for piece in attribution.content if piece.end <= source.start), None)
    if not opens or last is None or source.start - last.end > len(" ("):
        return attribution
    comma = page.text.rfind(", ", last.start, last.end)
    if comma < 0 or len(page.text[comma : last.end].split()) > _LONGEST_BODY:
        return attribution
    kept = _replaced(attribution.content, last, Span(last.start, comma))
    wider = (Span(comma + len(", "), source.end), *attribution.source[1:])
    return replace(attribution, source=wider, content=kept)


def _article(page: Page, attribution: Attribution) -> Attribution:
    """ "…, a | local official said": the article is the speaker's."""
    if not attribution.source:
        return attribution
    source = attribution.source[0]
    for piece in attribution.content:
        article = _ARTICLE.search(page.text, piece.start, piece.end)
        if article is not None and piece.end + 1 == source.start:
            start = article.end("before")
            kept = _replaced(attribution.content, piece, Span(piece.start, article.start()))
            wider = (Span(start, source.end), *attribution.source[1:])
            return replace(attribution, source=wider, content=kept) if kept else attribution
    return attribution


def _title(page: Page, attribution: Attribution) -> Attribution:
    """ "Rebel leader | Jan Bell said": a title that the content has is the speaker's."""
    if not attribution.source or len(attribution.content) < 2:
        return attribution
    source = attribution.source[0]
    for piece in attribution.content:
        words = _WORD.findall(piece.text(page.text))
        titled = 0 < len(words) <= _LONGEST_TITLE and words[-1].lower() in roles()
        opens = piece.start == dateline_end(page.text, page.sentence(piece))
        named = opens and titled and source.text(page.text)[0].isupper()
        if piece.end + 1 == source.start and named:
            rest = _replaced(attribution.content, piece, Span(piece.start, piece.start))
            wider = (Span(piece.start, source.end), *attribution.source[1:])
            return replace(attribution, source=wider, content=rest)
    return attribution


def _named_after(page: Page, attribution: Attribution) -> Attribution:
    """ "Army takes Goma, says UN": a short name after the verb is who says it."""
    cue = attribution.cue[-1]
    if attribution.source or len(attribution.content) < 2:
        return attribution
    if not _SAYS.fullmatch(cue.text(page.text)):
        return attribution
    for piece in attribution.content[1:]:
        short = len(piece.text(page.text).split()) <= _LONGEST_NAME
        if piece.start == cue.end + 1 and short and page.names_somebody(piece):
            rest = _replaced(attribution.content, piece, Span(piece.start, piece.start))
            return replace(attribution, source=(piece,), content=rest)
    return attribution


def _begun(attribution: Attribution, start: int) -> Attribution:
    first = attribution.content[0]
    return replace(attribution, content=(Span(start, first.end), *attribution.content[1:]))


def _replaced(content: Spans, old: Span, new: Span) -> Spans:
    """A content with another piece for one of its pieces; an empty one is left out."""
    pieces = (new if span is old else span for span in content)
    return tuple(span for span in pieces if span.start < span.end)
