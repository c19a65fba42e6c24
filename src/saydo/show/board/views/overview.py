"""The first page: the whole case as of one moment."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.assessment import DueItem
from saydo.model.claim import Claim, ClaimKind
from saydo.model.document import DocumentKind
from saydo.model.grade import GradedClaim
from saydo.model.moment import Moment
from saydo.model.reading import Reading, Unknown
from saydo.show import wording
from saydo.show.board.catalogue import Catalogue
from saydo.show.board.site import Site, claim_path, document_path
from saydo.show.board.tables import Table
from saydo.show.board.views.grades import GradeView, grade_view
from saydo.show.board.views.indicators import Gap, gaps
from saydo.show.board.views.quotes import document_title
from saydo.show.dates import period
from saydo.show.passages import passage


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in one line. `reports` counts its documents, whatever they say of it.

    `observed`: it rests on observations alone. `last` is when its latest evidence could be known.
    """

    id: str
    href: str
    title: str
    kind: str
    grade: GradeView
    tally: str
    reports: int
    observed: bool
    says: tuple[str, ...]
    seen: tuple[str, ...]
    unseen: tuple[str, ...]
    denies: tuple[str, ...]
    waits: tuple[str, ...]
    last: Moment


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due date; `href` opens the sentence that tells it."""

    when: str
    start: Moment | None
    text: str
    overdue: bool
    told_by: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class UnknownRow:
    """A sentence that says of something that it is not known."""

    text: str
    document: str
    publisher: str | None
    published: str | None
    href: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The case in one page. Claims with a digit, plans, possibilities and words are kept apart.

    `judged` and `unjudged` (6) are told in articles, the most reported first; `observed` are deeds
    that only observations tell, the latest first.
    """

    title: str
    summary: str
    as_of: Moment
    articles: int
    observations: int
    statements: int
    indicators: tuple[Gap, ...]
    judged: tuple[ClaimRow, ...]
    unjudged: tuple[ClaimRow, ...]
    observed: tuple[ClaimRow, ...]
    plans: tuple[ClaimRow, ...]
    possibilities: tuple[ClaimRow, ...]
    words: tuple[ClaimRow, ...]
    due: tuple[DueRow, ...]
    unknown: tuple[UnknownRow, ...]

    @property
    def heading(self) -> str:
        """The page's title."""
        return self.title

    @property
    def empty(self) -> bool:
        """Whether nothing has been added, or nothing was published by then."""
        return not self.articles and not self.observations

    def table(self) -> Table:
        """A row a claim."""
        return Table(
            (
                *("id", "grade", "kind", "claim", "tally", "says"),
                *("seen", "unseen", "denies", "plan", "contested", "last"),
            ),
            tuple(_cells(row) for part in self._parts() for row in part),
        )

    def _parts(self) -> tuple[tuple[ClaimRow, ...], ...]:
        return (
            self.judged,
            self.unjudged,
            self.observed,
            self.plans,
            self.possibilities,
            self.words,
        )


def _cells(row: ClaimRow) -> tuple[str | None, ...]:
    names = ("; ".join(part) for part in (row.says, row.seen, row.unseen, row.denies))
    contested = "yes" if row.grade.contested else "no"
    plan = row.grade.plan
    label = row.grade.label
    return (row.id, label, row.kind, row.title, row.tally, *names, plan, contested, row.last)


def overview(site: Site, _key: str) -> Overview:
    """The case as of the chosen moment."""
    found = site.found
    rows = [(graded.claim.kind, _row(found, graded)) for graded in found.assessment.claims]
    kinds = [reading.document.kind.value for reading in found.assessment.readings]
    digits = [row for _, row in rows if row.grade.digit is not None]
    told = sorted((row for row in digits if not row.observed), key=lambda row: -row.reports)
    rest = [(kind, row) for kind, row in rows if row.grade.digit is None]
    return Overview(
        site.title,
        site.case.summary,
        found.assessment.as_of,
        kinds.count("article"),
        kinds.count("observation"),
        sum(len(reading.statements) for reading in found.assessment.readings),
        gaps(site),
        tuple(row for row in told if row.grade.credibility is not None),
        tuple(row for row in told if row.grade.credibility is None),
        tuple(row for row in digits if row.observed),
        tuple(row for kind, row in rest if kind is ClaimKind.PLAN),
        tuple(row for kind, row in rest if kind in (ClaimKind.POSSIBILITY, ClaimKind.ACCUSATION)),
        tuple(row for kind, row in rest if kind in (ClaimKind.WORDS, ClaimKind.DEED)),
        tuple(_due(found, item) for item in found.assessment.due),
        tuple(_unknown(found, item) for item in found.assessment.unknown),
    )


def _row(found: Catalogue, graded: GradedClaim) -> ClaimRow:
    claim = graded.claim
    documents = {e.event.doc: found.readings[e.event.doc].document for e in claim.evidence}
    return ClaimRow(
        claim.id,
        claim_path(claim.id),
        wording.title(claim),
        claim.kind.value,
        grade_view(graded),
        wording.tally(claim),
        len(documents),
        all(d.kind is DocumentKind.OBSERVATION for d in documents.values()),
        tuple(wording.says(claim)),
        tuple(wording.seen(claim)),
        tuple(wording.unseen(claim)),
        tuple(wording.denies(claim)),
        tuple(wording.waits(claim)),
        last_known(claim),
    )


def last_known(claim: Claim) -> Moment:
    """When the latest evidence of a claim could be known."""
    return max(evidence.known_at for evidence in claim.evidence)


def _due(found: Catalogue, item: DueItem) -> DueRow:
    reading = found.readings[item.due.doc]
    told = tuple(
        _publisher(found.readings[id_]) if id_ in found.readings else id_ for id_ in item.told_by
    )
    return DueRow(
        period(item.due.when),
        item.due.when.start,
        item.text,
        item.overdue,
        tuple(dict.fromkeys(told)),
        document_path(reading.document.id, passage(reading, item.due.span).span.start),
    )


def _unknown(found: Catalogue, item: Unknown) -> UnknownRow:
    reading = found.readings[item.doc]
    document = reading.document
    return UnknownRow(
        item.span.text(document.text),
        document_title(reading),
        document.publisher,
        document.published,
        document_path(document.id, passage(reading, item.span).span.start),
    )


def _publisher(reading: Reading) -> str:
    return reading.document.publisher or document_title(reading)
