from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from saydo.show.board.app import create_app
from tests.board import jermuk


@pytest.fixture
def board() -> TestClient:
    app = create_app(jermuk.assess, jermuk.TITLE, case=jermuk.CASE)
    return TestClient(app, base_url="http://127.0.0.1")
