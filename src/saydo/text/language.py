"""Which language a text is in, for short texts too.

Statistical detectors take an English paragraph of two hundred characters for Swedish or Latin one
time in ten. So English, the language that is read, is told by its commonest words first; then the
script decides among the languages written in it; what is left goes to character n-grams
(resiliparse), and only from a length on at which they can be trusted.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from resiliparse.parse.lang import detect_fast

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = (
    "the of and to that said with for by from has have had were been not its their they this "
    "which who would are it at he she his her after over into but will be"
)
_ENGLISH = frozenset(_COMMON.split())
_ENGLISH_SHARE = 0.1
_FOREIGN_SHARE = 0.04
_ENOUGH = 120
_LATIN_SCRIPT = "en fr de es it pt nl pl cs sk sl hr ro hu sv da no fi et lv lt tr az sq id"
_LATIN = tuple(_LATIN_SCRIPT.split())


class _Script(NamedTuple):
    letters: re.Pattern[str]
    languages: tuple[str, ...]


_SCRIPTS = tuple(
    _Script(re.compile(f"[{letters}]"), tuple(languages.split()))
    for letters, languages in (
        ("\u0400-\u052f", "ru uk be bg sr mk kk ky mn"),
        ("\u0600-\u06ff\u0750-\u077f", "ar fa ur ps"),
        ("\u0590-\u05ff", "he yi"),
        ("\u3040-\u30ff", "ja"),
        ("\uac00-\ud7a3", "ko"),
        ("\u4e00-\u9fff", "zh ja"),
        ("\u0900-\u097f", "hi mr ne"),
        ("\u0370-\u03ff", "el"),
        ("\u0530-\u058f", "hy"),
        ("\u10a0-\u10ff", "ka"),
        ("\u1200-\u137f", "am"),
        ("\u0e00-\u0e7f", "th"),
        ("\u1000-\u109f", "my"),
    )
)


_UKRAINIAN = re.compile("[їєґ]")
"""Letters of no other language; the profiles take Ukrainian for Russian without them."""


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of the text is in; None when unsure."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return None
    letters = sum(map(len, words))
    for script in _SCRIPTS:
        if 2 * len(script.letters.findall(sample)) > letters:
            likeliest = _likeliest(sample, script.languages)
            return "uk" if likeliest == "ru" and _UKRAINIAN.search(sample) else likeliest
    share = sum(word in _ENGLISH for word in words) / len(words)
    if share >= _ENGLISH_SHARE:
        return "en"
    if share > _FOREIGN_SHARE or letters < _ENOUGH:
        return None
    return _likeliest(sample, _LATIN)


def _likeliest(text: str, languages: tuple[str, ...]) -> str | None:
    """The nearest profile of these languages; the commonest of them where the text is too short."""
    if len(languages) == 1:
        return languages[0]
    code, _ = detect_fast(text, langs=languages)
    if code != "unknown":
        return str(code)
    return None if languages is _LATIN else languages[0]
