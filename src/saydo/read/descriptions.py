"""Whom a description means: the name beside it, or whoever was described so before.

"The coach, Ann Bell," and "Ann Bell, the coach," name her; later "the coach" is she.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from saydo.codes.names import NameForm
from saydo.codes.roles import RoleKind, roles
from saydo.model.span import Span
from saydo.read.discourse import Discourse
from saydo.read.named import Named, NameKind
from saydo.read.title_words import name_words

_COMPLEMENT = re.compile(r"\s(?:of|for|at|from|with|in)(?=\s)")
_NEXT_WORD = re.compile(r"\s?(?:['’]s?\s)?(?P<word>[^\W_]+(?:[-.][^\W_]+)*)")
_APPOSED = re.compile(r"\s?,?\s")
_APPOSITION = re.compile(r"\s?,\s(?P<said>[^,;.\n“”\"]{3,120})")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_AGED = re.compile(r"^the \d+[- ]year[- ]old\b", re.IGNORECASE)
_FORMER = re.compile(r"^the (?:former|ex|then|onetime|one-time)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"^the\s", re.IGNORECASE)
_FIRM_NAME = re.compile(
    r"(?:The\s)?(?P<name>[A-Z][\w.&’'-]*(?:\s(?:(?:of|for|and|the|&)\s)*[A-Z][\w.&’'-]*)*)"
    r"(?=\s(?:[a-z]|['’]s\s))"
)
_FIRM_REACH = 8
_LONGEST_NAME = 80
_LONGEST_SHORT = 4
"""Words of a short form with what stands before it."""


def named_beside(page: Discourse, span: Span) -> Named | None:
    """The person's name in apposition to a description, after or before it."""
    words = [word.lower() for word in _WORD.findall(span.text(page.text))]
    if not any(_is_human(word) for word in words):
        return None
    gap = _APPOSED.match(page.text, span.end)
    if gap:
        inside = page.names.inside(Span(span.start, gap.end() + _LONGEST_NAME))
        for mention in inside:
            if mention.kind is NameKind.PERSON and _name_start(mention) == gap.end():
                return mention
    before = page.text[max(0, span.start - 3) : span.start].rstrip()
    if not before.endswith(",") or page.text[span.end : span.end + 1] not in (",", "."):
        # "He had left Oslo, the mayor said": who speaks is another.
        return None
    comma = page.text.rfind(",", 0, span.start)
    for mention in page.names.before(comma):
        if mention.kind is NameKind.PERSON:
            return mention if not page.text[mention.span.end : comma].strip() else None
        if mention.span.end < comma - 2:
            return None
    return None


def _name_start(mention: Named) -> int:
    """Where the name itself begins, after its title."""
    return mention.span.end - len(mention.name)


def described_before(page: Discourse, span: Span) -> Named | None:
    """The person whom "the coach", "the 45-year-old", "the former minister" means."""
    phrase = span.text(page.text)
    if not _DEFINITE.match(phrase):
        return None
    words = [w.lower() for w in _WORD.findall(phrase)][1:]
    people = [m for m in page.names.before(span.start) if m.kind is NameKind.PERSON]
    head = next((w for w in reversed(words) if _is_human(w)), None)
    aged = _AGED.match(phrase) is not None
    if head is not None:
        for mention in people:
            if head in _said_of(page, mention):
                return mention
    if aged or head in name_words().humans or _FORMER.match(phrase):
        subjects = [m for m in people if m.sure and page.in_quotation(m.span.start) is None]
        return next(iter(subjects), None)
    return None


def with_complement(text: str, span: Span) -> Span:
    """A description with whose it is: "a spokesman" → "a spokesman for the Harbour Trust"."""
    begun = _COMPLEMENT.match(text, span.end)
    if begun is None:
        return span
    end = begun.end()
    nouns = 0
    for match in _NEXT_WORD.finditer(text, end, end + _LONGEST_NAME):
        word = match["word"]
        lower = word.lower()
        known = word[0].isupper() or lower in roles() or lower in name_words().modifiers
        if match.start() != end or (nouns and not known):
            break
        nouns += lower not in ("the", "a", "an", "its", "his", "her", "their")
        end = match.end()
        if text[end : end + 1] not in (" ", "’", "'"):
            break
    return Span(span.start, end) if nouns else span


def short_form(page: Discourse, span: Span) -> Named | None:
    """The party that a part of its name means: "the Britain-based Observatory"."""
    words = _WORD.findall(span.text(page.text))
    if not words or len(words) > _LONGEST_SHORT or not words[-1][0].isupper():
        return None
    for mention in page.names.mentions:
        if mention.form is NameForm.GROUP and mention.span.start != span.start:
            named = _WORD.findall(mention.span.text(page.text))
            if len(named) > 1 and words[-1] in named and words[-1] != named[0]:
                return mention
    return None


def firm_before(page: Discourse, span: Span) -> str | None:
    """The name that "the company", "the Church", "the paper" means: the one with that word in it,
    else the body that last began a sentence."""
    phrase = span.text(page.text)
    if not _DEFINITE.match(phrase):
        return None
    words = _WORD.findall(phrase)[1:]
    if not words or len(words) > 2:
        return None
    head = words[-1]
    for name in reversed(page.proper):
        if name.end <= span.start and head.capitalize() in _WORD.findall(name.text(page.text)):
            return name.text(page.text)
    if head.lower() not in name_words().firms:
        return None
    return next(iter(subject_names(page, span.start)), None)


def subject_names(page: Discourse, position: int) -> Sequence[str]:
    """Names, of nobody known, that begin the sentences before a position; the nearest first."""
    found: list[str] = []
    for sentence in page.own_sentences_before(position, _FIRM_REACH):
        if page.in_quotation(sentence.start + 1) is not None:
            continue
        name = subject_name(page, sentence)
        if name is not None:
            found.append(name)
    return found


def subject_name(page: Discourse, sentence: Span) -> str | None:
    """The capitalised name that begins a sentence, if it is no person's."""
    begun = _FIRM_NAME.match(page.text, sentence.start, sentence.end)
    if begun is None:
        return None
    span = Span(*begun.span("name"))
    people = [m for m in page.names.inside(sentence) if m.kind is NameKind.PERSON and m.sure]
    if any(m.span.overlaps(span) for m in people) or begun["name"] in name_words().not_names:
        return None
    return begun["name"]


def _is_human(word: str) -> bool:
    role = roles().get(word)
    return word in name_words().humans or (role is not None and role.kind is RoleKind.PERSON)


def _said_of(page: Discourse, mention: Named) -> set[str]:
    """The words of a person's title and of the apposition after the name."""
    title = mention.span.text(page.text)
    words = {w.lower() for w in _WORD.findall(title)}
    after = _APPOSITION.match(page.text, mention.span.end)
    if after:
        words |= {w.lower() for w in _WORD.findall(after["said"])}
    return words
