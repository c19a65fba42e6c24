"""Which body or office "the ministry", "the army", "the president" is, and whose.

In order: the last one that was named in full before; for collectives the last group; and where no
name tells, the one party whose body of that kind the text names, or the state it is at home in.
"""

from __future__ import annotations

import re

from saydo.codes.cues import is_report_verb
from saydo.codes.function_words import function_words
from saydo.codes.names import NameForm
from saydo.codes.roles import RoleKind, roles
from saydo.model.actor import Actor
from saydo.model.span import Span
from saydo.read.discourse import Discourse
from saydo.read.named import STATE_SECTORS, Named, NameKind, bare

_THE = re.compile(r"\bthe\s", re.IGNORECASE)
_POINTING = re.compile(r"(?:this|that|another)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,.;:\n\"“”()]|\s(?:has|have|had|is|was|were|are|will|said|says)\s")
_OF = re.compile(r"(?P<noun>\w+) of (?:the )?$")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_COLLECTIVE = frozenset({"alliance", "armed group"})
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
        if mention.party and head in _following(page, mention):
            person = mention.kind is NameKind.PERSON and table[heads[-1]].kind is not RoleKind.BODY
            name = mention.name if person else bare(_whole(page, mention, head))
            if mention.kind is NameKind.PERSON and not person:
                name = bare(phrase)
            return Actor(name, mention.party, span)
    if heads and table[head].sector in _COLLECTIVE:
        return _group(page, span)
    return None


def whose(page: Discourse, phrase: str) -> str | None:
    """The party of "a police commander", "the army": the only one it can be, or none."""
    if _POINTING.match(phrase):
        return None
    words = _WORD.findall(bare(phrase))
    if any(word[0].isupper() and word.lower() not in roles() for word in words):
        return None
    known = [roles()[word.lower()] for word in words if word.lower() in roles()]
    if not any(role.sector in STATE_SECTORS for role in known):
        return None
    return page.names.owner(phrase) or page.names.home


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


def _group(page: Discourse, span: Span) -> Actor | None:
    """ "The alliance", "the movement": the last body or armed group that was named."""
    for mention in page.names.before(span.start):
        if mention.form is NameForm.GROUP:
            return Actor(mention.name, mention.party, span)
    return None


def _plain(word: str) -> str:
    """A word in small letters without a possessive ending."""
    return word.lower().removesuffix("'s").removesuffix("’s")
