"""Who is named in a document: persons with their titles and appositions, bodies, parties.

No list of leaders is used: a person's party comes from the words beside the name in this document
("NATO chief …", "…, Ukraine's foreign minister"), because such a list is out of date the day it
is made.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from saydo.codes.names import NameForm
from saydo.codes.parties import PartyTable
from saydo.codes.roles import RoleKind, roles
from saydo.model.span import Span
from saydo.read.title_words import Word, body_end, name_words, title_start, words_of
from saydo.text.sentences import paragraphs

STATE_SECTORS = frozenset({"government", "military", "legislature", "intelligence", "police"})
_LONGEST_NAME = 5
_LOOKBACK = 300
_LONGEST_APPOSITION = 14
_ROLE_WITHIN = 7
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w' -]{2,24}?)(?:,[^\n]{0,24}?)?(?:\s\([^)\n]{2,24}\))?\s?(?:[-–—]|--)\s",
    re.MULTILINE,
)
_OPENING = 1200


class NameKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ROLE = "role"
    BODY = "body"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Named:
    """One mention; `span` includes a title before a person's name.

    `head` is a person's surname, the role word ("ministry") or the party. `official`: the
    title is a state's and does not say whose ("President …").
    """

    span: Span
    name: str
    kind: NameKind
    party: str | None
    head: str
    form: NameForm | None = None
    official: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """All mentions of a document in order of their start; persons carry their full name.

    `home` is the state that the document is written from and is most about, if it is one.
    """

    mentions: tuple[Named, ...]
    home: str | None = None

    def inside(self, span: Span) -> list[Named]:
        """Mentions that lie wholly in `span`."""
        first = bisect.bisect_left(self.mentions, span.start, key=lambda m: m.span.start)
        last = bisect.bisect_left(self.mentions, span.end, key=lambda m: m.span.start)
        return [mention for mention in self.mentions[first:last] if span.holds(mention.span)]

    def before(self, position: int) -> Iterator[Named]:
        """Mentions that end at or before `position`, nearest first; not from pages away."""
        at = bisect.bisect_right(self.mentions, position, key=lambda m: m.span.start)
        nearest = (self.mentions[n] for n in range(at - 1, max(-1, at - 1 - _LOOKBACK), -1))
        return (mention for mention in nearest if mention.span.end <= position)


def names(text: str, parties: PartyTable) -> Names:
    """Find every mention; a surname alone takes the full name and party found elsewhere.

    An official without a country ("President …") is the one's that the document is at home in.
    """
    raw: list[Named] = []
    for paragraph in paragraphs(text):
        found = parties.mentions(text, paragraph.start, paragraph.end)
        words = words_of(text, paragraph, found, roles())
        raw.extend(_persons(text, words, parties))
        raw.extend(_described(text, words, parties))
        raw.extend(Named(m.span, m.party, NameKind.PARTY, m.party, m.party, m.form) for m in found)
    home = _home(text, raw, parties)
    ordered = sorted(_unified(raw, home), key=lambda m: (m.span.start, -m.span.end))
    return Names(tuple(ordered), home)


def _home(text: str, raw: Sequence[Named], parties: PartyTable) -> str | None:
    """The only state named, or the dateline's, if none is named more often.

    The second condition is for reporters who write from abroad.
    """
    told = Counter(
        mention.party
        for mention in raw
        if mention.kind is NameKind.PARTY and mention.form is not NameForm.GROUP
    )
    if len(told) <= 1:
        return next(iter(told), None)
    dateline = _DATELINE.search(text[:_OPENING])
    if dateline is None:
        return None
    place = dateline["place"].strip()
    state = parties.country_of(place) or parties.country_of(place.title())
    # The dateline itself names the state: where nothing else does, the article is not about it.
    told[state] -= 1
    return state if told[state] > 0 and told[state] >= max(told.values()) else None


def _persons(text: str, words: Sequence[Word], parties: PartyTable) -> Iterator[Named]:
    at = 0
    while at < len(words):
        end = _name_end(words, at)
        if end == at:
            at += 1
            continue
        start = title_start(words, at, comma=True)
        title = words[start:at]
        titled = any(w.role is not None and w.role.kind is RoleKind.PERSON for w in title)
        if not titled and at > 0 and words[at].gap == ", ":
            start, title = at, []
        if _is_person(words[at:end], titled):
            party = (
                parties.party(text[title[0].span.start : words[end - 1].span.end])
                if title
                else None
            )
            party = party or _apposition_party(text, words, end, parties)
            full = text[words[at].span.start : words[end - 1].span.end]
            span = Span(words[start].span.start, words[end - 1].span.end)
            official = any(w.role and w.role.sector in STATE_SECTORS for w in title) and not any(
                w.party for w in title
            )
            head = _surname(full)
            yield Named(span, full, NameKind.PERSON, party, head, official=official)
        at = end


def _name_end(words: Sequence[Word], at: int) -> int:
    end = at
    particles = name_words().particles
    while end < len(words) and (end == at or words[end].gap in (" ", "-")):
        if not (words[end].in_name or (end > at and words[end].text in particles)):
            break
        end += 1
    while end > at and words[end - 1].text in particles:
        end -= 1
    return end


def _is_person(name: Sequence[Word], titled: bool) -> bool:
    shouted = any(w.text.isalpha() and w.text.isupper() and len(w.text) > 3 for w in name)
    if shouted or name[-1].text in name_words().body_tails:
        return False
    return (titled or len(name) >= 2) and len(name) <= _LONGEST_NAME


def _apposition_party(
    text: str, words: Sequence[Word], end: int, parties: PartyTable
) -> str | None:
    """The party in "…, Ukraine's foreign minister," or "…, a spokesman for the Houthis,"."""
    if end >= len(words) or not words[end].gap.startswith(","):
        return None
    phrase: list[Word] = []
    for word in words[end : end + _LONGEST_APPOSITION]:
        if phrase and any(mark in word.gap for mark in ",.;"):
            break
        phrase.append(word)
    if not any(word.role is not None for word in phrase[:_ROLE_WITHIN]):
        return None
    return parties.party(text[phrase[0].span.start : phrase[-1].span.end])


def _described(text: str, words: Sequence[Word], parties: PartyTable) -> Iterator[Named]:
    """Bodies by what they are ("the Kenyan army"), and people without a name ("a U.S. envoy")."""
    for at, word in enumerate(words):
        if word.role is None:
            continue
        body = word.role.kind is RoleKind.BODY
        start = title_start(words, at)
        end = body_end(words, at) if body else at + 1
        span = Span(words[start].span.start, words[end - 1].span.end)
        party = parties.party(span.text(text))
        if body or party:
            kind = NameKind.BODY if body else NameKind.ROLE
            yield Named(span, span.text(text), kind, party, word.role.word)


def _surname(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1]
    return re.sub(r"^(?:al|el)-", "", last, flags=re.IGNORECASE).lower()


def _unified(raw: Sequence[Named], home: str | None) -> Iterator[Named]:
    """Give each mention of a person the fullest name and the first party found for it."""
    fullest: dict[str, str] = {}
    party: dict[str, str | None] = {}
    people = [mention for mention in raw if mention.kind is NameKind.PERSON]
    for mention in people:
        if len(mention.name.split()) > len(fullest.get(mention.head, "").split()):
            fullest[mention.head] = mention.name
        party[mention.head] = party.get(mention.head) or mention.party
    for mention in people:
        if mention.official and party[mention.head] is None:
            party[mention.head] = home
    for mention in raw:
        if mention.kind is NameKind.PERSON:
            name = fullest[mention.head]
            yield Named(mention.span, name, mention.kind, party[mention.head], mention.head)
        else:
            yield mention
