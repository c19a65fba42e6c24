"""Who does a deed and to whom: the nearest parties by the clause's build.

Without a parser: the subject is the clause's first noun phrase that no preposition governs, the
object what follows the trigger, and words that govern the deed ("urged Iran to") hand theirs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from saydo.codes.moods import Effect, Governor
from saydo.codes.names import NameForm
from saydo.codes.parties import PartyMention
from saydo.codes.triggers import Part, word_class
from saydo.model.actor import Actor
from saydo.model.span import Span
from saydo.read.hits import Hit
from saydo.read.sentence import Sentence
from saydo.read.standing import Governed, Standing, noun_phrase_start
from saydo.read.verbs import Build, Group
from saydo.text.clauses import Opener

_PREPOSITIONS = frozenset(
    {"of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "into", "over", "near", "around",
     "along", "across", "against", "under", "through", "between", "outside", "inside", "during", "towards", "toward",
     "within", "amid", "after", "before", "since", "until", "despite", "without", "onto", "beyond", "off", "like", "ahead", "via", "as"}
)  # fmt: skip
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i", "its", "their", "our", "his", "them"})
_GROUPS = frozenset({"group", "movement", "militia", "alliance", "bloc", "organisation", "organization", "junta"})
_FIRST_PERSON = frozenset({"we", "i", "our", "us", "my"})
_BLAMED = frozenset(
    {"accuse", "accused", "accuses", "accusing", "blame", "blamed", "blames", "suspect", "suspected",
     "condemn", "condemned", "condemns", "criticised", "criticized", "suspects", "blaming", "denounced"}
)  # fmt: skip
_REACH = 14


@dataclass(frozen=True, slots=True)
class Known:
    """What the document says elsewhere of who is who.

    `speaker` is the party (with its name) that tells this deed, `several` whether "they" can be
    it ("the rebels", "officials"), `since` where its content begins; `sources` are the parties of
    resolved speaker mentions by span; `surnames` of named persons.
    """

    speaker: Actor | None
    several: bool
    since: int
    sources: Mapping[Span, Actor]
    surnames: Mapping[str, Actor]


@dataclass(frozen=True, slots=True)
class Participants:
    """`generic`: the doer is told only as "troops" or by a pronoun that nothing resolves."""

    actor: Actor | None
    target: Actor | None
    generic: bool


@dataclass(frozen=True, slots=True)
class _Found:
    actor: Actor | None
    generic: bool = False
    second: Actor | None = None


_NOBODY = _Found(None)


def participants(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> Participants:
    """Actor and target of one deed."""
    passive = standing.group is not None and standing.group.passive and hit.part is Part.VERB
    agent = _agent(sentence, hit, known)
    if hit.part is Part.NOUN:
        doer = _of_noun(sentence, hit, standing, known)
        target = _target(sentence, hit, known)
    elif passive:
        doer = _NOBODY
        subject = _doer_of_verb(sentence, hit, standing, known)
        target = subject.actor or _target(sentence, hit, known)
        if hit.sense.background or hit.sense.type == "RETREAT":
            # "Troops were withdrawn": whose they are is who does it.
            doer, target = (subject if agent is None else doer), None
        elif subject.generic:
            doer = _NOBODY
    else:
        doer = _doer_of_verb(sentence, hit, standing, known)
        target = _target(sentence, hit, known)
    actor = agent or doer.actor
    target = target or doer.second
    if actor and target and actor.party == target.party:
        target = None
    return Participants(actor, target, doer.generic and actor is None)


def actor_of(mention: PartyMention) -> Actor:
    """A party mention as an actor: by its party's name, for "Russian" and "Moscow" name no one else."""
    return Actor(mention.party, mention.party, mention.span)


def _doer_of_verb(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> _Found:
    verb = standing.group
    first = verb.first if verb is not None else hit.first
    finite = verb is not None and verb.build in (Build.FINITE, Build.BASE)
    if verb is not None and verb.build is Build.PARTICIPLE:
        return _noun_before(sentence, first, known)
    if finite and not (standing.governors and verb and verb.build is Build.BASE):
        return _subject(sentence, first, known)
    return _handed_on(sentence, standing.governors, first, known, verb)


def _handed_on(
    sentence: Sentence,
    governors: Sequence[Governed],
    first: int,
    known: Known,
    verb: Group | None,
) -> _Found:
    """The doer of a verb that is not finite, from the words that govern it, innermost first."""
    for governed in governors:
        between = _phrase(sentence, governed.last, first, known, after_preposition=True)
        if between.actor or between.generic:
            return between
        if governed.word.governor is Governor.NOUN:
            owner = _owner(sentence, governed.first, known)
            if owner.actor:
                return owner
        if governed.group is not None and governed.group.build in (Build.FINITE, Build.BASE):
            return _subject(sentence, governed.group.first, known)
        if governed.word.governor is Governor.ADJECTIVE:
            return _subject(sentence, governed.first, known)
        first = governed.group.first if governed.group is not None else governed.first
        verb = governed.group or verb
    if verb is not None and verb.build is Build.GERUND:
        return _of_gerund(sentence, first, known)
    return _subject(sentence, first, known)


def _of_gerund(sentence: Sentence, first: int, known: Known) -> _Found:
    before = sentence.lower(first - 1)
    if before in ("of", "for", "from") and sentence.clause(first).first < first - 1:
        near = _last_party(sentence, sentence.clause(first).first, first - 1, known)
        if near is not None:
            return _Found(near)
    if before not in _PREPOSITIONS and sentence.clause(first).first < first:
        return _noun_before(sentence, first, known)
    return _subject(sentence, first, known)


def _of_noun(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> _Found:
    owner = _owner(sentence, hit.first, known)
    if not owner.actor and hit.gapped:
        owner = _phrase(sentence, hit.first + 1, hit.last, known)
    if owner.actor or owner.generic:
        return owner
    after = _owner_after(sentence, hit, known)
    if after.actor or after.generic:
        return after
    for governed in standing.governors:
        verb = governed.group
        if verb is None:
            owned = _owner(sentence, governed.first, known)
            if owned.actor:
                return owned
            continue
        if not _hands_on(governed):
            return _NOBODY
        if verb.build in (Build.FINITE, Build.BASE):
            return _NOBODY if verb.passive else _subject(sentence, verb.first, known)
        rest = standing.governors[standing.governors.index(governed) + 1 :]
        return _handed_on(sentence, rest, verb.first, known, verb)
    # "The withdrawal" is of whom the text has named for it, if anybody.
    return _Found(None, generic=hit.sense.type in ("RETREAT", "MOBILIZE"))


def _hands_on(governed: Governed) -> bool:
    """Whether the word's subject is the one who does the deed ("launched an attack")."""
    mood = governed.word.mood
    if mood.negated in (Effect.UNSEEN, Effect.UNVERIFIED):
        return False
    return mood.asserted in (
        Effect.SAME, Effect.ONGOING, Effect.PLANNED, Effect.THREATENED, Effect.DENIED,
    )  # fmt: skip


def _owner(sentence: Sentence, at: int, known: Known) -> _Found:
    """Whose it is by the words before a noun: "Russia's", "any Russian", "its"."""
    start = noun_phrase_start(sentence, at)
    first = next((i for i, _ in _placed_parties(sentence, start, at, known)), None)
    if first is not None:
        return _phrase(sentence, first, at, known)
    for here in range(start, at):
        if sentence.lower(here) in ("its", "their", "our", "his"):
            return _pronoun(sentence, here, known)
    return _NOBODY


def _owner_after(sentence: Sentence, hit: Hit, known: Known) -> _Found:
    """ "The withdrawal of Russian troops", "talks between X and Y", "attacks by X"."""
    preposition = sentence.lower(hit.last)
    last = min(sentence.clause(hit.first).last, hit.last + 9)
    if preposition == "between":
        pair = list(_parties(sentence, hit.last, last, known))
        return _Found(pair[0], second=pair[1] if len(pair) > 1 else None) if pair else _NOBODY
    if preposition == "of" and hit.sense.type in ("RETREAT", "MOBILIZE", "CONSULT"):
        return _phrase(sentence, hit.last + 1, last, known)
    return _NOBODY


def _agent(sentence: Sentence, hit: Hit, known: Known) -> Actor | None:
    """The party after "by" in the rest of the clause."""
    last = min(sentence.clause(hit.first).last, hit.last + _REACH)
    for at in range(hit.first + 1, last):
        if sentence.lower(at) == "by":
            found = _phrase(sentence, at + 1, min(last, at + 8), known)
            if found.actor is not None:
                return found.actor
    return None


def _target(sentence: Sentence, hit: Hit, known: Known) -> Actor | None:
    leads = hit.sense.target
    if not leads:
        return None
    first = hit.first + 1 if hit.gapped else hit.last
    last = min(sentence.clause(hit.first).last, first + _REACH)
    for at, actor in _placed_parties(sentence, first, last, known):
        start = noun_phrase_start(sentence, at)
        before = sentence.lower(start - 1) if start > first else "object"
        if start == first:
            before = sentence.lower(first - 1) if sentence.lower(first - 1) in leads else "object"
        if before in leads:
            return actor
        if before == "object" and hit.part is Part.NOUN:
            continue
        if before in _PREPOSITIONS and "object" not in leads:
            continue
    return None


def _subject(sentence: Sentence, verb: int, known: Known, depth: int = 0) -> _Found:
    """The subject of the verb group that begins at a word."""
    clause = sentence.clause(min(verb, len(sentence.words) - 1))
    first = clause.first
    if clause.opener is not Opener.MAIN and first < verb and (
        sentence.lower(first) == clause.word and clause.word not in _PRONOUNS
    ) and (clause.opener is not Opener.THAT or clause.word == "that"):  # fmt: skip
        first += 1
    if clause.opener is Opener.PARTICIPLE:
        first = verb
    first = _past_front(sentence, first, verb)
    first = _after_and(sentence, first, verb)
    if first < verb:
        found = _phrase(sentence, first, verb, known)
        if found.actor or found.generic or _has_noun(sentence, first, verb):
            return found
    if depth > 3 or clause.first == 0:
        return _NOBODY
    if clause.opener is Opener.RELATIVE or (clause.opener is Opener.THAT and first >= verb):
        return _noun_before(sentence, clause.first, known)
    previous = sentence.clause(clause.first - 1)
    blamed = next(
        (at for at in range(previous.first, previous.last) if sentence.lower(at) in _BLAMED), None
    )
    if blamed is not None and clause.opener is Opener.PARTICIPLE:
        return _phrase(sentence, blamed + 1, previous.last, known)
    if previous.opener is Opener.RELATIVE and previous.first:
        return _subject(sentence, sentence.clause(previous.first - 1).last - 1, known, depth + 1)
    return _clause_subject(sentence, previous.last, known, depth + 1)


def _clause_subject(sentence: Sentence, last: int, known: Known, depth: int) -> _Found:
    """The subject of a whole clause, whose verb nobody has looked for: its first noun phrase."""
    clause = sentence.clause(last - 1)
    first = _past_front(sentence, clause.first, last)
    if clause.opener is not Opener.MAIN and sentence.lower(first) == clause.word:
        if clause.word not in _PRONOUNS:
            first += 1
    found = _phrase(sentence, first, last, known)
    if found.actor or found.generic or clause.first == 0 or depth > 3:
        return found
    return _clause_subject(sentence, clause.first, known, depth + 1)


def _past_front(sentence: Sentence, first: int, last: int) -> int:
    """After a fronted phrase: "In Goma on Friday, rebel fighters …"."""
    if sentence.lower(first) in _PREPOSITIONS:
        for at in range(first + 1, min(last, first + 10)):
            if "," in sentence.between(at - 1, at):
                return at
    return first


def _after_and(sentence: Sentence, first: int, verb: int) -> int:
    """A second subject after "and", where a verb stands before it ("X attacked and Y struck back")."""
    for at in range(verb - 1, first, -1):
        if sentence.lower(at) in ("and", "but", "while"):
            verbs = any(
                word.endswith("ed")
                or word in ("is", "are", "was", "were", "has", "have", "had", "will", "would")
                for word in (sentence.lower(i) for i in range(first, at))
            )
            named = any(True for _ in sentence.parties_between(at + 1, verb))
            return at + 1 if verbs and named else first
    return first


def _has_noun(sentence: Sentence, first: int, last: int) -> bool:
    return any(len(sentence.lower(at)) > 3 for at in range(first, last))


def _noun_before(sentence: Sentence, at: int, known: Known) -> _Found:
    """The noun phrase that ends before a word: a relative's antecedent, a participle's noun."""
    start = noun_phrase_start(sentence, at)
    # "part of the forces", "soldiers from Eritrea", "troops near the border"
    while start > 1 and sentence.lower(start - 1) in ("of", "from", "near", "in", "at", "on", "along"):
        start = noun_phrase_start(sentence, start - 1)
    return _phrase(sentence, start, at, known)


def _phrase(
    sentence: Sentence, first: int, last: int, known: Known, *, after_preposition: bool = False
) -> _Found:
    """The party of the first noun phrase in a stretch, with its "of" and "from" complements."""
    generic = False
    forces = word_class("forces")
    for at in range(first, last):
        word = sentence.lower(at)
        nouns = at > first
        if (word in _PREPOSITIONS and word not in ("of", "from") and nouns and not (
            after_preposition and at <= first + 1
        )) or (after_preposition and word in ("with", "in", "at", "near")):  # fmt: skip
            break
        actors = list(_parties(sentence, at, at + 1, known))
        if actors:
            actors[0] = _group_of(sentence, at, last) or actors[0]
            joined = _joined(sentence, at, last, known)
            return _Found(actors[0], second=joined)
        if word in _PRONOUNS or (word in _GROUPS and sentence.lower(at - 1) == "the"):
            resolved = _pronoun(sentence, at, known)
            if resolved.actor:
                return resolved
            generic = True
        generic |= word in forces
    return _Found(None, generic)


def _group_of(sentence: Sentence, at: int, last: int) -> Actor | None:
    """The armed group that a country's name only places: "Yemen's Houthi rebels"."""
    owner = sentence.parties.get(at)
    if owner is None or owner.form is NameForm.GROUP:
        return None
    for here, mention in sentence.parties_between(at + 1, min(last, at + 5)):
        if mention.form is NameForm.GROUP and noun_phrase_start(sentence, here) <= at:
            return actor_of(mention)
    return None


def _joined(sentence: Sentence, at: int, last: int, known: Known) -> Actor | None:
    """The second of "X and Y"."""
    for here in range(at + 1, min(last, at + 8)):
        if sentence.lower(here) in _PREPOSITIONS:
            return None
        if sentence.lower(here) == "and":
            return next(iter(_parties(sentence, here + 1, min(last, here + 5), known)), None)
    return None


def _parties(sentence: Sentence, first: int, last: int, known: Known) -> Iterator[Actor]:
    return (actor for _, actor in _placed_parties(sentence, first, last, known))


def _placed_parties(
    sentence: Sentence, first: int, last: int, known: Known
) -> Iterator[tuple[int, Actor]]:
    for at in range(max(0, first), min(last, len(sentence.words))):
        word = sentence.words[at]
        mention = sentence.parties.get(at)
        if mention is not None:
            yield at, actor_of(mention)
            continue
        source = next(
            (actor for span, actor in known.sources.items() if span.start == word.span.start), None
        )
        if source is not None:
            yield at, source
        elif word.capital and word.lower in known.surnames and sentence.party_over(at) is None:
            yield at, known.surnames[word.lower]


def _last_party(sentence: Sentence, first: int, last: int, known: Known) -> Actor | None:
    found = list(_parties(sentence, first, last, known))
    return found[-1] if found else None


def _pronoun(sentence: Sentence, at: int, known: Known) -> _Found:
    """Whom a pronoun means: the teller in reported speech, else the sentence's first party."""
    word = sentence.lower(at)
    if word in ("they", "them", "their") and known.speaker is not None:
        others = [
            actor
            for here, actor in _placed_parties(sentence, 0, at, known)
            if actor.party != known.speaker.party
            and (not known.several or sentence.words[here].span.start >= known.since)
        ]
        if others or not known.several:
            return _Found(others[-1] if others else None, generic=True)
    if known.speaker is not None:
        return _Found(known.speaker)
    if word in _FIRST_PERSON:
        return _Found(None, generic=True)
    earlier = _last_party(sentence, 0, at, known) if word in ("its", "their") else None
    first = next(iter(_parties(sentence, 0, at, known)), None)
    return _Found(first or earlier, generic=True)
