"""Random crises: up to a dozen mentions of a few deeds by a few parties, outlets and observers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from hypothesis import strategies as st

from saydo.codes.outlets import Outlet
from saydo.model.case import NO_CASE, Case, Source
from saydo.model.event import KnownBy, Status
from saydo.model.grade import Grade, GradedClaim, shown
from tests.crisis import (
    Deed,
    Told,
    accused,
    allies,
    announced,
    denied,
    graded,
    looked,
    observed,
    people_said,
    said,
    wrote,
)

PARTIES = ("Alba", "Boria", "Cymria", "Doria", "Elia")
PLACES = ("Fern", "Gorse", None)
WATCHERS = ("Maxar", "Bellingcat", "KFOR")
OUTLETS = ("The Post", "The Echo", "The Bugle")
HOUSE = {"The Post": "Post Group", "The Sunday Post": "Post Group"}
STATE_OUTLET = Source("The Bugle", party="Alba", reason="Alba's own")
CASES = (
    NO_CASE,
    allies(("Alba", "Cymria")),
    allies(("Boria", "Cymria", "Doria"), ("Alba", "Elia"), sources=(STATE_OUTLET,)),
    Case("without parties", sources=(Source("The Echo", observer=True, reason="on the spot"),)),
)
RANK = {"1": 1, "2": 2, "3": 3, "6": 4, "4": 5, "5": 6}
"""Digits from the best to the worst; one that cannot be judged lies between 3 and 4."""


def outlets(name: str) -> Outlet | None:
    """A table of outlets in which two belong to one house."""
    if name not in HOUSE:
        return None
    return Outlet(name, (), HOUSE[name], None, agency=False, aliases=())


@st.composite
def deeds(draw: st.DrawFn) -> Deed:
    kind = draw(st.sampled_from(("leave", "arrive", "strike", "take")))
    actor = draw(st.sampled_from(PARTIES[:2]))
    place = draw(st.sampled_from(PLACES))
    country = draw(st.sampled_from(PARTIES[:2]))
    if kind == "leave":
        return Deed("RETREAT", "withdraw", actor, None, place, country)
    if kind == "arrive":
        return Deed("MOBILIZE", "troops", actor, country, place, country)
    if kind == "take":
        return Deed("COERCE", "seize", actor, None, place, country)
    # A strike by a party on itself is left out: there the rules can be led to a better digit by
    # more from the claimant's side (docs/method.md, known limits).
    nobody = draw(st.booleans()) or actor == country
    return Deed("ASSAULT", "aerial", None if nobody else actor, country, place, country)


@st.composite
def mentions(draw: st.DrawFn, told_of: Sequence[Deed]) -> Told:
    """One mention of one of some deeds in a report of its own."""
    deed = draw(st.sampled_from(told_of))
    on = f"2031-05-{draw(st.integers(1, 12)):02}"
    party = draw(st.sampled_from(PARTIES))
    how: Sequence[Callable[[], Told]] = (
        lambda: said(party, deed, on),
        lambda: said(party, deed, on, Status.POSSIBLE),
        lambda: announced(party, deed, on),
        lambda: denied(party, deed, on),
        lambda: accused(party, deed, on),
        lambda: looked(party, deed, on),
        lambda: people_said("townspeople", deed, on),
        lambda: wrote(draw(st.sampled_from(OUTLETS)), deed, on),
        lambda: wrote(draw(st.sampled_from(OUTLETS)), deed, on, known_by=KnownBy.WITNESSED),
        lambda: observed(draw(st.sampled_from(WATCHERS)), deed, on),
        lambda: observed(draw(st.sampled_from(WATCHERS)), deed, on, status=Status.DENIED),
    )
    return draw(st.sampled_from(how))()


@st.composite
def crises(draw: st.DrawFn, least: int = 1, most: int = 9) -> list[Told]:
    """Several mentions of one to three deeds, no two mentions the same."""
    told_of = draw(st.lists(deeds(), min_size=1, max_size=3))
    found = st.lists(
        mentions(told_of), min_size=least, max_size=most, unique_by=lambda t: t.evidence.id
    )
    return draw(found)


cases = st.sampled_from(CASES)


def brief(grade: Grade) -> tuple[str, str, bool, str]:
    """What of a grade an analyst reads first."""
    plan = grade.plan.value if grade.plan else ""
    return shown(grade.deed), shown(grade.author), bool(grade.contested), plan


def by_evidence(found: Iterable[GradedClaim]) -> dict[str, Grade]:
    """For each piece of evidence the grade of its claim."""
    return {e.id: g.grade for g in found for e in g.claim.evidence}


def grades(told: Iterable[Told], case: Case = NO_CASE) -> tuple[GradedClaim, ...]:
    """Graded claims, with the table of outlets above."""
    return graded(told, case, outlets=outlets)


def no_better(after: str, before: str) -> bool:
    """Whether a digit is no improvement over another one."""
    return "–" in (after, before) or RANK[after] >= RANK[before]
