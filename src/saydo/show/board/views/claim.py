"""The receipt of a claim: its grade, the rule that gave it, and every sentence behind it."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.claim import Merge
from saydo.model.grade import GradedClaim, Verdict
from saydo.model.origin import Edge, Origin
from saydo.show import decided, wording
from saydo.show.board.catalogue import Catalogue
from saydo.show.board.history import Step, history
from saydo.show.board.site import NoPageError, Site, claim_path
from saydo.show.board.tables import Table
from saydo.show.board.views.grades import GradeView, grade_view
from saydo.show.board.views.quotes import Printed, Quote, quote, quotes
from saydo.show.dates import date, period


@dataclass(frozen=True, slots=True)
class Opposite:
    """Evidence of another claim that bears on this one, as an opposite deed that was seen."""

    claim: str
    title: str
    href: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class VerdictView:
    """One digit with its rule, the rule's reason and the evidence that it rests on."""

    digit: str
    rule: str
    reason: str
    rests_on: tuple[Quote, ...]
    others: tuple[Opposite, ...]


@dataclass(frozen=True, slots=True)
class TieView:
    """Why two reports count once; `strength` is 0 to 1."""

    tie: str
    left: str
    right: str
    reason: str
    strength: float


@dataclass(frozen=True, slots=True)
class OriginView:
    """Evidence that counts once, and why."""

    name: str
    party: str | None
    reports: int
    quotes: tuple[Quote, ...]
    ties: tuple[TieView, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Everything that a grade rests on."""

    id: str
    title: str
    kind: str
    type: str
    mode: str | None
    actor: str | None
    target: str | None
    place: str | None
    when: str
    tally: str
    says: tuple[str, ...]
    seen: tuple[str, ...]
    unseen: tuple[str, ...]
    denies: tuple[str, ...]
    waits: tuple[str, ...]
    grade: GradeView
    reliability_source: str | None
    reliability_reason: str
    deed: VerdictView | None
    author: VerdictView | None
    contested: tuple[str, ...]
    history: tuple[Step, ...]
    origins: tuple[OriginView, ...]
    merges: tuple[str, ...]
    decisions: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The page's title."""
        return self.title

    def table(self) -> Table:
        """A row a piece of evidence."""
        return Table(
            (
                *("evidence", "origin", "stance", "status", "voice", "known_by"),
                *("publisher", "known_at", "document", "sentence", "url"),
            ),
            tuple(
                _cells(origin, told, place)
                for origin in self.origins
                for told in origin.quotes
                for place in told.printed
            ),
        )


def _cells(origin: OriginView, told: Quote, place: Printed) -> tuple[str | None, ...]:
    bearing = (place.evidence, origin.name, told.stance, told.status, told.voice, told.known_by)
    return (*bearing, place.publisher, place.known_at, place.document, told.text, place.url)


def claim_view(site: Site, key: str) -> ClaimView:
    """The receipt; raises NoPageError where no claim has this id as of the chosen moment."""
    graded = site.found.claims.get(key)
    if graded is None:
        raise NoPageError(f"No claim “{key}” in this case as of {date(site.today)}.")
    claim, grade, found = graded.claim, graded.grade, site.found
    return ClaimView(
        id=claim.id,
        title=wording.title(claim),
        kind=claim.kind.value,
        type=claim.type,
        mode=claim.mode,
        actor=claim.actor,
        target=claim.target,
        place=claim.place.name if claim.place else None,
        when=period(claim.when),
        tally=wording.tally(claim),
        says=tuple(wording.says(claim)),
        seen=tuple(wording.seen(claim)),
        unseen=tuple(wording.unseen(claim)),
        denies=tuple(wording.denies(claim)),
        waits=tuple(wording.waits(claim)),
        grade=grade_view(graded),
        reliability_source=grade.reliability.source,
        reliability_reason=grade.reliability.reason,
        deed=_verdict(found, graded, grade.deed),
        author=_verdict(found, graded, grade.author),
        contested=_contesting(found, grade.contested),
        history=history(site, graded),
        origins=tuple(_origin(found, origin) for origin in claim.origins),
        merges=tuple(dict.fromkeys(_merge(found, merge) for merge in claim.merges)),
        decisions=tuple(
            decided.sentence(one) for one in decided.bearing(graded, found.assessment.decisions)
        ),
    )


def _verdict(found: Catalogue, graded: GradedClaim, verdict: Verdict | None) -> VerdictView | None:
    if verdict is None:
        return None
    own = {e.id for e in graded.claim.evidence}
    known = sorted(
        (found.evidence[id_] for id_ in verdict.evidence if id_ in found.evidence),
        key=lambda e: (e.known_at, e.id),
    )
    return VerdictView(
        str(verdict.credibility or 6),
        verdict.rule,
        verdict.reason,
        quotes(found, (e for e in known if e.id in own)),
        tuple(_opposite(found, e.id) for e in known if e.id not in own),
    )


def _opposite(found: Catalogue, id_: str) -> Opposite:
    claim = found.claim_of[id_].claim
    return Opposite(
        claim.id, wording.title(claim), claim_path(claim.id), quote(found, found.evidence[id_])
    )


def _contesting(found: Catalogue, contested: tuple[str, ...]) -> tuple[str, ...]:
    """Who contests: the voices where evidence is named, else the names as they are."""
    names = (wording.voice(found.evidence[c]) if c in found.evidence else c for c in contested)
    return tuple(dict.fromkeys(names))


def _origin(found: Catalogue, origin: Origin) -> OriginView:
    held = sorted(
        (found.evidence[id_] for id_ in origin.evidence), key=lambda e: (e.known_at, e.id)
    )
    return OriginView(
        origin.name,
        origin.party,
        len({e.event.doc for e in held}),
        quotes(found, held),
        tuple(_tie(found, edge) for edge in origin.edges),
    )


def _tie(found: Catalogue, edge: Edge) -> TieView:
    left, right = (_named(found, id_) for id_ in (edge.left, edge.right))
    return TieView(edge.tie.value, left, right, edge.reason, edge.strength)


def _merge(found: Catalogue, merge: Merge) -> str:
    return f"{_named(found, merge.left)} and {_named(found, merge.right)}: {merge.reason}"


def _named(found: Catalogue, id_: str) -> str:
    """A report by its publisher and day."""
    evidence = found.evidence.get(id_)
    if evidence is None:
        return id_
    return f"{evidence.publisher or 'no publisher'}, {date(evidence.known_at)}"
