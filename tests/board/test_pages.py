from starlette.testclient import TestClient
from saydo.show.board.app import create_app
from tests.board import jermuk
