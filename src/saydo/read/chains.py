"""Who told whom: "the agency quoted the ministry as saying"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from saydo.codes.outlets import outlet
from saydo.codes.roles import RoleKind, roles
from saydo.model.actor import Actor
from saydo.model.span import Span
from saydo.read.attribution import Attribution
from saydo.read.speakers import Speakers

_CITED = re.compile(
    r"\b(?:quot|cit)(?:e|es|ed|ing)\s+(?P<inner>[^,;\n]{2,80}?)\s+as\s+(?:saying|telling|stating)\b"
)
_QUOTED_BY = re.compile(
    r"\b(?:quoted|cited) by (?P<outer>[^,;\n]{2,60}?)\s+as\s+(?:saying|telling|stating)\b"
)
_CITING = re.compile(r"\bciting\s+(?P<inner>[^,;.\n]{2,80})")
_MARKS = (",", ";", "—", '"', "”")
_WORD = re.compile(r"[^\W_]+")


def chain(
    attribution: Attribution, sentence: Span, speakers: Speakers, earlier: Sequence[Actor]
) -> tuple[Actor, ...]:
    """The links from the outermost teller to the speaker; empty where nobody is named.

    The speaker is the innermost: who is quoted by an agency speaks, not the agency.
    """
    teller = speakers.resolve(attribution.source, sentence, earlier)
    text = speakers.text
    cited = _CITED.search(text, sentence.start, sentence.end)
    if cited is not None:
        inner = Span(*cited.span("inner"))
        if any(source.overlaps(inner) for source in attribution.source):
            outer = _subject(text, sentence, cited.start(), speakers, earlier)
            return tuple(actor for actor in (outer, _of_its_state(teller, outer)) if actor)
    by = _QUOTED_BY.search(text, sentence.start, sentence.end)
    cues = [cue for cue in attribution.cue if by is not None and cue.start < by.end() <= cue.end]
    if by is not None and teller is not None and cues:
        outer = speakers.resolve((Span(*by.span("outer")),), sentence, earlier)
        return tuple(a for a in (_outlet(outer), _of_its_state(teller, outer)) if a)
    citing = _CITING.search(text, sentence.start, sentence.end)
    if citing is not None and teller is not None:
        inner = Span(*citing.span("inner"))
        # "Citing an official" names somebody, "citing the deaths of commanders" does not.
        head = inner.text(text).partition(" of ")[0]
        words = [word.lower() for word in _WORD.findall(head)]
        quoted = speakers.resolve((inner,), sentence, earlier)
        somebody = speakers.parties.party(head) or any(word in roles() for word in words)
        if quoted and somebody:
            return tuple(actor for actor in (_outlet(teller), quoted) if actor)
    return (teller,) if teller else ()


def _of_its_state(quoted: Actor | None, outer: Actor | None) -> Actor | None:
    """ "The army", quoted by a state's own outlet, is that state's."""
    if quoted is None or quoted.party or outer is None or outer.party is None:
        return quoted
    words = [word.lower() for word in _WORD.findall(quoted.name)]
    if any(word in roles() and roles()[word].kind is RoleKind.BODY for word in words):
        return Actor(quoted.name, outer.party, quoted.span)
    return quoted


def _subject(
    text: str, sentence: Span, verb: int, speakers: Speakers, earlier: Sequence[Actor]
) -> Actor | None:
    """Who quotes: what stands between the clause's start and the verb."""
    before = text[sentence.start : verb]
    start = sentence.start + max(before.rfind(mark) for mark in _MARKS) + 1
    phrase = text[start:verb]
    span = Span(start + len(phrase) - len(phrase.lstrip()), start + len(phrase.rstrip()))
    return _outlet(speakers.resolve((span,), sentence, earlier)) if span.start < span.end else None


def _outlet(actor: Actor | None) -> Actor | None:
    """An outlet under its own name, with the party whose outlet it is."""
    known = outlet(actor.name) if actor else None
    return Actor(known.name, known.party, actor.span) if known and actor else actor
