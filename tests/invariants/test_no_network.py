"""Reading, linking, grading: nothing of it opens a connection."""

import socket
from pathlib import Path

import pytest

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.moment import Moment

_TWIN = Path(__file__).parents[1] / "fixtures" / "twin.txt"


def test_a_case_is_made_without_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    case = tmp_path / "case"
    flow.init_case(case)
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>T</title></head><body><article><p>Chad said on Monday that it had "
        "closed the border with Sudan. Nobody was hurt.</p></article></body></html>"
    )
    added = flow.add(
        case, [_TWIN, page], Defaults(published=Moment("2023-10-12")), Moment("2026-01-01")
    )
    assert added.documents == 2
    assert flow.assess(case).claims
