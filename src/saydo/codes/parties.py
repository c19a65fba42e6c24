"""Names in a text → the party they stand for.

Source of the method: longest match over tables, as in the field's actor dictionaries, with few
rules on the words around a name. No list of leaders: it would be out of date the day it is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from saydo.codes.names import (
    NameForm,
    PartyName,
    armed_groups,
    naming,
    shipped_names,
    shipped_places,
)
from saydo.codes.surroundings import means_party, of_another_party
from saydo.model.case import Case, Party
from saydo.model.span import Span

_WORD = re.compile(r"[\w’'-]+")
_FIRST = re.compile(r"\w+")
_DETERMINER = re.compile(r"^(?:the|a|an|its|their|his|her|our)\s+", re.IGNORECASE)
_QUOTES = "\"'“”‘’«» \t\n,;:.()[]"
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_JOINED = re.compile(r"\s*(?:,|/|-|–|&|\band\b|\bor\b|, and\b)\s*(?:the\s+)?", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}")
_AND_ANOTHER = re.compile(r"[^,]\sand (?:a|an|the|its|several|some|two) ")
_DASHES = str.maketrans({"’": "'", "‐": "-", "‑": "-", "–": "-"})
_SHORT = 3
"""Up to this length a name is an abbreviation and is matched only in its own case."""


@dataclass(frozen=True, slots=True)
class PartyMention:
    """Where a party is named, without a possessive ending, and how."""

    span: Span
    party: str
    form: NameForm


class PartyTable:
    """Names and the parties they stand for; immutable, so that it can be shared."""

    def __init__(self, names: Iterable[PartyName], places: Mapping[str, str] | None = None) -> None:
        """A later name replaces an earlier equal one. `places`: cities and their states."""
        self._given = {name.name: name for name in names}
        self._places = dict(places or {})
        self._exact = _variants(self._given.values())
        self._folded = {
            _key(name).casefold(): entry
            for name, entry in self._exact.items()
            if len(name) > _SHORT
        }
        self._starts = _compiled(self._exact)
        small = "".join(rf"{word}|" for word in sorted(self._starts) if word[0].islower())
        self._start = re.compile(rf"(?<!\w)(?:{small}[^\W\d_a-z]\w*)(?!\w)")

    @staticmethod
    def shipped() -> PartyTable:
        """The table that comes with the package."""
        return _shipped()

    def with_case(self, case: Case) -> PartyTable:
        """The table with a case's parties. A party that the table knows takes the case's name."""
        own = {party.name for party in case.parties}
        names, places = dict(self._given), dict(self._places)
        for party in case.parties:
            for old in _same(party, names) - own:
                names = {
                    name: replace(entry, party=party.name) if entry.party == old else entry
                    for name, entry in names.items()
                }
                places = {
                    place: party.name if state == old else state for place, state in places.items()
                }
            for name in (party.name, *party.aliases):
                before = names.get(name)
                if before is None or before.party != party.name:
                    form = NameForm.NAME if name == party.name else NameForm.ALIAS
                    names[name] = PartyName(name, party.name, form)
        return PartyTable(names.values(), places)

    def party(self, name: str) -> str | None:
        """The party behind a name or phrase ("the Russian defence ministry"), None for nobody's.

        "Western leaders", "pro-Russian activists" and "Russia and Ukraine" are no single party.
        """
        plain = name.strip()
        for form in (plain, plain.strip(_QUOTES), _bare(plain)):
            if entry := self._known(form):
                return entry.party
        found = self.mentions(plain)
        if not found or of_another_party(plain, found[0].span.start):
            return None
        if _AND_ANOTHER.search(plain, 0, found[0].span.start):
            # "Residents and a UN source": not only they.
            return None
        if found[0].form is not NameForm.GROUP and _nobodys(plain):
            # "The Somali group al-Shabaab" is that group.
            groups = [each for each in found if each.party in armed_groups()]
            return groups[0].party if groups else None
        if len(found) > 1 and found[1].party != found[0].party:
            between = plain[found[0].span.end : found[1].span.start]
            if _JOINED.fullmatch(between):
                return None
            if found[1].party in armed_groups() and _OWNED.fullmatch(between):
                # "Sudan's RSF", "Yemen's Houthi rebels": the state says where the group is.
                return found[1].party
        return found[0].party

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> list[PartyMention]:
        """The parties named in `text[start:end]` by longest match: in order, not overlapping."""
        stop = len(text) if end is None else end
        found: list[PartyMention] = []
        at = start
        while match := self._start.search(text, at, stop):
            at = match.end()
            rest = self._starts.get(match.group())
            whole = rest.match(text, match.start(), stop) if rest else None
            if whole is None:
                continue
            at = whole.end()
            entry = self._exact.get(_key(whole.group()))
            if entry is None or entry.party is None:
                continue
            span = Span(*whole.span())
            if not means_party(text, span, entry):
                continue
            if found and entry.form is NameForm.METONYM and _holds(text, found[-1], span):
                # "Israel's Knesset", "the Pakistani Foreign Office": the first name says whose.
                continue
            found.append(PartyMention(span, entry.party, entry.form))
        return found

    def country_of(self, place_name: str) -> str | None:
        """The state that a place lies in, or is: "Kharkiv" → "Ukraine"; None when unknown."""
        plain = _DETERMINER.sub("", place_name.strip(_QUOTES), count=1)
        if plain in self._places:
            return self._places[plain]
        entry = self._exact.get(_key(plain))
        if entry and entry.form in (NameForm.NAME, NameForm.ALIAS, NameForm.CAPITAL):
            return entry.party
        tail = plain.rsplit(",", 1)
        return self.country_of(tail[1]) if len(tail) == 2 and tail[1].strip() else None

    def _known(self, name: str) -> PartyName | None:
        key = _key(name)
        found = self._exact.get(key)
        if found is None and len(key) > _SHORT:
            found = self._folded.get(key.casefold())
        return found


_RENAMED = (NameForm.NAME, NameForm.ALIAS, NameForm.GROUP)


def _same(party: Party, names: Mapping[str, PartyName]) -> set[str]:
    """The parties of the table that a case's party is: its name is theirs, or theirs its alias."""
    found = {alias for alias in party.aliases if alias in names and names[alias].party == alias}
    known = names.get(party.name)
    if known and known.party and known.form in _RENAMED:
        found.add(known.party)
    return found


@cache
def _shipped() -> PartyTable:
    return PartyTable(shipped_names(), shipped_places())


def _key(name: str) -> str:
    return " ".join(name.split()).translate(_DASHES)


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", _DETERMINER.sub("", name.strip(_QUOTES), count=1))


def _variants(names: Iterable[PartyName]) -> dict[str, PartyName]:
    """Names as written, and as they stand at the start of a sentence or in capitals."""
    found: dict[str, PartyName] = {}
    written = list(names)
    for entry in written:
        found[_key(entry.name)] = entry
    for entry in written:
        key = _key(entry.name)
        found.setdefault(key[:1].upper() + key[1:], entry)
        if len(key) > _SHORT and not key.isupper():
            found.setdefault(key.upper(), entry)
        elif len(key) > _SHORT and key.isalpha() and entry.party not in armed_groups():
            # British papers write "Nato"; a group's "SADR" would be a man's name.
            found.setdefault(key.capitalize(), entry)
    return found


def _compiled(names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """For each first word one pattern of all names that begin with it, the longest first."""
    grouped: dict[str, list[str]] = {}
    for name in names:
        first = _FIRST.match(name)
        if first:
            grouped.setdefault(first.group(), []).append(name)
    return {
        first: re.compile(
            "(?:" + "|".join(map(_pattern, sorted(group, key=len, reverse=True))) + r")(?!\w)"
        )
        for first, group in grouped.items()
    }


def _pattern(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]").replace(r"\-", "[-‐‑–]")


def _holds(text: str, before: PartyMention, span: Span) -> bool:
    return text[before.span.end : span.start] in (" ", "'s ", "’s ", "' ", "’ ")


def _nobodys(phrase: str) -> bool:
    words = {_POSSESSIVE.sub("", word.casefold()) for word in _WORD.findall(phrase)}
    listed = naming()
    if words & listed.rivals:
        return True
    return bool(words & listed.people) and not words & listed.official
