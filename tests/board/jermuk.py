"""A made-up week on a border: a withdrawal announced, looked for, and seen not to be one."""

from __future__ import annotations

from saydo.model.actor import Actor
from saydo.model.assessment import Assessment, DueItem
from saydo.model.case import Case, Party, Source
from saydo.model.claim import Claim, ClaimKind, Merge
from saydo.model.document import DocumentKind
from saydo.model.event import KnownBy, Place, Quantity, Status
from saydo.model.evidence import Evidence
from saydo.model.grade import Grade, GradedClaim, PlanState, Rating, Verdict
from saydo.model.moment import Moment, Period, day, last_instant
from saydo.model.origin import Edge, Origin, Tie
from saydo.model.reading import Due, Unknown
from saydo.model.series import Kind, Point, Series
from saydo.model.statement import CueKind
from tests.board.telling import Report

TITLE = "Jermuk: the border in May"
CASE = Case(
    TITLE,
    "Azerbaijan announces that units leave the heights above Jermuk. Others look.",
    (Party("Armenia"), Party("Azerbaijan", allies=("Turkey",))),
    (
        Source(
            "Border Monitors", True, reliability="B", reason="On the heights; few errors so far."
        ),
        Source("Caspian Wire", party="Azerbaijan", reason="The state’s agency."),
    ),
)
FIRST, LAST = Moment("2023-05-10"), Moment("2023-05-16")
HOSTILE = "<script>alert('title')</script>"

_BAKU = Actor("the defence ministry", "Azerbaijan")
_YEREVAN = Actor("the general staff", "Armenia")


def _announced(id_: str, publisher: str, time: str, credit: str | None) -> Report:
    report = Report(
        id_,
        f"2023-05-10T{time}:00Z",
        publisher,
        "Units leave heights above Jermuk, Baku says\n\n"
        "The defence ministry in Baku said on Wednesday that two companies had left "
        "the heights above Jermuk and were back in their barracks. It did not say how many "
        "men stayed behind.\n\n"
        "READ MORE: What the border commission is\n\n"
        "The two countries' border commission is to meet on 14 May in Ijevan.",
        "Units leave heights above Jermuk, Baku says",
        credit,
        f"https://{publisher.lower().replace(' ', '-')}.example/jermuk",
        "READ MORE: What the border commission is",
    )
    told = report.says(
        "The defence ministry in Baku",
        "said",
        "two companies had left the heights above Jermuk and were back in their barracks",
        _BAKU,
        cue_kind=CueKind.ANNOUNCES,
        chain=(Actor(publisher, None), _BAKU),
    )
    report.deed("had left", "RETREAT/withdraw", "Azerbaijan", statement=told, place="Jermuk")
    report.deed("to meet", "CONSULT/meet", "Azerbaijan", status=Status.PLANNED)
    when = Period(Moment("2023-05-14"), Moment("2023-05-14"))
    report.due.append(Due(id_, report.span("to meet on 14 May in Ijevan"), when))
    report.unknown.append(Unknown(id_, report.span("It did not say how many men stayed behind.")))
    return report


def _reports() -> list[Report]:
    announced = [
        _announced("d1", "Caspian Wire", "08:00", None),
        _announced("d2", "Tbilisi Herald", "09:30", "Reuters"),
        _announced("d3", "Van Evening Post", "10:10", "Reuters"),
    ]
    doubted = Report(
        "d4",
        "2023-05-12T12:00:00Z",
        "Ararat Daily",
        "Yerevan sees no one leave\n\n"
        "Armenia's general staff said its posts had not seen any unit leave the heights. "
        "The other side had everything it needed to attack, it warned.\n\n"
        "Armenia remains ready for talks, the foreign ministry said.",
        "Yerevan sees no one leave",
        url="javascript:alert(1)",
    )
    told = doubted.says(
        "Armenia's general staff",
        "said",
        "its posts had not seen any unit leave the heights",
        _YEREVAN,
        cue_kind=CueKind.DOUBTS,
    )
    doubted.deed(
        "leave the heights", "RETREAT/withdraw", "Azerbaijan", status=Status.UNSEEN, statement=told
    )
    warned = doubted.says(
        "it", "warned", "The other side had everything it needed to attack", _YEREVAN
    )
    doubted.deed("to attack", "ASSAULT", "Azerbaijan", status=Status.POSSIBLE, statement=warned)
    ready = doubted.says(
        "the foreign ministry", "said.", "Armenia remains ready for talks",
        Actor("the foreign ministry", "Armenia"),
    )  # fmt: skip
    doubted.deed("talks", "CONSULT", "Armenia", status=Status.PLANNED, statement=ready)
    arrivals = Report(
        "o1",
        "2023-05-14T18:00:00Z",
        "Border Monitors",
        "Two further companies with armoured vehicles arrive on the heights above Jermuk.",
        url="https://monitors.example/14",
        kind=DocumentKind.OBSERVATION,
    )
    arrivals.deed("arrive", "MOBILIZE/troops", "Azerbaijan", known_by=KnownBy.WITNESSED)
    shelled = Report(
        "d5",
        "2023-05-16T07:00:00Z",
        "Ararat <Daily> & Sons",
        f"{HOSTILE}\n\n"
        "Armenia accused Azerbaijan of shelling the gold mine at Sotk. Baku denied that it had "
        "fired. <img src=x onerror=alert(2)>",
        HOSTILE,
    )
    accused = shelled.says(
        "Armenia",
        "accused",
        "of shelling the gold mine at Sotk",
        _YEREVAN,
        cue_kind=CueKind.ACCUSES,
    )
    shelled.deed("shelling", "ASSAULT/artillery", "Azerbaijan", statement=accused)
    denied = shelled.says("Baku", "denied", "that it had fired", _BAKU, cue_kind=CueKind.DENIES)
    shelled.deed("fired", "ASSAULT/artillery", "Azerbaijan", status=Status.DENIED, statement=denied)
    video = Report(
        "o2",
        "2023-05-16T15:00:00Z",
        "Border Monitors",
        "A video placed at the mine of Sotk shows three shells coming down.",
        kind=DocumentKind.OBSERVATION,
    )
    video.deed("coming down", "ASSAULT/artillery", "unknown", known_by=KnownBy.IMAGERY)
    return [*announced, doubted, arrivals, shelled, video]


def assess(as_of: Moment | None) -> Assessment:
    """The case as of a moment: what is published later is not in it."""
    until = last_instant(as_of or LAST)
    reports = [r for r in _reports() if last_instant(Moment(r.published)) <= until]
    evidence = {e.id: e for report in reports for e in report.evidence}
    claims = [c for c in (_withdrawal(evidence), _shelling(evidence), *_others(evidence)) if c]
    told = tuple(r.id for r in reports if r.due)
    return Assessment(
        as_of or LAST,
        tuple(report.reading() for report in reports),
        tuple(claims),
        _series(evidence),
        tuple(
            DueItem(r.due[0], "The border commission is to meet in Ijevan", until.day > 14, told)
            for r in reports[:1]
        ),
        tuple(r.unknown[0] for r in reports[:1]),
    )


def _withdrawal(evidence: dict[str, Evidence]) -> GradedClaim | None:
    held = [evidence[id_] for id_ in ("d1-e1", "d2-e1", "d3-e1", "d4-e1") if id_ in evidence]
    if not held:
        return None
    said = tuple(e.id for e in held if e.id != "d4-e1")
    verdict = Verdict(None, "one side's word", "Only the side that did it says so.", said)
    if "d4-e1" in evidence:
        reason = "Someone outside the claimant's side has looked and not seen it."
        verdict = Verdict(4, "looked and not seen", reason, ("d4-e1",))
    if "o1-e1" in evidence:
        reason = "An observer saw the opposite, and nobody outside the claimant's side supports it."
        verdict = Verdict(5, "an observer contradicts", reason, ("o1-e1",))
    edges = tuple(
        Edge("d1-e1", id_, Tie.PARTY, 1.0, "Both pass on what Azerbaijan says.") for id_ in said[1:]
    )
    origins = [Origin("o-az", "Azerbaijan", "Azerbaijan", said, edges)]
    if "d4-e1" in evidence:
        origins.append(Origin("o-am", "Armenia", "Armenia", ("d4-e1",)))
    merges = tuple(Merge("d1-e1", id_, "same actor, deed, place and day") for id_ in said[1:])
    claim = _claim(
        "c-withdrawal", ClaimKind.DEED, held, tuple(origins), merges=merges, place="Jermuk"
    )
    rating = Rating(None, "Azerbaijan", "Its record here is too short to tell.")
    return GradedClaim(claim, Grade(rating, verdict, plan=None))


def _shelling(evidence: dict[str, Evidence]) -> GradedClaim | None:
    if "o2-e1" not in evidence:
        return None
    held = [evidence[id_] for id_ in ("d5-e1", "d5-e2", "o2-e1")]
    origins = (
        Origin("o-am", "Armenia", "Armenia", ("d5-e1",)),
        Origin("o-az", "Azerbaijan", "Azerbaijan", ("d5-e2",)),
        Origin("o-mon", "Border Monitors", None, ("o2-e1",)),
    )
    claim = _claim("c-shelling", ClaimKind.ACCUSATION, held, origins, place="Sotk")
    grade = Grade(
        Rating("B", "Border Monitors", "On the heights; few errors so far."),
        Verdict(2, "one observer", "One observer saw it, and none contradicts.", ("o2-e1",)),
        Verdict(None, "no one saw who", "Nothing seen shows who fired.", ("d5-e1",)),
        ("d5-e2",),
    )
    return GradedClaim(claim, grade)


def _others(evidence: dict[str, Evidence]) -> list[GradedClaim]:
    made = []
    rating = Rating(None, None, "Nothing to judge by.")
    if "o1-e1" in evidence:
        origin = Origin("o-mon", "Border Monitors", None, ("o1-e1",))
        claim = _claim("c-arrival", ClaimKind.DEED, [evidence["o1-e1"]], (origin,), place="Jermuk")
        seen = Verdict(2, "one observer", "One observer saw it, and none contradicts.", ("o1-e1",))
        made.append(GradedClaim(claim, Grade(rating, seen)))
    for id_, name, kind in (
        ("d4-e2", "c-attack", ClaimKind.POSSIBILITY),
        ("d4-e3", "c-talks", ClaimKind.WORDS),
    ):
        if id_ in evidence:
            origin = Origin("o-am", "Armenia", "Armenia", (id_,))
            claim = _claim(name, kind, [evidence[id_]], (origin,))
            made.append(GradedClaim(claim, Grade(rating, None)))
    if "d1-e1" in evidence:
        origin = Origin("o-both", "Caspian Wire", None, ("d1-e2",))
        claim = _claim("c-plan", ClaimKind.PLAN, [evidence["d1-e2"]], (origin,), place="Ijevan")
        made.insert(0, GradedClaim(claim, Grade(rating, None, plan=PlanState.OPEN)))
    return made


def _claim(
    id_: str,
    kind: ClaimKind,
    held: list[Evidence],
    origins: tuple[Origin, ...],
    *,
    merges: tuple[Merge, ...] = (),
    place: str | None = None,
) -> Claim:
    event = held[0].event
    return Claim(
        id_,
        kind,
        event.type,
        event.mode,
        event.actor.party if event.actor else None,
        None,
        Place(place) if place else None,
        event.when,
        Quantity(2, 2, "companies") if id_ == "c-arrival" else None,
        tuple(held),
        origins,
        merges,
    )


def _series(evidence: dict[str, Evidence]) -> tuple[Series, ...]:
    def points(*told: tuple[int, int, tuple[str, ...]]) -> tuple[Point, ...]:
        return tuple(
            Point(day(evidence[ids[0]].known_at), up, down, ids)
            for up, down, ids in told
            if all(id_ in evidence for id_ in ids)
        )

    return (
        Series(
            "force levels",
            Kind.WORDS,
            points((0, 1, ("d1-e1", "d2-e1", "d3-e1")), (0, 0, ("d4-e1",))),
        ),
        Series("force levels", Kind.GROUND, points((1, 0, ("o1-e1",)))),
        Series("shelling and strikes", Kind.WORDS, points((1, 0, ("d5-e1", "d5-e2")))),
        Series("shelling and strikes", Kind.GROUND, points((1, 0, ("o2-e1",)))),
        Series("sanctions", Kind.WORDS, ()),
    )
