"""A line of a page, and what it is by itself: the first kind of furniture whose test it passes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from saydo.ingest.credits import signed
from saydo.ingest.phrases import phrases, plain
from saydo.model.span import Span


class Kind(StrEnum):
    """Why a line is furniture."""

    PHRASE = "phrase"
    BYLINE = "byline"
    DATE = "date"
    CREDIT = "credit"
    CAPTION = "caption"
    COPY = "copy"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with what the tests look at: without its marks, its words in small letters."""

    span: Span
    text: str
    plain: str
    tokens: tuple[str, ...]
    words: int

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does, or leads on to the next line."""
        return closed_by(self.text, ".!?…:;")

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of an article, not a label."""
        return self.words >= _PROSE_WORDS or (self.ended and self.words >= _SENTENCE_WORDS)

    @property
    def speaks(self) -> bool:
        """Whether somebody says something in it."""
        return SAID.search(self.text) is not None


SAID = re.compile(r"\b(?:said|says|say|told|tells|added|wrote)\b", re.IGNORECASE)
HEADLINE_WORDS = 30
_PROSE_WORDS = 40
_SENTENCE_WORDS = 4
_TAIL = 40
_TOKEN = re.compile(r"\w+")
_BYLINE = re.compile(
    r"\W*(?:(?:written|authored|submitted|reported|posted|story|text|words|interview|explainer) )?"
    r"by\s*:?\s?(?:@\w|[^\W\d_])",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\W*(?:(?:additional )?reporting|editing|writing|compiled|edited|written) by\b", re.IGNORECASE
)
_BIOGRAPHY = re.compile(
    r"\b(?:he|she|they) (?:also )?tweets? at\b|\bfollow (?:him|her|them) (?:on|at)\b"
    r"|\b(?:is|was) an? (?:[\w-]+ ){0,4}(?:writer|reporter|journalist|correspondent|columnist|"
    r"editor|author|freelancer)\b.{0,40}\b(?:based in|for)\b"
    r"|^[A-Z][A-Z'’-]{2,} (?:covers|reports|writes|is)\b",
)
_DATE_WORD = re.compile(
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|a\.?m\.?|p\.?m\.?|gmt|utc|[ecmp][ds]?t|bst|ist|msk|e?est|cest|time|local|st|nd|rd|th"
    r"|(?:originally )?(?:updated?|published|posted)|first|last|modified|on|at|of|date|today"
    r"|yesterday|ago|minutes?|mins?|hours?|hrs?|days?|weeks?|read|(?<=\d)[hm]\b|[\d:/.,|•·+()–—-]+",
    re.IGNORECASE,
)
_DESK = re.compile(r"\W*(?:editor|source|web editor)\s*:\s*\w+[^.!?]{0,60}\d{4}", re.IGNORECASE)
_PICTURE = r"(?:photo|image|picture|screen ?grab|handout|illustration|file)s?\b"
_PICTURE_OF = (
    r"(?:\bvia (?:ap|reuters|afp|getty)|\bap photo|getty images"
    r"|/(?:ap|afp|reuters|epa|getty)\b|\b(?:ap|afp|reuters|epa)/)"
)
_CAPTION = re.compile(
    rf"[(\[](?:ap |file |stock |handout )*{_PICTURE}[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?[)\]]\W*$"
    rf"|[(\[][^()\[\]]*{_PICTURE_OF}[^()\[\]]*[)\]]\W*$"
    r"|^[^\w\"“]*(?:photo|image|picture|photograph|video|credit|caption|source)s?"
    r"(?: credit| by| courtesy)?\s*[:|]"
    r"|\b(?:photo|picture|image)s?: ?[\w/ .]{2,40}$|\bphoto/illustration\W*$"
    r"|[(\[][^()\[\]]{0,30}\barchives?[)\]]\W*$"
    r"|^\W*file (?:photo|picture|image)\b|^\W*file\s[-–—:]"
    r"|\breuters/(?!ipsos)[\w .'-]{2,30}\W*$|getty images\W*$"
    r"|^\[\d+/\d+\]|\bfile photo\b.{0,20}$|^image (?:source|caption),|^media caption,",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(r"\S[^|›»·]{0,30}(?:\s*[|›»·]\s*[^|›»·]{1,30}){2,}")
_COPYRIGHT = re.compile(r"\W*(?:copyright\b|©|\(c\)\s)", re.IGNORECASE)
_LIST_OF = re.compile(r"list (?:of )?\d+(?: of \d+)? items?|list \d+ of \d+", re.IGNORECASE)
_NOTE = re.compile(r"\[\d{1,3}\]\s*(?:https?:|www\.|\S+ dot \w)")
_DESK_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4})*(?:,[a-z]{2,4})*\s\([A-Z][^()]{1,60}\)")
"""The editors who put agencies' texts together: "rm/nm (AFP, dpa)"."""
_PHRASE_WORDS = 60
"""A longer line may hold a whole article: a phrase of the page in it does not make it furniture."""
_AGENCY_WORDS = 3
_BYLINE_WORDS = 15
_COPYRIGHT_WORDS = 20
_CAPTION_WORDS = 80


def line(span: Span, text: str) -> Line:
    """The line that stands at `span`."""
    here = span.text(text)
    return Line(span, here, plain(here), tuple(_TOKEN.findall(here.casefold())), len(here.split()))


def by_itself(line: Line) -> Kind | None:
    """What a line is whatever stands around it."""
    return next((kind for kind, holds in _TESTS if holds(line)), None)


def closed_by(text: str, marks: str) -> bool:
    """Whether one of the marks stands after the last letter or figure, near the end."""
    for character in reversed(text[-_TAIL:]):
        if character in marks:
            return True
        if character.isalnum() or character == "_":
            return False
    return False


def is_biography(line: Line) -> bool:
    """Whether it tells who wrote the article; only said of the last lines."""
    return line.words <= HEADLINE_WORDS and _BIOGRAPHY.search(line.text) is not None


def _is_phrase(line: Line) -> bool:
    known = phrases()
    if not line.plain or line.plain in known.lines:
        return True
    if line.words > _PHRASE_WORDS:
        return False
    asks = known.prompts.match(line.text) and not line.speaks
    if asks or known.anywhere.search(line.text):
        return True
    short = line.words <= _COPYRIGHT_WORDS and (
        _COPYRIGHT.match(line.text)
        or _LIST_OF.fullmatch(line.text)
        or _NAVIGATION.fullmatch(line.text)
    )
    return bool(short or _points(line) or _NOTE.match(line.text))


def _points(line: Line) -> bool:
    """Whether it leads elsewhere: "READ MORE: Chad closes border"."""
    known = phrases()
    if line.words > HEADLINE_WORDS or not known.pointers.match(line.text):
        return False
    sentence = line.words >= _SENTENCE_WORDS and closed_by(line.text, ".")
    return not (sentence and known.weak.match(line.text))


def _is_date(line: Line) -> bool:
    return not _DATE_WORD.sub("", line.text).strip() or bool(_DESK.match(line.text))


def _is_credit(line: Line) -> bool:
    """An agency and little else; "GOMA (AFP) - M23 left." is a sentence."""
    if _DESK_INITIALS.fullmatch(line.text):
        return True
    short = line.words <= (_AGENCY_WORDS if line.ended else _BYLINE_WORDS)
    return short and signed(line.text) is not None


def _is_byline(line: Line) -> bool:
    if _SIGN_OFF.match(line.text):
        return True
    return line.words <= _BYLINE_WORDS and not line.ended and bool(_BYLINE.match(line.text))


def _is_caption(line: Line) -> bool:
    return line.words <= _CAPTION_WORDS and _CAPTION.search(line.text) is not None


_TESTS: tuple[tuple[Kind, Callable[[Line], bool]], ...] = (
    (Kind.PHRASE, _is_phrase),
    (Kind.DATE, _is_date),
    (Kind.CREDIT, _is_credit),
    (Kind.BYLINE, _is_byline),
    (Kind.CAPTION, _is_caption),
)
