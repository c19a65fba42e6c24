"""Short names that one text gives to parties: "the Arakan Army (AA)", "FARDC (Congolese army)"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping

from saydo.codes.names import NameForm, PartyName
from saydo.codes.outlets import outlet
from saydo.codes.parties import PartyMention, PartyTable
from saydo.model.span import Span

_BRACKETED = re.compile(
    r"\s?[(\[](?:or |the )?[\"“'‘]?(?P<short>[A-Z][A-Za-z0-9./-]{1,9})[\"”'’]?[)\]]"
    r"|, or (?:the )?(?P<called>[A-Z]{2,9}),"
)
_EXPLAINED = re.compile(r"\b(?P<short>[A-Z]{2,7})\s[(\[](?P<long>[^)\]\n]{4,60})[)\]]")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w’'.-]*\s(?:(?:of|for|and|the)\s){0,2})*[A-Z][\w’'.-]*$")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"of", "for", "and", "the", "s"})
_LONGEST = 90


class LocalTable(PartyTable):
    """A table with the short names of one text; everything else is as in the table it is of."""

    def __init__(self, base: PartyTable, short: Mapping[str, PartyName]) -> None:
        """`short`: the names that the text gives, none of which the table knows."""
        self.__dict__.update(vars(base))
        self._base = base
        self._short = dict(short)
        longest_first = sorted(map(re.escape, short), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?!\w)")

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> list[PartyMention]:
        """The parties named, by the table's names and by the text's own."""
        found = self._base.mentions(text, start, end)
        stop = len(text) if end is None else end
        for match in self._pattern.finditer(text, start, stop):
            entry = self._short[match.group()]
            span = Span(*match.span())
            if entry.party and not any(mention.span.overlaps(span) for mention in found):
                mention = PartyMention(span, entry.party, entry.form)
                bisect.insort(found, mention, key=lambda m: m.span.start)
        return found

    def _known(self, name: str) -> PartyName | None:
        return self._short.get(name) or super()._known(name)


def with_local_names(text: str, parties: PartyTable) -> PartyTable:
    """The table with what the text itself abbreviates; the same table where it does not."""
    short: dict[str, PartyName] = {}
    for match in _BRACKETED.finditer(text):
        name = match["short"] or match["called"]
        _add(short, name, _named_before(text, match, name, parties), parties)
    for match in _EXPLAINED.finditer(text):
        party = parties.party(match["long"])
        if party is not None and outlet(match["short"]) is None:
            _add(short, match["short"], (party, NameForm.ALIAS), parties)
    return LocalTable(parties, short) if short else parties


def _named_before(
    text: str, bracket: re.Match[str], short: str, parties: PartyTable
) -> tuple[str, NameForm] | None:
    """The party whose name ends where the bracket opens, if the bracket can be short for it."""
    start = max(text.rfind("\n", 0, bracket.start()) + 1, bracket.start() - _LONGEST)
    mentions = parties.mentions(text, start, bracket.start())
    if mentions and mentions[-1].span.end == bracket.start():
        last = mentions[-1]
        if _initials(last.span.text(text), short) or (
            last.form is NameForm.GROUP and outlet(short) is None
        ):
            return last.party, last.form
    name = _NAME_BEFORE.search(text, start, bracket.start())
    if name is None or not _initials(name.group(), short):
        return None
    party = parties.party(name.group())
    return (party, NameForm.ALIAS) if party else None


def _add(
    short: dict[str, PartyName],
    name: str,
    meant: tuple[str, NameForm] | None,
    parties: PartyTable,
) -> None:
    if meant is None or parties.party(name) is not None:
        return
    short.setdefault(name, PartyName(name, *meant))


def _initials(name: str, short: str) -> bool:
    """Whether the letters of `short` begin words of `name`, in order, the last word among them."""
    words = [word for word in _WORD.findall(name) if word.lower() not in _SMALL]
    letters = [letter for letter in short if letter.isupper()]
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and words[at][0].upper() != letter:
            if letter == letters[-1]:
                return False
            at -= 1
        if at < 0:
            return False
        at -= 1
    return True
