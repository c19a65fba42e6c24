"""`saydo add CASE SOURCE…`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.issue import Severity
from saydo.show.cli.options import (
    CaseFolder,
    Published,
    Publisher,
    Url,
    now,
    read_moment,
)
from saydo.show.cli.output import counting, tell
from saydo.show.cli.paths import Sources, checked

_SHOWN_ISSUES = 20


def add(
    case: CaseFolder,
    source: Sources,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that read.")] = 1,
) -> None:
    """Read articles and observations into a case; what is in it already is passed over."""
    if not (case / flow.CASE_FILE).exists():
        tell(f"There was no case at {case}: made one.")
        flow.init_case(case)
    defaults = Defaults(read_moment(published), publisher, url)
    with counting("Reading") as progress:
        added = flow.add(
            case, checked(source), defaults, now(), progress=progress, workers=workers
        )
    tell(report(added))


def report(added: flow.Added) -> str:
    """What came in, in lines: the counts, then what was wrong (notes are only counted)."""
    wrong = [issue for issue in added.issues if issue.severity is not Severity.NOTE]
    counts = (
        f"{added.documents} documents and {added.observations} observations added, "
        f"{added.known} known already, {len(added.issues)} issues."
    )
    lines = [f"  {i.severity}: {i.where}: {i.what}" for i in wrong[:_SHOWN_ISSUES]]
    more = len(wrong) - _SHOWN_ISSUES
    return os.linesep.join([counts, *lines, *([f"  and {more} more"] if more > 0 else [])])
