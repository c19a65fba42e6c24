"""A document as whoever resolves its speakers sees it: its parts, and whom its pronouns mean."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from saydo.model.span import Span
from saydo.read.named import Named, NameKind, Names
from saydo.read.salience import in_quotation, is_person, pronouns, speaks

_APPOSED = re.compile(r"\s?,?\s(?:(?:a|an|the|who is|then|now)\s)?", re.IGNORECASE)

_PROPER = re.compile(r"\b[A-Z][\w&’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w&’'-]*)+")


class Discourse:
    """Sentences, quotations and mentions of one text; what is costly is found when first asked."""

    def __init__(
        self, text: str, sentences: Sequence[Span], quoted: Sequence[Span], names: Names
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.quoted = quoted
        self.names = names

    def within(self, section: Span | None, names: Names) -> Discourse:
        """The same text with these mentions only, and only the sentences of a section."""
        sentences = self.sentences
        if section is not None:
            sentences = [s for s in sentences if section.start <= s.start < section.end]
        return Discourse(self.text, sentences, self.quoted, names)

    @cached_property
    def people(self) -> Sequence[Named]:
        """Mentions of one person each: by name, or by what they are where no name stands by."""
        found: list[Named] = []
        for mention in self.names.mentions:
            if mention.kind is NameKind.PERSON:
                if found and self._apposed(found[-1], mention):
                    found.pop()
                found.append(mention)
            elif is_person(mention) and not (found and self._apposed(mention, found[-1])):
                found.append(mention)
        return found

    def _apposed(self, role: Named, person: Named) -> bool:
        """Whether what somebody is stands in or beside that person's name."""
        if role.kind is NameKind.PERSON or person.kind is not NameKind.PERSON:
            return False
        if role.span.overlaps(person.span):
            return True
        first, second = sorted((role.span, person.span))
        return _APPOSED.fullmatch(self.text, first.end, second.start) is not None

    @cached_property
    def proper(self) -> Sequence[Span]:
        """Names of several words, of whatever kind ("Church of the Harbour"), in order."""
        return [Span(*match.span()) for match in _PROPER.finditer(self.text)]

    @cached_property
    def meant(self) -> Mapping[int, Named]:
        """The start of each "he" or "she" → the person whom it means."""
        return pronouns(self.text, self.sentences, self.quoted, self.people)

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds a position, or of the last one before it."""
        return max(0, bisect.bisect_right(self.sentences, position, key=lambda s: s.start) - 1)

    def in_quotation(self, position: int) -> Span | None:
        """The quotation around a position; not a word or two in marks."""
        return in_quotation(self.quoted, position)

    def marks_around(self, position: int) -> Span | None:
        """The stretch in quotation marks around a position, however short."""
        return in_quotation(self.quoted, position, 0)

    def speaks(self, span: Span) -> bool:
        """Whether a span is the subject of a verb of saying."""
        return speaks(self.text, span)

    def paragraph(self, position: int) -> Span:
        """The line around a position."""
        end = self.text.find("\n", position)
        return Span(self.text.rfind("\n", 0, position) + 1, len(self.text) if end < 0 else end)

    def own_sentences_before(self, position: int, many: int) -> Iterator[Span]:
        """Up to `many` sentences before the one around a position, the nearest first."""
        at = self.sentence_at(position)
        for number in range(at - 1, max(-1, at - 1 - many), -1):
            yield self.sentences[number]
