"""Whom a source means: each text has its source in [brackets], and the answer is the speaker."""

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.case import Case, Party
from saydo.model.span import Span
from saydo.read.speakers import speaker_of

PARTIES = PartyTable.shipped()


def speaker(marked: str) -> Actor:
    """The speaker of the one source that is marked."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = speaker_of(text, (Span(start, end),), PARTIES)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # he and she: gender, who speaks, who is the subject, not who is talked of
        ("Maria Lindt met Tom Hale in Oslo. [She] said talks went well.", "Maria Lindt"),
        ("Maria Lindt met Tom Hale in Oslo. [He] said talks went well.", "Tom Hale"),
        ("Peter Oro said the dam would hold. John Lee had built it. [He] added it was old.",
         "Peter Oro"),
        ("“I never met Paul Ost,” Karl Wenz said.\n\n“Nor will I,” [he] added.", "Karl Wenz"),
        ("Ivan Petrov fled, Boris Ilin told the court. Petrov owed him money, [he] said.",
         "Boris Ilin"),
        ("A spokesman for the union spoke first. “We wait,” [he] said.", "spokesman for the union"),
        ("Mrs Adeyemi arrived with Mr Cole. [She] said she was tired.", "Adeyemi"),
        ("Salome Dvali, the mayor, came with her brother. [She] said the road was shut.",
         "Salome Dvali"),
        # I and we: whoever says the quotation
        ("“[I] think so,” said Ann Bell.", "Ann Bell"),
        ("Ann Bell said: “[I] think so.”", "Ann Bell"),
        ("“It rained,” said Ann Bell. “[I] think it will stop.”", "Ann Bell"),
        ("Ann Bell did not agree. “The bridge fell,” she said. “[I] saw it.”", "Ann Bell"),
        ("The rector of the school, Jan Moss, called it wrong:\n\n“[We] were not asked.”",
         "Jan Moss"),
        # names
        ("Ann Bell arrived. [Bell] said it rained.", "Ann Bell"),
        ("John Smith and Mary Smith came. [Mrs Smith] said it rained.", "Mary Smith"),
        ("[Minister of Rural Works Ann Bell] said it rained.", "Ann Bell"),
        ("[San Pedro governor Ana Ruiz] said it rained.", "Ana Ruiz"),
        ("Ana Ruiz left. [Ruiz's spokesman] said it rained.", "Ruiz's spokesman"),
        ("[Premier Hun Sen] said it rained.", "Hun Sen"),
        # a description with the name beside it, and the same description again
        ("[The team's coach], Rita Sand, said it rained.", "Rita Sand"),
        ("[His father] Omar Haddad said it rained.", "Omar Haddad"),
        ("Rita Sand, the coach of the team, arrived. [The coach] said it rained.", "Rita Sand"),
        ("Omar Haddad was freed on Monday. [The 45-year-old] said it rained.", "Omar Haddad"),
        # bodies
        ("The Harbour Trust sent a letter in which [it] said the pier was shut.", "Harbour Trust"),
        ("Police closed the road. [They] said a shell lay there.", "Police"),
        ("Port Authority officials met on Monday. [They] said the pier was shut.",
         "Port Authority officials"),
        ("Norvik Shipping lost a tanker. [The company] said the crew was safe.", "Norvik Shipping"),
        ("The Church of the Lake owns the land. [The Church] said it would sell.",
         "Church of the Lake"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, name: str) -> None:
    assert speaker(text).name == name


def test_nobody_is_made_up_for_a_pronoun_without_anybody_before_it() -> None:
    assert speaker("[She] said it rained.").name == "She"


def test_a_text_without_a_source_has_no_speaker() -> None:
    assert speaker_of("It is believed that it rained.", (), PARTIES) is None


@pytest.mark.parametrize(
    ("text", "party"),
    [
        # a body or office that the text names in full, before or after
        ("[The army] says it won. The Malian army fought rebels from Niger.", "Mali"),
        ("Chad met Libya. The Chadian army left. [Army spokesman Ali Deby] said so.", "Chad"),
        ("Kenyan soldiers met Somali elders. [The military] said all was calm.", "Kenya"),
        ("Sudan's army spoke. The RSF did not. [A member of the council] said no.", "Sudan"),
        ("DILI, Timor-Leste (AP) — Timor-Leste hosts the US army. [A minister] said so.",
         "East Timor"),
        ("NATO met. [The Norvik news agency] said so.", None),
        # two that it can be, or a body that is nobody's: unknown
        ("The Chadian army and the Libyan army met. [An army officer] said so.", None),
        ("Kenya's army left. [A reporter of the agency] said so.", None),
        # the country that was just named
        ("A ship of Peru sank off Chile, [the country's president] said.", "Chile"),
        ("Peru voted. [The prime minister] said it was over.", "Peru"),
        ("LUSAKA, Zambia (AP) — Zambia and Malawi met. [The government] said so.", "Zambia"),
        # groups, alliances, and the state they are in
        ("The Arakan Army, or AA, fought. [The AA] said so.", "Arakan Army"),
        ("[The Kenyan Defence Ministry's press service] said so.", "Kenya"),
        ("Chad met Libya. [Belgorod Governor Otto Bell] said so.", "Russia"),
        ("[The Somali armed group] said so.", None),
        ("[Somali armed group al-Shabaab] said so.", "al-Shabaab"),
        ("[The al-Qaeda linked group] said so.", None),
        ("Kenya met Chad. [Kenya's influential premier Ana Ruiz] said so.", "Kenya"),
        ("The Kenyan police came. [The Interior Ministry] said so.", "Kenya"),
        ("Peru mourns. “The strike by Chile was seen,” [the health ministry] said.", "Peru"),
        ("[Defence Minister Israel Bell] said so.", None),
        ("[A statement released by the Kenyan army] said so.", "Kenya"),
        ("[Sudan's RSF] said it won.", "Rapid Support Forces"),
        ("[Rwanda's UN ambassador] said no.", "Rwanda"),
        ("UNIFIL met the mayor. [The mission] said so.", "United Nations"),
        ("Hamas and NATO spoke. [The alliance] said no.", "NATO"),
        ("Hamas and NATO spoke. [The movement] said no.", "Hamas"),
        ("In Brussels, [Nato chief Jon Aas] said no.", "NATO"),
        # short names that the text gives
        ("The Arakan Army (AA) fought. [AA spokesman Bo Ke] said so.", "Arakan Army"),
        ("FARDC (Congolese army) fought on. [The FARDC] said so.",
         "Democratic Republic of the Congo"),
        # people of a country, guests in it, and others with them
        ("[Diplomats in Vienna] doubt it.", None),
        ("[Officials in Vienna] doubt it.", "Austria"),
        ("[Residents and a UN source] said so.", None),
        ("[The Syrian Network for Human Rights] said so.", "Syrian Network for Human Rights"),
        # whose critic, ally or scholar somebody is does not say whose they are
        ("[Ana Ruiz, a supporter of Russian President Ivan Orlov,] said so.", None),
        ("[Ana Ruiz, a vocal critic of the Kenyan government,] said so.", None),
        ("[Ana Ruiz, a scholar who studies the Chadian army,] said so.", None),
        ("[Kremlin critic Ilya Orlov] said so.", None),
        ("[A rival of the Kenyan president] said so.", None),
        ("[Russia's ally Belarus] said so.", "Belarus"),
        ("[Ana Ruiz, who leads the Kenyan army,] said so.", "Kenya"),
        ("[The spokesman of the Kenyan Defence Ministry, Otto Bell,] met Somalis.", "Kenya"),
        ("[The group's spokesman, Otto Bell,] said it fired at Chad.", None),
        # by whose words, and whose mouth
        ("The RSF said it had left. [The statement] named no town.", "Rapid Support Forces"),
        ("[TASS] reported a blast.", "Russia"),
        ("Kenya sent troops. [Their Haitian host] said so.", "Haiti"),
        ("Oslo spoke first. Washington came next. [Washington] said so.", "United States"),
    ],
)  # fmt: skip
def test_whose_side_it_is(text: str, party: str | None) -> None:
    assert speaker(text).party == party


def test_an_alias_of_a_case_is_a_party_to_its_speakers() -> None:
    table = PARTIES.with_case(Case("c", parties=(Party("River Front", ("the Fronters",)),)))
    text = "The Fronters took the ford. The group said so."
    found = speaker_of(text, (Span(28, 37),), table)
    assert found is not None
    assert found.party == "River Front"
