"""What of a text is the headline, what belongs to the page and not to the article.

Only whole lines are furniture. Each test looks at one line, or at how lines stand to each other;
none knows a text. Where in doubt a line stays: a caption that is read does less harm than a
paragraph that is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from saydo.ingest.credits import closing, credit, signed
from saydo.ingest.phrases import phrases, plain
from saydo.model.span import Span, Spans
from saydo.text.sentences import paragraphs


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
class Layout:
    """Where the headline stands, the lines of page furniture with why, the agency credited."""

    title_span: Span | None
    furniture: Spans
    credit: str | None
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    plain: str
    tokens: tuple[str, ...]
    words: int

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does, or leads on to the next line."""
        return _closed_by(self.text, ".!?…:;")


def _closed_by(text: str, marks: str) -> bool:
    """Whether one of the marks stands after the last letter or figure, near the end."""
    for character in reversed(text[-_TAIL:]):
        if character in marks:
            return True
        if character.isalnum() or character == "_":
            return False
    return False


_TAIL = 40
_TOKEN = re.compile(r"\w+")
_BYLINE = re.compile(
    r"\W*(?:(?:written|authored|submitted|reported|posted|story|text) )?by\s*:?\s?[^\W\d_]",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\W*(?:(?:additional )?reporting|editing|writing|compiled|edited|written) by\b", re.IGNORECASE
)
_DATE_WORD = re.compile(
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|a\.?m\.?|p\.?m\.?|gmt|utc|[ecmp][ds]?t|bst|ist|msk|time|local|st|nd|rd|th"
    r"|(?:originally )?(?:updated?|published|posted)|first|last|modified|on|at|of|date"
    r"|ago|minutes?|mins?|hours?|hrs?|days?|read|[\d:/.,|•·+()–—-]+",
    re.IGNORECASE,
)
_PICTURE = r"(?:photo|image|picture|screen ?grab|handout|illustration|file)s?\b"
_PICTURE_OF = (
    r"(?:\bvia (?:ap|reuters|afp|getty)|\bap photo|getty images"
    r"|/(?:ap|afp|reuters|epa|getty)\b|\b(?:ap|afp|reuters|epa)/)"
)
_CAPTION = re.compile(
    rf"[(\[](?:ap |file |stock |handout )*{_PICTURE}[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?[)\]]\W*$"
    rf"|[(\[][^()\[\]]*{_PICTURE_OF}[^()\[\]]*[)\]]\W*$"
    r"|^\W*(?:photo|image|picture|photograph|video|credit|caption|source)s?"
    r"(?: credit| by| courtesy)?\s*[:|]"
    r"|\b(?:photo|picture|image)s?: ?[\w/ .]{2,40}$|\bphoto/illustration\W*$"
    r"|[(\[][^()\[\]]{0,30}\barchives?[)\]]\W*$"
    r"|^\W*file (?:photo|picture|image)\b|^\W*file\s[-–—:]|\breuters/\w|getty images\W*$",
    re.IGNORECASE,
)
_STOP_INSIDE = re.compile(r"[.!?][\"”’']?\s+\S")
_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|could|met|said|says|told|left|began|[a-z]{2,}ed)"
    r"\s"
)
_SAID = re.compile(r"\b(?:said|says|say|told|tells|added|wrote)\b", re.IGNORECASE)
_SIGNATURE = re.compile(r"[-–—]\s?\w")
_AGENCY_WORDS = 3
_BYLINE_WORDS = 15
_CAPTION_WORDS = 80
_LABEL_WORDS = 12
_TITLE_WORDS = 3
_HEADLINE_WORDS = 30
_PROSE_WORDS = 40
_COPY_WORDS = 6
_TOP = 5
_NEAR_END = 5


def furniture(text: str, title: str | None = None) -> Layout:
    """Tell the lines of an article from those of its page.

    `title` is the headline where the source names one; else the first line is, if it looks like
    one. Of a sentence that stands in the text several times (a caption repeats it) the last or
    longest is the article's.
    """
    lines = [_line(span, text) for span in paragraphs(text)]
    kinds = [_by_itself(line) for line in lines]
    _captions(lines, kinds)
    head = _title(lines, kinds, title)
    if head is not None:
        kinds[head] = None
    _copies(lines, kinds, head)
    _labels(lines, kinds, head)
    marks = [line.text for line, kind in zip(lines, kinds, strict=True) if kind in _CREDITING]
    body = [
        line.text
        for at, (line, kind) in enumerate(zip(lines, kinds, strict=True))
        if kind is None and at != head
    ]
    found = [(line.span, kind) for line, kind in zip(lines, kinds, strict=True) if kind]
    return Layout(
        title_span=None if head is None else lines[head].span,
        furniture=tuple(span for span, _ in found),
        credit=credit(body, marks),
        kinds=tuple(kind for _, kind in found),
    )


_CREDITING = frozenset({Kind.CREDIT, Kind.BYLINE, Kind.PHRASE})


def _line(span: Span, text: str) -> _Line:
    here = span.text(text)
    return _Line(span, here, plain(here), tuple(_TOKEN.findall(here.casefold())), len(here.split()))


def _by_itself(line: _Line) -> Kind | None:
    """What a line is whatever stands around it: the first kind whose test it passes."""
    return next((kind for kind, holds in _TESTS if holds(line)), None)


def _is_phrase(line: _Line) -> bool:
    known = phrases()
    points = line.words <= _HEADLINE_WORDS and known.pointers.match(line.text)
    asks = known.prompts.match(line.text) and not _SAID.search(line.text)
    speaks = asks or known.anywhere.search(line.text)
    return not line.plain or line.plain in known.lines or bool(points or speaks)


def _is_date(line: _Line) -> bool:
    return not _DATE_WORD.sub("", line.text).strip()


def _is_credit(line: _Line) -> bool:
    """An agency and little else; "GOMA (AFP) - M23 left." is a sentence."""
    short = line.words <= (_AGENCY_WORDS if line.ended else _BYLINE_WORDS)
    return short and signed(line.text) is not None


def _is_byline(line: _Line) -> bool:
    if _SIGN_OFF.match(line.text):
        return True
    return line.words <= _BYLINE_WORDS and not line.ended and bool(_BYLINE.match(line.text))


def _is_caption(line: _Line) -> bool:
    return line.words <= _CAPTION_WORDS and _CAPTION.search(line.text) is not None


_TESTS: tuple[tuple[Kind, Callable[[_Line], bool]], ...] = (
    (Kind.PHRASE, _is_phrase),
    (Kind.DATE, _is_date),
    (Kind.CREDIT, _is_credit),
    (Kind.BYLINE, _is_byline),
    (Kind.CAPTION, _is_caption),
)


def _title(lines: Sequence[_Line], kinds: Sequence[Kind | None], title: str | None) -> int | None:
    """Which line is the headline: the one that says so, else the first if it looks like one."""
    if title is not None:
        wanted = plain(title)
        return next((at for at, line in enumerate(lines) if _same(line, wanted)), None)
    for at, line in enumerate(lines[:-1]):
        if kinds[at] is None and line.words >= _TITLE_WORDS:
            opens = line.words <= _HEADLINE_WORDS and not _closed_by(line.text, ".:")
            goes_on = lines[at + 1].text[:1].islower()
            return at if opens and not goes_on and any(map(_is_prose, lines[at + 1 :])) else None
    return None


def _is_prose(line: _Line) -> bool:
    """A paragraph of an article, not a label."""
    return line.words >= _PROSE_WORDS or (line.ended and line.words >= _COPY_WORDS)


def _same(line: _Line, title: str) -> bool:
    """Whether a line is the title, or the title the line with the site's name behind it."""
    return line.plain == title or (line.words >= _TITLE_WORDS and title.startswith(line.plain))


def _captions(lines: Sequence[_Line], kinds: list[Kind | None]) -> None:
    """Mark captions near the top by the agency in brackets that ends them; body follows them.

    A line that a caption repeats right below, with its credit, is that caption too.
    """
    for at in range(1, len(lines)):
        above = lines[at - 1].plain
        if kinds[at] is Kind.CAPTION and above and lines[at].plain.startswith(above):
            kinds[at - 1] = Kind.COPY
    body = [at for at, kind in enumerate(kinds) if kind is None]
    for at in body[:_TOP]:
        if at != body[-1] and lines[at].words <= _CAPTION_WORDS // 2 and closing(lines[at].text):
            kinds[at] = Kind.CAPTION


def _copies(lines: Sequence[_Line], kinds: list[Kind | None], head: int | None) -> None:
    """Mark lines that the article holds again, further down or within a longer line."""
    left = [at for at, kind in enumerate(kinds) if kind is None and at != head]
    holding: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in left:
        for start in range(len(lines[at].tokens) - _COPY_WORDS + 1):
            holding[lines[at].tokens[start : start + _COPY_WORDS]].append(at)
    for at in left:
        line = lines[at]
        others = holding.get(line.tokens[:_COPY_WORDS], [])
        again = not _SIGNATURE.match(line.text) and any(
            _repeats(lines, at, other) for other in reversed(others)
        )
        if again or (head is not None and line.plain == lines[head].plain):
            kinds[at] = Kind.COPY


def _repeats(lines: Sequence[_Line], at: int, other: int) -> bool:
    """Whether the words of one line are another one's, further down, or part of a longer one."""
    line, longer = lines[at].tokens, lines[other].tokens
    if len(longer) == len(line):
        return other > at and longer == line
    return f" {' '.join(line)} " in f" {' '.join(longer)} "


def _labels(lines: Sequence[_Line], kinds: list[Kind | None], head: int | None) -> None:
    """Mark lines that are no sentences: subheads between paragraphs, navigation, lists of links.

    At the end of the page they may be as long as headlines are. A text without any sentence keeps
    its lines, and so does one whose sentences go on over line ends.
    """
    body = [at for at, kind in enumerate(kinds) if kind is None and at != head]
    prose = [at for at in body if _is_prose(lines[at])]
    if not prose:
        return
    if _is_cut_off(lines, body, prose):
        body.pop()
    for at in body:
        longest = _HEADLINE_WORDS if at > prose[-1] else _LABEL_WORDS
        if lines[at].words <= longest and _is_label(lines, at):
            kinds[at] = Kind.LABEL


def _is_cut_off(lines: Sequence[_Line], body: Sequence[int], prose: Sequence[int]) -> bool:
    """Whether the text breaks off in its last line: a sentence begun, right below the article.

    Feeds and paywalls cut texts; what is left of the last sentence is still the article's.
    """
    last = body[-1]
    if last != len(lines) - 1 or lines[last].ended or not set(body[-_NEAR_END:-1]) & set(prose):
        return False
    line = lines[last].text
    return lines[last].words > _LABEL_WORDS or any(
        sign.search(line) is not None for sign in (_STOP_INSIDE, _VERB)
    )


def _is_label(lines: Sequence[_Line], at: int) -> bool:
    line = lines[at]
    asks = line.text.endswith("?") and line.words <= 6 and line.text[:1] not in "\"“‘'"
    if (line.ended and not asks) or _SAID.search(line.text) or _SIGNATURE.match(line.text):
        return False
    goes_on = at + 1 < len(lines) and lines[at + 1].text[:1].islower()
    return not goes_on and not line.text[:1].islower()
