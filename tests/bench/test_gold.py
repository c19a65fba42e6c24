from pathlib import Path

import pytest

from bench.gold.passage import PASSAGES, UNSEEN, load
from bench.judging import HAPPENED
from bench.passages import main
from saydo.codes.parties import PartyTable
from saydo.codes.plover import kinds
from saydo.text.sentences import sentences

both = pytest.mark.parametrize("path", [PASSAGES, UNSEEN], ids=["passages", "unseen"])


@both
def test_every_deed_of_the_gold_is_a_kind_of_plover(path: Path) -> None:
    events = [event for passage in load(path) for event in passage.events]
    told = {(kind, event.mode) for event in events for kind in (event.type,)}
    told |= {(kind, None) for event in events for kind in event.also.type}
    assert told <= set(kinds())


@both
def test_every_party_of_the_gold_goes_by_its_common_name(path: Path) -> None:
    table = PartyTable.shipped()
    passages = load(path)
    named = {s.party for p in passages for s in p.statements if "party" not in s.open}
    named |= {e.actor for p in passages for e in p.events if "actor" not in e.open}
    other = {name: table.party(name) for name in named if name and table.party(name) != name}
    unknown = {name for name, common in other.items() if common is None}
    assert set(other) == unknown
    assert path == UNSEEN or not unknown


def test_no_passage_stands_twice_in_the_gold() -> None:
    passages = load(PASSAGES) + load(UNSEEN)
    assert len({passage.id for passage in passages}) == len(passages)
    assert len({passage.text for passage in passages}) == len(passages)


def test_the_unseen_passages_share_no_sentence_with_the_others() -> None:
    seen, unseen = (
        {span.text(p.text) for p in load(path) for span in sentences(p.text)}
        for path in (PASSAGES, UNSEEN)
    )
    assert not seen & unseen


def test_the_unseen_passages_are_many_and_hard() -> None:
    passages = load(UNSEEN)
    assert sum(len(sentences(passage.text)) for passage in passages) >= 200
    assert len({passage.crisis for passage in passages}) >= 25
    required = [e for passage in passages for e in passage.events if not e.optional]
    assert sum(not event.statuses() & HAPPENED for event in required) >= 120
    assert sum(event.status in HAPPENED for event in required) >= 120


def test_no_error_on_the_unseen_passages_is_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench.passages", "--errors", "--gold", str(UNSEEN)])
    with pytest.raises(SystemExit):
        main()
    assert "not looked at" in capsys.readouterr().err
