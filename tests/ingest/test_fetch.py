"""The door to the network, against a server on this machine that the test lets through."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from saydo.ingest.fetch import fetch
from saydo.ingest.sources import Defaults, load
from saydo.model.errors import SkipError
from saydo.model.issue import Issue
from saydo.settings import Settings


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.partition("?")[0]
        if name.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
            self.end_headers()
            return
        body = {"/page": "Rebels left – “gone”".encode(), "/big": b"x" * 5000}.get(name, b"late")
        if name == "/zip":
            body = gzip.compress(b"y" * 5000)
        self.send_response(404 if name == "/none" else 200)
        self.send_header("Content-Type", "text/plain; charset=UTF-8")
        if name == "/zip":
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for byte in body if name == "/slow" else ():
            time.sleep(0.5)
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
        if name != "/slow":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_comes_with_its_address_and_charset(site: str) -> None:
    answer = fetch(f"{site}/page?a=b c", allow_loopback=True)
    assert answer.data.decode(answer.charset or "") == "Rebels left – “gone”"
    assert answer.url == f"{site}/page?a=b c"


def test_redirects_are_followed_some_times(site: str) -> None:
    assert fetch(f"{site}/to//page", allow_loopback=True).url == f"{site}/page"
    with pytest.raises(SkipError, match="led on more than 1"):
        fetch(f"{site}/to//to//page", Settings(fetch_redirects=1), allow_loopback=True)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("file:///etc/passwd", "Only http and https"),
        ("ftp://example.org/x", "Only http and https"),
        ("http://user:secret@example.org/", "user name or password"),
        ("http://", "names no host"),
        ("http://127.0.0.1/", "no public address"),
        ("http://localhost:8080/", "no public address"),
        ("http://10.0.0.1/", "no public address"),
        ("http://192.168.1.1/", "no public address"),
        ("http://169.254.169.254/latest", "no public address"),
        ("http://[::1]/", "no public address"),
        ("http://[::ffff:10.0.0.1]/", "no public address"),
        ("http://[fe80::1]/", "no public address"),
        ("http://0.0.0.0/", "no public address"),
        ("http://224.0.0.1/", "no public address"),
        ("http://2130706433/", "no public address"),
        ("http://example.org:99999/", "could not be read"),
        ("http://[broken/", "could not be read"),
    ],
)
def test_what_is_not_public_is_not_fetched(address: str, says: str) -> None:
    with pytest.raises(SkipError, match=says):
        fetch(address)


@pytest.mark.parametrize("target", ["http://10.0.0.1/", "file:///etc/passwd"])
def test_a_redirect_is_checked_like_an_address(site: str, target: str) -> None:
    with pytest.raises(SkipError, match=r"no public address|Only http"):
        fetch(f"{site}/to/{target}", allow_loopback=True)


def test_a_name_that_also_leads_inside_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(host: str, port: int, **_: object) -> list[object]:
        return [(0, 0, 0, "", (address, port)) for address in ("93.184.215.14", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(SkipError, match="no public address"):
        fetch("http://rebound.example/")


@pytest.mark.parametrize("page", ["big", "zip"])
def test_what_is_too_big_is_refused_packed_or_not(site: str, page: str) -> None:
    with pytest.raises(SkipError, match="more than 1,000 bytes"):
        fetch(f"{site}/{page}", Settings(fetch_bytes=1000), allow_loopback=True)


def test_a_server_that_takes_its_time_is_cut_off(site: str) -> None:
    started = time.monotonic()
    with pytest.raises(SkipError):
        fetch(f"{site}/slow", Settings(fetch_seconds=1), allow_loopback=True)
    assert time.monotonic() - started < 1.8


def test_an_error_of_the_server_is_told(site: str) -> None:
    with pytest.raises(SkipError, match="404"):
        fetch(f"{site}/none", allow_loopback=True)


def test_an_address_that_is_refused_is_an_issue(site: str) -> None:
    [issue] = load([f"{site}/page"], Defaults())
    assert isinstance(issue, Issue)
    assert (issue.where, "no public address" in issue.what) == (f"{site}/page", True)
