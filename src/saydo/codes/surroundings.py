"""Whether a party's name, where it stands, means that party."""

from __future__ import annotations

import re

from saydo.codes.names import NameForm, PartyName, naming
from saydo.codes.roles import RoleKind, roles
from saydo.model.span import Span

_BEFORE = re.compile(r"(?:([\w.]+)([-‐‑ ]))$")
_AFTER = re.compile(r"([-‐‑ ])([\w'’]+)(?:\s+([\w'’]+)|(,))?")
_ITS_ALLY = re.compile(r"['’]s?\s(?:[a-z][\w-]*\s){0,2}?(?P<relation>[a-z]+)\s(?=[A-Z])")
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_WINDOW = 60
"""Characters looked at on either side of a name."""


def means_party(text: str, span: Span, entry: PartyName) -> bool:
    """False for "pro-Russian", "US-backed", "Colombian rebels", "Chad Miller", "LEAVE US ALONE".

    Nor where it only says whose ally or foe somebody is: "Kremlin critic", "Chad's ally Mali".
    """
    listed = naming()
    if entry.name in listed.words_in_capitals and _in_capitals(text, span):
        return False
    before = _BEFORE.search(text, max(0, span.start - _WINDOW), span.start)
    after = _AFTER.match(text, span.end, span.end + _WINDOW)
    if before and before[2] == " ":
        if entry.form is NameForm.NAME and after is not None and _bears(before, after):
            return False
        if entry.name in listed.family and _given_name(text, before):
            return False
    elif before and before[1].casefold() in listed.prefixes:
        return False
    if after is not None and _changes(entry, after):
        return False
    owned = _ITS_ALLY.match(text, span.end, span.end + _WINDOW)
    return owned is None or owned["relation"] not in listed.relations


def of_another_party(phrase: str, start: int) -> bool:
    """Whether the words before a name make it a place, a target or a task: "the war in Ukraine".

    Or only relate somebody to it: "a critic of the Malian army", "who studies the Syrian war".
    """
    listed = naming()
    words = [word.casefold() for word in re.findall(r"[\w’'-]+", phrase[:start])]
    if "for" in words and listed.sent.intersection(words):
        return True
    if any(word in listed.relations and "of" in words[at:] for at, word in enumerate(words)):
        return True
    told = next((at for at, word in enumerate(words[:-1]) if word in _RELATIVE), None)
    if told is not None and words[told + 1] not in listed.leading:
        return True
    placed = [at for at, word in enumerate(words) if word in listed.placing]
    if not placed:
        return False
    if words[placed[-1]] != "in":
        return True
    return not listed.official.intersection(words[: placed[-1]])


def _changes(entry: PartyName, after: re.Match[str]) -> bool:
    """Whether the words after make it another's: "-backed", "rebels", a surname."""
    listed = naming()
    if after[1] != " ":
        return after[2][0].islower()
    if after[2] in listed.relations:
        return True
    if entry.form is NameForm.DEMONYM:
        return not listed.rivals.isdisjoint({after[2].casefold(), (after[3] or "").casefold()})
    return entry.name in listed.given and _surname(after)


def _in_capitals(text: str, span: Span) -> bool:
    """Whether the line around has no small letter: there "US" may be a pronoun."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _WINDOW)
    stop = text.find("\n", span.end)
    line = text[start : min(span.end + _WINDOW, len(text) if stop < 0 else stop)]
    return line.isupper() and len(line.split()) > 2


def _given_name(text: str, before: re.Match[str]) -> bool:
    """Whether the capitalised word before may be somebody's given name; at a sentence start not."""
    word = before[1]
    if word.endswith(".") and len(word) > len("J."):
        # The sentence before ended in that word.
        return False
    if not (word[0].isupper() and word[1:].islower()) or word in naming().lead_in:
        return False
    earlier = text[max(0, before.start() - 2) : before.start()].strip()
    return bool(earlier) and earlier[-1].islower()


def _bears(before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a state's name is a given name after a title: "Minister Israel Bell said"."""
    title = roles().get(before[1].lower().rstrip("."))
    person = title is not None and title.kind is RoleKind.PERSON and before[1][0].isupper()
    named = after[2][0].isupper() and not after[2].isupper() and after[2] not in naming().titles
    return person and after[1] == " " and named


def _surname(after: re.Match[str]) -> bool:
    """A capitalised word that is no title, before a comma or a small word, so not in a headline."""
    word, following = after[2], after[3] or ""
    if not word[0].isupper() or word.isupper() or word in naming().titles:
        return False
    return bool(after[4]) or following[:1].islower()
