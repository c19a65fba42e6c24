"""Outlets by name and address, and the agency that a line credits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.outlets import agency_credit, outlet, outlets
from saydo.codes.parties import PartyTable


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("AP", "AP"),
        ("(Reuters)", "Reuters"),
        ("— AFP", "AFP"),
        ("By AFP", "AFP"),
        ("By The Associated Press", "AP"),
        ("By Ama Mensah, Associated Press", "AP"),
        ("By AMA MENSAH and JOHN DEER Associated Press", "AP"),
        ("By Ama Mensah | Reuters", "Reuters"),
        ("Ama Mensah, dpa", "dpa"),
        ("Source: Xinhua", "Xinhua"),
        ("KHARTOUM (AP) — The army said on Monday it had retaken a bridge.", "AP"),
        ("GOMA, Congo (AP) — Rebels entered the town.", "AP"),
        ("NAIROBI, March 3 (Reuters) - A court on Monday", "Reuters"),
        ("JUBA, March 3 (Xinhua) -- South Sudan", "Xinhua"),
        ("Port Sudan (Sudan) (AFP) – Shelling killed", "AFP"),
        ("Berlin (dpa) - Armenia", "dpa"),
        ("BAKU, March 3. /TASS/. The ministry said", "TASS"),
        ("ISLAMABAD (APP) – The prime minister", "APP"),
        ("Reuters/Ama Mensah", "Reuters"),
        ("Ama Mensah/AP", "AP"),
        ("(Reporting by Ama Mensah in Juba; Editing by John Deer)", "Reuters"),
        ("(With inputs from PTI)", "PTI"),
        ("© AFP", "AFP"),
        # prose, pictures and words that are no credit
        ("Reuters could not verify the report.", None),
        ("The ministry told TASS that it had not", None),
        ("AP Photo/Ama Mensah", None),
        ("Photo: Reuters", None),
        ("AFP via Getty Images", None),
        ("Trend", None),
        ("APP", None),
        ("By then the AP had left", None),
        ("The army said on Monday (AP) was wrong", None),
        ("", None),
    ],
)
def test_agency_credited_by_a_line(line: str, agency: str | None) -> None:
    assert agency_credit(line) == agency


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Associated Press", "AP"),
        ("the AP", "AP"),
        ("Agence France-Presse", "AFP"),
        ("https://www.reuters.com/world/africa/story-1/", "Reuters"),
        ("bbc.co.uk", "BBC"),
        ("news.un.org", "UN News"),
        ("BBC News", "BBC"),
        ("RIA", "RIA Novosti"),
        ("The Moscow Times", "The Moscow Times"),
        ("https://example.org/reuters.com", None),
        ("notreuters.com", None),
        ("The Village Herald", None),
        ("", None),
    ],
)
def test_outlet_by_name_or_address(name: str, canonical: str | None) -> None:
    found = outlet(name)
    assert (found.name if found else None) == canonical


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("TASS", "Russia"),
        ("Xinhua", "China"),
        ("IRNA", "Iran"),
        ("Al-Masirah", "Houthis"),
        ("SUNA", "Sudan"),
        ("Reuters", None),
        ("BBC", None),
        ("Kyiv Independent", None),
    ],
)
def test_party_behind_an_outlet(name: str, party: str | None) -> None:
    found = outlet(name)
    assert found is not None
    assert found.party == party


def test_publisher_behind_several_names() -> None:
    groups = {name: one.group for name in ("RIA", "Sputnik") if (one := outlet(name))}
    assert groups == {"RIA": "Rossiya Segodnya", "Sputnik": "Rossiya Segodnya"}


def test_parties_of_outlets_are_parties_of_the_table() -> None:
    table = PartyTable.shipped()
    assert {
        one.party for one in outlets() if one.party and table.party(one.party) != one.party
    } == set()


def test_names_and_domains_stand_once() -> None:
    names = [one.name for one in outlets()]
    domains = [domain for one in outlets() for domain in one.domains]
    assert len(names) == len(set(names))
    assert len(domains) == len(set(domains))


@given(st.text(max_size=200))
def test_any_line_can_be_asked(line: str) -> None:
    credit = agency_credit(line)
    assert credit is None or outlet(credit) is not None
