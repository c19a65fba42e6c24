"""Sentences of many crises with `[who]` and `{whom}` marked, read without being told of either."""

from __future__ import annotations

import pytest

from saydo.read.who_whom import who_whom

TOLD = [
    "[Somali militants] attacked {an army camp} near Baidoa.",
    "{A village elder} was killed on Friday by [unknown gunmen].",
    "NAIROBI, Kenya (AP) -- [Kenya's president] on Monday condemned {the Ugandan raid}.",
    "In March, [Chad's army] arrested {three Sudanese officers}.",
    "[Peru] and {Bolivia} have agreed to reopen the road.",
    "[Belgrade] rejected a request from {the Albanian envoy} to talk.",
    "[Japan] returned twelve bronze bells to {Korea}.",
    "[Kenya's president] said on Sunday that {the two armies} must stop.",
    "[The rebels] said they would free {two nurses} soon.",
    "[Prosecutors in Lima] opened an inquiry into {General Ochoa} on Tuesday.",
    "[Oman] imposed sanctions on {Yemeni traders} last week.",
    "[Togo] expelled {a Beninese diplomat}.",
    "[Serbia] praised {Greece}'s decision to wait.",
    "[Police] took {nine miners} hostage.",
    "[A United Nations court] found {the colonel} guilty of looting.",
    "[Mali's army], in turn, accuses {Niger} of arming the rebels.",
]


def told(marked: str) -> tuple[str, str | None, str | None]:
    text = marked.translate(str.maketrans("", "", "[]{}"))
    found = who_whom(text)
    actor, target = (span.text(text) if span else None for span in (found.actor, found.target))
    return text, actor, target


def bare(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in ("a", "an", "the") else phrase


@pytest.mark.parametrize("marked", TOLD, ids=[marked[:50] for marked in TOLD])
def test_who_acts_on_whom(marked: str) -> None:
    _, actor, target = told(marked)
    assert actor == bare(marked[marked.index("[") + 1 : marked.index("]")])
    assert target == bare(marked[marked.index("{") + 1 : marked.index("}")])


def test_nobody_is_made_up() -> None:
    found = who_whom("Rain.")
    assert found.actor is None
    assert found.target is None
    assert who_whom("").deed is None


def test_the_deeds_words_are_kept() -> None:
    text = "Japan returned twelve bronze bells to Korea."
    deed = who_whom(text).deed
    assert deed is not None
    assert deed.text(text).startswith("returned")
