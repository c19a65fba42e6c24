"""Limits and sizes, in one place; the environment may set each (SAYDO_WORKERS=4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from saydo.model.errors import StopError


@dataclass(frozen=True, slots=True)
class Settings:
    """Bytes, seconds and counts.

    `document_bytes`: a single document above it is refused; `long_words`: above it a note says so.
    `fetch_…`: what our own door to the network allows for one address. `workers`: processes that
    read beside this one, 0 for this one alone. `batch_…`: documents and characters a batch.
    """

    document_bytes: int = 5_000_000
    long_words: int = 20_000
    fetch_bytes: int = 5_000_000
    fetch_seconds: int = 20
    fetch_redirects: int = 5
    workers: int = 0
    batch_documents: int = 32
    batch_characters: int = 100_000


SETTINGS = Settings()


def from_environment(environment: Mapping[str, str]) -> Settings:
    """The settings with what SAYDO_… variables set; StopError for what is no whole number."""
    changes: dict[str, int] = {}
    for field in fields(Settings):
        name = f"SAYDO_{field.name.upper()}"
        value = environment.get(name)
        if value is None:
            continue
        if not value.isdecimal():
            raise StopError(f"{name} is to be a whole number, not {value!r}.")
        changes[field.name] = int(value)
    return replace(SETTINGS, **changes)
