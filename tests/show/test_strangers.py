from __future__ import annotations

import pytest

from saydo.show.strangers import for_spreadsheet, for_terminal


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_what_a_spreadsheet_would_run_is_text_there(text: str) -> None:
    assert for_spreadsheet(text) == f"'{text}"


def test_other_text_is_itself_in_a_spreadsheet() -> None:
    assert for_spreadsheet("Chad – withdraws") == "Chad – withdraws"


def test_a_terminal_takes_no_orders_from_a_headline() -> None:
    assert for_terminal("\x1b]0;owned\x07Army \x9b2Jleaves\r\n\tGao") == (
        "�]0;owned�Army �2Jleaves�\n\tGao"
    )
