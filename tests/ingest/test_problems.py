"""What is wrong with a page is told once a kind, with how often and where first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.ingest.furniture import furniture
from saydo.ingest.problems import problems
from saydo.model.issue import Severity
from saydo.model.moment import Moment

BODY = "Army leaves Juba\nThe army said that its soldiers had left Juba on Monday.\n"
PUBLISHED = Moment("2021-05-21")


def told(text: str, published: Moment | None = PUBLISHED) -> list[str]:
    return [problem.what for problem in problems(text, furniture(text), published)]


def test_a_sound_page_has_no_problem() -> None:
    assert told(BODY + "Published 21 May 2021") == []
    assert told(BODY + "The naïve général said “non” – in Côte d’Ivoire.") == []
    assert told("Flash: army leaves Juba.") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Itâ€™s over, the armyâ€™s spokesman said.", "decoded wrongly somewhere before: 2 places"),
        ("The g\ufffdn\ufffdral left.", "2 characters of the original lost, the first at"),
        ("The general\0 left.", "1 NUL character in the text"),
        ("The sol\u00addiers left the vil\u200blage.", "within 2 words, which may not be"),
        ("Published 3 January 2019", "2021-05-21 as given, but the page shows 2019-01-03"),
        ("Subscribe to continue reading.", "Perhaps not the whole article: the page says"),
        ("Share\nPrint\nFollow us\n" + "Sign up for our newsletter to get it all. " * 2, "Mostly"),
    ],
)  # fmt: skip
def test_a_problem_is_told_with_its_place(text: str, what: str) -> None:
    [found] = told(BODY + text)
    assert what in found


def test_an_undated_page_is_told_with_the_date_that_it_shows() -> None:
    assert told(BODY, None) == [
        "No date of publication: it counts as known from when it was added."
    ]
    assert told(BODY + "Published 3 May 2021", None)[0].endswith("The page shows 2021-05-03.")


def test_what_hides_an_article_is_graver_than_what_blemishes_it() -> None:
    wall = BODY + "Already a subscriber? Sign in to read."
    assert [p.severity for p in problems(wall, furniture(wall), PUBLISHED)] == [Severity.WARNING]
    spots = BODY + "The sol\u00addiers left."
    assert [p.severity for p in problems(spots, furniture(spots), PUBLISHED)] == [Severity.NOTE]


@given(st.text(alphabet="aÃ€â€™\0\ufffd\u00ad \n12:.May", max_size=200))
def test_one_sentence_a_kind_for_any_text(text: str) -> None:
    found = told(text)
    assert len(found) == len(set(found))
    assert all("\n" not in what for what in found)
