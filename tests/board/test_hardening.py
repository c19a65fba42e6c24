"""What strangers put into documents, addresses and requests stays text."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from saydo.model.assessment import Assessment
from saydo.model.errors import StopError
from saydo.model.moment import Moment
from saydo.show.board.app import create_app
from saydo.show.board.tables import Table
from saydo.show.board.views.quotes import web_address
from tests.board import jermuk
from tests.board.words import Page

EVERY = [
    "/",
    "/claim/c-withdrawal",
    "/claim/c-shelling",
    "/document/d5",
    "/indicator/shelling%20and%20strikes",
    "/sources",
]


@pytest.mark.parametrize("address", EVERY)
def test_nothing_that_a_document_says_becomes_markup(board: TestClient, address: str) -> None:
    html = board.get(address).text
    page = Page(html)
    assert "alert('title')</script>" not in html
    assert not [tag for tag, _ in page.tags if tag in ("script", "img", "iframe", "style")]
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert not [attrs for _, attrs in page.tags if "style" in attrs]


def test_a_hostile_title_and_text_are_shown_as_they_are(board: TestClient) -> None:
    text = Page(board.get("/document/d5").text).text
    assert jermuk.HOSTILE in text
    assert "<img src=x onerror=alert(2)>" in text


@pytest.mark.parametrize("address", [*EVERY, "/nothing", "/board.json", "/static/board.css"])
def test_no_page_may_load_or_send_anything_elsewhere(board: TestClient, address: str) -> None:
    policy = board.get(address).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert "http" not in policy
    assert board.get(address).headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host", "http://[x", None],
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_address(url) is None


def test_a_source_is_linked_without_telling_it_where_the_reader_comes_from(
    board: TestClient,
) -> None:
    page = Page(board.get("/claim/c-withdrawal").text)
    outside = [
        attrs for tag, attrs in page.tags if tag == "a" and (attrs["href"] or "").startswith("http")
    ]
    assert len(outside) == 3
    assert all("noreferrer" in (attrs["rel"] or "") for attrs in outside)


def test_a_host_name_that_is_not_this_machine_is_refused() -> None:
    app = create_app(jermuk.assess, jermuk.TITLE)
    assert TestClient(app, base_url="http://board.example").get("/").status_code == 400


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/nothing", 404, "There is no page at this address."),
        ("/claim/c-unknown", 404, "No claim “c-unknown” in this case as of 16 May 2023."),
        ("/claim/c-shelling?as_of=2023-05-11", 404, "as of 11 May 2023"),
        ("/document/nope", 404, "No document “nope”"),
        ("/indicator/weather", 404, "No indicator “weather”"),
        ("/?as_of=soon", 400, "“soon” is not a date. Write it as 2022-02-15."),
        ("/?as_of=<script>", 400, "“<script>” is not a date."),
        ("/?as_of=2023-02-31", 400, "is not a date"),
    ],
)
def test_what_is_not_there_is_said_plainly(
    board: TestClient, address: str, status: int, told: str
) -> None:
    answer = board.get(address)
    assert answer.status_code == status
    assert told in Page(answer.text).text
    assert "<script>" not in answer.text


def test_errors_of_json_are_json(board: TestClient) -> None:
    answer = board.get("/claim/nope.json")
    assert answer.status_code == 404
    assert "No claim" in answer.json()["error"]


def test_a_ledger_that_cannot_be_read_is_told_in_its_own_words() -> None:
    def broken(as_of: Moment | None) -> Assessment:
        raise StopError("There is no ledger in this folder.")

    client = TestClient(create_app(broken, "Sudan"), base_url="http://127.0.0.1")
    answer = client.get("/")
    assert answer.status_code == 500
    assert "There is no ledger in this folder." in answer.text


def test_a_failure_shows_no_inside_and_keeps_the_headers() -> None:
    def broken(as_of: Moment | None) -> Assessment:
        raise RuntimeError("secret of the house")

    client = TestClient(
        create_app(broken, "Sudan"), base_url="http://127.0.0.1", raise_server_exceptions=False
    )
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe() -> None:
    text = Table(("title",), (("=HYPERLINK(1)",), ("plain",), (None,), (-1,))).csv()
    assert text.splitlines() == ["title", "'=HYPERLINK(1)", "plain", '""', "-1"]
