"""What is wrong with a text before anybody reads it: damage, walls, little text, other dates.

One sentence a kind, with the count and the first place, so that a bad page does not drown the
good ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from saydo.ingest.furniture import Layout
from saydo.ingest.page_line import Kind
from saydo.ingest.phrases import phrases
from saydo.model.issue import Severity
from saydo.model.moment import Moment, day, first_instant
from saydo.text.legible import INVISIBLE
from saydo.text.times import Precision, times

_MOJIBAKE = re.compile(
    r"â(?:€|\x80)[^\s\w]?|Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\xa0-\xbf]"
    r"|(?:[ÐÑ][\x80-\xbf°-¿€-™]){3,}|[A-Za-z][\u0600-\u06ff](?=['’]?[A-Za-z])|ï¿½"
)
"""UTF-8 read as another encoding, a quotation mark read as an Arabic letter."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_IN_A_WORD = re.compile(rf"\w+[{INVISIBLE}]+\w+")
_LITTLE = 120
_STUB = 150
_MOST = 0.6
_DAYS_APART = 2
_EXACT = (Precision.DAY, Precision.MINUTE)
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence for the analyst, and how grave it is."""

    what: str
    severity: Severity = Severity.NOTE


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    layout: Layout
    published: Moment | None
    repaired: bool = False

    def dates(self) -> Iterator[Moment]:
        """The days that lines of the page's own furniture show."""
        kinds = zip(self.layout.furniture, self.layout.kinds, strict=True)
        for span, kind in kinds:
            if kind in (Kind.DATE, Kind.BYLINE):
                for mention in times(self.text, None, [span]):
                    first = mention.period.start if mention.period else None
                    if first is not None and mention.precision in _EXACT:
                        yield day(first)

    def words(self) -> tuple[int, int]:
        """Words of the article, what it says twice too, and of the whole page."""
        whole = len(self.text.split())
        kinds = zip(self.layout.furniture, self.layout.kinds, strict=True)
        cut = (span.text(self.text) for span, kind in kinds if kind is not Kind.COPY)
        return whole - sum(len(words.split()) for words in cut), whole


def problems(
    text: str, layout: Layout, published: Moment | None, *, repaired: bool = False
) -> list[Problem]:
    """All that is to be said of a page, in the order of `_CHECKS`.

    `repaired`: what was lost in its decoding has been told already.
    """
    page = _Page(text, layout, published, repaired)
    return [found for check in _CHECKS if (found := check(page)) is not None]


def _undated(page: _Page) -> Problem | None:
    if page.published is not None:
        return None
    shown = next(page.dates(), None)
    hint = f" The page shows {shown}." if shown else ""
    return Problem(f"No date of publication: it counts as known from when it was added.{hint}")


def _other_dates(page: _Page) -> Problem | None:
    """Dates of the page that all lie days from the one that is taken for its publication."""
    if page.published is None or len(page.published) < len("2022-02-15"):
        return None
    given = first_instant(page.published).date()
    shown = list(dict.fromkeys(page.dates()))
    apart = [abs((first_instant(one).date() - given).days) for one in shown]
    if not shown or min(apart) <= _DAYS_APART:
        return None
    days = ", ".join(shown[:3])
    return Problem(f"Published {given} as given, but the page shows {days}.", Severity.WARNING)


def _mojibake(page: _Page) -> Problem | None:
    found = [] if page.text.isascii() else list(_MOJIBAKE.finditer(page.text))
    if len(found) < 2:
        return None
    return Problem(
        f"The text was decoded wrongly somewhere before: {len(found)} places, the first "
        f"“{_around(page.text, found[0])}”.",
        Severity.WARNING,
    )


def _replaced(page: _Page) -> Problem | None:
    count = page.text.count("\N{REPLACEMENT CHARACTER}")
    if not count or page.repaired:
        return None
    first = page.text.index("\N{REPLACEMENT CHARACTER}")
    return Problem(
        f"{_times(count, 'character')} of the original lost, the first at character {first}.",
        Severity.WARNING if 200 * count > len(page.text) else Severity.NOTE,
    )


def _control(page: _Page) -> Problem | None:
    found = list(_CONTROL.finditer(page.text))
    if not found:
        return None
    kind = "NUL" if "\0" in page.text else "control"
    return Problem(
        f"{_times(len(found), f'{kind} character')} in the text, "
        f"the first at character {found[0].start()}."
    )


def _invisible(page: _Page) -> Problem | None:
    found = [] if page.text.isascii() else list(_IN_A_WORD.finditer(page.text))
    if not found:
        return None
    return Problem(
        f"Invisible characters within {_times(len(found), 'word')}, which may not be "
        f"recognised, the first “{_around(page.text, found[0])}”."
    )


def _little(page: _Page) -> Problem | None:
    own, whole = page.words()
    wall = next(iter(phrases().walls.finditer(page.text)), None) if own < _STUB else None
    if wall is not None:
        return Problem(
            f"Perhaps not the whole article: the page says “{_around(page.text, wall)}”, and only "
            f"{_times(own, 'word')} of it {'is' if own == 1 else 'are'} the article's.",
            Severity.WARNING,
        )
    if own < _LITTLE and whole - own > _MOST * whole:
        return Problem(f"Mostly page furniture: {own} of {whole} words are the article's.")
    return None


_CHECKS: tuple[Callable[[_Page], Problem | None], ...] = (
    _undated,
    _other_dates,
    _mojibake,
    _replaced,
    _control,
    _invisible,
    _little,
)


def _around(text: str, found: re.Match[str]) -> str:
    """A match with some of the line around it."""
    first = text.rfind("\n", 0, found.start()) + 1
    last = text.find("\n", found.end())
    start = max(first, found.start() - _SHOWN)
    end = min(len(text) if last < 0 else last, found.end() + _SHOWN)
    return " ".join(text[start:end].split())


def _times(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
