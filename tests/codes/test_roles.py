"""Words for what somebody is."""

from __future__ import annotations

import pytest

from saydo.codes.roles import RoleKind, role, roles


@pytest.mark.parametrize(
    ("word", "kind", "sector"),
    [
        ("ministry", RoleKind.BODY, "government"),
        ("ministries", RoleKind.BODY, "government"),
        ("spokesman", RoleKind.PERSON, "government"),
        ("spokesmen", RoleKind.GROUP, "government"),
        ("heads of state", RoleKind.GROUP, "government"),
        ("president", RoleKind.PERSON, "government"),
        ("army", RoleKind.BODY, "military"),
        ("armies", RoleKind.BODY, "military"),
        ("general", RoleKind.PERSON, "military"),
        ("envoy", RoleKind.PERSON, "diplomacy"),
        ("rebels", RoleKind.GROUP, "armed group"),
        ("alliance", RoleKind.BODY, "alliance"),
        ("monitors", RoleKind.GROUP, "monitor"),
    ],
)
def test_role_word(word: str, kind: RoleKind, sector: str) -> None:
    found = roles()[word]
    assert (found.kind, found.sector) == (kind, sector)


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("the Eritrean information ministry", "information ministry"),
        ("the Foreign Minister", "foreign minister"),
        ("its army’s", "army"),
        ("a green bicycle", None),
        ("", None),
    ],
)
def test_role_that_a_phrase_ends_in(phrase: str, word: str | None) -> None:
    found = role(phrase)
    assert (found.word if found else None) == word


def test_role_words_are_in_small_letters() -> None:
    assert {word for word in roles() if word != word.casefold() or not word.strip()} == set()
