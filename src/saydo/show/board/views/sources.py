"""Who publishes and who speaks in the case, and how far each can be relied on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from saydo.codes.admiralty import reliability
from saydo.codes.observers import observer
from saydo.codes.outlets import outlet
from saydo.model.case import Case, Source
from saydo.model.document import Document
from saydo.model.grade import Rating
from saydo.model.moment import Moment, Period, day
from saydo.show import decided
from saydo.show.board.site import Site
from saydo.show.board.tables import Table
from saydo.show.dates import period

NO_NAME = "(no publisher given)"
_UNSET = "Nobody has judged it yet."


@dataclass(frozen=True, slots=True)
class PublisherRow:
    """A publisher or monitor; `letter` is F and `rated` false where nobody has judged it."""

    name: str
    documents: int
    first: Moment | None
    last: Moment | None
    days: str
    role: str
    letter: str
    letter_words: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A side of the crisis: who spoke for it, how often."""

    name: str
    allies: tuple[str, ...]
    statements: int
    speakers: tuple[str, ...]
    claims: int
    letter: str
    reason: str


Row = TypeVar("Row", PublisherRow, PartyRow)


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Publishers by how much they published, parties by how much they said."""

    publishers: tuple[PublisherRow, ...]
    parties: tuple[PartyRow, ...]

    @property
    def heading(self) -> str:
        """The page's title."""
        return "Sources"

    def table(self) -> Table:
        """A row a publisher."""
        return Table(
            ("publisher", "documents", "first", "last", "role", "reliability", "reason"),
            tuple(
                (p.name, p.documents, p.first, p.last, p.role, p.letter, p.reason)
                for p in self.publishers
            ),
        )


def sources_view(site: Site, _key: str) -> SourcesView:
    """Publishers and parties as of the chosen moment."""
    return SourcesView(tuple(_publishers(site)), tuple(_parties(site)))


def _publishers(site: Site) -> list[PublisherRow]:
    held: dict[str, list[Document]] = {source.name: [] for source in site.case.sources}
    for reading in site.found.assessment.readings:
        held.setdefault(reading.document.publisher or NO_NAME, []).append(reading.document)
    ratings = _ratings(site)
    listed = {source.name: source for source in site.case.sources}
    rows = [
        _decided(site, _publisher(n, d, listed.get(n), ratings.get(n))) for n, d in held.items()
    ]
    return sorted(rows, key=lambda row: (-row.documents, row.name))


def _publisher(
    name: str, documents: Sequence[Document], source: Source | None, rating: Rating | None
) -> PublisherRow:
    days = sorted(d.published for d in documents if d.published)
    letter, reason = _reliability(source, rating)
    return PublisherRow(
        name,
        len(documents),
        days[0] if days else None,
        days[-1] if days else None,
        period(Period(day(days[0]), day(days[-1]))) if days else "",
        _role(name, source),
        letter,
        reliability(letter).label,
        reason,
    )


def _decided(site: Site, row: Row) -> Row:
    """The row with the letter that an analyst's decision sets, which goes before all else."""
    decision = decided.reliability(site.found.assessment.decisions, row.name)
    if decision is None or decision.value is None:
        return row
    reason = decided.sentence(decision)
    if isinstance(row, PublisherRow):
        words = reliability(decision.value).label
        return replace(row, letter=decision.value, letter_words=words, reason=reason)
    return replace(row, letter=decision.value, reason=reason)


def _role(name: str, source: Source | None) -> str:
    """What the case says of it, else what the shipped table of outlets does."""
    listed = outlet(name)
    party = source.party if source else listed.party if listed else None
    if party:
        return f"speaks for {party}"
    if source.observer if source else observer(name):
        return "observer"
    if source is None and listed is None:
        return "not listed"
    return "news agency" if listed and listed.agency else "outlet"


def _reliability(source: Source | None, rating: Rating | None) -> tuple[str, str]:
    if source is not None and source.reliability:
        return source.reliability, source.reason or ""
    if rating is not None:
        return rating.letter or "F", rating.reason
    return "F", (source.reason if source and source.reason else _UNSET)


def _ratings(site: Site) -> dict[str, Rating]:
    ratings = (graded.grade.reliability for graded in site.found.assessment.claims)
    return {rating.source: rating for rating in ratings if rating.source}


def _parties(site: Site) -> list[PartyRow]:
    spoken: dict[str, list[str]] = {party.name: [] for party in site.case.parties}
    for reading in site.found.assessment.readings:
        for statement in reading.statements:
            if statement.speaker and statement.speaker.party:
                spoken.setdefault(statement.speaker.party, []).append(statement.speaker.name)
    ratings = _ratings(site)
    rows = [
        _decided(site, _party(site, name, names, ratings.get(name)))
        for name, names in spoken.items()
    ]
    return sorted(rows, key=lambda row: (-row.statements, row.name))


def _party(site: Site, name: str, names: list[str], rating: Rating | None) -> PartyRow:
    letter, reason = _reliability(None, rating)
    origins = (o for graded in site.found.assessment.claims for o in graded.claim.origins)
    return PartyRow(
        name,
        _allies(site.case, name),
        len(names),
        tuple(sorted(set(names) - {name}, key=lambda n: (-names.count(n), n))),
        sum(1 for origin in origins if origin.party == name),
        letter,
        reason,
    )


def _allies(case: Case, name: str) -> tuple[str, ...]:
    return next((party.allies for party in case.parties if party.name == name), ())
