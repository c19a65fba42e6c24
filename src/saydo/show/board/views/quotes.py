"""Evidence as it is read: the sentence in its context, who vouches for it, where it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from saydo.assess.voices import voice
from saydo.model.document import Document, DocumentKind
from saydo.model.event import KnownBy, Status
from saydo.model.evidence import Evidence
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.show import decided
from saydo.show.board.catalogue import Catalogue
from saydo.show.board.site import document_path
from saydo.show.passages import Passage, evidence_passage
from saydo.show.wording import KNOWN, STANCES

_EVIDENT = frozenset({Status.DONE, Status.DENIED, Status.UNSEEN})


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text with the roles that hold in it: source, cue, content, event."""

    text: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a sentence stands. `href` opens the document at it, `url` is the publisher's page."""

    evidence: str
    document: str
    title: str
    publisher: str | None
    credit: str | None
    dated: bool
    known_at: str
    href: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that is evidence, with all the places that print it, the earliest first.

    `how` says what its stance does not: that it was only announced, or seen on the spot; `decided`
    what an analyst changed in it.
    """

    stance: str
    stance_words: str
    status: str
    known_by: str
    how: str
    voice: str
    speaker: str | None
    party: str | None
    cue_kind: str | None
    before: str
    sentence: tuple[Run, ...]
    after: str
    printed: tuple[Printed, ...]
    decided: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return "".join(run.text for run in self.sentence)


def quote(found: Catalogue, evidence: Evidence) -> Quote:
    """A piece of evidence with the sentence that it rests on."""
    event, teller = evidence.event, evidence.teller
    reading = found.readings[event.doc]
    told = evidence_passage(reading, evidence)
    before, after = _context(reading.document, told)
    return Quote(
        stance=evidence.stance.value,
        stance_words=STANCES[evidence.stance],
        status=event.status.value,
        known_by=event.known_by.value,
        how=_how(evidence),
        voice=voice(evidence),
        speaker=teller.name if teller else None,
        party=teller.party if teller else None,
        cue_kind=evidence.cue_kind.value if evidence.cue_kind else None,
        before=before,
        sentence=_runs(told),
        after=after,
        printed=(_printed(reading, evidence, told),),
        decided=decided.sentences(found.decisions, evidence.decisions),
    )


def _runs(told: Passage) -> tuple[Run, ...]:
    """Runs of equal roles; where one mark covers all there is nothing to set off."""
    pieces = told.pieces()
    if len(pieces) == 1:
        return (Run(pieces[0].text, ()),)
    return tuple(Run(piece.text, piece.roles) for piece in pieces)


def quotes(found: Catalogue, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """Evidence in order of time, the same sentence of the same speaker once with all its places."""
    made: dict[tuple[str, ...], Quote] = {}
    for held in sorted(evidence, key=lambda e: (e.known_at, e.id)):
        one = quote(found, held)
        key = (one.text, one.speaker or one.voice, one.stance, one.status)
        first = made.get(key)
        made[key] = _again(first, one) if first else one
    return tuple(made.values())


def _again(first: Quote, one: Quote) -> Quote:
    told = tuple(dict.fromkeys(first.decided + one.decided))
    return replace(first, printed=first.printed + one.printed, decided=told)


def _how(evidence: Evidence) -> str:
    event = evidence.event
    parts = [] if event.status in _EVIDENT else [event.status.value]
    parts += [] if event.known_by is KnownBy.SAID else [KNOWN[event.known_by]]
    return ", ".join(parts)


def _printed(reading: Reading, evidence: Evidence, told: Passage) -> Printed:
    document = reading.document
    return Printed(
        evidence.id,
        document.id,
        "observation" if document.kind is DocumentKind.OBSERVATION else document_title(reading),
        evidence.publisher,
        evidence.credit if evidence.credit != evidence.publisher else None,
        document.published is not None,
        evidence.known_at,
        document_path(document.id, told.span.start),
        web_address(document.url),
    )


def _context(document: Document, told: Passage) -> tuple[str, str]:
    """The sentences around, a line break before another paragraph; no headline, no furniture."""
    text, whole = document.text, told.span
    start = text.rfind(told.before, 0, whole.start)
    before = Span(start, start + len(told.before))
    start = text.find(told.after, whole.end)
    after = Span(start, start + len(told.after))
    return (
        _kept(document, before) and told.before + _space(text[before.end : whole.start]),
        _kept(document, after) and _space(text[whole.end : after.start]) + told.after,
    )


def _kept(document: Document, span: Span) -> str:
    headline = (document.title_span,) if document.title_span else ()
    if any(span.overlaps(other) for other in (*document.furniture, *headline)):
        return ""
    return span.text(document.text)


def _space(between: str) -> str:
    return "\n" if "\n" in between else " "


def document_title(reading: Reading) -> str:
    """The headline, or the first words where there is none."""
    document = reading.document
    if document.title:
        return document.title
    words = document.text.split()
    return " ".join(words[:9]) + ("…" if len(words) > 9 else "") or "(no text)"


def web_address(url: str | None) -> str | None:
    """The address if it is one a browser may safely be sent to (http or https), else None."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
