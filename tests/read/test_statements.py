"""Who is taken to speak: each text ends in the speaker and party of its last statement."""

import pytest

from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.attribution import Attribution, attributions
from saydo.read.statements import statements
from saydo.read.tagger import shipped_tagger


def marked(text: str) -> tuple[Document, list[Attribution]]:
    """A document from text in which [source], {cue} and <content> are marked, cue by cue."""
    plain = ""
    spans: list[tuple[str, Span]] = []
    opened: dict[str, int] = {}
    pairs = {"]": "[", "}": "{", ">": "<"}
    for character in text:
        if character in "[{<":
            opened[character] = len(plain)
        elif character in pairs:
            kind = pairs[character]
            spans.append((kind, Span(opened[kind], len(plain))))
        else:
            plain += character
    found: list[Attribution] = []
    group: dict[str, list[Span]] = {"[": [], "{": [], "<": []}
    for kind, span in spans:
        if group[kind] and all(group[k] for k in "{<"):
            found.append(_attribution(group))
            group = {"[": [], "{": [], "<": []}
        group[kind].append(span)
    found.append(_attribution(group))
    return Document("d", plain, ""), found


def _attribution(group: dict[str, list[Span]]) -> Attribution:
    return Attribution(tuple(group["["]), tuple(group["{"]), tuple(group["<"]))


def said(text: str) -> list[Statement]:
    document, found = marked(text)
    return list(statements(document, found, PartyTable.shipped()))


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("[Kenya] {said} <its troops would stay>.", "Kenya", "Kenya"),
        ("<Talks failed>, [the Kremlin] {said}.", "Kremlin", "Russia"),
        (
            "[Indian army chief Ravi Malhotra] {said} <the guns fell silent>.",
            "Ravi Malhotra",
            "India",
        ),
        (
            "<The road is open>, {said} [Tamara Okoye, a spokeswoman for the African Union].",
            "Tamara Okoye",
            "African Union",
        ),
        (
            "Tamara Okoye, Nigeria's deputy foreign minister, met reporters.\n\n"
            "[Okoye] {said} <the offer stood>.",
            "Tamara Okoye",
            "Nigeria",
        ),
        (
            "Turkish defence minister Kemal Aydın visited the base.\n\n"
            "[He] {said} <the convoy had left>.",
            "Kemal Aydın",
            "Turkey",
        ),
        (
            "The Ethiopian foreign ministry summoned the envoy.\n\n"
            "<It was a misunderstanding>, [the ministry] {said}.",
            "Ethiopian foreign ministry",
            "Ethiopia",
        ),
        (
            "NATO sent two more ships. [The alliance] {said} <they were on patrol>.",
            "NATO",
            "NATO",
        ),
        (
            "Sudan's foreign ministry published a video that [it] {said} <showed the depot>.",
            "Sudan's foreign ministry",
            "Sudan",
        ),
        ("[Western diplomats] {said} <the plan was dead>.", "Western diplomats", None),
        ("[Residents] {said} <shells fell at dawn>.", "Residents", None),
        (
            "[Ukraine] {said} <it would wait>, as [Deputy Minister Olha Marchenko] {said} "
            "<“we judge by deeds”>.",
            "Olha Marchenko",
            "Ukraine",
        ),
        (
            "Hamas rejected the terms, and [its spokesman] {called} <them a trap>.",
            "spokesman",
            "Hamas",
        ),
        (
            "[General Bako] {said} <the road was closed>. An answer came from Malian "
            "spokeswoman Awa Traoré. [She] {wrote} <that it was open>.",
            "Awa Traoré",
            "Mali",
        ),
        (
            "[China] {said} <the drill was over> after {hinting} <that it could resume>.",
            "China",
            "China",
        ),
    ],
)
def test_speaker(text: str, name: str, party: str | None) -> None:
    speaker = said(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.party) == (name, party)


def test_nobody_said_it() -> None:
    assert said("{It is believed} <that the bridge fell>.")[0].speaker is None


def test_the_chain_keeps_every_link() -> None:
    text = "TASS quoted [the Russian defence ministry] {as saying} <the drill had ended>."
    chain = said(text)[0].chain
    assert [(actor.name, actor.party) for actor in chain] == [
        ("TASS", "Russia"),
        ("Russian defence ministry", "Russia"),
    ]


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_the_same_statement() -> None:
    text = (
        "<“The first convoy left on Monday,”> [the general] {said}.\n\n"
        "“The second will follow once the road is clear of mines.”"
    )
    only = said(text)
    assert len(only) == 1
    assert len(only[0].content) == 2


def test_accused_of_this_and_that() -> None:
    text = "[Seoul] {accused} <Pyongyang of moving guns>, digging new trenches at the line."
    document, _ = marked(text)
    assert said(text)[0].content[0].text(document.text).endswith("trenches at the line")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("[Mali] {said} <“we shall leave by June”>.", Form.DIRECT),
        ("[Mali] {said} <it would “leave by June” at the latest>.", Form.MIXED),
        ("[Mali] {said} <it would leave by June>.", Form.INDIRECT),
    ],
)
def test_form(text: str, form: Form) -> None:
    assert said(text)[0].form is form


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("denied", CueKind.DENIES),
        ("accused", CueKind.ACCUSES),
        ("vowed", CueKind.PROMISES),
        ("urged", CueKind.DEMANDS),
        ("announced", CueKind.ANNOUNCES),
        ("said", CueKind.STATES),
    ],
)
def test_kind_of_cue(cue: str, kind: CueKind) -> None:
    assert said(f"[Mali] {{{cue}}} <something about the base>.")[0].cue_kind is kind


def test_furniture_holds_no_statement() -> None:
    document, found = marked("READ MORE: [Mali] {says} <it will leave>")
    page = Document("d", document.text, "", furniture=(Span(0, len(document.text)),))
    assert statements(page, found, PartyTable.shipped()) == ()


def test_the_network_finds_who_said_what() -> None:
    text = (
        'The army withdrew at dawn, Defence Minister Paul Mbeki said. "We have kept our word," '
        "he told reporters.\n\nAccording to the rebels, two columns were still in the valley."
    )
    found = attributions(shipped_tagger().tag([text])[0], text)
    sources = [" ".join(span.text(text) for span in a.source) for a in found]
    assert sources == ["Defence Minister Paul Mbeki", "he", "the rebels"]


def test_a_text_gives_the_same_alone_and_in_a_batch() -> None:
    texts = ["Chad said it would close the border.", "“No,” the envoy said. " * 60, "Nobody spoke."]
    tagger = shipped_tagger()
    together = [attributions(t, x) for t, x in zip(tagger.tag(texts), texts, strict=True)]
    alone = [attributions(tagger.tag([x])[0], x) for x in texts]
    assert together == alone
