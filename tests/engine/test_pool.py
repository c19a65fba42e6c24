from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saydo.engine import batches, run
from saydo.model.document import Document
from saydo.model.errors import StopError
from saydo.model.issue import Issue
from saydo.settings import Settings
from tests.engine.work import make, make_nothing, make_short

SMALL = Settings(batch_documents=3, batch_characters=40)


def documents(*texts: str) -> list[Document]:
    return [Document(f"d{number}", text, "") for number, text in enumerate(texts)]


@given(st.lists(st.text(max_size=60), max_size=12), st.randoms())
def test_batches_hold_all_documents_in_an_order_of_their_own(
    texts: list[str], chance: object
) -> None:
    given_documents = documents(*texts)
    made = batches(given_documents, SMALL)
    flat = [one for batch in made for one in batch]
    assert sorted(one.id for one in flat) == sorted(one.id for one in given_documents)
    assert [len(one.text) for one in flat] == sorted(map(len, texts), reverse=True)
    for batch in made:
        assert 1 <= len(batch) <= 3
        assert len(batch) == 1 or sum(len(one.text) for one in batch) <= 40
    chance.shuffle(given_documents)  # type: ignore[attr-defined]
    assert batches(given_documents, SMALL) == made


@pytest.mark.parametrize("workers", [0, 2])
def test_results_come_in_order_and_an_error_stays_with_its_item(workers: int) -> None:
    made = [documents("a", "bb"), documents("ccc", "error", "dddd"), documents("panic")]
    done: list[int] = []
    outcomes = list(run(make, made, workers, done.append))
    assert outcomes[0] == [1, 2]
    assert [outcomes[1][0], outcomes[1][2]] == [3, 4]
    issues = [outcomes[1][1], outcomes[2][0]]
    assert [issue.doc for issue in issues if isinstance(issue, Issue)] == ["d1", "d0"]
    assert "ValueError: cannot read this" in str(issues[0])
    assert done == [2, 3, 1]


def test_a_process_that_dies_takes_nothing_with_it() -> None:
    made = [documents("a"), documents("bb", "die"), *(documents("ccc") for _ in range(6))]
    outcomes = list(run(make, made, 2))
    assert outcomes[0] == [1]
    assert outcomes[1][0] == 2
    died = outcomes[1][1]
    assert isinstance(died, Issue)
    assert "process that read it died" in died.what
    assert outcomes[2:] == [[3]] * 6


def test_a_worker_that_cannot_start_stops_the_run() -> None:
    with pytest.raises(StopError, match="no weights"):
        list(run(make_nothing, [documents("a")], 1))
    with pytest.raises(FileNotFoundError):
        list(run(make_nothing, [documents("a")]))


def test_a_function_that_loses_results_is_an_error_of_each_item() -> None:
    [outcome] = run(make_short, [documents("a", "b")])
    assert all(isinstance(one, Issue) for one in outcome)


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run(make, [], 2)) == []
