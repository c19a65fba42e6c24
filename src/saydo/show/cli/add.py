"""`saydo add CASE SOURCE…`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from saydo import flow
from saydo.model.issue import Severity
from saydo.show.cli.options import CaseFolder, Published, Publisher, Url, defaults, now
from saydo.show.cli.output import tell
from saydo.show.cli.paths import Sources, named
from saydo.show.cli.program import FAILED
from saydo.show.cli.progress import counting
from saydo.show.wording import many

_SHOWN_ISSUES = 20
_GRAVEST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def add(  # noqa: PLR0917 (options are parameters)
    case: CaseFolder,
    source: Sources,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    workers: Annotated[
        int, typer.Option("--workers", min=0, help="Processes that read beside this.")
    ] = 0,
) -> None:
    """Read articles and observations into a case; what is in it already is passed over."""
    if not (case / flow.CASE_FILE).exists():
        tell(f"There was no case at {case}: made one.")
        flow.init_case(case)
    said = defaults(published, publisher, url)
    with counting("Reading") as count:
        added = flow.add(
            case,
            named(source),
            said,
            now(),
            progress=count.done,
            expect=count.expect,
            workers=workers,
        )
    tell(report(added, case))
    failed = any(issue.severity is Severity.ERROR for issue in added.issues)
    if failed and not added.documents + added.observations + added.known:
        raise typer.Exit(FAILED)


def report(added: flow.Added, case: Path) -> str:
    """What came in, in lines: the counts, then what was wrong, the gravest first."""
    counts = (
        f"{many(added.documents, 'document')} and {many(added.observations, 'observation')} "
        f"added, {added.known} known already, {many(len(added.issues), 'issue')}."
    )
    ordered = sorted(added.issues, key=lambda issue: _GRAVEST.index(issue.severity))
    lines = [f"  {i.severity}: {i.where}: {i.what}" for i in ordered[:_SHOWN_ISSUES]]
    more = len(ordered) - _SHOWN_ISSUES
    rest = [f"  and {more} more: saydo issues {case}"] if more > 0 else []
    return "\n".join([counts, *lines, *rest])
