"""Events of a reading as evidence: the way they bear, and who vouches for them."""

from __future__ import annotations

from saydo.link.evidence import UNNAMED, evidence, known, stance
from saydo.model.actor import Actor
from saydo.model.case import NO_CASE, Case, Source
from saydo.model.document import Document, DocumentKind
from saydo.model.event import Event, KnownBy, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import Moment
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement

NOON = Moment("2023-04-15T12:00:00Z")


def read(
    speaker: Actor | None = None,
    *chain: Actor,
    attributed: bool = True,
    publisher: str | None = None,
    credit: str | None = None,
    kind: DocumentKind = DocumentKind.ARTICLE,
    case: Case = NO_CASE,
) -> Evidence:
    """The evidence of one event in one document."""
    document = Document("d1", "They fired.", "", kind, publisher=publisher, credit=credit)
    content = (Span(0, 11),)
    statement = Statement(
        "d1-s0", "d1", (), (), content, Form.INDIRECT, CueKind.STATES, speaker, chain
    )
    event = Event(
        "d1-e0", "d1", Span(5, 10), "ASSAULT", None, None, None, None, None, None, Status.DONE,
        "d1-s0" if attributed else None, KnownBy.SAID if attributed else KnownBy.OWN_VOICE,
    )  # fmt: skip
    (found,) = evidence(Reading(document, "r", (statement,), (event,)), case, NOON)
    return found


def test_each_status_has_its_stance() -> None:
    supporting = {status for status in Status if stance(status) is Stance.SUPPORTS}
    assert supporting == {Status.DONE, Status.ONGOING}
    assert stance(Status.DENIED) is Stance.DENIES
    assert stance(Status.UNSEEN) is Stance.UNSEEN
    assert stance(Status.UNVERIFIED) is Stance.WITHHOLDS


def test_the_speaker_vouches() -> None:
    spokesman = Actor("Nabil Abdallah", "Sudan")
    assert read(spokesman).teller == spokesman


def test_nobodys_word_vouches_in_its_own_voice() -> None:
    assert read(attributed=False, publisher="The Nile Post").teller is None


def test_somebody_unnamed_is_not_the_outlet() -> None:
    assert read(None).teller == Actor(UNNAMED, None)


def test_outlets_in_the_chain_are_cited() -> None:
    ministry = Actor("the foreign ministry", "Sudan")
    found = read(ministry, Actor("Reuters", None), ministry)
    assert (found.teller, found.cites) == (ministry, ("Reuters",))


def test_a_state_agencys_own_voice_is_its_state() -> None:
    found = read(attributed=False, publisher="The Nile Post", credit="TASS")
    assert found.teller == Actor("TASS", "Russia")


def test_a_state_agency_as_speaker_is_its_state() -> None:
    assert read(Actor("TASS", None)).teller == Actor("TASS", "Russia", None)


def test_the_case_says_whose_material_a_publisher_brings() -> None:
    case = Case("Sudan", sources=(Source("The Nile Post", party="Sudan"),))
    found = read(attributed=False, publisher="The Nile Post", case=case)
    assert found.teller == Actor("The Nile Post", "Sudan")


def test_the_case_goes_before_the_table() -> None:
    case = Case("Sudan", sources=(Source("TASS", reason="no side here"),))
    assert read(attributed=False, publisher="TASS", case=case).teller is None


def test_an_observation_is_told_by_its_publisher() -> None:
    found = read(attributed=False, publisher="Maxar", kind=DocumentKind.OBSERVATION)
    assert found.teller == Actor("Maxar", None)


def test_nothing_is_known_before_its_time() -> None:
    found = read(Actor("x", "Sudan"))
    assert known([found], Moment("2023-04-15")) == (found,)
    assert known([found], Moment("2023-04-15T11:59:59Z")) == ()
