"""What is counted in news of deeds: `counted.toml`, with plurals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from saydo.codes.triggers import word_class


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    more: str
    places: str
    alike: str
    plurals: Mapping[str, str]


@cache
def things() -> frozenset[str]:
    """Nouns that are counted with every deed: forces, people, weapons."""
    known = word_class("forces") | word_class("people") | word_class("weapons")
    return known | frozenset(_file().more.split())


@cache
def places() -> frozenset[str]:
    """Nouns that are counted where a deed is done to them: "hit nine sites"."""
    return frozenset(_file().places.split())


def is_plural(word: str) -> bool:
    """Whether a word in small letters is a noun in the plural, by its form or by the list."""
    return word in _alike() or (word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s")))


def plural(word: str) -> str:
    """A noun's plural; a plural stays."""
    return word if is_plural(word) else _file().plurals.get(word, f"{word}s")


@cache
def _alike() -> frozenset[str]:
    return frozenset(_file().alike.split())


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "counted.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)
