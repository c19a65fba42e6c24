"""What is due, once, and when it is overdue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from saydo.assess.due import due
from saydo.assess.unknown import unknown
from saydo.model.document import Document
from saydo.model.moment import Moment, Period
from saydo.model.reading import Due, Reading, Unknown
from saydo.model.span import Span

SUNDAY = Period(Moment("2024-05-12"), Moment("2024-05-12"))


def telling(doc: str, text: str, when: Period = SUNDAY, publisher: str | None = None) -> Reading:
    document = Document(doc, text, "", publisher=publisher, published=Moment("2024-05-10"))
    whole = Span(0, len(text))
    return Reading(document, "r", due=(Due(doc, whole, when),), unknown=(Unknown(doc, whole),))


def test_two_reports_of_one_date_are_one_item() -> None:
    items = due(
        [
            telling("d2", "Envoys are to meet in Jeddah on Sunday", publisher="The Post"),
            telling("d1", "The envoys of both sides meet in Jeddah on Sunday", publisher="Radio"),
        ],
        Moment("2024-05-11"),
    )
    assert [item.told_by for item in items] == [("Radio", "The Post")]


def test_other_words_or_another_day_are_other_items() -> None:
    monday = Period(Moment("2024-05-13"), Moment("2024-05-13"))
    items = due(
        [
            telling("d1", "Envoys are to meet in Jeddah"),
            telling("d2", "The ultimatum expires"),
            telling("d3", "Envoys are to meet in Jeddah", monday),
        ],
        Moment("2024-05-11"),
    )
    assert len(items) == 3
    assert items[-1].due.when == monday


@pytest.mark.parametrize(
    ("as_of", "overdue"),
    [("2024-05-11", False), ("2024-05-12", False), ("2024-05-13", True), ("2024-06", True)],
)
def test_overdue_begins_when_the_day_is_over(as_of: str, overdue: bool) -> None:
    (item,) = due([telling("d1", "Envoys are to meet")], Moment(as_of))
    assert item.overdue is overdue


def test_an_open_end_is_never_overdue_by_its_end() -> None:
    (item,) = due([telling("d1", "From June on", Period(None, None))], Moment("2030"))
    assert not item.overdue


def test_a_reprint_says_no_second_time_what_is_unknown() -> None:
    first = telling("d2", "It was not clear who fired.")
    reprint = telling("d1", "It was not clear  who fired.")
    later = replace(reprint, document=replace(reprint.document, published=Moment("2024-05-11")))
    assert [one.doc for one in unknown([later, first])] == ["d2"]
