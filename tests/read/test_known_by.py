"""How whoever tells a deed knows of it: seen, recorded, or only said."""

from __future__ import annotations

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import KnownBy
from saydo.model.moment import Moment
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.events import events

PARTIES = PartyTable.shipped()
UN = "United Nations"


def known(marked: str, party: str | None, cue: CueKind = CueKind.STATES) -> KnownBy:
    """Of the last deed in `{content}`, said by the `[source]`; no marks: the outlet's own."""
    plain = marked.translate(str.maketrans("", "", "[]{}"))
    said = []
    if "{" in marked:
        source = marked[marked.index("[") + 1 : marked.index("]")]
        content = marked[marked.index("{") + 1 : marked.index("}")]
        spans = [
            Span(plain.index(part), plain.index(part) + len(part)) for part in (source, content)
        ]
        said = [
            Statement(
                "s", "d", (spans[0],), (), (spans[1],), Form.INDIRECT, cue, Actor(source, party)
            )
        ]
    document = Document("d", plain, "0", published=Moment("2024-05-15"))
    return events(document, tuple(said), PARTIES)[-1].known_by


@pytest.mark.parametrize(
    "marked",
    [
        "{Kenyan troops had left Kismayo}, two [eyewitnesses] said.",
        "[An eye-witness] said {Kenyan troops had left Kismayo}.",
        "[Residents of Kismayo] said {Kenyan troops had left the town}.",
        "[Aid workers] in Kismayo said {they saw Kenyan troops leaving the town}.",
        "[Medics] said {they had counted 40 Kenyan trucks that withdrew from Kismayo}.",
    ],
)
def test_who_was_there_has_seen_it(marked: str) -> None:
    assert known(marked, None) is KnownBy.WITNESSED


@pytest.mark.parametrize(
    ("marked", "party", "cue"),
    [
        ("[Aid workers] said {Kenyan troops had left Kismayo}.", None, CueKind.STATES),
        ("[Residents] demanded {that Kenyan troops leave Kismayo}.", None, CueKind.DEMANDS),
        ("[Residents] accuse {Kenyan troops of looting Kismayo}.", None, CueKind.ACCUSES),
        ("[A leaked UN report] alleges {Kenya shelled Kismayo}.", UN, CueKind.ACCUSES),
        ("[UN peacekeepers] urged {Kenya to withdraw from Kismayo}.", UN, CueKind.DEMANDS),
        ("[The UN envoy] said {Kenya had withdrawn from Kismayo}.", UN, CueKind.STATES),
        ("[UN monitors] said {an estimated 40 people were killed by Kenya}.", UN, CueKind.STATES),
        ("[Kenya's army] said {satellite images showed Ethiopia massed troops}.", "Kenya",
         CueKind.STATES),
    ],
)  # fmt: skip
def test_who_asks_accuses_or_reckons_only_says_it(
    marked: str, party: str | None, cue: CueKind
) -> None:
    assert known(marked, party, cue) is KnownBy.SAID


@pytest.mark.parametrize(
    "marked",
    [
        "[UN monitors] said {Kenyan troops had left Kismayo}.",
        "[The UN] said {its patrols saw Kenyan troops leave Kismayo}.",
        "[The United Nations] said {it had recorded that Kenya shelled Kismayo}.",
        "[UN peacekeepers] said {Kenya had fired at one of their posts}.",
    ],
)
def test_a_monitor_that_saw_it_is_one(marked: str) -> None:
    assert known(marked, UN) is KnownBy.MONITOR


def test_pictures_that_a_party_hands_out_are_its_word() -> None:
    handed = "Satellite images released by the Kenyan army showed that Ethiopia massed troops."
    assert known(handed, None) is KnownBy.SAID
    bought = "Satellite images released by Maxar showed that Ethiopia massed troops."
    assert known(bought, None) is KnownBy.IMAGERY
