"""The measures of times on a small page in the annotators' format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bench.times import MEASURES, load, score
from bench.times import found_in as found

_LINES = (("Bridge", "falls"), ("May", "15", ",", "2024"), ("It", "fell", "on", "Tuesday", "."),
          ("It", "took", "two", "hours", "."))  # fmt: skip


def page(tmp_path: Path, marks: Sequence[tuple[str, str, str, Sequence[int]]]) -> Path:
    tokens, number = [], 0
    for line, words in enumerate(_LINES):
        for word in words:
            number += 1
            tokens.append(f'<token t_id="{number}" sentence="{line}">{word}</token>')
    timed = [
        f'<TIMEX3 functionInDocument="{role}" type="{kind}" value="{value}">'
        + "".join(f'<token_anchor t_id="{at}"/>' for at in held)
        + "</TIMEX3>"
        for role, kind, value, held in marks
    ]
    path = tmp_path / "page.xml"
    text = "".join([*tokens, "<Markables>", *timed, "</Markables>"])
    path.write_text(f"<Document>{text}</Document>", encoding="utf-8")
    return path


CREATED = ("CREATION_TIME", "DATE", "2024-05-15", (3, 4, 5, 6))


def test_what_agrees_counts_and_the_creation_time_does_not(tmp_path: Path) -> None:
    marks = [CREATED, ("NONE", "DATE", "2024-05-14", (10,)), ("NONE", "DURATION", "PT3H", (15,))]
    read = load(page(tmp_path, marks))
    counts = score(read, found(read))
    assert (counts["gold"], counts["found"]) == (2, 2)
    assert [counts[measure] for measure in MEASURES] == [1, 2, 1, 2]


def test_sentences_after_the_last_mark_are_not_read(tmp_path: Path) -> None:
    read = load(page(tmp_path, [CREATED, ("NONE", "DATE", "2024-05-14", (10,))]))
    assert [mark.value for mark in found(read)] == ["2024-05-14"]


@pytest.mark.parametrize("marks", [[], [CREATED]])
def test_a_page_without_times_counts_none(
    tmp_path: Path, marks: list[tuple[str, str, str, Sequence[int]]]
) -> None:
    read = load(page(tmp_path, marks))
    assert score(read, found(read)) == {"gold": 0, "found": 0}
