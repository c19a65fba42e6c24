from __future__ import annotations

import pytest

from saydo.model.errors import StopError
from saydo.settings import SETTINGS, from_environment


def test_the_environment_sets_limits() -> None:
    assert from_environment({}) == SETTINGS
    assert from_environment({"SAYDO_WORKERS": "4", "PATH": "/bin"}).workers == 4


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(StopError, match="SAYDO_WORKERS"):
        from_environment({"SAYDO_WORKERS": "many"})
