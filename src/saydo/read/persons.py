"""Which mentions of persons are of the same one: full names, surnames, and the first party told.

A surname alone means whoever bore it last; two given names before one surname are two persons,
whose surname with a title goes by its gender ("Mrs …") and else to the one named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saydo.codes.given_names import Gender
from saydo.model.span import Span
from saydo.read.gender import gender_of
from saydo.read.named import Named, NameKind, Names

_ARTICLE = re.compile(r"^(?:al|el)-", re.IGNORECASE)
_ALIKE = 3
"""Given names that begin with as many equal letters are one, spelt or shortened otherwise."""


@dataclass(slots=True)
class _Person:
    given: str
    name: str
    party: str | None
    gender: Gender | None
    sure: bool


def surname(name: str) -> str:
    """The last word of a name in small letters, without the Arabic article."""
    return _ARTICLE.sub("", name.rsplit(maxsplit=1)[-1]).lower()


def persons(
    text: str, people: Sequence[Named], bare: Sequence[Span], known_of: Names
) -> Iterator[Named]:
    """Each mention with the fullest name of its person and the first party found for them.

    `bare` are single capitalised words, which become mentions where they are somebody's surname.
    An official without a country is of the one party whose office it can be, or else of the state
    that the document is at home in (`known_of`).
    """
    known: dict[str, list[_Person]] = {}
    owners: list[tuple[Named, _Person]] = []
    for mention in people:
        bearers = known.setdefault(mention.head, [])
        gender = gender_of(mention, text)
        person = _same(mention, bearers, gender)
        if person is None:
            given = mention.name.split()[0].lower() if " " in mention.name else ""
            person = _Person(given, mention.name, None, None, False)
            bearers.append(person)
        _learn(person, mention, gender)
        owners.append((mention, person))
    for mention, person in owners:
        if mention.official and person.party is None:
            title = mention.span.text(text).removesuffix(mention.name)
            person.party = known_of.owner(title)
    named = [(m.span.start, m, p) for m, p in owners]
    named += _by_surname(text, bare, known, owners)
    for _, mention, person in named:
        yield Named(
            mention.span, person.name, NameKind.PERSON, person.party, mention.head,
            official=mention.official, sure=person.sure, gender=person.gender,
        )  # fmt: skip


def _same(mention: Named, bearers: Sequence[_Person], gender: Gender | None) -> _Person | None:
    given = mention.name.split()[0].lower() if " " in mention.name else ""
    for person in reversed(bearers):
        if not given or not person.given:
            if not {gender, person.gender} >= {Gender.MALE, Gender.FEMALE}:
                return person
        elif _alike(given, person.given):
            return person
    return None


def _alike(left: str, right: str) -> bool:
    short = min(len(left.rstrip(".")), len(right.rstrip(".")), _ALIKE)
    if "." in left + right:
        short = 1
    return left[:short] == right[:short]


def _learn(person: _Person, mention: Named, gender: Gender | None) -> None:
    if len(mention.name.split()) > len(person.name.split()):
        person.name = mention.name
    if not person.given and " " in mention.name:
        person.given = mention.name.split()[0].lower()
    person.party = person.party or mention.party
    person.gender = person.gender or gender
    person.sure = person.sure or mention.sure


def _by_surname(
    text: str,
    bare: Sequence[Span],
    known: dict[str, list[_Person]],
    owners: Sequence[tuple[Named, _Person]],
) -> Iterator[tuple[int, Named, _Person]]:
    last: dict[str, _Person] = {}
    at = 0
    for span in bare:
        while at < len(owners) and owners[at][0].span.start < span.start:
            last[owners[at][0].head] = owners[at][1]
            at += 1
        word = span.text(text)
        head = surname(word)
        if head not in known:
            continue
        person = last.get(head) or known[head][0]
        person.sure = True
        yield span.start, Named(span, word, NameKind.PERSON, None, head), person
