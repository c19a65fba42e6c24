"""The command line: a file a command, and one line here for each."""

from __future__ import annotations

from saydo.show.cli import (
    add,
    board,
    brief,
    changes,
    claims,
    decide,
    decisions,
    demo,
    doctor,
    due,
    explain,
    gap,
    init,
    issues,
    origins,
    read,
    sources,
    statements,
    verify,
)
from saydo.show.cli.program import program

app = program()
app.command("demo")(demo.demo)
app.command("init")(init.init)
app.command("add")(add.add)
app.command("claims")(claims.claims)
app.command("explain")(explain.explain)
app.command("statements")(statements.statements)
app.command("origins")(origins.origins)
app.command("gap")(gap.gap)
app.command("due")(due.due)
app.command("changes")(changes.changes)
app.command("sources")(sources.sources)
app.command("decide")(decide.decide)
app.command("decisions")(decisions.decisions)
app.command("issues")(issues.issues)
app.command("brief")(brief.brief)
app.command("board")(board.board)
app.command("read")(read.read)
app.command("verify")(verify.verify)
app.command("doctor")(doctor.doctor)


def main() -> None:
    """Run the command that was typed."""
    app()
