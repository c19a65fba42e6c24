"""A document's statements: attributions with form, kind of cue, speaker and chain."""

from __future__ import annotations

from collections.abc import Sequence

from saydo.codes.cues import cue_kind
from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.span import Spans
from saydo.model.statement import CueKind, Statement
from saydo.read.attribution import Attribution
from saydo.read.chains import chain
from saydo.read.forms import form
from saydo.read.mending import Page, mended
from saydo.read.names import names
from saydo.read.speakers import Speakers
from saydo.text.quotes import quotations
from saydo.text.sentences import sentences


def statements(
    document: Document, attributions: Sequence[Attribution], parties: PartyTable
) -> tuple[Statement, ...]:
    """Statements in the order of their cues; what lies in furniture is left out."""
    text = document.text
    kept = [a for a in attributions if not _in_furniture(a, document.furniture)]
    page = Page(
        text, document.title_span, sentences(text), quotations(text), names(text, parties), kept
    )
    speakers = Speakers(text, page.names, parties)
    found: list[Statement] = []
    said: list[Actor] = []
    for number, attribution in enumerate(sorted(mended(page), key=lambda a: a.cue)):
        links = chain(attribution, page.sentence(attribution.cue[0]), speakers, said)
        said.extend(links[-1:])
        cue = " ".join(span.text(text) for span in attribution.cue)
        found.append(
            Statement(
                id=f"{document.id}-s{number}",
                doc=document.id,
                source=attribution.source,
                cue=attribution.cue,
                content=attribution.content,
                form=form(text, attribution.content, page.quoted),
                cue_kind=cue_kind(cue) or CueKind.STATES,
                speaker=links[-1] if links else None,
                chain=links,
            )
        )
    return tuple(found)


def _in_furniture(attribution: Attribution, furniture: Spans) -> bool:
    return any(
        left.overlaps(cue) for cue in attribution.cue + attribution.content for left in furniture
    )
