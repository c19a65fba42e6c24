"""Where a document itself says that something is not known."""

from __future__ import annotations

import re

from saydo.model.document import Document
from saydo.model.reading import Unknown
from saydo.model.span import Span
from saydo.text.sentences import sentences

_NOT = r"(?:not|n['’]t|never)"
_UNKNOWN = re.compile(
    rf"\b(?:it|this|that)\s+(?:(?:is|was|remains?|remained|has been)\s*(?:{_NOT}|still|yet|"
    rf"also|as yet|\s)*)(?:immediately |entirely |yet |initially |fully )*(?:clear|known|"
    rf"certain|unclear|unknown|uncertain|possible to (?:verify|confirm|determine|say))\b"
    rf"|\b(?:is|was|were|are|remains?|remained)\s+(?:still |largely |as yet )*(?:unclear|"
    rf"unknown|uncertain|unconfirmed|unverified)\b"
    rf"|\b(?:isn|wasn|weren|aren)['’]t\s+(?:immediately |yet |entirely )*(?:clear|known)\b"
    rf"|\b(?:is|was|were|are)\s+not\s+(?:immediately |yet |entirely |publicly )*(?:clear|known|"
    rf"made public|disclosed)\b"
    rf"|\b(?:could|can|cannot|can['’]t|couldn['’]t)\s*(?:not\s+)?(?:be\s+)?(?:immediately |"
    rf"independently |yet )*(?:be\s+)?(?:immediately |independently )*(?:verif(?:y|ied)|"
    rf"confirm(?:ed)?|corroborated?|determined?|established|authenticated?)\b"
    rf"|\b(?:has|have|had)\s+(?:{_NOT}|yet to|been unable to)\s+(?:been\s+)?(?:able "
    rf"to\s+)?(?:immediately |independently )*(?:be\s+)?(?:verif(?:y|ied)|confirm(?:ed)?|"
    rf"determined?)\b"
    rf"|\b(?:was|were|is|are)\s+(?:un|not )able to\s+(?:immediately |independently )*(?:verify|"
    rf"confirm|reach|determine)\b"
    rf"|\bno (?:immediate )?(?:word|details|information|confirmation|figures?)\s+(?:on|of|"
    rf"about|from|as to)\b"
    rf"|\bthere (?:was|were|is|has been) no (?:immediate |independent |official "
    rf")*(?:confirmation|verification|word|details|information|comment|claim of responsibility|"
    rf"reports? of)\b"
    rf"|\bno (?:one|group|side) (?:has )?(?:immediately )?claimed responsibility\b"
    rf"|\b(?:did|does|do)(?:n['’]t| not)\s+(?:immediately )?(?:say|specify|give (?:details|a "
    rf"timetable|any details|figures)|disclose|elaborate|provide (?:details|evidence))\b"
    rf"|\b(?:gave|given|giving|provided|offered) no (?:details|timetable|figures?|numbers?|"
    rf"evidence|date|dates|further details)\b",
    re.IGNORECASE,
)
_CAN = re.compile(r"\bcan\s+(?:be|verify|confirm|determine|establish)", re.IGNORECASE)


def unknown(document: Document) -> tuple[Unknown, ...]:
    """Sentences in which the document states its own or its sources' ignorance."""
    text = document.text
    return tuple(
        Unknown(document.id, sentence)
        for sentence in sentences(text)
        if not any(sentence.overlaps(left_out) for left_out in document.furniture)
        and _says_so(sentence, text)
    )


def _says_so(sentence: Span, text: str) -> bool:
    match = _UNKNOWN.search(text, sentence.start, sentence.end)
    if match is None:
        return False
    told = match.group().lower()
    affirmed = re.fullmatch(
        r"(?:it|this|that) (?:is|was|has been)\s+(?:immediately |fully |entirely )*(?:clear|"
        r"known|certain)",
        told,
    )
    return affirmed is None and not (_CAN.search(told) and "not" not in told)
