"""Which body or office "the ministry", "the army", "the president" is, and whose.

In order: the last one that was named in full before; for collectives the last group; and where no
name tells, the one party whose body of that kind the text names, or the state it is at home in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saydo.codes.cues import is_report_verb
from saydo.codes.function_words import function_words
from saydo.codes.names import NameForm, armed_groups, state_names
from saydo.codes.roles import RoleKind, roles
from saydo.model.actor import Actor
from saydo.model.span import Span
from saydo.read.discourse import Discourse
from saydo.read.named import STATE_SECTORS, Named, NameKind, bare, is_of_one, roles_in
from saydo.read.title_words import name_words

_THE = re.compile(r"\bthe\s", re.IGNORECASE)
_POINTING = re.compile(r"(?:this|that|another)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,.;:\n\"“”()]|\s(?:has|have|had|is|was|were|are|will|said|says)\s")
_OF = re.compile(r"(?P<noun>\w+) of (?:the )?$")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LAND = re.compile(
    r"\b(?:the|that|its) (?:\w+ )?"
    r"(?:country|nation|state|republic|kingdom|island|emirate|sultanate)['’]s\s",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\s(?:of|at|for|from|with|in)\s")
_SERVING = STATE_SECTORS | {"diplomacy", "justice", "source"}
_SENTENCES_BACK = 4
_COLLECTIVE = frozenset({"alliance", "monitor"})
_BODY_WORDS = frozenset({"mission"})
_NOUN_REACH = 50
_NOUN_WITHIN = 5


def office_before(page: Discourse, span: Span) -> Actor | None:
    """ "The ministry", "video released by the army": the last one that was named before."""
    table = roles()
    phrase = span.text(page.text)
    described = _THE.search(phrase)
    if described is None:
        return None
    words = [_plain(word) for word in _WORD.findall(phrase[described.start() :])]
    heads = [word for word in words[1:] if word in table]
    head = heads[0] if heads else words[-1]
    for mention in page.names.before(span.start):
        placed = mention.party in state_names() and head in table and (
            table[head].sector == "armed group"
        )  # fmt: skip
        if mention.party and not placed and head in _following(page, mention):
            person = mention.kind is NameKind.PERSON and table[heads[-1]].kind is not RoleKind.BODY
            name = mention.name if person else bare(_whole(page, mention, head))
            if mention.kind is NameKind.PERSON and not person:
                name = bare(phrase)
            return Actor(name, mention.party, span)
    if not heads or _has_name(phrase[described.end() :], head):
        return None
    armed = table[head].sector == "armed group"
    if armed or table[head].sector in _COLLECTIVE or head in _BODY_WORDS:
        return _group(page, span, armed=armed)
    return None


def _has_name(phrase: str, head: str) -> bool:
    """Whether a name stands before the word that points back: "the Norvik news agency"."""
    for word in _WORD.findall(phrase):
        if _plain(word) == head:
            return False
        if word[0].isupper():
            return True
    return False


def whose(page: Discourse, phrase: str, position: int) -> str | None:
    """The party of "a police commander", "the army": the only one it can be, or none.

    Of "the country's president" it is the state last named before `position`.
    """
    if _LAND.search(phrase):
        return _state_before(page, position)
    if _POINTING.match(phrase):
        return None
    words = _WORD.findall(bare(phrase))
    known_words = name_words().modifiers
    if any(
        word[0].isupper() and word.lower() not in roles() and word.lower() not in known_words
        for word in words
    ):
        return None
    known = roles_in(_OF_WHAT.split(phrase, maxsplit=1)[0]) or roles_in(phrase)
    if any(role.kind is not RoleKind.BODY and role.sector not in _SERVING for role in known):
        # "A reporter of the agency" is no agency.
        return None
    known = roles_in(phrase)
    if not any(role.sector in STATE_SECTORS for role in known):
        return None
    told = page.names.owner(phrase)
    return told if told or not any(map(is_of_one, known)) else _only_state_before(page, position)


def _state_before(page: Discourse, position: int) -> str | None:
    """The state named last in the sentence so far, else the first of a sentence before."""
    for sentence in _back_from(page, position):
        inside = page.names.inside(Span(sentence.start, min(position, sentence.end)))
        states = [m for m in inside if m.kind is NameKind.PARTY and m.form is not NameForm.GROUP]
        if states:
            return states[-1 if position < sentence.end else 0].party
    return None


def _only_state_before(page: Discourse, position: int) -> str | None:
    """The state that the nearest sentence with any party names, if it names only that one."""
    for sentence in _back_from(page, position):
        inside = page.names.inside(Span(sentence.start, min(position, sentence.end)))
        named = {
            m.party: m.form
            for m in inside
            if m.kind is NameKind.PARTY and page.in_quotation(m.span.start) is None
        }
        if named:
            party, form = next(iter(named.items()))
            return party if len(named) == 1 and form is not NameForm.GROUP else None
    return None


def _back_from(page: Discourse, position: int) -> Iterator[Span]:
    """The sentence around a position and those before it, the nearest first."""
    at = page.sentence_at(position)
    for number in range(at, max(-1, at - _SENTENCES_BACK), -1):
        if page.sentences[number].start < position:
            yield page.sentences[number]


def _following(page: Discourse, mention: Named) -> list[str]:
    """The words of a mention; of a bare party also the noun that it describes."""
    before = page.text[max(0, mention.span.start - _NOUN_REACH) : mention.span.start]
    owned = _OF.search(before)
    end = mention.span.end + (_NOUN_REACH if mention.kind is NameKind.PARTY else 0)
    stretch = _CLAUSE_END.split(page.text[mention.span.start : end], maxsplit=1)[0]
    words = [_plain(word) for word in _WORD.findall(stretch)]
    if mention.kind is NameKind.PARTY:
        words = _noun_phrase(words[:_NOUN_WITHIN])
    return [*words, owned["noun"].lower()] if owned else words


def _noun_phrase(words: list[str]) -> list[str]:
    """Up to the first word that no noun phrase goes on over: "Chad | said its army"."""
    for at, word in enumerate(words):
        if at and (
            word in function_words().links or (is_report_verb(word) and word not in roles())
        ):
            return words[:at]
    return words


def _whole(page: Discourse, mention: Named, head: str) -> str:
    if head not in page.text[mention.span.start : mention.span.end + _NOUN_REACH].lower():
        return head
    if mention.kind is not NameKind.PARTY:
        return mention.span.text(page.text)
    end = page.text.lower().index(head, mention.span.start) + len(head)
    return page.text[mention.span.start : end]


def _group(page: Discourse, span: Span, *, armed: bool) -> Actor | None:
    """ "The movement" is the last armed group named before; "the alliance" the last other body."""
    groups = [m for m in page.names.before(span.start) if _is_group(m)]
    fitting = (m for m in groups if (m.party in armed_groups()) is armed)
    found = next(fitting, groups[0] if groups and armed else None)
    return Actor(found.name, found.party, span) if found else None


def _is_group(mention: Named) -> bool:
    """Whether a party is no state: of the table of groups or bodies, or a case's own."""
    if mention.form is NameForm.GROUP:
        return True
    return mention.kind is NameKind.PARTY and mention.party not in state_names()


def _plain(word: str) -> str:
    """A word in small letters without a possessive ending."""
    return word.lower().removesuffix("'s").removesuffix("’s")
