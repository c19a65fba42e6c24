"""What the bench of places counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.places import GoldPlace, Match, articles
from saydo.model.event import PlaceKind
from saydo.model.span import Span
from saydo.read.geography import Toponym

FILE = """<articles><article><text>Rain fell in Goma.</text><locations><location>
<name>Goma</name><start>14</start><end>18</end><lat>-1.67</lat><lon>29.22</lon><page>x</page>
</location></locations></article></articles>"""
GOLD = GoldPlace(Span(13, 17), "Goma", -1.67, 29.22)


def test_a_part_is_read_from_a_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "unseen.xml").write_text(FILE, encoding="utf-8")
    assert list(articles(tmp_path / "unseen.xml")) == [("Rain fell in Goma.", [GOLD])]
    assert list(articles(tmp_path, "unseen")) == [("Rain fell in Goma.", [GOLD])]


def test_a_part_that_is_not_there_ends_the_program(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="No unseen"):
        list(articles(tmp_path, "unseen"))


@pytest.mark.parametrize(("latitude", "near"), [(-1.5, True), (1.5, False), (None, False)])
def test_a_place_counts_where_its_coordinates_are_near(latitude: float | None, near: bool) -> None:
    longitude = None if latitude is None else 29.22
    found = Toponym(Span(13, 17), "Goma", PlaceKind.TOWN, None, (), latitude, longitude)
    km = Match(GOLD, found).km
    assert (km is not None and km <= 161) is near
