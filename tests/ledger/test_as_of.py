"""Invariant 4: `--as-of T` gives what the documents published by T gave, and nothing later."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from saydo.ledger import Ledger
from saydo.model.moment import Moment, last_instant
from tests.ledger.made import ADDED, document, reading

DAYS = st.integers(1, 28).map(lambda day: f"2021-05-{day:02}")
TIMES = st.integers(0, 23).flatmap(lambda h: DAYS.map(lambda d: f"{d}T{h:02}:30:00Z"))
PUBLISHED = st.one_of(st.none(), DAYS, TIMES, st.just("2021-05"), st.just("2021"))


@settings(max_examples=25, deadline=None)
@given(st.lists(PUBLISHED, min_size=1, max_size=6), st.one_of(DAYS, TIMES), st.randoms())
def test_later_documents_do_not_leak_in(
    published: list[str | None], as_of: str, chance: object
) -> None:
    at = Moment(as_of)
    made = [reading(document(f"Report {n}.", when)) for n, when in enumerate(published)]
    chance.shuffle(made)  # type: ignore[attr-defined]
    known = [
        one for one in made if last_instant(one.document.published or ADDED) <= last_instant(at)
    ]
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l.db") as ledger:
        ledger.add(known, ADDED)
        then = ledger.readings(at)
        ledger.add(made, ADDED)
        assert ledger.readings(at) == then
        assert [one.document.id for one in then] == sorted(one.document.id for one in known)


def test_a_day_is_known_only_when_it_is_over(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.add([reading(document("Report.", "2021-05-20"))], ADDED)
        assert ledger.readings(Moment("2021-05-20T18:00:00Z")) == []
        assert len(ledger.readings(Moment("2021-05-20"))) == 1


def test_without_a_date_a_document_is_known_from_when_it_was_added(tmp_path: Path) -> None:
    doc = document("Report.", None)
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.add([reading(doc)], ADDED)
        assert ledger.readings(Moment("2021-05-31")) == []
        assert len(ledger.readings(Moment("2021-06-01"))) == 1
        assert ledger.known_at(doc.id) == ADDED
