"""`saydo decide CASE KIND SUBJECT [VALUE]`."""

from __future__ import annotations

from typing import Annotated

import typer

from saydo import flow
from saydo.model.decision import DecisionKind
from saydo.show.cli.options import CaseFolder, now
from saydo.show.cli.output import tell


def decide(
    case: CaseFolder,
    kind: Annotated[DecisionKind, typer.Argument(help="What is decided.")],
    subject: Annotated[str, typer.Argument(help="The id or name that it is about.")],
    value: Annotated[
        str | None, typer.Argument(help="The other evidence, stance, letter or party.")
    ] = None,
    *,
    reason: Annotated[str, typer.Option("--reason", help="Why; shown beside the machine's.")],
    author: Annotated[str, typer.Option("--author", envvar="USER", help="Who decides.")],
) -> None:
    """Decide beside the machine: split, join, stance, reliability, party; revoke takes it back."""
    decision = flow.decide(case, kind, subject, value, author=author, reason=reason, made=now())
    for doubt in flow.doubts(case, decision):
        tell(f"  {doubt.severity}: {doubt.what} If it is a slip, revoke the decision.")
    tell(f"Decided as {decision.id}. To take it back: saydo decide {case} revoke {decision.id}")
