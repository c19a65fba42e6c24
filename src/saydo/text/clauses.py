"""Sentences cut into clauses by the words and marks that open one.

A cheap stand-in for a parser: clauses are stretches between subordinators, relative pronouns,
complementisers, semicolons, dashes, and commas that a participle or conjunction follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from saydo.text.words import Word


class Opener(StrEnum):
    """How a clause begins."""

    MAIN = "main"
    THAT = "that"
    WHETHER = "whether"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    COORDINATE = "coordinate"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (exclusive) of a sentence; `opener` is its first word's work."""

    first: int
    last: int
    opener: Opener
    word: str


_OPENERS = {
    **dict.fromkeys(("that",), Opener.THAT),
    **dict.fromkeys(("if", "whether"), Opener.WHETHER),
    **dict.fromkeys(("who", "which", "whose", "where", "whom"), Opener.RELATIVE),
    **dict.fromkeys(
        ("after", "before", "while", "although", "though", "because", "when", "unless", "until",
         "once", "since", "whereas", "amid", "despite", "following"),
        Opener.SUBORDINATE,
    ),
    "but": Opener.COORDINATE,
}  # fmt: skip
_PREPOSITIONS_TOO = frozenset({"that", "amid", "despite", "following", "since", "after", "before"})
_AFTER_COMMA = {
    **dict.fromkeys(("and", "or", "he", "she", "it", "they", "we", "so", "yet"), Opener.COORDINATE),
    **dict.fromkeys(("as", "with"), Opener.SUBORDINATE),
}
_HARD = re.compile(r"[;:—–()\n]|\s-\s|\.\.\.|…|[,.?!]['\"”’]")
_SAID = frozenset({"said", "says", "say", "saying"})
# After these a clause without "that" may follow; a noun phrase may follow as well.
_REPORTS = frozenset(
    [
        "believe",
        "believes",
        "believed",
        "thinks",
        "claim",
        "claimed",
        "claims",
        "claiming",
        "alleged",
        "alleges",
        "insisted",
        "insists",
        "insisting",
        "warned",
        "warns",
        "warning",
        "announced",
        "announces",
        "announcing",
        "confirmed",
        "confirms",
        "confirming",
        "denied",
        "denies",
        "denying",
        "reported",
        "reports",
        "reporting",
        "acknowledged",
        "admitted",
        "stressed",
        "added",
        "adding",
        "hopes",
        "hoped",
        "fears",
        "feared",
        "suggested",
        "suggests",
        "indicated",
        "showed",
        "shows",
        "show",
        "suggesting",
        "argued",
        "argues",
        "maintains",
        "maintained",
        "promised",
        "vowed",
        "prove",
        "proves",
        "proved",
        "think",
        "know",
        "knows",
        "knew",
        "doubt",
        "doubts",
        "doubted",
    ]
)
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "there", "i", "you"})
_HELPING = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "can",
        "should",
        "must",
        "did",
        "does",
        "do",
        "be",
    ]
)
_DATES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_AS_IS_NO_CONJUNCTION = frozenset(
    {"such", "well", "far", "soon", "known", "same", "described", "seen", "regarded", "long",
     "quoted", "cited", "much", "many"}
)  # fmt: skip
_LONGEST_SHORT = 8
_FRONT = 4
"""A conjunction among the first words opens a fronted clause ("Two months after …, …")."""
# After "said" these tell how, where or when it was said, or are the thing said.
_NO_CONTENT = frozenset(
    {"on", "in", "at", "to", "by", "during", "through", "via", "after", "before", "as", "from",
     "with", "of", "about", "for", "late", "earlier", "later", "today", "yesterday", "this", "last",
     "so", "nothing", "and", "but", "or", "he", "again", "also", "only", "there", "under", "when",
     "while", "if", "whether", "that", "what", "here", "publicly", "repeatedly", "over", "since",
     "until", "without", "out", "shortly", "separately", "more", "too", "not", "early", "goodbye"}
)  # fmt: skip
_OPENS_NOUN = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "it", "they", "he", "she", "we", "some"}
)
_NO_PARTICIPLE = frozenset({"including", "during", "according", "king", "spring", "beijing"})


def clauses(text: str, words: Sequence[Word]) -> list[Clause]:
    """Cut one sentence's words into clauses, in order and without gaps."""
    found: list[Clause] = []
    first, opener, word = 0, Opener.MAIN, ""
    if words and words[0].lower in _OPENERS and words[0].lower not in _PREPOSITIONS_TOO:
        opener, word = _OPENERS[words[0].lower], words[0].lower
    fronted = opener in (Opener.WHETHER, Opener.SUBORDINATE)
    for at in range(1, len(words)):
        opened = _opens(text, words, at)
        fronted |= opened is Opener.SUBORDINATE and opener is Opener.MAIN and at - first < _FRONT
        if opened is None and fronted and opener is not Opener.RELATIVE:
            # A fronted "if …," ends at its first comma, and so does "a day after X said …,".
            comma = "," in text[words[at - 1].span.end : words[at].span.start]
            opened = Opener.MAIN if comma else None
            fronted = not comma
        if opened is None:
            continue
        if at > first:
            found.append(Clause(first, at, opener, word))
        first, opener, word = at, opened, words[at].lower
    if words:
        found.append(Clause(first, len(words), opener, word))
    return found


def _opens(text: str, words: Sequence[Word], at: int) -> Opener | None:
    between = text[words[at - 1].span.end : words[at].span.start]
    here = words[at].lower
    if not between.strip(' "“') and _reported(text, words, at):
        return Opener.THAT
    if here in _OPENERS:
        return _OPENERS[here]
    if between != " " and _HARD.search(between):
        return None if _abbreviation(text, words, at) else Opener.MAIN
    ends = between[:1] in (".", "?", "!") and not words[at - 1].capital
    if ends and words[at].capital and here not in _SUBJECTS:
        # Another sentence of one quotation, with a subject of its own.
        return Opener.MAIN
    if "," in between and words[at - 1].lower in _SAID | {"added", "adds", "wrote", "warned"}:
        return Opener.MAIN
    if "," in between:
        if here in _AFTER_COMMA:
            return _AFTER_COMMA[here]
        if here.endswith("ing") and here not in _NO_PARTICIPLE and not words[at].capital:
            return Opener.PARTICIPLE
        return None
    if here == "as" and words[at - 1].lower not in _AS_IS_NO_CONJUNCTION and at + 1 < len(words):
        follower = words[at + 1]
        if (
            follower.lower in _OPENS_NOUN
            or follower.capital
            or follower.lower.endswith(("s", "ing"))
        ):
            return Opener.SUBORDINATE
    return None


def _abbreviation(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the bracket before a word only holds a short name: "the Arakan Army (AA) left"."""
    between = text[words[at - 1].span.end : words[at].span.start]
    inside = at if between == " (" else at - 1 if between == ") " else None
    if inside is None:
        return False
    word = words[inside]
    short = word.text.isupper() and len(word.text) <= _LONGEST_SHORT
    ends = text[word.span.end : word.span.end + 1] == ")"
    return short and ends and text[word.span.start - 1 : word.span.start] == "("


def _helped(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether an auxiliary follows within a few words and before any mark."""
    for here in range(at + 1, min(len(words), at + 5)):
        if text[words[here - 1].span.end : words[here].span.start].strip():
            return False
        if words[here].lower in _HELPING:
            return True
    return False


def _reported(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a clause without "that" begins here, after a verb of saying."""
    verb, here = words[at - 1].lower, words[at]
    if verb not in _SAID and verb not in _REPORTS:
        return False
    comma = at > 1 and "," in text[words[at - 2].span.end : words[at - 1].span.start]
    if comma and not (here.lower not in _OPENS_NOUN and _helped(text, words, at)):
        # "…", said the minister: what follows the verb is its subject.
        return False
    if here.lower in _SUBJECTS:
        return True
    opens = here.lower in _OPENS_NOUN or here.text[0].isdigit() or (
        here.capital and here.lower not in _DATES
    )  # fmt: skip
    if verb in _SAID:
        return opens or not (here.lower in _NO_CONTENT or here.lower in _DATES)
    return opens and any(word.lower in _HELPING for word in words[at + 1 : at + 7])
