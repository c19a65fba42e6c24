"""What was found, checked and made a document."""

from __future__ import annotations

from hashlib import sha256

from saydo.codes.outlets import agency_credit
from saydo.ingest.dates import published
from saydo.ingest.entries import sections
from saydo.ingest.found import Defaults, Found
from saydo.ingest.furniture import Layout, furniture
from saydo.ingest.problems import Problem, problems
from saydo.model.document import Document, document_id
from saydo.model.errors import SkipError
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment, first_instant, last_instant
from saydo.settings import Settings
from saydo.text.language import language


def document(
    found: Found, defaults: Defaults, now: Moment | None, settings: Settings
) -> tuple[Document, tuple[Issue, ...]]:
    """The document with what is to be said of it; raises SkipError where there is no text."""
    if not found.text.strip():
        raise SkipError("There is no text in it, only white space.")
    when, wrong = _published(found, defaults, now)
    publisher = found.publisher or defaults.publisher
    url = found.url or defaults.url
    layout = furniture(found.text, found.title)
    made = Document(
        id=document_id(found.text, publisher, when, url),
        text=found.text,
        sha256=sha256(found.text.encode()).hexdigest(),
        path=found.path,
        title=found.title or (layout.title_span and layout.title_span.text(found.text)),
        title_span=layout.title_span,
        published=when,
        publisher=publisher,
        url=url,
        credit=_credit(found, layout),
        language=language(found.text),
        furniture=layout.furniture,
        sections=sections(layout.entries, when),
    )
    said = [Problem(found.note)] if found.note else []
    said += [
        *_length(made, settings),
        *problems(made.text, layout, when, repaired=bool(found.note)),
    ]
    issues = [Issue(made.id, found.where, one.what, one.severity) for one in said]
    if wrong:
        issues.append(Issue(made.id, found.where, wrong, Severity.WARNING))
    return made, tuple(issues)


def _credit(found: Found, layout: Layout) -> str | None:
    """The agency that the source names, or the text, or the names of its authors."""
    if found.credit:
        return agency_credit(found.credit) or found.credit
    authors = (found.byline or "").split(";")
    return layout.credit or next(filter(None, map(agency_credit, authors)), None)


def _published(
    found: Found, defaults: Defaults, now: Moment | None
) -> tuple[Moment | None, str | None]:
    """When it was published, and what is wrong with the date that was found."""
    if not found.published:
        given = defaults.published
        if given and now and first_instant(given) > last_instant(now):
            return None, f"The date given, {given}, lies ahead of today. It is left out."
        return given, None
    try:
        return published(found.published, now), None
    except ValueError as error:
        return defaults.published, f"{error} It is left out."


def _length(made: Document, settings: Settings) -> list[Problem]:
    """A note on a text that is long, but not so long that the reader leaves some of it out."""
    words = len(made.text.split())
    if words <= settings.long_words or len(made.text) > settings.read_characters:
        return []
    return [Problem(f"{words:,} words: longer than a news article, read whole.")]
