"""Closed-class words that the rules over clauses and noun phrases walk by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """One set a use; what each is for stands beside it in `function_words.toml`."""

    noun_follows: frozenset[str]
    noun_only_after: frozenset[str]
    no_object: frozenset[str]
    opens_object: frozenset[str]
    links: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]
    blaming: frozenset[str]
    happens: frozenset[str]
    groups: frozenset[str]
    subjects: frozenset[str]
    no_verb: frozenset[str]
    verbs_as_nouns: frozenset[str]
    noun_endings: tuple[str, ...]
    abstract_endings: tuple[str, ...]
    performed: frozenset[str]
    definite: frozenset[str]
    told: frozenset[str]
    also_plurals: frozenset[str]
    harms: frozenset[str]
    with_to: frozenset[str]
    nouns_after_to: frozenset[str]


@cache
def function_words() -> FunctionWords:
    """The shipped sets."""
    data = (files("saydo.codes") / "data" / "function_words.toml").read_bytes()
    loaded = msgspec.toml.decode(data, type=dict[str, str])
    endings = tuple(loaded.pop("noun_endings").split())
    abstract = tuple(loaded.pop("abstract_endings").split())
    sets = {name: frozenset(words.split()) for name, words in loaded.items()}
    return FunctionWords(**sets, noun_endings=endings, abstract_endings=abstract)
