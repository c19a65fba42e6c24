"""Serve the board on the loopback address."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from saydo.model.errors import StopError

HOST = "127.0.0.1"
PORT = 8417


def serve(app: Starlette, *, port: int = PORT, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `ready` is told the board's address once it can be opened.

    Port 0 takes any free one. Only this machine can reach it. Raises StopError when the port is
    taken.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOST, port))
        except OSError as error:
            raise StopError(
                f"Port {port} is taken; give another one with --port, or 0 for any."
            ) from error
        door.listen()
        ready(f"http://{HOST}:{door.getsockname()[1]}/")
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[door])
