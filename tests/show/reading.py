"""A hand-made reading of a sentence about Khartoum, for the tests of what is shown."""

from __future__ import annotations

from hashlib import sha256

from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event, KnownBy, Place, Quantity, Status
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment, Period
from saydo.model.reading import Due, Reading, Unknown
from saydo.model.span import Span
from saydo.model.statement import CueKind, Form, Statement

TEXT = (
    "Fighting went on in the capital. The army said it would pull back its tanks from Khartoum. "
    "<b>How many</b> was not known.\n\nAdvertisement"
)


def span(words: str, after: int = 0) -> Span:
    """Where words stand in the text."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


DOCUMENT = Document(
    id="d0123456789abcdef",
    text=TEXT,
    sha256=sha256(TEXT.encode()).hexdigest(),
    path="khartoum.txt",
    title="Army to pull back <tanks>",
    published=Moment("2023-05-01"),
    publisher="The Nile Post",
    url="https://example.org/khartoum",
    furniture=(span("Advertisement"),),
    language="en",
)
STATEMENT = Statement(
    id="d0123456789abcdef-s0",
    doc=DOCUMENT.id,
    source=(span("The army"),),
    cue=(span("said"),),
    content=(span("it would pull back its tanks from Khartoum"),),
    form=Form.INDIRECT,
    cue_kind=CueKind.PROMISES,
    speaker=Actor("the army", "Sudan", span("The army")),
)
EVENT = Event(
    id="d0123456789abcdef-e0",
    doc=DOCUMENT.id,
    span=span("pull back"),
    type="RETREAT",
    mode="withdraw",
    actor=Actor("the army", "Sudan", span("The army")),
    target=None,
    place=Place("Khartoum", "Sudan", span=span("Khartoum")),
    when=Period(Moment("2023-05-02"), Moment("2023-05-03")),
    quantity=Quantity(None, None, "tanks"),
    status=Status.PLANNED,
    statement=STATEMENT.id,
    known_by=KnownBy.SAID,
    reason=(span("would"),),
)
KHARTOUM = Reading(
    DOCUMENT,
    "made by hand",
    statements=(STATEMENT,),
    events=(EVENT,),
    due=(Due(DOCUMENT.id, EVENT.span, Period(Moment("2023-05-02"), Moment("2023-05-03"))),),
    unknown=(Unknown(DOCUMENT.id, span("<b>How many</b> was not known.")),),
    issues=(Issue(DOCUMENT.id, "0-10", "Something is <odd>.", Severity.NOTE),),
)
