"""Words of a paragraph with what each can be in a name, a title or the name of a body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from saydo.codes.parties import PartyMention
from saydo.codes.roles import Role, RoleKind
from saydo.model.span import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s)|[^\W_]+(?:[-’'][^\W_]+)*\.?")
_JOINTS = (" ", "-", "'s ", "’s ", " '", "' ", "’ ")
_POSSESSIVES = ("'s", "’s")
_SHORTENED = frozenset({"Jr", "Sr", "St", "Mt", "Ft", "No"})


class NameWords(msgspec.Struct, frozen=True):
    """Word lists of `names.toml`: what can, and what cannot, be part of a name or title."""

    particles: frozenset[str]
    glue: frozenset[str]
    modifiers: frozenset[str]
    not_names: frozenset[str]
    body_tails: frozenset[str]
    honorifics: frozenset[str]
    humans: frozenset[str]
    firms: frozenset[str]


@cache
def name_words() -> NameWords:
    """The shipped word lists."""
    return msgspec.toml.decode(
        (files("saydo.read") / "names.toml").read_text(encoding="utf8"), type=NameWords
    )


class Word(NamedTuple):
    """A word, the party or role it names, and `gap`, what stands between it and the one before.

    A tuple, as there is one for every word of every text.
    """

    span: Span
    text: str
    gap: str
    party: str | None
    role: Role | None

    @property
    def joined(self) -> bool:
        """Whether it goes on with the phrase of the word before it."""
        return self.gap in _JOINTS

    @property
    def is_honorific(self) -> bool:
        """Whether it is "Mr", "Dr." and the like."""
        # "Sen" without a full stop is a name.
        return self.text.rstrip(".") in name_words().honorifics and self.text != "Sen"

    @property
    def is_glue(self) -> bool:
        """A small word inside titles ("of", "for"), which neither begins nor ends one."""
        return self.party is None and self.text in name_words().glue

    @property
    def names_person(self) -> bool:
        """Whether it can end a description of one person, or of the body that one is sent to."""
        return self.party is not None or (
            self.role is not None and self.role.kind is RoleKind.PERSON
        )

    @property
    def is_capital_role(self) -> bool:
        """Whether it is what one person is, written as in a title ("Secretary")."""
        return (
            self.role is not None and self.role.kind is RoleKind.PERSON and self.text[0].isupper()
        )

    @property
    def in_title(self) -> bool:
        """Whether it can be part of a title or the name of a body."""
        return (
            self.party is not None
            or self.role is not None
            or self.text.lower() in name_words().modifiers
            or self.is_glue
            or self.is_honorific
        )

    @property
    def in_name(self) -> bool:
        """Whether it can be part of a person's own name."""
        return (
            self.text[0].isupper()
            and self.party is None
            and self.role is None
            and self.text.rstrip(".") not in name_words().not_names
            and not self.is_honorific
            and self.text.lower() not in name_words().modifiers
        )


def words_of(
    text: str, paragraph: Span, found: Sequence[PartyMention], roles: Mapping[str, Role]
) -> list[Word]:
    """The words of `paragraph`, without possessive endings; `found` are its party mentions."""
    result: list[Word] = []
    last = paragraph.start
    ends = [(mention.span.start, mention.span.end, mention.party) for mention in found]
    at, many = 0, len(ends)
    new = tuple.__new__
    for match in _WORD.finditer(text, paragraph.start, paragraph.end):
        word = match.group()
        if word[-1] == "." and not _abbreviated(word):
            word = word[:-1]
        if word[-2:] in _POSSESSIVES:
            word = word[:-2]
        start = match.start()
        end = start + len(word)
        while at < many and ends[at][1] <= start:
            at += 1
        party = ends[at][2] if at < many and ends[at][0] < end else None
        role = roles.get(word.lower().rstrip("."))
        # Made as plain tuples are: there is one for every word, and its own constructor is slow.
        span = new(Span, (start, end))
        result.append(new(Word, (span, word, text[last:start], party, role)))
        last = end
    return result


def _abbreviated(word: str) -> bool:
    """Whether the full stop belongs to the word: "U.S.", "J.", "Gen."; not at a sentence's end."""
    bare = word[:-1]
    return len(bare) == 1 or "." in bare or bare in name_words().honorifics or bare in _SHORTENED


def _describes_person(words: Sequence[Word], end: int) -> bool:
    """Whether the words up to `end` tell what one person is: "the envoy of the army"."""
    if words[end - 1].names_person:
        return True
    at = end - 1
    while at > 0 and words[at].in_title and words[at].joined:
        at -= 1
        role = words[at].role
        if words[at + 1].text in ("of", "for") and role is not None:
            return role.kind is RoleKind.PERSON
    return False


def title_start(words: Sequence[Word], at: int, *, comma: bool = False) -> int:
    """Where the title before word `at` begins; `at` itself where there is none.

    With `comma`, a title may end in one: "the Indian ambassador to Kabul, …".
    """
    start = at
    while start > 0 and words[start - 1].in_title:
        crossed = comma and words[start].gap == ", " and _describes_person(words, start)
        if not (words[start].joined or crossed):
            break
        if words[start].text == "the" and words[start - 1].text == "and":
            # "The rebels and the army": two, not one with two names.
            break
        comma = comma and not crossed
        start -= 1
    breaks = [n for n in range(start + 1, at) if words[n].gap == ", "]
    if breaks and not any(
        w.role and w.role.kind is RoleKind.PERSON for w in words[start : breaks[-1]]
    ):
        # "In Vienna, UN envoy …": the place is no part of the title.
        start = breaks[-1]
    while start < at and words[start].is_glue:
        start += 1
    told = any(w.role is not None or w.party is not None or w.is_honorific for w in words[start:at])
    if not told:
        return at
    return start


def body_end(words: Sequence[Word], at: int) -> int:
    """Where the name of a body whose role word is `at` ends: "Ministry of Defence of Kenya"."""
    end = last = at + 1
    while end < len(words) and words[end].gap == " ":
        word = words[end]
        if word.text in ("of", "for"):
            end += 1
        elif words[end - 1].text in ("of", "for") and (word.party or word.text[0].isupper()):
            end += 1
            last = end
        else:
            break
    return last
