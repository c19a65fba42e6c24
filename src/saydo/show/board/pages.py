"""The list of pages: an address, a template, and what makes the page's record.

To add a page: a view, a template, and a line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from saydo.show.board.site import Site
from saydo.show.board.tables import Table
from saydo.show.board.views.claim import claim_view
from saydo.show.board.views.document import document_view
from saydo.show.board.views.indicators import indicator_view
from saydo.show.board.views.overview import overview
from saydo.show.board.views.sources import sources_view


class View(Protocol):
    """The record of a page, which is also its JSON."""

    @property
    def heading(self) -> str:
        """The page's title."""

    def table(self) -> Table:
        """The page as rows."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page at `path`, and at `file` with .json or .csv after it."""

    path: str
    file: str
    template: str
    view: Callable[[Site, str], View]


PAGES = (
    Page("/", "/board", "overview.html", overview),
    Page("/claim/{key}", "/claim/{key}", "claim.html", claim_view),
    Page("/document/{key}", "/document/{key}", "document.html", document_view),
    Page("/indicator/{key:path}", "/indicator/{key:path}", "indicator.html", indicator_view),
    Page("/sources", "/sources", "sources.html", sources_view),
)
