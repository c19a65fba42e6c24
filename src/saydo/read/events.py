"""A document's events: which deeds it tells, whose they are, and what is said of them.

The method is rules over words, clauses and closed-class verbs: trigger → status → participants →
teller. Each step is a file beside this one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from saydo.codes.observers import observer
from saydo.codes.outlets import outlet
from saydo.codes.parties import PartyTable
from saydo.codes.triggers import Part
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event, KnownBy, Status
from saydo.model.span import Span
from saydo.model.statement import Statement
from saydo.read.details import quantity_of, when_of
from saydo.read.hits import Hit, hits
from saydo.read.known_by import known_by
from saydo.read.participants import Participants, participants
from saydo.read.places import place_of
from saydo.read.referents import Known
from saydo.read.sentence import Sentence, document_sentences
from saydo.read.standing import Standing, standing
from saydo.read.told import attributed, innermost, under_cue
from saydo.text.clauses import Opener

# Deeds of words: where such a word only governs another deed ("urged them to leave"), that deed
# with its status says it all.
_OF_WORDS = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "ACCUSE", "CONCEDE", "SUPPORT"})
_OWN_DEEDS = frozenset({"RETREAT", "MOBILIZE"})
_SKIPPED_BEFORE = frozenset({"the", "this", "that", "these", "those", "such"})
_NEAR = 60
_LED_TO = frozenset({"after", "following", "in", "during", "by", "since", "amid", "despite"})


@dataclass(frozen=True, slots=True)
class _Mention:
    """A deed as its sentence tells it."""

    sentence: Sentence
    hit: Hit
    standing: Standing
    status: Status
    told: Statement | None
    people: Participants


def events(
    document: Document, statements: Sequence[Statement], parties: PartyTable
) -> tuple[Event, ...]:
    """Every mention of a deed, in the order of the text; page furniture tells nothing."""
    sources, surnames = _speakers(statements)
    mentions = [
        mention
        for sentence in document_sentences(document, parties)
        for mention in _mentions(sentence, statements, sources, surnames)
    ]
    kept = _without_governors(mentions)
    found = [_event(document, number, mention, parties) for number, mention in enumerate(kept)]
    found = _with_generic_actors(found, kept)
    return tuple(attributed(found, statements, document.title_span))


def _speakers(
    statements: Sequence[Statement],
) -> tuple[Mapping[Span, Actor], Mapping[str, Actor]]:
    """Resolved sources by where they stand, and named persons by surname."""
    sources: dict[Span, Actor] = {}
    surnames: dict[str, Actor] = {}
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.party is None:
            continue
        for span in statement.source:
            sources[span] = speaker
        last = speaker.name.split()[-1]
        if last[:1].isupper() and speaker.name != speaker.party and " " in speaker.name:
            surnames[last.lower()] = speaker
    return sources, surnames


def _mentions(
    sentence: Sentence,
    statements: Sequence[Statement],
    sources: Mapping[Span, Actor],
    surnames: Mapping[str, Actor],
) -> list[_Mention]:
    found = []
    for hit in hits(sentence):
        stands = standing(sentence, hit)
        told = innermost(hit.span(sentence), statements)
        status = _status(sentence, hit, stands, told)
        if status is None or (stands.presupposed and hit.sense.background):
            continue
        speaker = told.speaker if told is not None else None
        known = Known(
            speaker if speaker and speaker.party else None,
            _several(sentence.text, told), _since(told, hit.span(sentence)), sources, surnames,
        )  # fmt: skip
        people = participants(sentence, hit, stands, known)
        found.append(_Mention(sentence, hit, stands, status, told, people))
    return found


def _several(text: str, told: Statement | None) -> bool:
    """Whether the teller is told as more than one: "the rebels", "officials", "Hamas"."""
    if told is None or told.speaker is None:
        return False
    source = " ".join(span.text(text) for span in told.source) or told.speaker.name
    return source.rstrip().lower().endswith("s")


def _since(told: Statement | None, trigger: Span) -> int:
    """Where the content that holds the trigger begins."""
    spans = told.content if told is not None else ()
    return next((span.start for span in spans if span.overlaps(trigger)), 0)


def _status(
    sentence: Sentence, hit: Hit, stands: Standing, told: Statement | None
) -> Status | None:
    status = stands.status
    if told is not None and (status is not None or _leads(sentence, hit, told)):
        status = under_cue(status, told.cue_kind)
    if status is None and hit.part is Part.NOUN and _led_to(sentence, hit):
        return Status.DONE
    return status


def _leads(sentence: Sentence, hit: Hit, told: Statement) -> bool:
    """Whether a bare noun is what the statement is of: near the start of its content."""
    trigger = hit.span(sentence)
    near = trigger.start - _since(told, trigger) < _NEAR
    return near and sentence.clause(hit.first).opener is not Opener.SUBORDINATE


def _led_to(sentence: Sentence, hit: Hit) -> bool:
    """ "After an attack on", "in Israeli air strikes": a bare noun that the text takes as real."""
    clause = sentence.clause(hit.first)
    for at in range(hit.first - 1, max(clause.first - 2, hit.first - 8), -1):
        word = sentence.lower(at)
        if word in _SKIPPED_BEFORE:
            return False
        if word in _LED_TO:
            return hit.sense.type in ("ASSAULT", "COERCE", "CONSULT", "PROTEST")
    return False


def _without_governors(mentions: Sequence[_Mention]) -> list[_Mention]:
    """Leave out words of saying and asking that only govern another deed of this document."""
    governing = {
        sentence_words(mention.sentence, governed.first)
        for mention in mentions
        for governed in mention.standing.governors
    }
    cues = {span for mention in mentions if mention.told is not None for span in mention.told.cue}
    return [
        mention
        for mention in mentions
        if mention.hit.sense.type not in _OF_WORDS
        or not (
            mention.hit.span(mention.sentence).start in governing
            or any(span.overlaps(mention.hit.span(mention.sentence)) for span in cues)
        )
    ]


def sentence_words(sentence: Sentence, at: int) -> int:
    """The character at which a word begins."""
    return sentence.words[at].span.start


def _event(document: Document, number: int, mention: _Mention, parties: PartyTable) -> Event:
    sentence, hit, told = mention.sentence, mention.hit, mention.told
    status = _scheduled(mention, document)
    speaker = told.speaker if told is not None else None
    monitor = (
        speaker is not None
        and outlet(speaker.name) is None
        and any(observer(name) is not None for name in (speaker.name, speaker.party or "") if name)
    )
    return Event(
        id=f"{document.id}-e{number}",
        doc=document.id,
        span=hit.span(sentence),
        type=hit.sense.type,
        mode=hit.sense.mode,
        actor=mention.people.actor,
        target=mention.people.target,
        place=None if hit.sense.type in _OF_WORDS else place_of(sentence, hit, parties),
        when=when_of(sentence, hit, status, document.published),
        quantity=quantity_of(sentence, hit),
        status=status,
        statement=told.id if told is not None else None,
        known_by=known_by(sentence, told, monitor=monitor),
        reason=mention.standing.reason,
    )


def _scheduled(mention: _Mention, document: Document) -> Status:
    """The present tense with a day to come is a plan: "ministers meet on Wednesday"."""
    verb = mention.standing.group
    if mention.status is not Status.ONGOING or verb is None or not verb.present:
        return mention.status
    when = when_of(mention.sentence, mention.hit, Status.PLANNED, document.published)
    first = (when.start or when.end) if when is not None else None
    ahead = first is not None and document.published is not None and first > document.published
    return Status.PLANNED if ahead else mention.status


def _with_generic_actors(found: Sequence[Event], mentions: Sequence[_Mention]) -> list[Event]:
    """Whose "some troops" are: the speaker's, where a party tells of its own forces.

    Not where a monitor speaks, nor where the document names another party as doing this deed and
    never the speaker's.
    """
    named: dict[tuple[str, str | None], set[str]] = {}
    for event in found:
        if event.actor is not None and event.actor.party is not None:
            named.setdefault((event.type, event.mode), set()).add(event.actor.party)
    return [
        replace(event, actor=_own(event, mention, named.get((event.type, event.mode), set())))
        if event.actor is None and mention.people.generic
        else event
        for event, mention in zip(found, mentions, strict=True)
    ]


def _own(event: Event, mention: _Mention, named: set[str]) -> Actor | None:
    speaker = mention.told.speaker if mention.told is not None else None
    if speaker is None or speaker.party is None or event.known_by is KnownBy.MONITOR:
        return _only(named)
    if event.type not in _OWN_DEEDS or event.status in (
        Status.UNSEEN,
        Status.DEMANDED,
        Status.UNVERIFIED,
    ):
        return _only(named)
    if named and speaker.party not in named:
        return _only(named)
    return Actor(speaker.party, speaker.party, None)


def _only(named: set[str]) -> Actor | None:
    """The one party that the document names for this kind of deed, if there is just one."""
    if len(named) != 1:
        return None
    party = next(iter(named))
    return Actor(party, party, None)
