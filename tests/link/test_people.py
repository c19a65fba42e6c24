"""One document says whose side a person is on, another does not."""

from saydo.link.people import sided, sides
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event, KnownBy, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.moment import Moment
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement


def heard(name: str, party: str | None) -> Reading:
    speaker = Actor(name, party)
    statement = Statement("s", "d", (), (), (), Form.INDIRECT, CueKind.STATES, speaker, (speaker,))
    return Reading(Document("d", "", ""), "test", statements=(statement,))


def told_by(name: str) -> Evidence:
    event = Event(
        "e", "d", Span(0, 1), "RETREAT", "withdraw", None, None, None, None, None,
        Status.DONE, "s", KnownBy.SAID,
    )  # fmt: skip
    return Evidence(
        "e", event, Stance.SUPPORTS, Actor(name, None), CueKind.STATES, None, None, (),
        Moment("2024-01-01"),
    )  # fmt: skip


def party_of(name: str, *readings: Reading) -> str | None:
    teller = sided([told_by(name)], sides(readings))[0].teller
    assert teller is not None
    return teller.party


def test_a_side_named_elsewhere_holds_here() -> None:
    assert party_of("Amina Odhiambo", heard("Amina Odhiambo", "Kenya")) == "Kenya"


def test_two_sides_are_none() -> None:
    both = (heard("Ali Hassan", "Somalia"), heard("Ali Hassan", "Kenya"))
    assert party_of("Ali Hassan", *both) is None


def test_a_surname_alone_is_nobody() -> None:
    assert party_of("Odhiambo", heard("Odhiambo", "Kenya")) is None
