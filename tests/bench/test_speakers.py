"""When two names are the same actor's, and how the speakers' figures count."""

import pytest

from bench.same_name import is_proper_name, same_name
from bench.speakers import GoldSpeaker, GoldText, answered, figures


@pytest.mark.parametrize(
    ("answer", "gold"),
    [
        ("Ann Bell", "Foreign Minister Ann Bell"),
        ("Ann Bell", "Ambassador to the United States Ann Bell"),
        ("Bell", "Ann Bell of the Harbour Trust"),
        ("Ms Bell", "Ann Bell"),
        ("Norwegian foreign ministry", "the Norwegian Foreign Ministry"),
        ("World Health Organization", "The World Health Organisation"),
        ("José Peña", "Jose Pena"),
        ("a source close to the talks", "source close to the talks"),
    ],
)
def test_the_same(answer: str, gold: str) -> None:
    assert same_name(answer, gold)


@pytest.mark.parametrize(
    ("answer", "gold"),
    [
        ("United States", "Ambassador to the United States Ann Bell"),
        ("Harbour Trust", "Ann Bell of the Harbour Trust"),
        ("Carl Bell", "Ann Bell"),
        ("the ministry", "the Norwegian Foreign Ministry"),
        ("Ministry", "the Norwegian Foreign Ministry"),
        ("he", "Ann Bell"),
        ("", "Ann Bell"),
    ],
)
def test_not_the_same(answer: str, gold: str) -> None:
    assert not same_name(answer, gold)


def test_a_shared_surname_alone_means_nobody() -> None:
    assert same_name("Bell", "Ann Bell")
    assert not same_name("Bell", "Ann Bell", others=["Carl Bell"])
    assert same_name("Ann Bell", "Ann Bell", others=["Carl Bell"])


@pytest.mark.parametrize(("phrase", "is_name"), [("Ms Bell", True), ("the bell ringer", False)])
def test_proper_name(phrase: str, is_name: bool) -> None:
    assert is_proper_name(phrase) is is_name


def test_a_missed_statement_is_wrong_and_a_given_source_is_asked_by_itself() -> None:
    text = "Ann Bell said the road was open. It rained."
    told = GoldSpeaker([0, 8], [(9, 13)], [(14, 32)], "Ann Bell")
    missed = GoldSpeaker([33, 35], [], [(36, 42)], "Norvik", pronoun=True)
    found = figures(list(answered([GoldText("d", text, [told, missed])])))
    assert found["speaker given source"] == 50.0
    assert found["speaker end to end"] == 50.0
    assert found["speaker end to end with a cue"] == 100.0
    assert found["pronoun end to end"] == 0.0
