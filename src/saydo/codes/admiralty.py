"""Labels of the Admiralty code and words of likelihood.

Sources: NATO AJP-2.1 for letters and digits, ICD 203 for likelihood; the wording is our own.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Reliability(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A letter, A to F, of how far a source can be relied on."""

    letter: str
    label: str
    meaning: str


class Credibility(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A digit, 1 to 6, of how far a piece of information can be believed."""

    digit: int
    label: str
    meaning: str


class Likelihood(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one band of probability, from `low` to `high` (0 to 1)."""

    words: tuple[str, ...]
    low: float
    high: float


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reliability: tuple[Reliability, ...]
    credibility: tuple[Credibility, ...]
    likelihood: tuple[Likelihood, ...]


def reliability(letter: str | None) -> Reliability:
    """The entry of a letter; None is F. KeyError for a letter the code does not have."""
    return {entry.letter: entry for entry in _file().reliability}[letter or "F"]


def credibility(digit: int | None) -> Credibility:
    """The entry of a digit; None is 6. KeyError for a digit the code does not have."""
    return {entry.digit: entry for entry in _file().credibility}[6 if digit is None else digit]


def likelihoods() -> tuple[Likelihood, ...]:
    """The seven bands, from the least likely."""
    return _file().likelihood


def likelihood(probability: float) -> Likelihood:
    """The band of a probability; ValueError outside 0 to 1."""
    if not 0 <= probability <= 1:
        raise ValueError(f"not a probability: {probability}")
    bands = likelihoods()
    return next((band for band in bands if probability < band.high), bands[-1])


@cache
def _file() -> _File:
    data = (files("saydo.codes") / "data" / "admiralty.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)
