"""Sentences of many crises with `[who]` and `{whom}` marked: which root they tell, and by what."""

from __future__ import annotations

import pytest

from saydo.codes.roots import ROOTS, quad_of, root_of, root_phrases
from saydo.model.span import Span
from saydo.read.deed_types import DeedType, deed_type, joined

TOLD = [
    ("ASSAULT", "[Somali militants] attacked {an army camp} near Baidoa."),
    ("ASSAULT", "{A village elder} was killed by [unknown gunmen] in Sinaloa."),
    ("ASSAULT", "[The navy] imposed a blockade on {the rebel port}."),
    ("THREATEN", "[Algeria] threatened to close {Morocco}'s pipeline."),
    ("THREATEN", "[The junta] will impose a curfew in {Gao} from Friday."),
    ("THREATEN", "[The miners] said they will boycott {the election}."),
    ("THREATEN", "[Eritrea] is prepared to strike {Tigray} again."),
    ("AGREE", "[Peru] and {Bolivia} have agreed to reopen the road."),
    ("AGREE", "[Norway's foreign minister] will visit {Colombia} next week."),
    ("AGREE", "[The rebels] said they would free {two nurses}."),
    ("REJECT", "[Belgrade] will not lift the ban on {Kosovo's goods}."),
    ("REJECT", "[Chad] has refused to meet {the envoy}."),
    ("REJECT", "[Russia] vetoed {a resolution of the council}."),
    ("REJECT", "[The court] did not give permission for {the march}."),
    ("REQUEST", "[Kenya's president] said that {the two armies} must stop."),
    ("REQUEST", "[Bishops] urged {the government} to spare the prisoners."),
    ("ACCUSE", "[Rwanda] accused {Burundi} of arming the rebels."),
    ("ACCUSE", "[Prosecutors in Lima] opened an investigation into {the general}."),
    ("ACCUSE", "[A widow] on Monday filed a complaint with a court against {the police}."),
    ("SUPPORT", "[India] welcomed {Nepal}'s new constitution."),
    ("SUPPORT", "[Oman] has cancelled nothing and praised {Yemen's envoys}."),
    ("CONSULT", "[The king] held talks in Amman with {the Lebanese premier}."),
    ("AID", "[Japan] sent food and tents to {Vanuatu}."),
    ("AID", "[Ghanaian peacekeepers] arrived in {Juba} at dawn."),
    ("COOPERATE", "[Finland] and {Sweden} began joint drills on Monday."),
    ("YIELD", "[The government] lifted a state of emergency in {Darfur}."),
    ("YIELD", "{Nine fishermen} were released by [the Eritrean navy]."),
    ("MOBILIZE", "[The army] remained on alert in {Manila}."),
    ("COERCE", "[Police] arrested {a blogger} in Minsk."),
    ("COERCE", "[Canada] imposed sanctions on {Myanmar's generals}."),
    ("SANCTION", "[Sudan] expelled {an aid worker} on Sunday."),
    ("PROTEST", "[Nurses in Lagos] went on strike over {the budget}."),
]


def told(marked: str) -> DeedType:
    text = marked.translate(str.maketrans("", "", "[]{}"))
    spans = []
    for opening, closing in ("[]", "{}"):
        inside = marked[marked.index(opening) + 1 : marked.index(closing)]
        start = text.index(inside)
        spans.append(Span(start, start + len(inside)))
    return deed_type(text, *spans)


@pytest.mark.parametrize(("root", "marked"), TOLD, ids=[marked[:40] for _, marked in TOLD])
def test_the_words_between_a_pair_tell_its_root(root: str, marked: str) -> None:
    assert told(marked).root == root


def test_the_reason_is_the_words_that_decided() -> None:
    marked = "[Belgrade] will not lift the ban on {Kosovo's goods}."
    text = marked.translate(str.maketrans("", "", "[]{}"))
    assert " ".join(span.text(text) for span in told(marked).reason) == "will not lift the ban"


def test_one_of_the_two_may_not_be_told() -> None:
    text = "Miners in Potosí went on strike for better pay."
    assert deed_type(text, Span(0, 16), None).root == "PROTEST"
    assert deed_type("Nothing is known.", None, None).trust == 0


def test_a_name_or_a_month_is_no_deed() -> None:
    text = "Togo on March 3 praised Benin."
    assert deed_type(text, Span(0, 4), Span(24, 29)).root == "SUPPORT"


def test_a_network_decides_where_words_are_silent_and_where_it_is_surer() -> None:
    silent, spoken = DeedType("YIELD", (), 0.0), DeedType("AID", (), 0.85)
    even = dict.fromkeys(ROOTS, 1 / len(ROOTS))
    sure = dict.fromkeys(ROOTS, 0.0) | {"CONSULT": 1.0}
    assert joined(silent, {**even, "ACCUSE": 0.4}) == "ACCUSE"
    assert joined(spoken, even) == "AID"
    assert joined(spoken, sure) == "CONSULT"


def test_every_root_has_words_and_a_quad() -> None:
    known = {one.root for several in root_phrases().values() for one in several}
    assert known == set(ROOTS)
    assert {quad_of(root) for root in ROOTS} == {1, 2, 3, 4}
    assert root_of("RETREAT") == root_of("CONCEDE") == "YIELD"
