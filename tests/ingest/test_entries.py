"""Live blogs: `>` marks the headline of an entry in the expected form, the moment stands before."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.ingest.entries import sections
from saydo.ingest.furniture import furniture
from saydo.model.moment import Moment

PUBLISHED = Moment("2023-10-10T06:00:00Z")
CAIRO = """
Truce talks: mediators meet in Cairo as strikes go on
First published at 08:00 GMT
The mediators of two states have met in Cairo since the morning.
14:32 GMT
Rebels send no delegation
A spokesman says nobody will come to Cairo today.
Updated at 14:40 GMT
13:05 GMT
Two lorries were hit on the coastal road, the UN says.
23:50 GMT
Lorries reach the north
The first lorries in a week have reached the north, drivers said.
"""
TOKYO = CAIRO.replace("14:32 GMT", "2:32 p.m. ET, October 9, 2023").replace("13:05 GMT", "9.05 BST")
INLINE = """
Border fighting: the day as it was
06:10 GMT - Shells fall on the bridge
Both armies said that the other began.
07:45 GMT - The governor said that two people were hurt.
He did not name them.
"""
GLUED = """
Border fighting live
Shells fall on the bridgepublished at 10:13 British Summer Time 9 October
Both armies said that the other began.
Governor speakspublished at 09:13 British Summer Time 9 October
Two people were hurt, he said.
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            CAIRO,
            [
                "2023-10-10T14:32:00Z > Rebels send no delegation",
                "2023-10-10T13:05:00Z",
                "2023-10-09T23:50:00Z > Lorries reach the north",
            ],
        ),
        (
            TOKYO,
            [
                "2023-10-09T18:32:00Z > Rebels send no delegation",
                "2023-10-09T08:05:00Z",
                "2023-10-08T23:50:00Z > Lorries reach the north",
            ],
        ),
        (INLINE, ["2023-10-10T06:10:00Z > Shells fall on the bridge", "2023-10-10T07:45:00Z"]),
        (
            GLUED,
            [
                "2023-10-09T09:13:00Z > Shells fall on the bridge",
                "2023-10-09T08:13:00Z > Governor speaks",
            ],
        ),
        (CAIRO.replace(" GMT", ""), ["2023-10-10 > Rebels send no delegation", "2023-10-10", "2023-10-09 > Lorries reach the north"]),  # noqa: E501
    ],
)  # fmt: skip
def test_an_entry_has_its_time_and_its_headline(text: str, wanted: list[str]) -> None:
    found = sections(furniture(text).entries, PUBLISHED)
    assert [
        f"{one.moment} > {one.heading.text(text)}" if one.heading else str(one.moment)
        for one in found
    ] == wanted


def test_the_day_turns_forward_where_the_oldest_entry_comes_first() -> None:
    text = INLINE.replace("07:45", "00:45").replace("06:10", "22:10")
    text += "01:15 GMT - The bridge fell in the night, the governor said.\n"
    moments = [one.moment for one in sections(furniture(text).entries, PUBLISHED)]
    assert moments == ["2023-10-10T22:10:00Z", "2023-10-11T00:45:00Z", "2023-10-11T01:15:00Z"]


def test_without_a_day_an_entry_has_no_moment() -> None:
    assert {one.moment for one in sections(furniture(CAIRO).entries, None)} == {None}


def test_what_is_two_hours_old_is_an_entry_without_a_moment() -> None:
    text = CAIRO.replace("14:32 GMT", "2h ago").replace("13:05 GMT", "3 hours ago")
    found = sections(furniture(text).entries, PUBLISHED)
    assert [one.moment for one in found][:2] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Army leaves Juba\n12 May 2021, 14:05 GMT\nThe army left on Monday.\nNobody saw it go.",
        "Army leaves Juba\nPublished at 10:15\nUpdated at 14:05\nThe army left Juba on Monday.",
        "Army wins 3:10\nThe army left Juba on Monday.\nLoss: 5.10\nNobody saw it go.",
    ],
)
def test_an_article_with_a_time_in_its_head_is_no_live_blog(text: str) -> None:
    assert furniture(text).entries == ()


_LINES = [*CAIRO.splitlines(), *INLINE.splitlines(), *GLUED.splitlines(), "2h ago", "", "•"]


@given(st.lists(st.sampled_from(_LINES), max_size=25), st.sampled_from([PUBLISHED, None]))
def test_entries_lie_in_the_text_in_order_and_hide_none_of_it(
    lines: list[str], published: Moment | None
) -> None:
    text = "\n".join(lines)
    layout = furniture(text)
    found = sections(layout.entries, published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.heading is None or one.span.holds(one.heading)
        assert one.heading is None or one.heading not in layout.furniture
        assert not all(
            any(left.start <= at < left.end for left in layout.furniture)
            for at in range(one.span.start, one.span.end)
            if not text[at].isspace()
        )
