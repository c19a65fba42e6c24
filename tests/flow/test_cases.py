"""`case.toml`: what it may say, and what is told when it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.case import Case, Indicator, Party, Source
from saydo.model.errors import StopError
from saydo.model.moment import Moment
from saydo.model.reading import ReaderSize

WHOLE = """
title = "The Line of Control, 2019"
summary = "Shelling and talks."
feeds = ["https://example.org/feed"]

[[party]]
name = "India"
aliases = ["New Delhi"]

[[source]]
name = "UNMOGIP"
observer = true
reliability = "B"
reason = "Watches the line."

[[indicator]]
name = "talks"
raises = ["CONSULT"]
"""


def write(folder: Path, text: str) -> Path:
    (folder / flow.CASE_FILE).write_text(text, encoding="utf-8")
    return folder


def test_a_whole_case(tmp_path: Path) -> None:
    assert flow.load_case(write(tmp_path, WHOLE)) == Case(
        title="The Line of Control, 2019",
        summary="Shelling and talks.",
        parties=(Party("India", ("New Delhi",)),),
        sources=(Source("UNMOGIP", True, None, "B", "Watches the line."),),
        indicators=(Indicator("talks", ("CONSULT",)),),
        feeds=("https://example.org/feed",),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title = ", "cannot be read"),
        ("summary = 'x'", "title"),
        ("title = 'x'\ncolour = 'red'", "colour"),
        ("title = 'x'\n[[party]]\nname = 'India'\nalias = ['Delhi']", "nobody reads alias"),
        ("title = 'x'\n[[source]]\nname = 'N'\nreliability = 'G'", "not one of A to F"),
        ("title = 'x'\n[[source]]\nname = 'N'\nreliability = 'A'", "lacks its reason"),
        ("title = 'x'\nparty = 'India'", "party"),
    ],
)
def test_a_broken_case_is_told_in_a_sentence(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(StopError, match=told):
        flow.load_case(write(tmp_path, text))


def test_no_case_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="saydo init"):
        flow.load_case(tmp_path / "nothing")


def test_a_new_case_is_empty_and_whole(tmp_path: Path) -> None:
    flow.init_case(tmp_path / "kashmir")
    assert flow.load_case(tmp_path / "kashmir") == Case("kashmir")
    found = flow.assess(tmp_path / "kashmir")
    assert (found.claims, found.readings, found.due) == ((), (), ())
    assert all(series.points == () for series in found.series)
    with pytest.raises(StopError, match="exists already"):
        flow.init_case(tmp_path / "kashmir")


def test_a_case_says_which_network_reads(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text('title = "Abyei"\nreader = "fast"\n', encoding="utf-8")
    assert flow.load_case(tmp_path).reader is ReaderSize.FAST
    story = tmp_path / "story.txt"
    story.write_text(
        "Sudan's army said on Monday that it had left the town of Abyei.", encoding="utf-8"
    )
    flow.add(tmp_path, [story], Defaults(), Moment("2031-05-05T00:00:00Z"))
    [reading] = flow.assess(tmp_path).readings
    assert reading.reader.endswith("fast")


def test_no_other_network_is_known(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text('title = "Abyei"\nreader = "huge"\n', encoding="utf-8")
    with pytest.raises(StopError, match="huge"):
        flow.load_case(tmp_path)
