"""The only door to the network: one address in, its bytes out, guarded.

Only http and https, no credentials in the address, none but public addresses (checked after the
name was resolved, and the connection goes to the address that was checked, so that a second
answer of the name server cannot lead elsewhere), each redirect checked the same way, a limit on
size and on the time of the whole. Proxies of the environment are not used: the check would then
be theirs.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from saydo.model.errors import SkipError
from saydo.settings import SETTINGS, Settings

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GZIP = 16 + zlib.MAX_WBITS
_ASKS = {"User-Agent": "saydo (one page at a time)", "Accept-Encoding": "identity"}
_PLAIN = "/%:@!$&'()*+,;=~?"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave: the bytes, the address after redirects, the charset of the header."""

    url: str
    data: bytes
    charset: str | None


def is_address(text: str) -> bool:
    """Whether a source is a web address and no path."""
    return "://" in text


def fetch(url: str, settings: Settings = SETTINGS, *, allow_loopback: bool = False) -> Answer:
    """Get one address; raises SkipError, with a sentence, for whatever stands in the way.

    `allow_loopback` is for tests, whose server is this machine.
    """
    deadline = time.monotonic() + settings.fetch_seconds
    for _ in range(settings.fetch_redirects + 1):
        try:
            with _response(url, deadline, allow_loopback) as response:
                location = response.headers["Location"]
                if response.status not in _REDIRECTS or not location:
                    return _answer(url, response, settings.fetch_bytes, deadline)
        except (OSError, HTTPException, ValueError, zlib.error) as error:
            raise SkipError(f"The address could not be read: {error or 'no answer'}.") from error
        url = urljoin(url, location)
    raise SkipError(f"The address led on more than {settings.fetch_redirects} times.")


@contextmanager
def _response(url: str, deadline: float, allow_loopback: bool) -> Iterator[HTTPResponse]:
    """The answer to one request, over a connection that is cut when the time is up."""
    parts = _checked(url)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    plug = socket.create_connection((_public(host, port, allow_loopback), port), _left(deadline))
    # A server that sends a byte now and then never runs into the time limit of one read.
    watch = threading.Timer(_left(deadline), _cut, (plug,))
    watch.daemon = True
    watch.start()
    connection = (HTTPSConnection if parts.scheme == "https" else HTTPConnection)(host, port)
    try:
        connection.sock = plug
        if parts.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(plug, server_hostname=host)
        target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        connection.request("GET", quote(target, safe=_PLAIN), headers=_ASKS)
        yield connection.getresponse()
    finally:
        watch.cancel()
        connection.close()
        plug.close()


def _checked(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.scheme not in _PORTS:
        raise SkipError("Only http and https addresses are fetched.")
    if parts.username is not None or parts.password is not None:
        raise SkipError("An address with a user name or password in it is not fetched.")
    if not parts.hostname:
        raise SkipError("The address names no host.")
    return parts


def _public(host: str, port: int, allow_loopback: bool) -> str:
    """The first address of a host, all of whose addresses are public."""
    found = [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for text in found:
        address = ip_address(text.partition("%")[0])
        if not _is_public(address) and not (allow_loopback and address.is_loopback):
            raise SkipError(f"{host} is no public address ({text}): not fetched.")
    return found[0]


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return address.is_global and not address.is_multicast and (inner is None or inner.is_global)


def _cut(plug: socket.socket) -> None:
    try:
        plug.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # It was closed already.


def _left(deadline: float) -> float:
    return max(0.1, deadline - time.monotonic())


def _answer(url: str, response: HTTPResponse, limit: int, deadline: float) -> Answer:
    if response.status != 200:
        raise SkipError(f"The server answered {response.status} {response.reason}.")
    data = response.read(limit + 1)
    if response.headers["Content-Encoding"] == "gzip":
        data = zlib.decompressobj(_GZIP).decompress(data, limit + 1)
    if len(data) > limit:
        raise SkipError(f"It has more than {limit:,} bytes, the limit for one address.")
    if time.monotonic() > deadline:
        raise SkipError("The server took too long.")
    return Answer(url, data, response.headers.get_content_charset())
