"""Counts in a text with their bounds: "over 100,000 troops" is at least 100,000 of troops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from saydo.model.event import Quantity
from saydo.model.span import Span

_SMALL = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_MULTIPLES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
              "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000, "trillion": 10**12}  # fmt: skip
# Low and high of vague counts: a dozen or more, two hundred or more.
_VAGUE: dict[str, tuple[float, float | None]] = {
    "dozens": (24, None),
    "scores": (40, None),
    "tens": (20, None),
    "hundreds": (200, None),
    "thousands": (2_000, None),
    "millions": (2_000_000, None),
    "tens of thousands": (20_000, None),
    "hundreds of thousands": (200_000, None),
    "several": (3, None),
    "several dozen": (36, None),
    "several hundred": (300, None),
    "several thousand": (3_000, None),
    "a few dozen": (24, None),
    "a few hundred": (200, None),
    "a few thousand": (2_000, None),
    "half a dozen": (6, 6),
    "a dozen": (12, 12),
    "a hundred": (100, 100),
    "a thousand": (1_000, 1_000),
}
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?(?:hundred|thousand|million|billion|trillion|"
    r"bn|m|k)\b)?"
    r"|(?:"
    + "|".join(sorted(_SMALL, key=len, reverse=True))
    + r")(?:[- ](?:"
    + "|".join(_SMALL)
    + r"))?"
    r"(?:\s(?:hundred|thousand|million|billion))?"
)
_AT_LEAST = (
    r"over|more than|at least|upwards of|above|no fewer than|no less than|not less than|in "
    r"excess of|exceeding"
)
_AT_MOST = (
    r"up to|at most|as many as|fewer than|less than|under|below|no more than|not more than|"
    r"nearly|almost|close to"
)
_ABOUT = (
    r"about|around|some|roughly|approximately|an estimated|estimated|nearly|almost|close to|"
    r"as many as"
)
_MENTION = re.compile(
    rf"\b(?:between\s+(?P<from>{_NUMBER})\s+and\s+(?P<to>{_NUMBER})"
    rf"|(?P<low>{_NUMBER})(?:\s+to\s+|\s?[-–]\s?(?=\d))(?P<high>{_NUMBER})"
    rf"|(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<about>{_ABOUT}))\s+(?P<bound>{_NUMBER})"
    rf"|(?P<vague>{'|'.join(sorted(_VAGUE, key=len, reverse=True))})\b"
    rf"|(?P<plain>{_NUMBER}))(?![\w%])",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\s*(?:of\s+)?(?:(?:the|its|their|other|more|additional|[A-Z][\w’'-]+|[a-z]+ed|[a-z]+an|"
    r"[a-z]+ly|new|heavily|military|ground|combat|"
    r"medium|short|range|ballistic|cruise|armoured|armored|elite|wounded|young|unarmed|"
    r"Palestinian)[\s-]+)*"
    r"(?P<unit>[a-z][a-z-]+)"
)
_NO_UNIT = frozenset({"including", "others"}) | frozenset(
    [
        "and",
        "or",
        "in",
        "on",
        "at",
        "of",
        "to",
        "the",
        "a",
        "an",
        "for",
        "from",
        "by",
        "with",
        "as",
        "were",
        "was",
        "is",
        "are",
        "be",
        "had",
        "have",
        "has",
        "who",
        "which",
        "that",
        "percent",
        "per",
        "this",
        "last",
        "next",
        "after",
        "before",
        "near",
        "since",
        "along",
        "between",
        "more",
        "into",
        "january",
    ]
)
_DURATIONS = frozenset(
    [
        "second",
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades",
        "year-old",
        "km",
        "kilometres",
        "kilometers",
        "miles",
        "metres",
        "meters",
        "percent",
        "o'clock",
        "am",
        "pm",
        "times",
    ]
)
_NO_COUNT = re.compile(r"[\w.,/:$€£#-]$")
_AFTER_YEAR = re.compile(
    r"\s*(?:[,.;:)\n]|and\b|when\b|to\b|$|in\b|as\b|by\b|after\b|war\b|[a-z]+ed\b)"
)
_MONTHS = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+$|(?:Article|Resolution|"
    r"Route|Unit|No\.?|Flight)\s+$"
)
_ISO = re.compile(r"\d{4}-\d\d")
# "a seven-day truce", "a 20-km zone", "one another", "one of them": no counts of things.
_COMPOUND = re.compile(r"-[a-z]", re.IGNORECASE)
_SINGLED_OUT = re.compile(r"\s+(?:of\b|another\b|day\b|side\b)", re.IGNORECASE)
_MONTH_AFTER = re.compile(r"\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)")


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """Where a count stands, without its unit."""

    span: Span
    quantity: Quantity


def quantities(text: str, start: int = 0, end: int | None = None) -> list[QuantityMention]:
    """Counts of things in `text[start:end]`, in order: no dates, years, shares or sums."""
    stop = len(text) if end is None else end
    return list(_mentions(text, start, stop))


def _mentions(text: str, start: int, stop: int) -> Iterator[QuantityMention]:
    for match in _MENTION.finditer(text, start, stop):
        if _NO_COUNT.search(text[max(0, match.start() - 1) : match.start()]) or _dated(text, match):
            continue
        lone = (match.group("plain") or "").lower()
        if _COMPOUND.match(text, match.end()) or _ISO.match(text, match.start()):
            continue
        if lone == "one" and _SINGLED_OUT.match(text, match.end()):
            continue
        low, high = _bounds(match)
        unit = _UNIT.match(text, match.end(), stop)
        name = unit.group("unit") if unit else None
        if name in _DURATIONS:
            continue
        if name is not None and name.endswith("-"):
            name = None
        if name in _NO_UNIT:
            name = None
        if lone in ("one", "two") and name is None:
            continue
        yield QuantityMention(Span(*match.span()), Quantity(low, high, name))


def _dated(text: str, match: re.Match[str]) -> bool:
    plain = match.group("plain")
    before = text[max(0, match.start() - 14) : match.start()]
    if _MONTHS.search(before) or _MONTH_AFTER.match(text, match.end()):
        return True
    year = plain is not None and re.fullmatch(r"(?:1[89]|20)\d\d", plain) is not None
    return year and _AFTER_YEAR.match(text, match.end()) is not None


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    vague = match.group("vague")
    if vague:
        return _VAGUE[vague.lower()]
    if match.group("from"):
        return _value(match.group("from")), _value(match.group("to"))
    if match.group("low"):
        return _scaled(match.group("low"), match.group("high"))
    bound = match.group("bound") or match.group("plain")
    value = _value(bound)
    if match.group("least"):
        return value, None
    if match.group("most"):
        return None, value
    return value, value


def _scaled(low: str, high: str) -> tuple[float, float]:
    """ "two to three thousand" scales both."""
    first, last = _value(low), _value(high)
    multiple = _MULTIPLES.get(high.lower().split()[-1], 1)
    return (first * multiple if first < last / multiple * 2 < last else first), last


def _value(written: str) -> float:
    total, parts = 0.0, re.findall(r"[\d.,]+|[a-z]+", written.lower())
    for part in parts:
        if part[0].isdigit():
            total += float(part.replace(",", "").rstrip("."))
        elif part in _SMALL:
            total += _SMALL[part]
        elif part in _MULTIPLES:
            total = (total or 1) * _MULTIPLES[part]
    return total
