"""Whose "some troops" are: the actor of a deed whose sentence names none, from the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from saydo.codes.function_words import function_words
from saydo.codes.moods import Effect
from saydo.codes.names import naming, state_names
from saydo.codes.triggers import word_class
from saydo.model.actor import Actor
from saydo.model.event import Event, KnownBy, Status
from saydo.read.mention import Mention
from saydo.text.clauses import Opener

# What a party does with forces of its own.
_OWN_DEEDS = frozenset(
    {("RETREAT", "withdraw"), ("MOBILIZE", "troops"), ("MOBILIZE", "presence"),
     ("MOBILIZE", "weapons"), ("MOBILIZE", None)}
)  # fmt: skip
_OPEN = frozenset({Status.UNSEEN, Status.DEMANDED, Status.UNVERIFIED, Status.POSSIBLE})
_GOVERNMENT = frozenset({"government", "federal", "national", "our"})
_ALL = ("own deeds", None)


def with_generic_actors(
    found: Sequence[Event], mentions: Sequence[Mention], groups: frozenset[str] = frozenset()
) -> list[Event]:
    """Give deeds that are told only of "troops" the one party of which the document tells them.

    "The rebels" are the armed group that the document names, if that is one (`groups` are all).
    Where it names none, forces in a statement are the speaker's own; never whoever only looks,
    doubts or demands.
    """
    named: dict[tuple[str, str | None], set[str]] = {}
    found = [
        replace(event, actor=_only(set(groups)))
        if event.actor is None and _of_rebels(mention)
        else event
        for event, mention in zip(found, mentions, strict=True)
    ]
    found = [
        replace(event, actor=_governments(mention))
        if event.actor is None and _of_government(event, mention)
        else event
        for event, mention in zip(found, mentions, strict=True)
    ]
    for event in found:
        if event.actor is not None and event.actor.party is not None:
            kind = (event.type, event.mode)
            named.setdefault(kind, set()).add(event.actor.party)
            if kind in _OWN_DEEDS:
                named.setdefault(_ALL, set()).add(event.actor.party)
    return [
        replace(event, actor=_own(event, mention, named))
        if event.actor is None and _open(event, mention) and not _of_government(event, mention)
        else event
        for event, mention in zip(found, mentions, strict=True)
    ]


def _of_rebels(mention: Mention) -> bool:
    """Whether "the rebels" or "the group" do it."""
    sentence, verb = mention.sentence, mention.standing.group
    if not mention.people.generic or verb is None or verb.passive:
        return False
    clause = sentence.clause(verb.first)
    rebels = word_class("irregulars") | function_words().groups
    return any(
        sentence.lower(at) in rebels and sentence.lower(at - 1) == "the"
        for at in range(clause.first, verb.first)
    )


def _of_government(event: Event, mention: Mention) -> bool:
    """Whether the forces are the government's: "federal soldiers left the city"."""
    sentence, at = mention.sentence, mention.hit.first
    near = [sentence.lower(here) for here in range(max(0, at - 6), at)]
    forces = word_class("forces")
    return (event.type, event.mode) in _OWN_DEEDS and any(
        word in _GOVERNMENT and follower in forces for word, follower in pairwise(near)
    )


def _governments(mention: Mention) -> Actor | None:
    """The side of whoever tells of "government forces", unless that is an armed group."""
    speaker = mention.told.speaker if mention.told is not None else None
    if speaker is None or speaker.party is None or speaker.party == speaker.name:
        return None
    return Actor(speaker.party, speaker.party, None)


def _open(event: Event, mention: Mention) -> bool:
    """Whether the doer may be a party that the sentence does not name."""
    if mention.people.generic:
        return True
    if (event.type, event.mode) not in _OWN_DEEDS:
        return False
    return not _before(mention) & (word_class("people") - word_class("forces"))


def _before(mention: Mention) -> set[str]:
    sentence, at = mention.sentence, mention.hit.first
    clause = sentence.clause(at)
    reach = 6 if clause.opener is Opener.RELATIVE else 0
    return {sentence.lower(here) for here in range(max(0, clause.first - reach), at)}


def _own(
    event: Event, mention: Mention, named: dict[tuple[str, str | None], set[str]]
) -> Actor | None:
    kind = (event.type, event.mode)
    elsewhere = kind in _OWN_DEEDS and not mention.sentence.parties
    others = named.get(kind) or (named.get(_ALL) if elsewhere else None) or set()
    only = _only(others) or mention.people.announcer
    if only is not None and only.party in state_names() and (
        _before(mention) & word_class("irregulars")
    ):  # fmt: skip
        # "The rebels" are not the one state of which this kind of deed is told.
        only = None
    speaker = mention.told.speaker if mention.told is not None else None
    if speaker is None or speaker.party is None or event.known_by is KnownBy.MONITOR:
        return only
    if kind not in _OWN_DEEDS or event.status in _OPEN or _looks(mention):
        return only
    if _before(mention) & word_class("irregulars") or speaker.party in naming().unarmed:
        return only
    if others and speaker.party not in others:
        return only
    return Actor(speaker.party, speaker.party, None)


def _looks(mention: Mention) -> bool:
    """Whether the deed stands under a word of looking: who sees it does not do it."""
    return any(
        governed.word.mood.negated in (Effect.UNSEEN, Effect.UNVERIFIED)
        for governed in mention.standing.governors
    )


def _only(named: set[str]) -> Actor | None:
    """The one party that the document names for this kind of deed, if there is just one."""
    if len(named) != 1:
        return None
    party = next(iter(named))
    return Actor(party, party, None)
