"""A deed's sides from where the network points, and from its sentence's build elsewhere."""

from __future__ import annotations

from dataclasses import replace

from saydo.model.actor import Actor
from saydo.model.span import Span
from saydo.read.learned import Guess
from saydo.read.participants import Participants
from saydo.read.referents import Known, phrase_party, placed_parties
from saydo.read.sentence import Sentence


def completed(
    people: Participants, sentence: Sentence, guess: Guess | None, known: Known
) -> Participants:
    """The participants that the network sees, and where it names no party, those given."""
    if guess is None:
        return people
    actor = _named(sentence, guess.actor, known) or people.actor
    target = _named(sentence, guess.target, known) or people.target
    if actor and target and actor.party == target.party:
        target = None
    return replace(people, actor=actor, target=target, generic=people.generic and actor is None)


def _named(sentence: Sentence, side: Span | None, known: Known) -> Actor | None:
    """The party that the words at `side` name, if any does.

    A pronoun names nobody: whom "we" means, the sentence's build and the teller show better.
    """
    if side is None:
        return None
    inside = [at for at, word in enumerate(sentence.words) if word.span.overlaps(side)]
    if not inside or not any(placed_parties(sentence, inside[0], inside[-1] + 1, known)):
        return None
    return phrase_party(sentence, inside[0], inside[-1] + 1, known).actor
