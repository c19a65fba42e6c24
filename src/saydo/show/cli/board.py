"""`saydo board CASE`."""

from __future__ import annotations

from typing import Annotated

import typer

from saydo import flow
from saydo.show.board.app import create_app
from saydo.show.board.assessments import state
from saydo.show.board.serve import PORT, serve
from saydo.show.cli.options import CaseFolder
from saydo.show.cli.output import tell


def board(
    case: CaseFolder,
    port: Annotated[int, typer.Option("--port", help="Where to serve; 0 takes any.")] = PORT,
) -> None:
    """Show the case in the browser, on this machine only."""
    settings = flow.load_case(case)
    flow.assess(case, with_series=False)
    ledger = case / flow.LEDGER_FILE
    app = create_app(
        lambda as_of: flow.assess(case, as_of),
        settings.title,
        case=settings,
        version=lambda: state(
            ledger, ledger.with_name(f"{ledger.name}-wal"), case / flow.CASE_FILE
        ),
    )
    serve(app, port=port, ready=lambda address: tell(f"The board is at {address} (Ctrl-C ends it)"))
