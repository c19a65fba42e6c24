"""Whether two names mean the same actor: a reader's answer against a gold name.

Gold names are mentions as they stand in a text, often with a title or what somebody is
("Foreign Minister Ann Bell", "Ann Bell of the Red Cross"), so equality is too strict and a shared
word too lenient ("the United States" shares two words with "ambassador to the United States Ann
Bell", and a son shares his father's surname).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from saydo.codes.roles import role

_WORD = re.compile(r"[^\W_]+(?:[-.&’'][^\W_]+)*")
_POSSESSIVE = re.compile(r"\s?['’]s?(?=\s|$)|['’]s\b")
_COMPLEMENT = re.compile(r"\s(?:of|at|for|from|in|with)\s")
_DETERMINERS = frozenset({"the", "a", "an", "one", "some", "his", "her", "its", "their", "our"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "gen", "col", "maj",
     "lt", "capt", "sgt", "adm", "gov", "sen", "rep", "rev", "hon"}
)  # fmt: skip


def same_name(answer: str, gold: str, others: Iterable[str] = ()) -> bool:
    """Whether an answer names whom `gold` names.

    The proper words (capitalised, without titles) of one must lie within the other's, among them
    the head that carries the name: a person's surname, the last word of a body's name. A role word
    alone ("Ministry") names nobody. Where one of the `others` (names of other actors of the text)
    shares the only word that the answer has in common with gold, the answer must hold more of
    gold's words than it does of the other's.
    """
    left, right = _words(answer), _words(gold)
    if left == right and left:
        return True
    mine, theirs = _proper(answer), _proper(gold)
    if not mine or not theirs or not (mine <= theirs or theirs <= mine):
        return False
    shared = mine & theirs
    if all(role(word) is not None for word in shared) or not shared & _heads(gold):
        return False
    return not any(
        _proper(other) & mine >= shared and mine <= _proper(other) and len(_proper(other)) > 1
        and not _proper(other) <= theirs and len(shared) == 1 and len(theirs) > 1
        for other in others
    )  # fmt: skip


def is_proper_name(name: str) -> bool:
    """Whether a phrase is a name and nothing else: no article, no common noun ("Ms Bell")."""
    words = _WORD.findall(_POSSESSIVE.sub("", name))
    return bool(_proper(name)) and all(word[0].isupper() or word[0].isdigit() for word in words)


def _heads(name: str) -> frozenset[str]:
    """The word that carries a name, both where it may stand before "of" and where after."""
    plain = name.split(",", 1)[0]
    before = _proper_in_order(_COMPLEMENT.split(plain, maxsplit=1)[0])
    named = [word for word in before if role(word) is None]
    if len(named) > 1:
        return frozenset(named[-1:])
    # One word before "of" may be a title that is not listed ("CEO of the Trust Ann Bell").
    return frozenset(named + _proper_in_order(plain)[-1:])


def _proper(name: str) -> frozenset[str]:
    return frozenset(_proper_in_order(name))


def _proper_in_order(name: str) -> list[str]:
    plain = _POSSESSIVE.sub("", name)
    words = [word for word in _WORD.findall(plain) if word[0].isupper() or word[0].isdigit()]
    folded = [_folded(word) for word in words]
    return [word for word in folded if word not in _DETERMINERS | _TITLES]


def _words(name: str) -> list[str]:
    folded = [_folded(word) for word in _WORD.findall(_POSSESSIVE.sub("", name))]
    return [word for word in folded if word not in _DETERMINERS]


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c)).rstrip(".")
    return letters.replace("isation", "ization")
