"""`saydo sources CASE`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from saydo import flow
from saydo.model.assessment import Assessment
from saydo.model.case import Case
from saydo.model.decision import DecisionKind
from saydo.show import decided
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A publisher or party with its reliability, and why."""

    source: str
    reliability: str
    documents: int
    claims: int
    observer: str
    reason: str


def sources(case: CaseFolder, as_of: AsOf = None, format: AsFormat = Format.TABLE) -> None:
    """Who publishes and who claims, and how reliable each is held to be."""
    rows = _rows(flow.load_case(case), flow.assess(case, read_moment(as_of), with_series=False))
    show(rows, SourceRow, format, "No sources: nothing was added by then.")


def _rows(case: Case, assessment: Assessment) -> list[SourceRow]:
    documents = Counter(r.document.publisher or "not told" for r in assessment.readings)
    ratings = [graded.grade.reliability for graded in assessment.claims]
    claims = Counter(rating.source for rating in ratings if rating.source)
    rated = {rating.source: rating for rating in ratings if rating.source}
    listed = {source.name: source for source in case.sources}
    rows = []
    set_ = {d.subject for d in assessment.decisions if d.kind is DecisionKind.RELIABILITY}
    for name in sorted({*documents, *claims, *listed, *set_}):
        source, rating = listed.get(name), rated.get(name)
        letter = (source and source.reliability) or (rating and rating.letter) or "F"
        reason = (source and source.reason) or (rating and rating.reason) or ""
        if decision := decided.reliability(assessment.decisions, name):
            letter, reason = decision.value or "F", decided.sentence(decision)
        observer = "observer" if source and source.observer else ""
        rows.append(SourceRow(name, letter, documents[name], claims[name], observer, reason))
    return rows
