"""Articles with every line marked: what follows the bar is the line, before it what it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.ingest.furniture import furniture
from saydo.text.sentences import paragraphs

PORT_SUDAN = """
phrase  | World
title   | Army ‘sees no convoy’ as rebels announce retreat from Atbara
        | The rebels said on Friday that their fighters had left Atbara, a claim the army doubts.
credit  | By Amal Idris, Reuters
date    | Published 21 May 2021 - Updated 14:05 GMT
copy    | Residents of the old market said they had seen no lorries on the north road.
credit  | AFP
copy    | Residents of the old market said they had seen no lorries on the north road
phrase  | Share on Facebook
        | PORT SUDAN — The rebels' spokesman said its fighters "are on their way home".
phrase  | READ MORE: Chad says it will reopen its border within days
phrase  | Advertisement
label   | A second road?
        | Residents of the old market said they had seen no lorries on the north road, they told us.
label   | What the army sees
        | "Nothing has moved," the army's spokesman told reporters.
        | Is the town theirs? “Nobody can say.”
phrase  | Sign up for our morning newsletter and never miss a story.
caption | Soldiers at a checkpoint near Atbara on Thursday [File: Omar Said/Reuters]
caption | FILE PHOTO: A bridge over the Nile, which both sides call theirs.
        | The spokesman would not say how many fighters had left.
phrase  | Loading...
phrase  | All rights reserved.
label   | Ministers of six neighbouring states are to meet in Addis Ababa next week
label   | Line 4
"""

GOMA = """
title   | M23 rebels enter Goma as Kinshasa appeals to the United Nations
        | GOMA, Jan 27 (AFP) - Fighters of the M23 entered the airport of Goma on Monday.
        | “They will be driven out,” a minister said
        | — A. Minister (@minister) January 27, 2025
        | The army denied it:
        | - no position was lost
        | Follow-up talks are planned. Subscribe to the view of neither side, the minister said.
        | Reuters could not confirm the report.
caption | Fighters on the road to the airport. (Photo by A. Person/AFP via Getty Images)
byline  | (Additional reporting by A. Person in Kinshasa)
"""

KISMAYO = """
title   | Kenya begins to pull its troops out of Kismayo
copy    | The harbour of Kismayo lies at the mouth of the Juba.
caption | The harbour of Kismayo lies at the mouth of the Juba. PHOTO: REUTERS
        | MOGADISHU (AFP) - Kenyan soldiers left the harbour of Kismayo on Monday.
caption | Kenya and Somalia fought over the border in 1977, when both were young. (AFP Archive)
caption | A soldier leans on a truck near the harbour of Kismayo. Picture: AFP.
phrase  | * A. Person contributed to this article.
        | The ministry in Nairobi said that the last of them would sail within the week.
label   | A long withdrawal
        | Residents feared that the militia would retur
"""


def marked(article: str) -> tuple[str, list[tuple[str, str]]]:
    lines = [line.partition("| ") for line in article.strip().splitlines()]
    wanted = [(kind.strip(), text) for kind, _, text in lines]
    return "\n\n".join(text for _, text in wanted), wanted


@pytest.mark.parametrize(
    ("article", "agency"), [(PORT_SUDAN, "Reuters"), (GOMA, "AFP"), (KISMAYO, "AFP")]
)
def test_each_line_is_the_article_s_or_the_page_s(article: str, agency: str) -> None:
    text, wanted = marked(article)
    layout = furniture(text)
    kinds = dict(zip(layout.furniture, layout.kinds, strict=True))
    got = [
        ("title" if span == layout.title_span else str(kinds.get(span, "")), span.text(text))
        for span in paragraphs(text)
    ]
    assert got == wanted


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("TAIPEI (Reuters) - Ships of China's navy left the strait on Sunday.", "Reuters"),
        ("SANAA, Yemen (AP) — The Houthis released a tanker on Sunday.", "AP"),
        ("A summary of the day.\nSRINAGAR, May 2 (AFP) - Two soldiers died on Sunday.", "AFP"),
        ("The tanker was released on Sunday, its owner said. (AFP)", "AFP"),
        ("Tanker released\nBy Our Reporter, AP\nThe Houthis released it on Sunday.", "AP"),
        ("The Houthis released a tanker on Sunday.\n(Reporting by A; Editing by B)", "Reuters"),
        (
            "The Houthis released a tanker on Sunday.\n"
            "Associated Press writer A. Person in Aden contributed to this report.",
            "AP",
        ),
        ("Tanker released\nReuters | Aden | Updated: 3 May\nIt sailed on Sunday.", "Reuters"),
        ("Tanker released\nIt sailed on Sunday.\nAFP.", "AFP"),
        ("It sailed on Sunday. (Reporting by A. Person; Editing by B. Person)", "Reuters"),
        ("The Houthis released a tanker, AFP reported, citing its owner.", None),
        ("The Houthis released it.\nThe owner told Reuters that the crew was well.", None),
        ("Tankers at anchor (AP Photo/A. Person)\nThe Houthis released one on Sunday.", None),
        ("The Houthis released a tanker on Sunday. (The crew was well)", None),
    ],
)
def test_the_agency_is_the_one_that_the_text_comes_from(text: str, agency: str | None) -> None:
    assert furniture(text).credit == agency


@pytest.mark.parametrize(
    ("text", "title", "headline"),
    [
        ("Rebels leave Sirte\nThe rebels left Sirte on Friday, they said.", None, 0),
        ("The rebels left Sirte on Friday, they said.\nNo one saw it happen there.", None, None),
        ("Libya\nRebels leave Sirte\nThe rebels left Sirte on Friday, they said.", None, 1),
        ("Rebels leave Sirte", None, None),
        ("The rebels said on Friday that they\nleft Sirte, which no one saw happen.", None, None),
        ("Rebels Leave Sirte!\nThe rebels left Sirte on Friday.", "Rebels leave Sirte", 0),
        ("Rebels leave Sirte\nThey left on Friday.", "Rebels leave Sirte - Tripoli Post", 0),
        ("The rebels left Sirte on Friday.", "Rebels leave Sirte", None),
        ("Ships at anchor (AFP)\nTanker is released\nIt sailed on Sunday, they said.", None, 1),
        ("On 3 May:\nThe rebels left Sirte on Friday, they said.", None, None),
    ],
)
def test_the_headline_is_found(text: str, title: str | None, headline: int | None) -> None:
    span = furniture(text, title).title_span
    assert (None if span is None else paragraphs(text).index(span)) == headline


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Monday that its soldiers\nhad left Juba and the towns around it\nand would not return.",  # noqa: E501
        "Rebels leave Sirte",
        "Rebels leave Sirte\nChad closes border",
        "“We are leaving,” the general said.\nGOMA (AFP) - Rebels left.\nHe did not say when.",
        "By Monday, the rebels had left the town.\nRead by few, the statement was withdrawn.",
        "The army left Juba.\nThe army left Juba at noon.\nThe army left Juba.",
        "",
    ],
)
def test_where_in_doubt_a_line_stays(text: str) -> None:
    assert furniture(text).furniture == ()


@given(st.lists(st.sampled_from(PORT_SUDAN.splitlines() + GOMA.splitlines() + ["", " \t", "é"])))
def test_furniture_is_whole_lines_in_order_and_never_the_headline(lines: list[str]) -> None:
    text = "\r\n".join(line.partition("| ")[2] for line in lines)
    layout = furniture(text)
    all_lines = paragraphs(text)
    assert list(layout.furniture) == sorted(set(layout.furniture))
    assert len(layout.kinds) == len(layout.furniture)
    assert set(layout.furniture) <= set(all_lines)
    assert layout.title_span is None or layout.title_span in all_lines
    assert layout.title_span not in layout.furniture


def test_a_very_long_page_takes_no_time() -> None:
    repeated = "\n".join(["The army said that its soldiers had left the town of Juba."] * 5000)
    started = time.perf_counter()
    assert len(furniture(repeated).furniture) == 4999
    assert time.perf_counter() - started < 5


WHOLE = (
    "August 21 2021 Army leaves Juba. The army said that its soldiers had left Juba, and that they "
    "would not come back. " + "Residents saw lorries on the road to the north for hours. " * 8
)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE + "Our Standards: The Trust Principles. All rights reserved. Follow us on Facebook.",
        "Army leaves Juba\n" + WHOLE + "Sign up for our newsletter, straight to your inbox.",
    ],
)
def test_a_line_that_holds_an_article_is_not_furniture_for_a_phrase_in_it(text: str) -> None:
    assert furniture(text).furniture == ()


@pytest.mark.parametrize(
    "line",
    [
        "Two people were killed in Shebekino",
        "• 4 health centres looted",
        "2. Burundi has sent a further battalion to Bukavu",
        "Q: Who fired them?",
        "It gave no word on casualties. Israel has not commented. Enditem",
        "Read: the statement speaks of fighters who crossed the border in August.",
        "A Reuters/Ipsos poll found that most people want the troops home.",
    ],
)
def test_an_article_s_short_line_between_paragraphs_stays(line: str) -> None:
    text = f"Shells hit town\nThe governor spoke of 12 rockets.\n{line}\nHe did not say more."
    left_out = [span.text(text) for span in furniture(text).furniture]
    assert left_out == []


def test_what_a_sentence_with_a_colon_leads_to_stays() -> None:
    text = "Names of the dead released\nThe army named them on Sunday.\nThey are:\nA. Singh, Delhi\nB. Lal, Pune\nThe search goes on."  # noqa: E501
    assert furniture(text).furniture == ()


def test_where_no_paragraph_has_a_full_stop_lines_stay() -> None:
    lines = [
        "Checkpoint attacked south of Mosul",
        "Gunmen attacked a checkpoint at Hamam al-Alil on Saturday, killing two men of the police, a captain said",  # noqa: E501
        "The attackers fled toward the river and left a motorcycle behind",
        "The police found it in the evening near the river, where the tracks of the men ended",
    ]
    assert furniture("\n".join(lines)).furniture == ()


def test_behind_a_comment_box_readers_speak() -> None:
    body = ["The army left Juba on Monday.", "Nobody saw it go there.", "The rebels said nothing."]
    text = "\n".join(["Army leaves Juba", *body, "Leave a Reply", "You all lie, it never left."])
    assert [span.text(text) for span in furniture(text).furniture] == [
        "Leave a Reply",
        "You all lie, it never left.",
    ]
