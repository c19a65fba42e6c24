"""Who is named in a document: persons with their titles and appositions, bodies, parties.

No list of leaders is used: a person's party comes from the words beside the name in this document
("NATO chief …", "…, Ukraine's foreign minister"), because such a list is out of date the day it
is made.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec

from saydo.codes.names import NameForm
from saydo.codes.parties import PartyMention, PartyTable
from saydo.codes.roles import Role, roles
from saydo.model.span import Span
from saydo.text.sentences import paragraphs

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s)|[^\W_]+(?:[-’'][^\W_]+)*\.?")


class NameWords(msgspec.Struct, frozen=True):
    """Word lists of `names.toml`: what can, and what cannot, be part of a name or title."""

    particles: frozenset[str]
    glue: frozenset[str]
    modifiers: frozenset[str]
    not_names: frozenset[str]
    body_tails: frozenset[str]


@cache
def name_words() -> NameWords:
    """The shipped word lists."""
    return msgspec.toml.decode(
        (files("saydo.read") / "names.toml").read_text(encoding="utf8"), type=NameWords
    )


class NameKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    BODY = "body"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a person, body or party; `span` includes a title before the name;
    `head` is a person's surname, a body's role word ("ministry") or the party."""

    span: Span
    name: str
    kind: NameKind
    party: str | None
    head: str
    form: NameForm | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """All mentions of a document in order of their start; persons carry their full name."""

    mentions: tuple[Named, ...]

    def inside(self, span: Span) -> list[Named]:
        """Mentions that lie wholly in `span`."""
        return [mention for mention in self.mentions if span.holds(mention.span)]

    def before(self, position: int) -> Iterator[Named]:
        """Mentions that end at or before `position`, nearest first."""
        at = bisect.bisect_right(self.mentions, position, key=lambda m: m.span.start)
        return (m for m in reversed(self.mentions[:at]) if m.span.end <= position)


def names(text: str, parties: PartyTable) -> Names:
    """Find every mention; a surname alone takes the full name and party found elsewhere."""
    table = roles()
    raw: list[Named] = []
    for paragraph in paragraphs(text):
        found = parties.mentions(text, paragraph.start, paragraph.end)
        words = _words(text, paragraph, found, table)
        raw.extend(_persons(text, words, paragraph, parties))
        raw.extend(_bodies(text, words))
        raw.extend(Named(m.span, m.party, NameKind.PARTY, m.party, m.party, m.form) for m in found)
    return Names(tuple(sorted(_unified(raw), key=lambda m: (m.span.start, -m.span.end))))


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with what it can be in a name phrase; `gap` is what stands before it."""

    span: Span
    text: str
    gap: str
    party: str | None
    role: Role | None

    @property
    def in_title(self) -> bool:
        return (
            self.party is not None
            or self.role is not None
            or self.text.lower() in name_words().modifiers
            or self.text in name_words().glue
        )

    @property
    def in_name(self) -> bool:
        return (
            self.text[0].isupper()
            and self.party is None
            and self.role is None
            and self.text not in name_words().not_names
            and self.text.lower() not in name_words().modifiers
        )


def _words(
    text: str, paragraph: Span, found: Sequence[PartyMention], table: Mapping[str, Role]
) -> list[_Word]:
    result: list[_Word] = []
    last = paragraph.start
    for match in _WORD.finditer(text, paragraph.start, paragraph.end):
        word = match.group()
        if word.endswith(".") and len(word) > 5:
            word = word[:-1]
        if word.endswith(("'s", "’s")):
            word = word[:-2]
        span = Span(match.start(), match.start() + len(word))
        at = bisect.bisect_right(found, span.start, key=lambda m: m.span.start) - 1
        party = found[at].party if at >= 0 and found[at].span.overlaps(span) else None
        role = table.get(word.lower().rstrip("."))
        result.append(_Word(span, word, text[last : span.start], party, role))
        last = span.end
    return result


def _joined(word: _Word) -> bool:
    """Whether a word goes on with the phrase of the word before it."""
    return word.gap in (" ", "-", "'s ", "’s ", " '", ". ", "' ", "’ ")


def _persons(
    text: str, words: Sequence[_Word], paragraph: Span, parties: PartyTable
) -> Iterator[Named]:
    at = 0
    while at < len(words):
        end = at
        while (
            end < len(words)
            and (end == at or words[end].gap in (" ", "-"))
            and (words[end].in_name or (end > at and words[end].text in name_words().particles))
        ):
            end += 1
        if end == at:
            at += 1
            continue
        start = _title_start(words, at)
        titled = any(w.role is not None and w.role.kind == "person" for w in words[start:at])
        name = words[at:end]
        if _is_person(name, titled):
            title_party = next((w.party for w in words[start:at] if w.party), None)
            party = title_party or _apposition_party(words, end, parties, text, paragraph)
            full = text[name[0].span.start : name[-1].span.end]
            yield Named(
                Span(words[start].span.start, name[-1].span.end),
                full, NameKind.PERSON, party, _surname(full),
            )  # fmt: skip
        at = end


def _is_person(name: Sequence[_Word], titled: bool) -> bool:
    if name[-1].text in name_words().body_tails or any(
        word.text.isalpha() and word.text.isupper() and len(word.text) > 3 for word in name
    ):
        return False
    return (titled or len(name) >= 2) and len(name) <= 5


def _title_start(words: Sequence[_Word], at: int) -> int:
    start = at
    while start > 0 and _joined(words[start]) and words[start - 1].in_title:
        start -= 1
    while start < at and words[start].text in name_words().glue and words[start].party is None:
        start += 1
    if not any(word.role is not None or word.party is not None for word in words[start:at]):
        return at
    return start


def _apposition_party(
    words: Sequence[_Word], end: int, parties: PartyTable, text: str, paragraph: Span
) -> str | None:
    """The party in "…, Ukraine's foreign minister," or "…, a spokesman for the Houthis,"."""
    if end >= len(words) or not words[end].gap.startswith(","):
        return None
    phrase: list[_Word] = []
    for word in words[end : end + 14]:
        if phrase and ("," in word.gap or "." in word.gap or ";" in word.gap):
            break
        phrase.append(word)
    if not any(word.role is not None for word in phrase[:7]):
        return None
    return next((word.party for word in phrase if word.party), None)


def _bodies(text: str, words: Sequence[_Word]) -> Iterator[Named]:
    for at, word in enumerate(words):
        if word.role is None or word.role.kind == "person":
            continue
        start = _title_start(words, at) if at else at
        party = next((w.party for w in words[start:at] if w.party), word.party)
        span = Span(words[start].span.start, word.span.end)
        yield Named(span, span.text(text), NameKind.BODY, party, word.role.word)


def _surname(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1]
    return re.sub(r"^(?:al|el)-", "", last, flags=re.IGNORECASE).lower()


def _unified(raw: Sequence[Named]) -> Iterator[Named]:
    """Give each mention of a person the fullest name and the first party found for it."""
    fullest: dict[str, str] = {}
    party: dict[str, str] = {}
    for mention in raw:
        if mention.kind is not NameKind.PERSON:
            continue
        if len(mention.name.split()) > len(fullest.get(mention.head, "").split()):
            fullest[mention.head] = mention.name
        if mention.party:
            party.setdefault(mention.head, mention.party)
    for mention in raw:
        if mention.kind is NameKind.PERSON:
            yield Named(
                mention.span, fullest[mention.head], mention.kind,
                party.get(mention.head), mention.head,
            )  # fmt: skip
        else:
            yield mention
