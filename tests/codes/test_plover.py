"""PLOVER's kinds and what the product says of each."""

from __future__ import annotations

import pytest

from saydo.codes.plover import event_kind, kinds, opposite

ROOTS = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def test_all_sixteen_types_are_there() -> None:
    assert {type for type, mode in kinds() if mode is None} == ROOTS
    assert {type for type, _ in kinds()} == ROOTS


@pytest.mark.parametrize(
    ("type", "mode", "quad", "direction", "verbal"),
    [
        ("RETREAT", "withdraw", 2, -1, False),
        ("MOBILIZE", "troops", 4, 1, False),
        ("MOBILIZE", "presence", 4, 0, False),
        ("ASSAULT", "heavy-weapons", 4, 1, False),
        ("SANCTION", "expel", 4, 1, False),
        ("AGREE", None, 1, -1, True),
        ("CONSULT", "phone", 1, -1, True),
        ("REQUEST", "yield", 3, 0, True),
        ("ACCUSE", "allege", 3, 0, True),
        ("THREATEN", "violence", 3, 1, True),
        ("AID", None, 2, 0, False),
        ("PROTEST", "demo", 4, 0, False),
    ],
)
def test_what_a_kind_is(
    type: str, mode: str | None, quad: int, direction: int, verbal: bool
) -> None:
    kind = event_kind(type, mode)
    assert (kind.mode, kind.quad, kind.direction, kind.verbal) == (mode, quad, direction, verbal)


def test_values_are_within_their_scales() -> None:
    for (type, mode), kind in kinds().items():
        assert (kind.type, kind.mode) == (type, mode)
        assert kind.label
        assert kind.quad in (1, 2, 3, 4)
        assert kind.direction in (-1, 0, 1)
        assert kind.goldstein is None or -10 <= kind.goldstein <= 10
        assert (kind.cameo is None) == (kind.goldstein is None)


def test_cooperation_and_conflict_have_their_signs() -> None:
    for kind in kinds().values():
        if kind.goldstein is not None:
            assert (kind.goldstein > 0) == (kind.quad in (1, 2)), kind


def test_unknown_mode_is_its_type() -> None:
    assert event_kind("ASSAULT", "trebuchet") == event_kind("ASSAULT")


def test_unknown_type_is_an_error() -> None:
    with pytest.raises(KeyError):
        event_kind("SING")


def test_only_presence_is_ours() -> None:
    assert [key for key, kind in kinds().items() if kind.ours] == [("MOBILIZE", "presence")]


@pytest.mark.parametrize(
    ("deed", "other"),
    [
        (("RETREAT", "withdraw"), ("MOBILIZE", "troops")),
        (("MOBILIZE", "troops"), ("RETREAT", "withdraw")),
        (("RETREAT", "ceasefire"), ("ASSAULT", None)),
        (("MOBILIZE", "presence"), None),
        (("CONSULT", "visit"), None),
    ],
)
def test_opposite(deed: tuple[str, str | None], other: tuple[str, str | None] | None) -> None:
    assert opposite(*deed) == other


def test_opposites_are_kinds_of_the_other_direction() -> None:
    pairs = [(kinds()[key], opposite(*key)) for key in kinds()]
    for kind, other in pairs:
        if other:
            assert kinds()[other].direction == -kind.direction
