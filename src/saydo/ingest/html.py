"""Web pages: the article's text and what the page says of it, by trafilatura."""

from __future__ import annotations

import re
from html import unescape

from saydo.ingest.decode import decode
from saydo.ingest.found import Defaults, Found
from saydo.model.errors import SkipError
from saydo.model.moment import Moment, day

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_PUBLISHED = (
    # Bounded, and never over the next tag, so that no page makes them slow.
    re.compile(
        r"<meta[^<>]{1,200}article:published_time[\"'][^<>]{1,200}content=[\"']([^\"']{1,64})", re.I
    ),
    re.compile(
        r"<meta[^<>]{1,200}content=[\"']([^\"']{1,64})[\"'][^<>]{1,200}article:published_time", re.I
    ),
    re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{1,64})\"", re.I),
)


def found(
    data: bytes, path: str, defaults: Defaults, charset: str | None = None,
    now: Moment | None = None,
) -> Found:  # fmt: skip
    """The main text of a page, the headline as its first line, with title, date and publisher.

    What the person says of the page goes before what its markup suggests. Raises SkipError where
    the page holds no article text.
    """
    # Loaded only where a page is read: it costs every other command a sixth of a second.
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    declared = _CHARSET.search(data[:2048])
    decoded = decode(data, charset or (declared.group(1).decode() if declared else None))
    page = bare_extraction(
        decoded.text,
        fast=True,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            **({"max_date": str(day(now))} if now else {}),
        },
    )
    text = page.text if isinstance(page, Document) else None
    if not isinstance(page, Document) or not text or not text.strip():
        raise SkipError("No article text was found in this page.")
    title = _line(page.title)
    return Found(
        where=path,
        path=path,
        text=_headed(text, title),
        title=title,
        published=None if defaults.published else _published(decoded.text) or page.date,
        publisher=defaults.publisher or _line(page.sitename) or page.hostname,
        url=defaults.url or page.url,
        byline=_line(page.author),
        note=decoded.note,
    )


def _line(value: str | None) -> str | None:
    """Metadata on one line; None where nothing is left."""
    return " ".join(value.split()) or None if value else None


def _headed(text: str, title: str | None) -> str:
    """The text with its headline first, since a headline is read too."""
    if title is None or text.lstrip().casefold().startswith(title.casefold()):
        return text
    return f"{title}\n{text}"


def _published(page: str) -> str | None:
    """The time of publication where the markup states one, to the second."""
    for pattern in _PUBLISHED:
        match = pattern.search(page)
        if match:
            return unescape(match.group(1))
    return None
