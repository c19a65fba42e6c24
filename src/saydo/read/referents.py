"""Whom a phrase means: party names, groups, known persons and pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.moods import auxiliaries
from saydo.codes.names import NameForm, state_names
from saydo.codes.parties import PartyMention
from saydo.codes.roles import RoleKind, role
from saydo.codes.triggers import word_class
from saydo.model.actor import Actor
from saydo.model.span import Span
from saydo.read.noun_phrases import noun_phrase_start
from saydo.read.sentence import Sentence

_LAND = frozenset({"country", "island", "nation", "kingdom", "republic"})
_CLOTHES = ("uniform", "fatigue", "insignia", "colour", "camouflage")
_FIRST_PERSON = frozenset({"we", "i", "our", "us", "my"})


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
class Found:
    """A party, with the `second` of "X and Y"; `generic`: only troops or an open pronoun."""

    actor: Actor | None
    generic: bool = False
    second: Actor | None = None


NOBODY = Found(None)


def actor_of(mention: PartyMention) -> Actor:
    """A party mention as an actor, by its party's name: "Russian" and "Moscow" name no one else."""
    return Actor(mention.party, mention.party, mention.span)


def phrase_party(
    sentence: Sentence, first: int, last: int, known: Known, *, after_preposition: bool = False
) -> Found:
    """The party of the first noun phrase in a stretch, with its "of" and "from" complements."""
    generic = False
    forces = word_class("forces")
    for at in range(first, last):
        word = sentence.lower(at)
        nouns = at > first
        if generic and nouns and "," in sentence.between(at - 1, at):
            # "Of troops, NATO said": what follows is no part of the phrase.
            break
        led = word == "by" and sentence.lower(at - 1) == "led"
        clad = word == "in" and sentence.lower(at + 2).startswith(_CLOTHES)
        if (word in function_words().prepositions and word not in ("of", "from") and nouns and not (
            led or clad or (after_preposition and at <= first + 1)
        )) or (after_preposition and word in ("with", "in", "at", "near")):  # fmt: skip
            break
        actors = list(parties_in(sentence, at, at + 1, known))
        if actors:
            if _no_state(sentence, at):
                return Found(_group_of(sentence, at, last))
            actors[0] = _group_of(sentence, at, last) or actors[0]
            joined = _joined(sentence, at, last, known)
            return Found(actors[0], second=joined)
        if word in _LAND and sentence.words[at].possessive and known.speaker is not None:
            # "The island's army", in what the island says.
            return Found(known.speaker)
        if word in function_words().pronouns or (
            word in function_words().groups and sentence.lower(at - 1) == "the"
        ):
            resolved = pronoun_party(sentence, at, known)
            if resolved.actor:
                return resolved
            generic = True
        generic |= word in forces
    return Found(None, generic)


def _no_state(sentence: Sentence, at: int) -> bool:
    """Whether a state's name only says where people are from: "Congo rebels"."""
    mention = sentence.parties.get(at)
    if mention is None or mention.form is NameForm.GROUP:
        return False
    for here in range(at + 1, min(len(sentence.words), at + 4)):
        if sentence.between(here - 1, here).strip() or sentence.lower(here) in (
            function_words().prepositions | function_words().links
        ):
            return False
        if sentence.lower(here) in word_class("notstate"):
            return True
    return False


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
        if sentence.lower(here) in function_words().prepositions:
            return None
        if sentence.lower(here) == "and":
            return next(iter(parties_in(sentence, here + 1, min(last, here + 5), known)), None)
    return None


def parties_in(sentence: Sentence, first: int, last: int, known: Known) -> Iterator[Actor]:
    """Parties named in a stretch of words, in order."""
    return (actor for _, actor in placed_parties(sentence, first, last, known))


def placed_parties(
    sentence: Sentence, first: int, last: int, known: Known
) -> Iterator[tuple[int, Actor]]:
    """The same with the word each begins at: names of the table, speakers, known persons."""
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


def last_party(sentence: Sentence, first: int, last: int, known: Known) -> Actor | None:
    """The last of them."""
    found = list(parties_in(sentence, first, last, known))
    return found[-1] if found else None


def pronoun_party(sentence: Sentence, at: int, known: Known) -> Found:
    """Whom a pronoun means: the teller in reported speech, else the sentence's first party."""
    word = sentence.lower(at)
    if word in ("alliance", "bloc"):
        return Found(None, generic=True)
    if word in function_words().groups:
        return _group_meant(sentence, at, known)
    if known.speaker is None and known.since:
        # Who says it is of no party that is known, and "they" may be them.
        inside = (i for i, w in enumerate(sentence.words) if w.span.start >= known.since)
        named = parties_in(sentence, next(inside, at), at, known)
        return Found(next(iter(named), None), generic=True)
    if word in ("they", "them", "their") and known.speaker is not None:
        others = [
            actor
            for here, actor in placed_parties(sentence, 0, at, known)
            if actor.party != known.speaker.party
            and (not known.several or sentence.words[here].span.start >= known.since)
        ]
        if others or not known.several:
            return Found(others[-1] if others else None, generic=True)
    if word == "it" and _expletive(sentence, at):
        return Found(None, generic=True)
    beside = sentence.party_over(at - 1) if word == "it" and at else None
    if beside is not None and not sentence.between(at - 1, at).strip():
        # "Signs from Chad it would leave": nobody else stands nearer.
        return Found(actor_of(beside))
    owner = _claimant(sentence, at, known) if word in ("it", "its") else None
    if owner is not None:
        return Found(owner)
    person = known.speaker is not None and word == "it" and _person(known.speaker)
    if known.speaker is not None and not person:
        return Found(known.speaker)
    if word in _FIRST_PERSON:
        return Found(None, generic=True)
    earlier = last_party(sentence, 0, at, known) if word in ("its", "their") else None
    first = next(iter(parties_in(sentence, 0, at, known)), None)
    return Found(first or earlier, generic=True)


def _group_meant(sentence: Sentence, at: int, known: Known) -> Found:
    """Whom "the group" and "the militia" mean: no state, so the last group that was named."""
    before = [(here, actor) for here, actor in placed_parties(sentence, 0, at, known)]
    groups = [actor for here, actor in before if _is_group(sentence, here, actor)]
    if not groups and known.speaker is not None and known.speaker.party not in state_names():
        groups = [known.speaker]
    return Found(groups[-1] if groups else None, generic=True)


def _is_group(sentence: Sentence, at: int, actor: Actor) -> bool:
    mention = sentence.parties.get(at)
    named = mention is not None and mention.form is NameForm.GROUP
    return named or actor.party not in state_names()


def _person(actor: Actor) -> bool:
    """Whether a name is a person's: "it" is then somebody else."""
    words = actor.name.split()
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    return actor.name != actor.party and capitals and not any(
        (found := role(word.lower())) is not None and found.kind is not RoleKind.PERSON
        for word in words
    )  # fmt: skip


def _expletive(sentence: Sentence, at: int) -> bool:
    """ "It was not easy to leave": it means nobody."""
    listed = auxiliaries()
    if sentence.lower(at + 1) not in listed.be | listed.planned | listed.reported:
        return False
    following = [sentence.lower(here) for here in range(at + 2, at + 7)]
    return following[0] != "to" and any(word in ("to", "that") for word in following)


def noun_before(sentence: Sentence, at: int, known: Known) -> Found:
    """The noun phrase that ends before a word: a relative's antecedent, a participle's noun."""
    start = noun_phrase_start(sentence, at)
    # "part of the forces", "soldiers from Eritrea", "troops near the border"
    while start > 1 and sentence.lower(start - 1) in (
        "of",
        "from",
        "near",
        "in",
        "at",
        "on",
        "along",
    ):
        start = noun_phrase_start(sentence, start - 1)
    if start == at and at and sentence.between(at - 1, at).strip() in ("", ","):
        # "Poland, which has …", "soldiers who have …": the noun is in the clause before.
        start = noun_phrase_start(sentence, at - 1)
    return phrase_party(sentence, start, at, known)


def _claimant(sentence: Sentence, at: int, known: Known) -> Actor | None:
    """Whom "it" means beside the speaker: whose claim it is ("Russia's claim that it …"), and for
    "its" the first party that the statement names before ("Iran had sent its ships")."""
    clause = sentence.clause(at)
    if clause.word == "that" and clause.first:
        claimed = last_party(sentence, clause.first - 4, clause.first, known)
        if claimed is not None:
            return claimed
    if sentence.lower(at) != "its" or known.speaker is None:
        return None
    inside = [i for i in range(at) if sentence.words[i].span.start >= known.since]
    if not inside or any(sentence.lower(i) == "it" for i in inside):
        return None
    return next(iter(parties_in(sentence, inside[0], at, known)), None)
