"""Texts whose lines end at a fixed width; ¶ marks the end of a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.text.legible import legible
from saydo.text.sentences import paragraphs, sentences
from saydo.text.wraps import unwrapped

WIRE = """\
Rebels Say They Hold Airport at Bunia¶
By PAUL N'KOY¶
   KINSHASA, Congo (AP) _ Rebels backed by Uganda said Thursday that
they had taken the airport of Bunia after a night of fighting in which
at least 30 people died. The mission, whose observers have not been in
Bunia since Monday, could not confirm it.¶
   ``We hold the airport,'' said Jean
Lubaka, a spokesman for the
rebels.¶
"""
MAIL = """\
Subject: Convoy attacked near Djibo¶

Fourteen soldiers were killed on Monday in an attack on a convoy near
Djibo, in the north of Burkina Faso, and the army said only that some
"terrorists" had been killed.¶

The toll in full, as far as it is
known so far:¶
- fourteen soldiers and the driver of
a lorry¶
- six villagers¶
QUESTION: Who attacked the convoy, and where did they come from in the
first place?¶
MR. SAWADOGO: We do not know.¶
"""


@pytest.mark.parametrize("marked", [WIRE, MAIL, MAIL.replace("\n", "\r\n")])
def test_a_paragraph_goes_on_over_the_width_of_its_lines(marked: str) -> None:
    text = marked.replace("¶", "")
    wanted = [" ".join(part.split()) for part in marked.split("¶") if part.strip()]
    assert [" ".join(span.text(text).split()) for span in paragraphs(text)] == wanted


def test_a_sentence_goes_on_over_the_width_of_its_lines() -> None:
    text = WIRE.replace("¶", "")
    found = [" ".join(span.text(text).split()) for span in sentences(text)]
    assert "at least 30 people died." in found[2]
    assert found[2].startswith("KINSHASA, Congo (AP)")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels leave Sirte\nThe rebels left Sirte on Friday, they said.\nNobody saw it happen.",
        "The army said it had left.\n\nthe rebels denied it.\n\nthe mission saw nothing.",
        "Share\nprint\nemail\nThe army left the town of Juba on Monday, as it had said it would.",
        "a long line that has more characters than any wrapped text would have in one of its lines,"
        " since it is a paragraph\nand one that goes on in small letters after it was broken off\n"
        "and another one that goes on in small letters",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert unwrapped(text.replace("and another", "And another")) == text.replace(
        "and another", "And another"
    )


def test_what_cannot_be_seen_is_read_as_space() -> None:
    assert legible("\u200fKhartoum\u200e: ``We left.''") == ' Khartoum :  "We left." '


_ANY = st.text(alphabet="ab,.:A\n \t\r\u00ad\u200f`'é-", max_size=300)
_WIDE = st.lists(st.sampled_from([*WIRE.splitlines(), *MAIL.splitlines(), "x" * 120]), max_size=20)


@given(st.one_of(_ANY, _WIDE.map("\n".join)))
def test_every_offset_stays_true_and_no_letter_is_lost(text: str) -> None:
    read = legible(text)
    assert len(read) == len(text)
    assert [c for c in read if c.isalnum()] == [c for c in text if c.isalnum()]
    assert sentences(read) == sentences(unwrapped(read))
