"""Words against ground: one indicator's two series, side by side and never added."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.assess import gap as courses
from saydo.assess.indicators import indicators
from saydo.model.moment import Moment
from saydo.model.series import Kind, Point
from saydo.show import wording
from saydo.show.board.site import NoPageError, Site, claim_path, indicator_path
from saydo.show.board.tables import Cell, Table
from saydo.show.board.views.quotes import Quote, quotes
from saydo.show.dates import date


@dataclass(frozen=True, slots=True)
class Count:
    """How many distinct origins raised and lowered the indicator on a day."""

    raised: int
    lowered: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which something was told or seen; None is a series without a point that day."""

    day: Moment
    words: Count | None
    ground: Count | None


@dataclass(frozen=True, slots=True)
class Gap:
    """An indicator's days in order; days without either series are left out, not zero.

    `words` and `ground` say which way each last pointed and by whom; `apart` that they differ.
    """

    name: str
    href: str
    words: str
    ground: str
    apart: bool
    days: tuple[Day, ...]


def gaps(site: Site) -> tuple[Gap, ...]:
    """Every indicator that has data, in the order of the assessment."""
    names = dict.fromkeys(s.indicator for s in site.found.assessment.series if s.points)
    return tuple(_gap(site, name) for name in names)


def _gap(site: Site, name: str) -> Gap:
    points = {
        (point.day, series.kind): point
        for series in site.found.assessment.series
        if series.indicator == name
        for point in series.points
    }
    watched = [one for one in indicators(site.case) if one.name == name]
    now = next(iter(courses.gap(site.found.assessment, watched)), None)
    return Gap(
        name,
        indicator_path(name),
        wording.words_side(now.words) if now else "",
        wording.ground_side(now.ground) if now else "",
        now.apart if now else False,
        tuple(
            Day(on, _count(points.get((on, Kind.WORDS))), _count(points.get((on, Kind.GROUND))))
            for on in sorted({on for on, _ in points})
        ),
    )


def _count(point: Point | None) -> Count | None:
    return Count(point.raised, point.lowered, point.evidence) if point else None


@dataclass(frozen=True, slots=True)
class Bearing:
    """The evidence of one claim that is behind a point."""

    claim: str
    title: str
    href: str
    grade: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class DayEvents:
    """The evidence behind the two points of a day, by claim."""

    day: Moment
    words: tuple[Bearing, ...]
    ground: tuple[Bearing, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator with the evidence behind each point, the latest day first."""

    gap: Gap
    events: tuple[DayEvents, ...]

    @property
    def heading(self) -> str:
        """The page's title."""
        return self.gap.name

    def table(self) -> Table:
        """A row a day and series."""
        return Table(
            ("day", "series", "raised", "lowered", "evidence"),
            tuple(
                _row(day.day, kind, count)
                for day in self.gap.days
                for kind, count in ((Kind.WORDS, day.words), (Kind.GROUND, day.ground))
                if count is not None
            ),
        )


def _row(day: Moment, kind: Kind, count: Count) -> tuple[Cell, ...]:
    return (day, kind.value, count.raised, count.lowered, " ".join(count.evidence))


def indicator_view(site: Site, name: str) -> IndicatorView:
    """The page of one indicator; raises NoPageError where the case watches none of that name."""
    if name not in {series.indicator for series in site.found.assessment.series}:
        raise NoPageError(f"No indicator “{name}” in this case as of {date(site.today)}.")
    gap = _gap(site, name)
    return IndicatorView(
        gap,
        tuple(
            DayEvents(day.day, _bearings(site, day.words), _bearings(site, day.ground))
            for day in reversed(gap.days)
        ),
    )


def _bearings(site: Site, count: Count | None) -> tuple[Bearing, ...]:
    found = site.found
    ids = count.evidence if count else ()
    claims = dict.fromkeys(found.claim_of[id_].claim.id for id_ in ids)
    return tuple(
        Bearing(
            claim,
            wording.title(found.claims[claim].claim),
            claim_path(claim),
            wording.grade_label(found.claims[claim]),
            quotes(
                found,
                (found.evidence[i] for i in ids if found.claim_of[i].claim.id == claim),
            ),
        )
        for claim in claims
    )
