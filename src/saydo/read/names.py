"""Who is named in a document: persons with their titles and appositions, bodies, parties.

No list of leaders is used: a person's party comes from the words beside the name in this document
("NATO chief …", "…, Ukraine's foreign minister"), because such a list is out of date the day it
is made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from saydo.codes.given_names import gender_of_name
from saydo.codes.names import NameForm, international_bodies
from saydo.codes.parties import PartyTable
from saydo.codes.roles import RoleKind, roles
from saydo.model.span import Span
from saydo.read.named import STATE_SECTORS, Named, NameKind, Names
from saydo.read.owners import owners
from saydo.read.persons import persons, surname
from saydo.read.title_words import Word, body_end, name_words, title_start, words_of
from saydo.text.sentences import paragraphs

_LONGEST_NAME = 5
_LONGEST_APPOSITION = 14
_ROLE_WITHIN = 7
_OFFICE_AND_NAME = 3
"""Words of the shortest office with a name after it."""
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w' -]{2,24}?)(?:,(?P<land>[^\n]{0,40}?))?"
    r"(?:\s\([^)\n]{2,24}\))?\s?(?:[-–—]|--)\s",
    re.MULTILINE,
)
_OPENING = 1200
_SERVICES = frozenset({"military", "police"})
_NO_STATES = frozenset({"armed group", "opposition"})
_HOME_SHARE = 0.5
"""How often the dateline's state is named at least, of the state named most."""


def names(text: str, parties: PartyTable) -> Names:
    """Find every mention; a surname alone takes the full name and party found elsewhere.

    An official without a country ("President …") is the one's that the document is at home in.
    """
    raw: list[Named] = []
    bare: list[Span] = []
    for paragraph in paragraphs(text):
        found = parties.mentions(text, paragraph.start, paragraph.end)
        words = words_of(text, paragraph, found, roles())
        raw.extend(_persons(text, words, parties, bare))
        raw.extend(_described(text, words, parties))
        raw.extend(Named(m.span, m.party, NameKind.PARTY, m.party, m.party, m.form) for m in found)
    home = _home(text, raw, parties)
    people = [mention for mention in raw if mention.kind is NameKind.PERSON]
    others = [mention for mention in raw if mention.kind is not NameKind.PERSON]
    owned = owners(text, raw)
    known = persons(text, people, bare, Names((), home, owned))
    ordered = sorted([*others, *known], key=lambda m: (m.span.start, -m.span.end))
    return Names(tuple(ordered), home, owned)


def _home(text: str, raw: Sequence[Named], parties: PartyTable) -> str | None:
    """The only state named, or the dateline's, if none is named more often.

    The second condition, by halves, is for reporters who write from abroad.
    """
    told = Counter(
        mention.party
        for mention in raw
        if mention.kind is NameKind.PARTY
        and mention.form is not NameForm.GROUP
        and mention.party not in international_bodies()
    )
    if len(told) <= 1:
        return next(iter(told), None)
    dateline = _DATELINE.search(text[:_OPENING])
    if dateline is None:
        return None
    place, land = dateline["place"].strip(), (dateline["land"] or "").strip()
    state = (
        parties.country_of(land) or parties.country_of(place) or parties.country_of(place.title())
    )
    # The dateline itself names the state: where nothing else does, the article is not about it.
    told[state] -= 1
    return state if told[state] > 0 and told[state] >= max(told.values()) * _HOME_SHARE else None


def _persons(
    text: str, words: Sequence[Word], parties: PartyTable, bare: list[Span]
) -> Iterator[Named]:
    """Persons by title or full name; `bare` takes the single names that may be their surnames."""
    at = 0
    while at < len(words):
        end = _name_end(words, at) if words[at].in_name else at
        if end == at:
            at += 1
            continue
        start = title_start(words, at, comma=True)
        at = _after_office(words, start, at, end)
        if at == end:
            continue
        title = words[start:at]
        titled = any(
            w.is_honorific or (w.role is not None and w.role.kind is RoleKind.PERSON) for w in title
        )
        if not titled and at > 0 and words[at].gap == ", ":
            start, title = at, []
        describes = end < len(words) and words[end].gap == " " and words[end].is_capital_role
        apposed = end == at + 1 and not titled and _is_called(words, end)
        titled = titled or apposed
        if _is_person(words[at:end], titled) and (titled or not describes):
            party = (
                parties.party(text[title[0].span.start : words[end - 1].span.end])
                if title
                else None
            )
            party = party or _apposition_party(text, words, end, parties)
            party = party or _of_place(words, start, at, parties)
            full = text[words[at].span.start : words[end - 1].span.end]
            span = Span(words[start].span.start, words[end - 1].span.end)
            official = _is_official(title) or _serves(words, end)
            sure = titled or gender_of_name(words[at].text) is not None
            head = surname(full)
            yield Named(span, full, NameKind.PERSON, party, head, official=official, sure=sure)
        elif end == at + 1:
            bare.append(words[at].span)
        at = end


def _of_place(words: Sequence[Word], start: int, at: int, parties: PartyTable) -> str | None:
    """Whose the "Belgorod governor" is: the state's in which the place before the title lies."""
    if start in (0, at) or not words[start].joined or not _is_official(words[start:at]):
        return None
    place = words[start - 1].text
    return parties.country_of(place) if place[0].isupper() else None


def _is_official(title: Sequence[Word]) -> bool:
    """Whether a title is a state's and does not say whose; not "the group's spokesman"."""
    if any(word.party for word in title):
        return False
    sectors = [word.role.sector for word in title if word.role is not None]
    bodies = [word.role for word in title if word.role and word.role.kind is RoleKind.BODY]
    others = any(body.sector not in STATE_SECTORS for body in bodies)
    return not others and not _NO_STATES & set(sectors) and bool(STATE_SECTORS & set(sectors))


def _serves(words: Sequence[Word], end: int) -> bool:
    """Whether a person is said to be a soldier or policeman: "…, an officer at the gate,"."""
    if end >= len(words) or not words[end].gap.startswith(","):
        return False
    roles_after = (word.role for word in words[end : end + _ROLE_WITHIN - 3])
    return any(role is not None and role.sector in _SERVICES for role in roles_after)


def _is_called(words: Sequence[Word], end: int) -> bool:
    """Whether a single name is a person's by what follows: "Hemedti, the group's leader, …"."""
    if end >= len(words) or words[end].gap != ", ":
        return False
    for at in range(end, min(end + _ROLE_WITHIN, len(words))):
        if at > end and words[at].gap[:1] in (",", "."):
            return False
        role = words[at].role
        if role is not None and role.kind is RoleKind.PERSON:
            return words[end].text.lower() in ("the", "a", "an") or words[end].party is not None
    return False


def _after_office(words: Sequence[Word], start: int, at: int, end: int) -> int:
    """Where the name begins in "Minister of Rural Works Ann Bell"; `end` where there is none."""
    if at == start or words[at - 1].text not in ("of", "for", "to"):
        return at
    given = (here for here in range(at, end) if gender_of_name(words[here].text) is not None)
    return next(given, end if end - at < _OFFICE_AND_NAME else at + 1)


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


def _own_start(words: Sequence[Word], start: int, at: int) -> int:
    """Where a body begins in "the head of the mission", which is no mission."""
    for here in range(at - 2, start - 1, -1):
        role = words[here].role
        if role is not None and role.kind is RoleKind.PERSON and words[here + 1].is_glue:
            after = here + 1
            while after < at and words[after].is_glue:
                after += 1
            return after
    return start


def _described(text: str, words: Sequence[Word], parties: PartyTable) -> Iterator[Named]:
    """Bodies by what they are ("the Kenyan army"), and people without a name ("a U.S. envoy")."""
    for at, word in enumerate(words):
        if word.role is None:
            continue
        body = word.role.kind is RoleKind.BODY
        start = title_start(words, at)
        start = _own_start(words, start, at) if body else start
        end = body_end(words, at) if body else at + 1
        span = Span(words[start].span.start, words[end - 1].span.end)
        party = parties.party(span.text(text))
        if body or party or start < at or word.text[0].islower():
            kind = NameKind.BODY if body else NameKind.ROLE
            yield Named(span, span.text(text), kind, party, word.role.word)
