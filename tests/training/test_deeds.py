"""Marks of deeds: read from passages of ours, and standing off from texts that are not here."""

from pathlib import Path

import msgspec
import pytest

from saydo.codes.plover import kinds
from training.deeds import HAPPENED, Deed, Mark, StandOff, digest, marked, written

PASSAGE = """## p-1 | Chad 2008
0 Rebels leave Abeche
0 | leave | RETREAT/withdraw | + | Rebels | .
1 The army did not shell the town, the mayor said; the town was shelled before.
1 | shell | ASSAULT/heavy-weapons | - | army | town
1 | shelled | ASSAULT/heavy-weapons | + | . | town@2

## p-2
0 Rain fell.
"""


def shown(text: str, deed: Deed) -> tuple[str, str, str, str | None, str | None]:
    sides = (side and side.text(text) for side in (deed.actor, deed.target))
    return (deed.span.text(text), deed.type, deed.happened, *sides)


def test_a_passage_is_read_with_its_marks(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(PASSAGE, encoding="utf-8")
    first, second = written(tmp_path)
    assert first.text.startswith("Rebels leave Abeche\n\nThe army")
    assert [shown(first.text, deed) for deed in first.deeds] == [
        ("leave", "RETREAT", "fact", "Rebels", None),
        ("shell", "ASSAULT", "not", "army", "town"),
        ("shelled", "ASSAULT", "fact", None, "town"),
    ]
    towns = [deed.target.start for deed in first.deeds if deed.target]
    assert towns[0] < towns[1]
    assert (second.text, second.deeds) == ("Rain fell.", ())


def test_words_that_are_not_there_are_named(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text("## p\n0 Rain fell.\n0 | snow | AID | + | . | .\n")
    with pytest.raises(ValueError, match="snow"):
        list(written(tmp_path))


def test_marks_stand_off_from_one_version_of_a_text(tmp_path: Path) -> None:
    text = "Chad shelled Abeche. More follows."
    mark = Mark(5, 12, "ASSAULT/heavy-weapons", "+", (0, 4), (13, 19))
    line = msgspec.json.encode(StandOff("a:1", digest(text), 20, [mark]))
    (tmp_path / "a.jsonl").write_bytes(line + b"\n")
    (found,) = marked({"a:1": text}, tmp_path)
    assert shown(text, found.deeds[0]) == ("shelled", "ASSAULT", "fact", "Chad", "Abeche")
    assert found.read == 20
    with pytest.raises(ValueError, match="not the one"):
        list(marked({"a:1": text + "!"}, tmp_path))


def test_our_own_passages_name_deeds_that_plover_has() -> None:
    passages = list(written())
    deeds = [deed for passage in passages for deed in passage.deeds]
    assert len(passages) > 50
    assert {(deed.type, deed.mode) for deed in deeds} <= set(kinds())
    assert {deed.happened for deed in deeds} == set(HAPPENED.values())
    assert len({deed.type for deed in deeds}) == len({type for type, _ in kinds()})
