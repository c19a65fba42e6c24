"""The words of a sentence by the part they play in telling a time, one letter each.

A sentence becomes a string of letters ("the third quarter of 2009" is `EOuoY`), on which the
grammar's patterns run; words that no time is told in are `x`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from saydo.codes.times import Value, around, is_short, time_words

PARTS = {
    "month": "M", "weekday": "W", "weekdays": "w", "unit": "u", "units": "U", "number": "N",
    "day_number": "n", "ordinal": "O", "vague": "S", "last": "L", "next": "X", "this": "T",
    "that": "t", "the": "E", "article": "A", "today": "Z", "part": "P", "season": "F",
    "decade": "D", "holiday": "H", "ago": "G", "earlier": "K", "later": "k", "early": "e",
    "edge": "g", "of": "o", "in": "i", "and": "a", "every": "v", "often": "c", "how_often": "V",
    "fiscal": "f", "same": "s", "whole": "l", "straight": "j", "long": "b", "old": "y",
    "sometime": "q", "reference": "R", "recent": "r", "year": "Y", "iso": "I", "slashed": "J",
    "comma": "C", "dash": "d", "possessive": "p", "fraction": "m", "period": "h", "near": "z",
    "term": "B", "other": "x",
}  # fmt: skip
"""The letter of each part of `times.toml`, and of what no list can hold."""
CORE = "MWwuUYZPFDHRrVIJLTB"
"""Parts one of which stands in everything that tells a time."""
_TOKEN = re.compile(
    r"(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"|(?P<weekday>(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\.)"
    r"|(?P<word>[A-Za-z]+)"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\d/]))"
    r"|(?P<decade>(?:(?:1[5-9]|20)\d|['’]?\d)0['’]?s\b)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<short>['’]\d\d\b(?!['’]?s))"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<possessive>['’]s\b|['’](?=\s))"
    r"|(?P<comma>,)|(?P<dash>[-–—])|(?P<fraction>½|/)|(?P<mark>\S)"
)
_NAMES = frozenset({"month", "weekday", "holiday"})
_WORDS_TOO = frozenset({"may", "march"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_CENTURY_TURNS = 40


@dataclass(frozen=True, slots=True)
class Tokens:
    """Starts, ends, small letters and values of a sentence's words; `parts` has a letter each."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    lowers: Sequence[str]
    parts: str
    values: Sequence[Value]


def tokens(text: str, start: int, end: int) -> Tokens | None:
    """The words of a sentence, None where no time can be told in it."""
    known = time_words()
    matches = list(_TOKEN.finditer(text, start, end))
    lowers = [match.group().lower() for match in matches]
    parts: list[str] = []
    values: list[Value] = []
    some = False
    for at, match in enumerate(matches):
        if match.lastgroup == "word" and lowers[at] not in known:
            parts.append("x")
            values.append(0)
            continue
        part, value = _part(matches, lowers, at)
        parts.append(PARTS[part])
        values.append(value)
        some = some or PARTS[part] in CORE
    if not some:
        return None
    starts, ends = [m.start() for m in matches], [m.end() for m in matches]
    return Tokens(text, starts, ends, lowers, "".join(parts), values)


def _part(matches: Sequence[re.Match[str]], lowers: Sequence[str], at: int) -> tuple[str, Value]:
    match, lower = matches[at], lowers[at]
    kind = match.lastgroup or "mark"
    if kind == "word":
        return _word(matches, lowers, at)
    if kind in ("month", "weekday"):
        return time_words()[lower[:-1]][0]
    if kind == "decade":
        digits = "".join(c for c in lower if c.isdigit())[:-1]
        return "decade", int(digits) if len(digits) == 3 else 190 + int(digits)
    if kind == "ordinal":
        return "ordinal", int(lower[:-2])
    if kind == "short":
        two = int(lower[1:])
        return "year", two + (2000 if two < _CENTURY_TURNS else 1900)
    if kind == "number":
        return _number(lower)
    if kind == "mark":
        return "other", 0
    return kind, lower


def _number(written: str) -> tuple[str, Value]:
    if written.isdigit():
        number = int(written)
        if len(written) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
            return "year", number
        if len(written) <= 2 and 1 <= number <= 31:
            return "day_number", number
        return ("number", number) if len(written) < 7 else ("other", 0)
    plain = written.replace(",", "")
    return ("number", plain if "." in plain else int(plain)) if len(plain) < 7 else ("other", 0)


def _word(matches: Sequence[re.Match[str]], lowers: Sequence[str], at: int) -> tuple[str, Value]:
    """The part of a word that is in the list, by what stands beside it."""
    lower = lowers[at]
    before = lowers[at - 1] if at else ""
    after = lowers[at + 1] if at + 1 < len(lowers) else ""
    options = dict(time_words()[lower])
    if len(options) > 1:
        part = _chosen(options, before, after)
        return part, options[part]
    ((part, value),) = options.items()
    if part in _NAMES and not _is_name(matches[at].group(), lower, before, after):
        return "other", 0
    if lower in ("fall", "spring") and not _is_season(lower, before, after):
        return "other", 0
    if lower == "soon" and "as" in (before, after):
        return "other", 0
    return part, value


def _chosen(options: dict[str, Value], before: str, after: str) -> str:
    if "unit" in options and "ordinal" in options:
        return "unit" if before.isdigit() or before in ("one", "per", "split") else "ordinal"
    if "early" in options and "edge" in options:
        return "edge" if after == "of" else "early"
    return next(iter(options))


def _is_name(written: str, lower: str, before: str, after: str) -> bool:
    if not written[0].isupper():
        return False
    numbered = before[:1].isdigit() or after[:1].isdigit()
    if lower in _WORDS_TOO:
        return numbered or before in around("name")
    return not is_short(lower) or numbered


def _is_season(lower: str, before: str, after: str) -> bool:
    if before not in around("season") and not after[:1].isdigit():
        return False
    return lower != "fall" or after != "of" or before in ("last", "this", "next")
