from __future__ import annotations

import socket

import pytest

from saydo.model.errors import StopError
from saydo.show.board.app import create_app
from saydo.show.board.serve import HOST, serve
from tests.board import jermuk


def test_a_taken_port_is_told_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        app = create_app(jermuk.assess, jermuk.TITLE)
        with pytest.raises(StopError, match="is taken; give another one with --port"):
            serve(app, port=taken.getsockname()[1], ready=lambda address: None)
