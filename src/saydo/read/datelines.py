"""The dateline that opens a report: "GENEVA/NEW YORK, 3 May (Agency) — ", "Khartoum - "."""

from __future__ import annotations

import re

from saydo.model.span import Span

_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:[A-Z][a-z]{2,8}\.?)(?:\s\d{1,2})?(?:,?\s\d{4})?"
_AGENCY = r"\s?[(\[][^()\[\]\n]{2,40}[)\]]"
_DASH = r"(?:\s?(?:--|[–—])\s?|\s-\s)"
_SHOUTED = re.compile(
    r"\W?[A-Z][A-Z'’.]+(?:[ /,-]+[A-Z][A-Z'’.]+)*"
    r"(?:,\s(?:[A-Z][\w.'’-]*\s?|of\s|\d+,?\s?){1,6})*"
    rf"(?:{_AGENCY}|,?\s{_DATE}){{0,2}}(?:\.|:)?{_DASH}"
)
_PLAIN = re.compile(
    rf"[A-Z][\w'’.-]+(?:[ /-][A-Z][\w'’.-]+){{0,3}}(?:,\s(?:[A-Z][\w.'’-]*\s?|of\s){{1,4}})?"
    rf"(?P<sure>(?:{_AGENCY}|[,|]?\s(?:\|\s)?{_DATE}){{0,2}})(?:{_DASH}|:\s)"
)
_AGENCY_ONLY = re.compile(rf"{_AGENCY}{_DASH}")
_DASHES = re.compile(r"[–—]|\s-\s|--")
_LONGEST = 90


def dateline_end(text: str, sentence: Span) -> int:
    """Where a sentence begins to tell something: after its dateline, if it opens with one.

    A place in small letters counts only with an agency or a date, or where no second dash makes
    an aside of what follows it ("Chad – an ally – left").
    """
    if sentence.start and text[sentence.start - 1] != "\n":
        return sentence.start
    end = min(sentence.end, sentence.start + _LONGEST)
    for pattern in (_SHOUTED, _AGENCY_ONLY):
        shouted = pattern.match(text, sentence.start, end)
        if shouted is not None and _opens(text, shouted.end()):
            return shouted.end()
    plain = _PLAIN.match(text, sentence.start, end)
    if plain is None or not _opens(text, plain.end()):
        return sentence.start
    dashed = _DASHES.search(plain[0]) is not None
    aside = _DASHES.search(text, plain.end(), sentence.end) is not None
    return plain.end() if plain["sure"] or (dashed and not aside) else sentence.start


def _opens(text: str, at: int) -> bool:
    """Whether a sentence can begin here."""
    first = text[at : at + 1]
    return not first.islower() and not first.isspace()
