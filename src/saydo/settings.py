"""Limits and sizes, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Bytes, seconds and counts.

    `document_bytes`: a single document above it is refused; `long_words`: above it a note says so.
    `read_characters`: what lies behind them in a document is not read, and an issue says so.
    `fetch_…`: what our own door to the network allows for one address. `batch_…`: documents and
    characters a batch.
    """

    document_bytes: int = 5_000_000
    long_words: int = 20_000
    read_characters: int = 300_000
    fetch_bytes: int = 5_000_000
    fetch_seconds: int = 20
    fetch_redirects: int = 5
    batch_documents: int = 32
    batch_characters: int = 100_000


SETTINGS = Settings()
