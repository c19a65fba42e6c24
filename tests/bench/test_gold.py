from bench.gold.passage import load
from saydo.codes.parties import PartyTable
from saydo.codes.plover import kinds


def test_every_deed_of_the_gold_is_a_kind_of_plover() -> None:
    events = [event for passage in load() for event in passage.events]
    told = {(kind, event.mode) for event in events for kind in (event.type,)}
    told |= {(kind, None) for event in events for kind in event.also.type}
    assert told <= set(kinds())


def test_every_party_of_the_gold_goes_by_its_common_name() -> None:
    table = PartyTable.shipped()
    passages = load()
    named = {s.party for p in passages for s in p.statements if "party" not in s.open}
    named |= {e.actor for p in passages for e in p.events if "actor" not in e.open}
    assert {name for name in named if name and table.party(name) != name} == set()


def test_no_passage_stands_twice_in_the_gold() -> None:
    passages = load()
    assert len({passage.id for passage in passages}) == len(passages)
    assert len({passage.text for passage in passages}) == len(passages)
