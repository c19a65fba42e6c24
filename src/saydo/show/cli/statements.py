"""`saydo statements CASE`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import typer

from saydo import flow
from saydo.model.errors import StopError
from saydo.model.reading import Reading
from saydo.show.cli.options import AsFormat, AsOf, CaseFolder, read_moment
from saydo.show.cli.output import Format, show


@dataclass(frozen=True, slots=True)
class StatementRow:
    """Who said what, where it stands."""

    published: str | None
    publisher: str | None
    speaker: str | None
    party: str | None
    does: str
    form: str
    said: str
    id: str


def statements(
    case: CaseFolder,
    as_of: AsOf = None,
    format: AsFormat = Format.TABLE,
    party: Annotated[str | None, typer.Option("--party", help="Only this party's.")] = None,
) -> None:
    """Who said what, in the order of publication."""
    readings = sorted(
        flow.assess(case, read_moment(as_of), with_series=False).readings,
        key=lambda r: (r.document.published or "", r.document.id),
    )
    rows = [row for reading in readings for row in _rows(reading) if party in (None, row.party)]
    if party is not None and not rows:
        named = {s.speaker.party for r in readings for s in r.statements if s.speaker}
        known = ", ".join(sorted(name for name in named if name)) or "none"
        raise StopError(f"“{party}” has no statements by then; these parties have: {known}.")
    show(rows, StatementRow, format, "No statements in what was added by then.")


def _rows(reading: Reading) -> Iterator[StatementRow]:
    document = reading.document
    for statement in reading.statements:
        content = " … ".join(span.text(document.text) for span in statement.content)
        speaker = statement.speaker
        yield StatementRow(
            published=document.published,
            publisher=document.publisher,
            speaker=speaker.name if speaker else None,
            party=speaker.party if speaker else None,
            does=statement.cue_kind,
            form=statement.form,
            said=" ".join(content.split()),
            id=statement.id,
        )
