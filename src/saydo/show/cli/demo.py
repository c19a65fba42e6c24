"""`saydo demo`."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from saydo import flow
from saydo.ingest.sources import Defaults
from saydo.model.errors import StopError
from saydo.model.moment import Moment
from saydo.show.cli.add import report
from saydo.show.cli.claims import LEGEND, show_claims
from saydo.show.cli.options import now
from saydo.show.cli.output import Format, short, tell
from saydo.show.cli.progress import counting
from saydo.show.dates import time

_CASE = "ukraine-2022"
_SOURCES = ("dispatches.jsonl", "observations.csv")
_MOMENTS = tuple(
    Moment(text) for text in ("2022-02-15T09:00:00Z", "2022-02-15", "2022-02-17", "2022-02-22")
)
_SHOWN = 4


def demo(
    to: Annotated[Path, typer.Option("--to", help="Where the case is made.")] = Path("saydo-demo"),
) -> None:
    """Make a ready case (Ukraine, February 2022), read it, and show how its claims fare."""
    _copy(to)
    with counting("Reading") as count:
        sources = [to / name for name in _SOURCES]
        added = flow.add(to, sources, Defaults(), now(), progress=count.done, expect=count.expect)
    tell(report(added, to))
    most_told = "ID"
    for moment in _MOMENTS:
        graded = [
            one
            for one in flow.assess(to, moment, with_series=False).claims
            if one.grade.deed is not None
        ]
        graded.sort(key=lambda one: len(one.claim.evidence), reverse=True)
        typer.echo(
            f"\nAs of {time(moment)}, the {_SHOWN} most told of {len(graded)} graded claims:"
        )
        show_claims(graded[:_SHOWN], Format.TABLE, legend=False)
        most_told = short(graded[0].claim.id) if graded else "ID"
    typer.echo(f"\n{LEGEND}")
    typer.echo(f"\nAll of it: saydo claims {to}\nWhy a grade: saydo explain {to} {most_told}")
    typer.echo(f"In the browser: saydo board {to}")


def _copy(to: Path) -> None:
    """Copy the example there; raises StopError where the folder holds something else."""
    made, ours = to / flow.CASE_FILE, examples() / _CASE
    if made.exists():
        if flow.load_case(to).title != flow.load_case(ours).title:
            raise StopError(f"{to} holds another case: give the demo a folder of its own (--to).")
    elif to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise StopError(f"{to} is not empty: give the demo a folder of its own (--to).")
    else:
        shutil.copytree(ours, to, dirs_exist_ok=True)


def examples() -> Path:
    """The example cases: in the installed package, or beside it in a working copy."""
    installed = Path(str(files("saydo"))) / "examples"
    beside = Path(str(files("saydo"))).parents[1] / "examples"
    found = next((folder for folder in (installed, beside) if (folder / _CASE).is_dir()), None)
    if found is None:
        raise StopError("The example cases are not in this installation.")
    return found
