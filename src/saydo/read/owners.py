"""Whose "the army" and "the ministry" are, in a text that tells it of one party only.

A body without a country is the one that the text names in full, wherever it does ("the army" after
or before "the Congolese army"); where it names two, the words alone do not tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from saydo.codes.names import international_bodies
from saydo.read.named import Named, NameKind, Owners, is_of_one, roles_in


def owners(text: str, mentions: Iterable[Named]) -> Owners:
    """What the mentions of a text that do say whose they are tell of the others."""
    words: dict[str, set[str]] = defaultdict(set)
    sectors: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.party is None or mention.kind is NameKind.PARTY:
            continue
        if mention.party in international_bodies():
            # A council or mission of theirs says nothing of a state's.
            continue
        said = mention.span.text(text)
        if mention.kind is NameKind.PERSON:
            said = said.removesuffix(mention.name)
        for role in roles_in(said):
            words[role.word].add(mention.party)
            # The "States" of "United States" are no body that it has.
            if is_of_one(role) and role.word not in mention.party.lower():
                sectors[role.sector].add(mention.party)
    return Owners(_frozen(words), _frozen(sectors))


def _frozen(found: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(parties) for key, parties in found.items()}
