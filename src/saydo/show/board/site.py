"""What every page is made from: the case as of one moment, and the way to other moments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from saydo.model.case import Case
from saydo.model.moment import Moment, day
from saydo.show.board.catalogue import Catalogue


class NoPageError(LookupError):
    """The case has nothing under the name that was asked for; the message says so."""


@dataclass(frozen=True, slots=True)
class Site:
    """The case as asked for: `chosen` is the as-of in the address, None for the latest.

    `at` gives the case as of another moment; `days` are all days on which evidence came.
    """

    title: str
    case: Case
    found: Catalogue
    chosen: Moment | None
    days: tuple[Moment, ...]
    at: Callable[[Moment | None], Catalogue]

    @property
    def today(self) -> Moment:
        """The day that is shown."""
        return day(self.found.assessment.as_of)

    @property
    def earlier(self) -> Moment | None:
        """The last day before with evidence."""
        return max((d for d in self.days if d < self.today), default=None)

    @property
    def later(self) -> Moment | None:
        """The next day with evidence."""
        return min((d for d in self.days if d > self.today), default=None)

    def link(self, path: str, as_of: Moment | None = None) -> str:
        """An address on the board that keeps the chosen moment, or takes another."""
        wanted = as_of or self.chosen
        if wanted is None:
            return path
        before, mark, anchor = path.partition("#")
        return f"{before}?{urlencode({'as_of': wanted})}{mark}{anchor}"


def claim_path(id_: str) -> str:
    """Where a claim's receipt is."""
    return f"/claim/{quote(id_, safe='')}"


def document_path(id_: str, start: int | None = None) -> str:
    """Where a document is, at the sentence that begins at `start`."""
    anchor = "" if start is None else f"#c{start}"
    return f"/document/{quote(id_, safe='')}{anchor}"


def indicator_path(name: str, on: Moment | None = None) -> str:
    """Where an indicator is, at one of its days."""
    return f"/indicator/{quote(name, safe='')}" + (f"#day-{on}" if on else "")
