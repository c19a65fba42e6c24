"""Closed lists by which subjects and objects are cut out of a sentence without a parser."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True, slots=True)
class PhraseEdges:
    """One set a use; what each is for stands beside it in `phrase_edges.toml`."""

    fronted: frozenset[str]
    joins: frozenset[str]
    stops: frozenset[str]
    subordinate: frozenset[str]
    times: frozenset[str]
    days: frozenset[str]
    bodies: frozenset[str]
    nobody: frozenset[str]
    owned: frozenset[str]
    deeds: frozenset[str]
    numbers: frozenset[str]
    no_adverbs: frozenset[str]
    ing_nouns: frozenset[str]
    complements: frozenset[str]
    links: frozenset[str]
    personal: frozenset[str]
    own: frozenset[str]
    bases: frozenset[str]
    governs: frozenset[str]
    says: frozenset[str]
    mutual: frozenset[str]


@cache
def phrase_edges() -> PhraseEdges:
    """The shipped sets."""
    data = (files("saydo.codes") / "data" / "phrase_edges.toml").read_bytes()
    loaded = msgspec.toml.decode(data, type=dict[str, str])
    return PhraseEdges(**{name: frozenset(words.split()) for name, words in loaded.items()})
