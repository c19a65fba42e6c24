"""Names, phrases and sentences → the parties they stand for."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.codes.names import NameForm, PartyName, shipped_names
from saydo.codes.parties import PartyTable
from saydo.model.case import Case, Party

TABLE = PartyTable.shipped()

PHRASES = [
    # states by name, variant, adjective, people
    ("Armenia", "Armenia"),
    ("the Republic of Korea", "South Korea"),
    ("North Korean", "North Korea"),
    ("North Koreans", "North Korea"),
    ("DPRK", "North Korea"),
    ("Türkiye", "Turkey"),
    ("Turkiye", "Turkey"),
    ("Congo", "Democratic Republic of the Congo"),
    ("DR Congo", "Democratic Republic of the Congo"),
    ("Congo-Brazzaville", "Republic of the Congo"),
    ("South Sudan", "South Sudan"),
    ("Sudan", "Sudan"),
    ("Sudanese", "Sudan"),
    ("South Sudanese", "South Sudan"),
    ("Guinea-Bissau", "Guinea-Bissau"),
    ("Equatorial Guinea", "Equatorial Guinea"),
    ("Papua New Guinea", "Papua New Guinea"),
    ("Guinean", "Guinea"),
    ("Nigerien", "Niger"),
    ("Nigerian", "Nigeria"),
    ("Emirati", "United Arab Emirates"),
    ("Kyrgyz", "Kyrgyzstan"),
    ("Burkinabe", "Burkina Faso"),
    ("Malagasy", "Madagascar"),
    ("Georgia", "Georgia"),
    ("Taiwanese", "Taiwan"),
    ("Kosovar", "Kosovo"),
    ("Western Sahara", "Western Sahara"),
    ("Hong Kong", "Hong Kong"),
    ("Burma", "Myanmar"),
    ("Côte d'Ivoire", "Ivory Coast"),
    ("US", "United States"),
    ("U.S.", "United States"),
    ("the U.S.", "United States"),
    ("us", None),
    ("RUSSIA", "Russia"),
    # capitals and what stands in a capital
    ("Kiev", "Ukraine"),
    ("Kyiv", "Ukraine"),
    ("Pyongyang", "North Korea"),
    ("Naypyidaw", "Myanmar"),
    ("N'Djamena", "Chad"),
    ("Sana’a", "Yemen"),
    ("the Kremlin", "Russia"),
    ("Foggy Bottom", "United States"),
    ("Zhongnanhai", "China"),
    ("Bankova", "Ukraine"),
    ("the Élysée", "France"),
    ("Quai d'Orsay", "France"),
    ("Downing Street", "United Kingdom"),
    ("Mossad", "Israel"),
    ("the IRGC", "Iran"),
    ("the Bundestag", "Germany"),
    ("Tatmadaw", "Myanmar"),
    # bodies
    ("Nato", "NATO"),
    ("the North Atlantic Treaty Organization", "NATO"),
    ("Unicef", "United Nations"),
    ("Monusco", "United Nations"),
    ("the European Commission", "European Union"),
    ("Ecowas", "ECOWAS"),
    ("the International Criminal Court", "ICC"),
    ("ICRC", "Red Cross"),
    ("the Arab League", "Arab League"),
    ("G-7", "G7"),
    # armed groups and other parties that are no state
    ("Ansar Allah", "Houthis"),
    ("the Houthis'", "Houthis"),
    ("Al-Shabaab", "al-Shabaab"),
    ("al Qaida", "al-Qaeda"),
    ("Daesh", "Islamic State"),
    ("ISIS-K", "Islamic State Khorasan"),
    ("the Pakistani Taliban", "Tehrik-i-Taliban Pakistan"),
    ("the Taliban", "Taliban"),
    ("the RSF", "Rapid Support Forces"),
    ("Tigrayan forces", "Tigray People's Liberation Front"),
    ("M23 rebels", "M23"),
    ("KNLA", "Karen National Union"),
    ("pro-Russian separatists", "Donbas separatists"),
    ("the self-proclaimed Luhansk People’s Republic", "Luhansk People's Republic"),
    ("the Bosnian Serbs", "Republika Srpska"),
    # ministries, officers, spokespeople
    ("the Eritrean information ministry", "Eritrea"),
    ("Armenia's Foreign Minister", "Armenia"),
    ("the Sudanese army", "Sudan"),
    ("Rwandan troops", "Rwanda"),
    ("the spokesman for the Ethiopian government", "Ethiopia"),
    ("the president of Chad", "Chad"),
    ("Pakistan's Foreign Office", "Pakistan"),
    ("the Indian ambassador to Nepal", "India"),
    ("officials in Juba", "South Sudan"),
    ("Chinese state media", "China"),
    ("UN envoy for Yemen", "United Nations"),
    ("a senior NATO official", "NATO"),
    ("the US-led coalition", "US-led coalition"),
    ("Iran-backed Houthi fighters", "Houthis"),
    ("UN-recognised Yemeni government", "Yemen"),
    # nobody's, or not one party's
    ("Western leaders", None),
    ("the ministry", None),
    ("pro-Turkish activists", None),
    ("anti-French demonstrators", None),
    ("Colombian rebels", None),
    ("Ethiopian opposition leader", None),
    ("a Kenyan analyst", None),
    ("residents of Goma", None),
    ("Sudanese doctors", None),
    ("the war in Yemen", None),
    ("an attack on Israel", None),
    ("the special envoy for Libya", None),
    ("Armenia and Azerbaijan", None),
    ("Indian and Pakistani troops", None),
    ("Michael Jordan", None),
    ("the South China Sea", None),
    ("the Washington Post", None),
    ("", None),
    ("...", None),
]


@pytest.mark.parametrize(("phrase", "party"), PHRASES)
def test_phrase_stands_for_party(phrase: str, party: str | None) -> None:
    assert TABLE.party(phrase) == party


SENTENCES = [
    "[India=India] and [Pakistan=Pakistan] traded fire across the line in Kashmir.",
    "GOMA, [Congo=Democratic Republic of the Congo] (AP) — [M23 rebels=M23] took the airport.",
    "[ADDIS ABABA=Ethiopia] — [Ethiopia=Ethiopia]’s cabinet met.",
    "[Eritrean=Eritrea] troops are still there, the [U.N.=United Nations] said.",
    "[United States=United States] envoy; the [US=United States] will not leave us alone.",
    "[Israel=Israel]'s Knesset voted and [Hamas=Hamas] answered.",
    "The [Knesset=Israel] voted.",
    "The [Houthis=Houthis], backed by [Tehran=Iran], fired at [Saudi=Saudi Arabia] tankers.",
    "Saudi-backed fighters left; [Riyadh=Saudi Arabia] was silent.",
    "Colombian rebels met [Venezuelan=Venezuela] officials.",
    "Pro-Turkish crowds and anti-French slogans filled [Niamey=Niger].",
    "The fleet of the [US=United States]-[South Korean=South Korea] exercise",
    "He flew from [Guinea=Guinea] to [Guinea-Bissau=Guinea-Bissau].",
    "The team of coach Michael Jordan lost. Then [Jordan=Jordan] closed its border.",
    "Its owner, Chad Miller, went to [Chad=Chad] with [Chad=Chad] President Mahamat.",
    "LEAVE US ALONE, THE POSTERS SAID",
    "Ships in the South China Sea and the Gulf of Oman turned back.",
    "The Washington Post wrote that the Oslo Accords were dead.",
    "[Nigeria=Nigeria] warned [Niger=Niger]; a [Nigerien=Niger] colonel replied.",
    "[South Sudanese=South Sudan] soldiers crossed into [Sudan=Sudan].",
    "[al-Shabaab=al-Shabaab] fighters fled. [Al-Shabaab=al-Shabaab] denied it.",
    "Abdul-Malik al-Houthi spoke for the [Houthis=Houthis].",
    "The [Democratic Republic\nof the Congo=Democratic Republic of the Congo] protested.",
    "They may come in May, or march in March.",
    "it is cold in turkey and china is on the table",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_parties_in_a_sentence(marked: str) -> None:
    text, expected = _unmarked(marked)
    assert [(m.span.text(text), m.span.start, m.party) for m in TABLE.mentions(text)] == expected


def _unmarked(marked: str) -> tuple[str, list[tuple[str, int, str]]]:
    """ "[Kyiv=Ukraine] said" → "Kyiv said" and where each name stands."""
    text, expected = "", []
    for piece in marked.replace("]", "[").split("["):
        name, equals, party = piece.partition("=")
        if equals:
            expected.append((name, len(text), party))
        text += name
    return text, expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Azerbaijan", NameForm.NAME),
        ("Azerbaijanis", NameForm.DEMONYM),
        ("Baku", NameForm.CAPITAL),
        ("Kremlin", NameForm.METONYM),
        ("UAE", NameForm.ALIAS),
        ("Polisario", NameForm.GROUP),
    ],
)
def test_form_of_a_name(text: str, form: NameForm) -> None:
    assert [mention.form for mention in TABLE.mentions(text)] == [form]


def test_only_the_asked_part_is_searched() -> None:
    text = "Mali said. Chad said. Togo said."
    assert [m.party for m in TABLE.mentions(text, 11, 20)] == ["Chad"]
    assert TABLE.mentions(text, 11, 13) == []


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Kharkiv", "Ukraine"),
        ("Stepanakert", "Azerbaijan"),
        ("Goma", "Democratic Republic of the Congo"),
        ("Hodeidah", "Yemen"),
        ("Khartoum", "Sudan"),
        ("Brussels", "Belgium"),
        ("Gaza City", "Palestine"),
        ("Mekelle, Ethiopia", "Ethiopia"),
        ("Lebanon", "Lebanon"),
        ("Springfield", None),
        ("", None),
        (",", None),
    ],
)
def test_country_of_a_place(place: str, country: str | None) -> None:
    assert TABLE.country_of(place) == country


def test_case_adds_names() -> None:
    table = TABLE.with_case(
        Case("Kivu", parties=(Party("Twirwaneho", aliases=("the Minembwe fighters",)),))
    )
    assert table.party("Twirwaneho") == "Twirwaneho"
    text = "Twirwaneho and the Minembwe fighters held the hills."
    assert [m.party for m in table.mentions(text)] == ["Twirwaneho", "Twirwaneho"]
    assert TABLE.party("Twirwaneho") is None


def test_case_name_replaces_the_shipped_one_everywhere() -> None:
    table = TABLE.with_case(Case("Kivu", parties=(Party("DR Congo", aliases=("Kinshasa",)),)))
    assert table.party("Congolese army") == "DR Congo"
    assert table.party("FARDC") == "DR Congo"
    assert table.country_of("Bukavu") == "DR Congo"


def test_case_party_takes_all_names_of_the_one_that_it_lists_as_alias() -> None:
    party = Party("Karen fighters", aliases=("Karen National Union",))
    table = TABLE.with_case(Case("", parties=(party,)))
    assert table.party("KNLA") == "Karen fighters"


def test_case_may_part_what_the_table_joins() -> None:
    parties = (Party("Russia"), Party("Kremlin"))
    table = TABLE.with_case(Case("", parties=parties))
    assert table.party("Kremlin") == "Kremlin"
    assert table.party("Moscow") == "Russia"


def test_case_keeps_the_form_of_names_that_the_table_has() -> None:
    table = TABLE.with_case(Case("", parties=(Party("Armenia", aliases=("Yerevan",)),)))
    assert table.mentions("Yerevan")[0].form is NameForm.CAPITAL


def test_names_are_all_that_matters() -> None:
    """A table of made-up parties reads a sentence as the shipped one reads its own."""
    made_up = {"Armenia": "Ruritania", "Armenian": "Ruritanian", "Yerevan": "Strelsau"}
    table = PartyTable(
        PartyName(made_up[name.name], "Ruritania", name.form)
        for name in shipped_names()
        if name.name in made_up
    )
    text = (
        "Armenian troops left, Yerevan said; pro-Armenian and Armenia-backed men stayed in Armenia."
    )
    renamed = text
    for old, new in sorted(made_up.items(), key=lambda pair: -len(pair[0])):
        renamed = renamed.replace(old, new)
    before = [(m.form, made_up[m.span.text(text)]) for m in TABLE.mentions(text)]
    assert [(m.form, m.span.text(renamed)) for m in table.mentions(renamed)] == before
    assert [form for form, _ in before] == ["demonym", "capital", "name"]


@given(st.lists(st.sampled_from([name.name for name in shipped_names()]), max_size=12))
def test_mentions_are_in_order_and_apart(names: list[str]) -> None:
    text = " said, ".join(names)
    spans = [mention.span for mention in TABLE.mentions(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(mention.party for mention in TABLE.mentions(text))
    party = TABLE.party(text)
    assert party is None or party in PARTIES


PARTIES = {name.party for name in shipped_names() if name.party}


def test_every_party_is_its_own_name() -> None:
    assert {party for party in PARTIES if TABLE.party(party) != party} == set()


def test_every_name_leads_to_its_party() -> None:
    wrong = {n.name for n in shipped_names() if TABLE.party(n.name) != n.party}
    assert wrong == set()


def test_the_states_of_the_world_are_there() -> None:
    states = {n.party for n in shipped_names() if n.form is NameForm.NAME}
    assert len(states) > 200
    assert {"Tuvalu", "Eswatini", "Palestine", "Taiwan", "Vatican", "Cook Islands"} <= states


def test_a_page_is_read_in_no_time() -> None:
    page = "The Sudanese army said the RSF had shelled a market in Omdurman on Monday. " * 7000
    start = time.perf_counter()
    found = len(TABLE.mentions(page))
    assert found == 14000
    assert len(page) / (time.perf_counter() - start) > 100_000
