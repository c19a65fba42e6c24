"""Order and batching of the documents change nothing, and what comes later leaks into no day."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from saydo.link.claims import claims
from saydo.link.evidence import known
from saydo.link.origins import texts
from saydo.model.case import NO_CASE, Case
from saydo.model.moment import Moment
from tests.crisis import Told, copied, graded
from tests.invariants.telling import cases, crises, grades, outlets


@given(crises(2), cases, st.data())
def test_any_order_gives_the_same_claims_and_grades(
    told: list[Told], case: Case, data: st.DataObject
) -> None:
    assert grades(data.draw(st.permutations(told)), case) == grades(told, case)


@given(crises(2), cases, st.integers(1, 12))
def test_a_day_is_graded_by_what_was_published_by_then(
    told: list[Told], case: Case, day: int
) -> None:
    as_of = f"2031-05-{day:02}"
    by_then = [t for t in told if t.evidence.known_at <= as_of]
    seen_later = graded(told, case, as_of=as_of, outlets=outlets)
    assert seen_later == graded(by_then, case, as_of=as_of, outlets=outlets)


@given(crises(2), st.integers(1, 12))
def test_texts_compared_before_hand_leak_nothing_either(told: list[Told], day: int) -> None:
    first = told[0]
    given_ = [*told, copied(first, "The Reprint", "2031-05-13")]
    documents = {t.document.id: t.document for t in given_}
    alike = texts([t.evidence for t in given_], documents)
    then = known([t.evidence for t in given_], Moment(f"2031-05-{day:02}"))
    plain = claims(then, documents, NO_CASE, (), outlets=outlets)
    assert claims(then, documents, NO_CASE, (), outlets=outlets, alike=alike) == plain
