"""Who acts on whom in a raw sentence: the main deed's phrase, its subject and what it is done to.

No parser: the subject is what stands between the clause's beginning and the verb group, without
times and asides; the other is the first phrase after the verb that names somebody.
"""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.phrase_edges import phrase_edges
from saydo.model.span import Span
from saydo.read.main_deeds import group_start, passive, predicate, teller
from saydo.read.name_phrases import agent_phrase, named_phrase
from saydo.read.plain import Plain, plain
from saydo.read.subject_phrases import clause_start, split_pair, subject_phrase

_MUTUAL = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE"})
_MUST = frozenset({"must", "should", "ought"})
_REACH = 9


@dataclass(frozen=True, slots=True)
class WhoWhom:
    """The two as spans of the sentence; None where it does not tell one. `deed`: the words."""

    actor: Span | None
    target: Span | None
    deed: Span | None


def who_whom(text: str) -> WhoWhom:
    """Actor and target of a sentence's main deed; its spans are characters of `text`."""
    sentence = plain(text)
    start = clause_start(sentence)
    if (asked := _obliged(sentence, start)) is not None:
        return asked
    hit = predicate(sentence, start)
    if hit is None:
        return WhoWhom(None, None, None)
    verb, deed = group_start(sentence, hit.first, start), hit.span(sentence)
    said = teller(sentence, start, verb)
    subject = subject_phrase(sentence, said.inner if said else start, verb)
    if said is not None and (subject is None or _sayer(sentence, subject)):
        subject = subject_phrase(sentence, start, said.verb)
    if passive(sentence, hit, verb):
        return WhoWhom(agent_phrase(sentence, hit), subject, deed)
    mutual = hit.phrase.root in _MUTUAL or sentence.lower(hit.first) in phrase_edges().mutual
    if mutual and subject is not None and (pair := split_pair(sentence, subject)):
        return WhoWhom(*pair, deed)
    return WhoWhom(subject, named_phrase(sentence, hit), deed)


def _obliged(sentence: Plain, start: int) -> WhoWhom | None:
    """ "X said that Y must …": X asks it of Y."""
    said = teller(sentence, start, len(sentence.words))
    if said is None:
        return None
    near = range(said.inner + 1, min(len(sentence.words), said.inner + _REACH))
    must = next((at for at in near if sentence.lower(at) in _MUST), None)
    target = subject_phrase(sentence, said.inner, must) if must is not None else None
    if must is None or target is None or _sayer(sentence, target):
        return None
    return WhoWhom(subject_phrase(sentence, start, said.verb), target, sentence.words[must].span)


def _sayer(sentence: Plain, span: Span) -> bool:
    """Whether a subject is "it" or "his country": whoever says it."""
    edges = phrase_edges()
    held = [word.lower for word in sentence.words if word.span.overlaps(span)]
    return held[0] in edges.own or (len(held) == 1 and held[0] in edges.personal)
