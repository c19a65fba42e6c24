"""Documents that cannot be read are answered with an issue, never with silence."""

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.issue import Severity
from saydo.model.moment import Moment
from saydo.read.reader import Reader


def document(text: str, language: str | None = "en") -> Document:
    return Document("d", text, "", published=Moment("2024-05-01"), language=language)


def test_another_language_is_left_unread_with_an_issue() -> None:
    [reading] = Reader(PartyTable.shipped()).read([document("Война идёт.", "ru")])
    assert (reading.statements, reading.events) == ((), ())
    assert [issue.severity for issue in reading.issues] == [Severity.WARNING]
    assert "'ru'" in reading.issues[0].what


def test_an_empty_text_is_an_error() -> None:
    [reading] = Reader(PartyTable.shipped()).read([document(" \n ")])
    assert [issue.severity for issue in reading.issues] == [Severity.ERROR]


def test_what_nobody_knows_is_nobodys_statement() -> None:
    text = "Chad said it would leave the base. It was not clear how many soldiers would go."
    [reading] = Reader(PartyTable.shipped()).read([document(text)])
    assert [s.speaker.name for s in reading.statements if s.speaker] == ["Chad"]
    assert [u.span.text(text).startswith("It was not clear") for u in reading.unknown] == [True]


def test_readings_come_in_the_order_of_the_documents() -> None:
    texts = ["Chad said no.", "", "Mali said yes. " * 40]
    found = Reader(PartyTable.shipped()).read([document(text) for text in texts])
    assert [reading.document.text for reading in found] == texts
