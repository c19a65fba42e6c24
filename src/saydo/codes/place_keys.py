"""The form in which names of places are compared: "Al-Ḩasakah", "al Hasakah" → "al hasakah"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ı": "i", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae",
        "œ": "oe", "ə": "a",
        "'": None, "’": None, "‘": None, "ʻ": None, "ʼ": None, "ʿ": None, "ʾ": None,
        "`": None, "´": None, "′": None, "ˈ": None, ".": None,
        "-": " ", "‐": " ", "‑": " ", "–": " ", "/": " ",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """A name in small letters without accents, apostrophes and full stops; hyphens are spaces."""
    lowered = name.lower()
    if not lowered.isascii():
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not _mark(c))
    words = lowered.translate(_LETTERS).split()
    if len(words) > 1 and words[0] == "st":
        words[0] = "saint"
    return " ".join(words)


def _mark(character: str) -> bool:
    return unicodedata.combining(character) != 0
