"""Every grade rests on evidence, and all evidence on characters of a document."""

from __future__ import annotations

from hypothesis import given

from saydo.model.case import Case
from tests.crisis import Told
from tests.invariants.telling import cases, crises, grades


@given(crises(), cases)
def test_every_figure_opens_its_sentence(told: list[Told], case: Case) -> None:
    documents = {t.document.id: t.document.text for t in told}
    for found in grades(told, case):
        evidence = {e.id: e for g in grades(told, case) for e in g.claim.evidence}
        for verdict in (found.grade.deed, found.grade.author):
            assert verdict is None or verdict.reason
            for name in (*(verdict.evidence if verdict else ()), *found.grade.contested):
                event = evidence[name].event
                assert event.span.text(documents[event.doc])


@given(crises(), cases)
def test_a_digit_has_evidence(told: list[Told], case: Case) -> None:
    for found in grades(told, case):
        if found.grade.deed is not None:
            assert found.grade.deed.evidence


@given(crises(), cases)
def test_all_evidence_is_in_one_claim_and_one_of_its_origins(told: list[Told], case: Case) -> None:
    placed = [e.id for g in grades(told, case) for e in g.claim.evidence]
    assert sorted(placed) == sorted(t.evidence.id for t in told)
    for found in grades(told, case):
        counted = [i for origin in found.claim.origins for i in origin.evidence]
        assert sorted(counted) == sorted(e.id for e in found.claim.evidence)
