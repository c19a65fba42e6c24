"""A document's statements: attributions with form, kind of cue, speaker and chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from saydo.codes.cues import cue_kind
from saydo.codes.parties import PartyTable
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.section import Section
from saydo.model.span import Span, Spans
from saydo.model.statement import CueKind, Form, Statement
from saydo.read.attribution import Attribution
from saydo.read.chains import chain
from saydo.read.discourse import Discourse
from saydo.read.forms import form
from saydo.read.mending import mended
from saydo.read.names import names
from saydo.read.page import Page
from saydo.read.speakers import Speakers
from saydo.read.transcript import Turn, turn_speaker, turns
from saydo.text.quotes import quotations
from saydo.text.sentences import sentences

_POINTING = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "i", "we", "who"}
)


def statements(
    document: Document, attributions: Sequence[Attribution], parties: PartyTable
) -> tuple[Statement, ...]:
    """Statements in the order of their cues; what lies in furniture is left out.

    The turns of a transcript are statements too, those of its speakers.
    """
    text = document.text
    spoken = turns(document)
    kept = [
        attribution
        for attribution in attributions
        if not _in_furniture(attribution, document.furniture)
        and not any(_labels(turn, attribution) for turn in spoken)
    ]
    page = Page(
        text, document.title_span, sentences(text), quotations(text), names(text, parties), kept
    )
    seen = Discourse(text, page.sentences, page.quoted, page.names)
    telling = _Telling(document, page, Speakers(seen, parties), spoken)
    order: list[Attribution | Turn] = sorted([*mended(page), *spoken], key=_first_cue)
    return tuple(telling.statement(number, said) for number, said in enumerate(order))


def _first_cue(said: Attribution | Turn) -> Spans:
    return (said.cue,) if isinstance(said, Turn) else said.cue


def _labels(turn: Turn, attribution: Attribution) -> bool:
    """Whether the network took a transcript's label for a source or a cue."""
    return any(turn.cue.overlaps(span) for span in attribution.cue + attribution.source)


def _in_furniture(attribution: Attribution, furniture: Spans) -> bool:
    return any(
        left.overlaps(cue) for cue in attribution.cue + attribution.content for left in furniture
    )


@dataclass(slots=True)
class _Telling:
    """The statements of a document as they follow each other; `said` are the speakers so far."""

    document: Document
    page: Page
    speakers: Speakers
    turns: Sequence[Turn]
    said: list[Actor] = field(default_factory=list)
    section: Section | None = None
    near: dict[Span | None, Discourse] = field(default_factory=dict)

    def statement(self, number: int, said: Attribution | Turn) -> Statement:
        """The next one, with whom its source means after all that came before."""
        key = f"{self.document.id}-s{number}"
        return self._turn(key, said) if isinstance(said, Turn) else self._attributed(key, said)

    def _turn(self, key: str, turn: Turn) -> Statement:
        speaker = turn_speaker(self.document, turn, self.turns[0].cue.start, self.speakers)
        self.said.append(speaker)
        return Statement(
            key, self.document.id, (turn.label,), (turn.cue,), turn.content, Form.DIRECT,
            CueKind.STATES, speaker, (speaker,),
        )  # fmt: skip

    def _attributed(self, key: str, attribution: Attribution) -> Statement:
        text = self.document.text
        links = self._chain(attribution)
        self.said.extend(links[-1:])
        cue = " ".join(span.text(text) for span in attribution.cue)
        return Statement(
            id=key,
            doc=self.document.id,
            source=attribution.source,
            cue=attribution.cue,
            content=attribution.content,
            form=form(text, attribution.content, self.page.quoted),
            cue_kind=cue_kind(cue) or CueKind.STATES,
            speaker=links[-1] if links else None,
            chain=links,
        )

    def _chain(self, attribution: Attribution) -> tuple[Actor, ...]:
        """Who told whom. In a section "he" and "the ministry" are first looked for in it alone.

        Nobody means the author in a byline by "he"; a name's owner may stand in a caption.
        """
        sentence = self.page.sentence(attribution.cue[0])
        section = self.document.section(sentence.start) if self.document.sections else None
        if section is not self.section:
            self.section, self.said = section, []
        near = self._near(section)
        links = chain(attribution, sentence, replace(self.speakers, page=near), self.said)
        if near is self.speakers.page:
            return links
        words = " ".join(span.text(self.document.text) for span in attribution.source)
        if (links and links[-1].party is not None) or words.casefold() in _POINTING:
            return links
        return chain(attribution, sentence, self.speakers, self.said)

    def _near(self, section: Section | None) -> Discourse:
        """The article's own text, of the section where one is given."""
        key = section.span if section else None
        if key not in self.near:
            page = self.speakers.page
            inside = page.names.mentions if section is None else page.names.inside(section.span)
            out = self.document.furniture
            own = tuple(m for m in inside if not any(m.span.overlaps(left) for left in out))
            same = len(own) == len(page.names.mentions)
            self.near[key] = page if same else page.within(key, replace(page.names, mentions=own))
        return self.near[key]
