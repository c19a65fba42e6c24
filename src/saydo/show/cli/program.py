"""The program around the commands: its help, its version, and how it fails."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from saydo.model.errors import SaydoError
from saydo.show.cli.output import tell

FAILED = 1


class _Commands(TyperGroup):
    """Turns an expected failure into one line on standard error, without a traceback."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 (typer keeps the type private)
        try:
            return super().invoke(ctx)
        except SaydoError as error:
            tell(f"saydo: {error}")
            raise typer.Exit(FAILED) from error


def program() -> typer.Typer:
    """An empty program, to which the commands are added."""
    app = typer.Typer(
        cls=_Commands,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    return app


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"saydo {version('saydo')}")
        raise typer.Exit


def _root(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Keep apart what the parties to a crisis say and what anyone has seen."""
