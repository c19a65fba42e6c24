"""Whom "it" and "they" mean as speakers: the body, or the people, that the text last told of.

Ordered sieves, the surest first, after Raghunathan and others, "A multi-pass sieve for coreference
resolution" (2010): what the sentence itself tells of, then the subject of the sentence before,
then whoever spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saydo.codes.roles import RoleKind, roles
from saydo.model.span import Span
from saydo.read.descriptions import subject_name
from saydo.read.discourse import Discourse
from saydo.read.named import Named, NameKind
from saydo.read.title_words import name_words

_SENTENCES_BACK = 4
_PLURAL_SUBJECT = re.compile(r"\b(?:The|the|Its|Their|Two|Some) (?:\w+ )?(?P<noun>[\w-]+s)\b")
_PREMODIFIERS = re.compile(r"(?:(?:[A-Z][\w&.-]*|[a-z]+-[a-z]+)(?:\s?['’]s?)?\s)+$")


def in_sentence(page: Discourse, sentence: Span, span: Span, plural: bool) -> Span | None:
    """The phrase that "they" or "it" means within its own sentence: the first that can be."""
    people = _authors(page, sentence, span) if plural else None
    if people is not None:
        return people
    inside = page.names.inside(Span(sentence.start, span.start))
    for mention in inside:
        if page.in_quotation(mention.span.start) is not None:
            continue
        if fits(mention, plural):
            return whole(page, mention)
    return None


def before(page: Discourse, span: Span, plural: bool) -> Span | str | None:
    """The same from the sentences before: who speaks there, else what begins one."""
    for sentence in page.own_sentences_before(span.start, _SENTENCES_BACK):
        if page.in_quotation(sentence.start + 1) is not None:
            continue
        own = [m for m in _outside(page, sentence) if fits(m, plural)]
        speaking = [m for m in own if page.speaks(m.span)]
        if speaking:
            return whole(page, speaking[-1])
        if own and own[0].span.start - sentence.start < 40:
            return whole(page, own[0])
        name = subject_name(page, sentence)
        if name is not None and not plural:
            return name
    return None


def fits(mention: Named, plural: bool) -> bool:
    """Whether a mention can be "they" (people, a body, a party), or "it" (a body, a party)."""
    if mention.kind in (NameKind.BODY, NameKind.PARTY):
        return True
    role = roles().get(mention.head) if mention.kind is NameKind.ROLE else None
    return plural and role is not None and role.kind is RoleKind.GROUP


def _authors(page: Discourse, sentence: Span, span: Span) -> Span | None:
    """The people that begin a sentence without being anybody's role: "the authors"."""
    for match in _PLURAL_SUBJECT.finditer(page.text, sentence.start, span.start):
        if match["noun"].removesuffix("s") in name_words().humans:
            return Span(*match.span())
    return None


def whole(page: Discourse, mention: Named) -> Span:
    """A mention with the names before its role word: "Harbour Trust officials"."""
    if mention.kind is NameKind.PARTY:
        return mention.span
    start = mention.span.start
    ahead = _PREMODIFIERS.search(page.text, max(0, start - 60), start)
    return Span(ahead.start(), mention.span.end) if ahead else mention.span


def _outside(page: Discourse, sentence: Span) -> Iterator[Named]:
    return (m for m in page.names.inside(sentence) if page.in_quotation(m.span.start) is None)
