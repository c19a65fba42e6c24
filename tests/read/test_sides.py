"""Who does it to whom: in reported speech without "that", and where words turn the sides round.

`{…}` is the content of a statement, `<…>` its cue; `*…*` marks the word that tells the deed.
"""

from __future__ import annotations

import re

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event, Status
from saydo.model.moment import Moment
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.events import events

PARTIES = PartyTable.shipped()


def deed(marked: str, kind: CueKind = CueKind.STATES, speaker: Actor | None = None) -> Event:
    """The deed at the mark, where the text holds at most one statement."""
    text = re.sub(r"[{}<>*]", "", marked)
    trigger = _part(marked, "*", "*")
    assert trigger is not None
    content, cue = _part(marked, "{", "}"), _part(marked, "<", ">")
    said = ()
    if content is not None and cue is not None:
        source = (Span(0, cue.start - 1),)
        said = (Statement("s", "d", source, (cue,), (content,), Form.INDIRECT, kind, speaker),)
    document = Document("d", text, "0", published=Moment("2024-05-15"))
    found = events(document, said, PARTIES)
    here = [event for event in found if event.span.overlaps(trigger)]
    assert here, f"no deed at the mark; found {[e.span.text(text) for e in found]}"
    return here[0]


def _part(marked: str, opening: str, closing: str) -> Span | None:
    bare = re.sub(r"[{}<>*]", lambda m: m[0] if m[0] in opening + closing else "", marked)
    first = bare.find(opening)
    if first < 0:
        return None
    return Span(first, bare.index(closing, first + 1) - 1)


def sides(event: Event) -> tuple[str | None, str | None]:
    """The parties of who does it and of whom it is done to."""
    return event.actor and event.actor.party, event.target and event.target.party


@pytest.mark.parametrize(
    ("marked", "actor", "target"),
    [
        ("Chad <said> on Monday {Libyan soldiers *shelled* the plant}.", "Libya", None),
        ("Chad's army <said> in a statement {Libyan jets *hit* a school}.", "Libya", None),
        ("Chad <told> reporters {Libyan troops *attacked* the village}.", "Libya", None),
        ("The Chadian governor, Ali Deby, <said> {Libyan drones *hit* the dam}.", "Libya", None),
        ("Chad <reported> {Libyan soldiers *attacked* the town}.", "Libya", None),
        ("Chad <confirmed> {two Libyan jets were *shot down*}.", None, "Libya"),
        ("Chad <said> {it *attacked* a Libyan base}.", "Chad", "Libya"),
        ("Chad <announced> {the *capture* of a Libyan base}.", "Chad", "Libya"),
    ],
)  # fmt: skip
def test_who_says_it_is_not_who_does_it(marked: str, actor: str | None, target: str | None) -> None:
    assert sides(deed(marked, speaker=Actor("Chad", "Chad"))) == (actor, target)


@pytest.mark.parametrize(
    ("marked", "actor", "target"),
    [
        # who is accused does it, not who accuses
        ("Chad was accused by Libya of *shelling* a village.", "Chad", None),
        ("Chadian troops, accused by Libya of *shelling* a village, left.", "Chad", None),
        ("Chad was criticised by Libya for *bombing* Niger.", "Chad", "Niger"),
        ("Chad praised Libya for *withdrawing* its troops.", "Libya", None),
        # what is suffered, lost and fled from
        ("Chadian troops *came under fire* from Libya near the border.", "Libya", "Chad"),
        ("Mali's army *lost* the town of Kidal to JNIM.", "JNIM", "Mali"),
        ("RSF fighters were *driven out of* the city by the Sudanese army.",
         "Rapid Support Forces", None),
        # relative clauses
        ("Chadian troops who *shelled* Libyan villages withdrew.", "Chad", "Libya"),
        ("Hezbollah, which Israel *bombed* on Monday, fired rockets.", "Israel", "Hezbollah"),
        ("Hezbollah, which Israel bombed on Monday, *fired* rockets.", "Hezbollah", None),
        ("It was Chad that *bombed* the camp.", "Chad", None),
        # the second verb of a clause has its subject, not the first one's object
        ("Gunmen struck Chad and *killed* hundreds.", None, None),
        ("Libya struck Chad and *killed* hundreds.", "Libya", None),
        # who repels an attack does not attack, nor does who urges others
        ("Chad's army repelled an *attack* by gunmen.", None, None),
        ("Chad called on both sides to *observe* a truce.", None, None),
        ("Chad agreed last week to *withdraw* its troops.", "Chad", None),
        ("Chad's forces *retaliated* with mortars, the statement added.", "Chad", None),
        ("Despite the long border line truce we previously agreed on there, the Chadian side"
         " *shelled* the line.", "Chad", None),
        ("“We call on Chad and the heads of all the clans of Mali to at once *withdraw*.”",
         "Chad", None),
        # what stands with a gerund, a passive and a list
        ("Libyan men fired shells, killing one Chadian and *wounding* three.", "Libya", None),
        ("On Monday heavy *firing* was carried out by the Chadian army.", "Chad", None),
        ("Chadian police *fought* around 30 armed men who fled.", "Chad", None),
        ("The Chadian group *attacked* Libya.", None, "Libya"),
        ("Libya sent envoys. Raids by Libya killed two, among them a boy, and *wounded* ten.",
         None, None),
        # what is aimed at, what is answered, and where fire comes from
        ("Gunmen staged the African Union military base *attack*.", None, None),
        ("Chad is ready to respond to any *attack*.", None, None),
        ("Heavy *attacks* from northern Chad killed ten.", "Chad", None),
        ("A Chadian post is *surrounded* by gunmen of the hills.", None, "Chad"),
        ("Two were *killed* and ten injured by Chadian fire.", "Chad", None),
        ("The Arakan Army (AA) has *seized* the town.", "Arakan Army", None),
        # "the rebels" are the one armed group that the text names
        ("The M23 met the mayor. Days later the rebels *captured* Goma.", "M23", None),
        ("The M23 met the FDLR. Days later the rebels *captured* Goma.", None, None),
        # fronted phrases, and sentences of one quotation
        ("According to the army, at dawn on May 7, Chadian men *shelled* the post.", "Chad", None),
        ("Mali <said> {“Chadian men opened fire. Libyan men *returned fire*”}.", "Libya", None),
        ("Mali <said> {Chad flew a drone before *sending* troops to the post}.", "Chad", None),
        ("Ten people *abducted* by bandits came home, Chad said.", None, None),
        # rebels are not the one state of which such a deed is told
        ("Chad captured the base. Days later the rebels *captured* the town.", None, None),
        # "the group" is no state, and "the junta" not whoever is named first
        ("Chadian troops were *expelled* from the town by the junta.", None, "Chad"),
        ("Mali's army was at rest when the group *attacked* a convoy.", None, None),
        ("The Houthis were at sea when the group *attacked* a ship.", "Houthis", None),
    ],
)  # fmt: skip
def test_words_turn_the_sides_round(marked: str, actor: str | None, target: str | None) -> None:
    assert sides(deed(marked)) == (actor, target)


def test_the_islands_army_is_its_own_where_it_speaks() -> None:
    event = deed("Malta <said> {the island's army *sent* troops north}.",
                 speaker=Actor("Malta", "Malta"))  # fmt: skip
    assert sides(event) == ("Malta", None)


def test_what_others_say_has_no_subject_of_its_own() -> None:
    event = deed("Strikes that officials <say> {killed ten Chadians and *wounded* dozens} went on.")
    assert event.actor is None


def test_a_monitor_takes_no_town_and_is_not_whom_the_deed_is_done_to() -> None:
    monitor = Actor("Observatory", "Syrian Observatory for Human Rights")
    event = deed("It <said> {they have *seized* the town where it was}.", speaker=monitor)
    assert sides(event) == (None, None)
    text = "A strike killed two and *wounded* more than 50, Kenya said."
    assert deed(text).target is None


def test_they_are_the_subject_of_what_is_said_before() -> None:
    officer = Actor("Colonel Bell", None)
    event = deed(
        "He <said> {after Chadian men heard shots from Libya they *attacked* the post}.",
        speaker=officer,
    )
    assert sides(event) == ("Chad", None)


def test_an_attack_in_words_is_no_deed() -> None:
    text = "The premier attacked the rector over the fees. Chad shelled the post."
    at = text.index("attacked")
    cue, content = Span(at, at + len("attacked")), Span(at + len("attacked "), text.index("."))
    said = Statement(
        "s", "d", (Span(0, at - 1),), (cue,), (content,), Form.INDIRECT, CueKind.ACCUSES, None
    )
    document = Document("d", text, "0", published=Moment("2024-05-15"))
    assert [e.span.text(text) for e in events(document, (said,), PARTIES)] == ["shelled"]


def test_a_speaker_of_no_party_is_no_other_party_of_the_sentence() -> None:
    rebel = Actor("rebels in Chad", None)
    event = deed("Rebels in Chad <said> {they would *withdraw* from the town}.", speaker=rebel)
    assert sides(event) == (None, None)


def test_fighting_that_broke_out_is_a_fact() -> None:
    assert deed("Most divers left when *fighting* broke out.").status is Status.DONE


def test_a_headline_leaves_out_that_it_was_suffered() -> None:
    text = "Ten Chadian soldiers killed in attack\n\nNothing else was known."
    title = Span(0, text.index("\n"))
    document = Document("d", text, "0", title_span=title, published=Moment("2024-05-15"))
    assert sides(events(document, (), PARTIES)[0]) == (None, "Chad")


def test_a_group_is_not_the_state_that_tells_of_it() -> None:
    army = Actor("Malian army", "Mali")
    event = deed("The army <said> {the group *attacked* a convoy}.", speaker=army)
    assert sides(event) == (None, None)
