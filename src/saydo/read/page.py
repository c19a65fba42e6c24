"""A document as the repairs of its attributions need it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from saydo.codes.roles import roles
from saydo.model.span import Span
from saydo.read.attribution import Attribution
from saydo.read.named import Names

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A document as the repairs need it, with all attributions as the network gave them."""

    text: str
    title: Span | None
    sentences: Sequence[Span]
    quoted: Sequence[Span]
    names: Names
    attributions: Sequence[Attribution]

    def sentence(self, span: Span) -> Span:
        """The sentence that `span` begins in."""
        at = bisect.bisect_right(self.sentences, span.start, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 else span

    def taken(self, span: Span, but: Attribution | None = None) -> bool:
        """Whether another attribution has a part of `span`."""
        others = (a for a in self.attributions if a is not but)
        return any(s.overlaps(span) for a in others for s in a.source + a.cue + a.content)

    def runs_into(self, cue: Span) -> bool:
        """Whether a content of another attribution goes on right up to a cue."""
        ends = {a.content[-1].end for a in self.attributions if cue not in a.cue}
        return bool(ends & {cue.start, cue.start - 1})

    def names_somebody(self, span: Span) -> bool:
        """Whether a phrase names or describes an actor, or is a pronoun."""
        words = [word.lower() for word in _WORD.findall(span.text(self.text))]
        return (
            bool(self.names.inside(span))
            or any(word in roles() for word in words)
            or (len(words) == 1 and words[0] in _PRONOUNS)
            or (len(words) == 2 and words[0] in _POSSESSIVES)
        )
