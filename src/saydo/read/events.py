"""A document's events: which deeds it tells, whose they are, and what is said of them.

Triggers come from a lexicon and, where the network knows deeds, from what it has learned; what is
then said of them is found by rules over words, clauses and closed-class verbs: status →
participants → teller. Each step is a file beside this one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from saydo.codes.names import armed_groups
from saydo.codes.observers import observer
from saydo.codes.outlets import outlet
from saydo.codes.parties import PartyTable
from saydo.codes.triggers import Part
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.event import Event, KnownBy, Status
from saydo.model.span import Span
from saydo.model.statement import CueKind, Statement
from saydo.read.content_clauses import with_contents
from saydo.read.deeds import deeds
from saydo.read.details import quantity_of
from saydo.read.hits import Hit
from saydo.read.known_by import known_by
from saydo.read.learned import Guess, Learned
from saydo.read.learned_sides import completed
from saydo.read.mention import Mention
from saydo.read.noun_phrases import noun_phrase_start
from saydo.read.participants import participants
from saydo.read.places import place_of
from saydo.read.referents import Known
from saydo.read.sentence import Sentence, document_sentences
from saydo.read.standing import Standing, standing
from saydo.read.subjects import nested_teller
from saydo.read.told import attributed, innermost, trailing, under_cue
from saydo.read.when import when_of
from saydo.read.whose import with_generic_actors
from saydo.text.clauses import Opener

# Deeds of words: where such a word only governs another deed ("urged them to leave"), that deed
# with its status says it all.
_OF_WORDS = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "ACCUSE", "CONCEDE", "SUPPORT"})
_SKIPPED_BEFORE = frozenset({"the", "this", "that", "these", "those", "such"})
_NEAR = 60
_FACT = 0.4
_DENIED = 0.5
_LED_TO = frozenset({"after", "following", "in", "during", "by", "since", "amid", "despite"})


def events(
    document: Document,
    statements: Sequence[Statement],
    parties: PartyTable,
    cut: Sequence[Sentence] | None = None,
    learned: Learned | None = None,
) -> tuple[Event, ...]:
    """Every mention of a deed, in the order of the text; page furniture tells nothing.

    `cut`: the document's sentences, where they are cut already; `learned`: the deeds that the
    network sees in it, where it was asked.
    """
    cut = cut or document_sentences(document, parties)
    sources, surnames = _speakers(statements)
    mentions = [
        mention
        for sentence in with_contents(cut, statements)
        for mention in _mentions(sentence, statements, sources, surnames, learned)
    ]
    kept = _without_governors(mentions, statements)
    found = [_event(document, number, mention, parties) for number, mention in enumerate(kept)]
    found = with_generic_actors(found, kept, _groups(cut))
    shown = attributed(found, statements, document.title_span)
    return tuple(
        _as_word(event, mention) if mention.retold else event
        for event, mention in zip(shown, kept, strict=True)
    )


def _groups(cut: Sequence[Sentence]) -> frozenset[str]:
    """The armed groups that a document names."""
    named = {mention.party for sentence in cut for mention in sentence.parties.values()}
    return frozenset(named & armed_groups())


def _as_word(event: Event, mention: Mention) -> Event:
    """A retold deed that no statement of its teller holds: reported, and nobody vouches for it."""
    if event.known_by is not KnownBy.OWN_VOICE:
        return event
    told = mention.told.id if mention.told is not None else None
    asserted = event.status in (Status.DONE, Status.ONGOING)
    status = Status.UNVERIFIED if asserted else event.status
    return replace(event, statement=told, known_by=KnownBy.SAID, status=status)


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
    learned: Learned | None,
) -> list[Mention]:
    found = []
    for deed in deeds(sentence, learned):
        hit = deed.hit
        stands = standing(sentence, hit)
        trigger = hit.span(sentence)
        told = innermost(trigger, statements) or trailing(sentence, trigger, statements)
        status = _status(sentence, hit, stands, told)
        if hit.sense.type == "ASSAULT" and _in_words(trigger, statements):
            continue
        if deed.guess is not None and (status is None or _undecided(status, stands)):
            status = _held(deed.guess, status)
        if status is None or (stands.presupposed and hit.sense.background):
            continue
        speaker = told.speaker if told is not None else None
        known = Known(
            speaker if speaker and speaker.party else None,
            _several(sentence.text, told), _since(told, hit.span(sentence)), sources, surnames,
        )  # fmt: skip
        people = completed(participants(sentence, hit, stands, known), sentence, deed.guess, known)
        other = nested_teller(sentence, hit.first, known)
        retold = other is not None and speaker is not None and other.party != speaker.party
        found.append(Mention(sentence, hit, stands, status, told, people, retold))
    return found


def _in_words(trigger: Span, statements: Sequence[Statement]) -> bool:
    """Whether it is an attack in words, as "attacked the government over prices" is."""
    return any(
        statement.cue_kind is CueKind.ACCUSES and trigger in statement.cue
        for statement in statements
    )


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
    if hit.sense.asserted is not None and status in (Status.DONE, Status.ONGOING):
        status = hit.sense.asserted
    if status is Status.UNVERIFIED and told is not None and _by_cue(sentence, stands, told):
        status = Status.DONE
    if told is not None and (status is not None or _leads(sentence, hit, told)):
        status = under_cue(status, told.cue_kind)
    if status is None and hit.part is Part.NOUN and _led_to(sentence, hit):
        return Status.DONE
    return status


def _undecided(status: Status, stands: Standing) -> bool:
    """Whether a deed only passes for real since no word says that it is not."""
    return status in (Status.DONE, Status.ONGOING) and not stands.reason


def _held(guess: Guess, status: Status | None) -> Status:
    """What the network holds of a deed whose words say neither that it is nor that it is not."""
    if guess.denied >= _DENIED:
        return Status.DENIED
    return (status or Status.DONE) if guess.fact >= _FACT else Status.POSSIBLE


def _by_cue(sentence: Sentence, stands: Standing, told: Statement) -> bool:
    """Whether what governs the deed is the statement's own cue or stands with it: "claimed to have
    killed", "said in its daily report that"."""
    first = stands.governors[0] if stands.governors else None
    if first is None or told.cue_kind is not CueKind.STATES:
        return False
    word = sentence.words[first.first].span
    if sentence.lower(first.first).startswith("claim"):
        return any(cue.overlaps(word) for cue in told.cue)
    if told.speaker is None or told.speaker.party is None or first.group is not None:
        return False
    beside = sentence.lower(noun_phrase_start(sentence, first.first) - 1) in ("in", "per")
    begins = min((span.start for span in (*told.source, *told.cue)), default=word.end)
    ends = [piece.start for piece in told.content if piece.start > begins]
    return beside and bool(ends) and begins - len("per ") <= word.start < min(ends)


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
        if word in _SKIPPED_BEFORE or word == "for":
            # "Arrived in the capital for talks": what they came for.
            return False
        if word in _LED_TO:
            return hit.sense.type in ("ASSAULT", "COERCE", "CONSULT", "PROTEST")
    return False


def _without_governors(
    mentions: Sequence[Mention], statements: Sequence[Statement]
) -> list[Mention]:
    """Leave out words of saying and asking that only govern another deed of this document."""
    governing = {
        sentence_words(mention.sentence, governed.first)
        for mention in mentions
        for governed in mention.standing.governors
    }
    cues = {span for statement in statements for span in statement.cue}
    return [
        mention
        for mention in mentions
        if mention.hit.sense.type not in _OF_WORDS
        or not (
            mention.hit.span(mention.sentence).start in governing
            or mention.sentence.lower(mention.hit.last) == "to"
            or (
                not mention.hit.gapped
                and any(span.overlaps(mention.hit.span(mention.sentence)) for span in cues)
            )
        )
    ]


def sentence_words(sentence: Sentence, at: int) -> int:
    """The character at which a word begins."""
    return sentence.words[at].span.start


def _event(document: Document, number: int, mention: Mention, parties: PartyTable) -> Event:
    sentence, hit = mention.sentence, mention.hit
    told = None if mention.retold else mention.told
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
        when=when_of(mention, status, document.told(sentence.span.start)),
        quantity=quantity_of(sentence, hit),
        status=status,
        statement=told.id if told is not None else None,
        known_by=known_by(sentence, told, monitor=monitor),
        reason=mention.standing.reason,
    )


def _scheduled(mention: Mention, document: Document) -> Status:
    """The present tense with a day to come is a plan: "ministers meet on Wednesday"."""
    verb = mention.standing.group
    if mention.status is not Status.ONGOING or verb is None or not verb.present:
        return _warned(mention)
    told = document.told(mention.sentence.span.start)
    when = when_of(mention, Status.PLANNED, told)
    first = (when.start or when.end) if when is not None else None
    ahead = first is not None and told is not None and first > told
    return Status.PLANNED if ahead else mention.status


def _warned(mention: Mention) -> Status:
    """ "Will bomb" in a warning: the speaker's own threat, or what the speaker thinks possible."""
    told = mention.told
    if mention.status is not Status.PLANNED or told is None or told.speaker is None:
        return mention.status
    if not any("warn" in cue.text(mention.sentence.text).lower() for cue in told.cue):
        return mention.status
    actor = mention.people.actor
    own = actor is not None and actor.party == told.speaker.party
    return Status.THREATENED if own else Status.POSSIBLE
