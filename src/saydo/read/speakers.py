"""Which actor a source phrase means: a name, a role word, a pronoun, resolved in the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from saydo.codes.names import NameForm
from saydo.codes.parties import PartyTable
from saydo.codes.roles import RoleKind, roles
from saydo.model.actor import Actor
from saydo.model.span import Span, Spans
from saydo.read.names import STATE_SECTORS, Named, NameKind, Names

_PERSON_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_BODY_PRONOUNS = frozenset({"it", "they", "them", "its", "their"})
_COLLECTIVE = frozenset({"alliance", "armed group"})
_FIRST_PERSON = frozenset({"i", "we"})
_WHO = frozenset({"who", "which", "that"})
_POSSESSOR = re.compile(r"(?P<pronoun>its|their|his|her)\s", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:the|a|an|its|their|his|her|this|that)\s+", re.IGNORECASE)
_BETWEEN_SENTENCES = re.compile(r"[\s.,!?\"”’']+")
_POINTING = re.compile(r"(?:this|that|another)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r",? (?:who|which|whose|speaking)\b"
    r"|,? in an? (?:\w+ )?(?:call|interview|meeting|statement|post|speech)\b"
    r"|,? after (?:talks|meeting)\b"
    r"|,? (?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_THE = re.compile(r"\bthe\s", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,.;:\n\"“”()]|\s(?:has|have|had|is|was|were|are|will|said|says)\s")
_OF = re.compile(r"(?P<noun>\w+) of (?:the )?$")
_NOUN_REACH = 50
_NOUN_WITHIN = 5
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Speakers:
    """Resolves source spans of one document; `earlier` are the actors of statements so far."""

    text: str
    names: Names
    parties: PartyTable

    def resolve(self, source: Spans, sentence: Span, earlier: Sequence[Actor]) -> Actor | None:
        """The actor that a source means.

        `sentence` holds the source; `earlier` are the speakers of the statements before it, in
        order. None where the source is empty.
        """
        if not source:
            return None
        span = self._core(Span(source[0].start, source[-1].end))
        phrase = span.text(self.text).strip()
        word = phrase.lower()
        if word in _PERSON_PRONOUNS:
            return self._person_before(span, earlier) or Actor(phrase, None, span)
        if word in _BODY_PRONOUNS:
            return self._body_before(span, sentence, earlier) or Actor(phrase, None, span)
        if word in _FIRST_PERSON:
            return Actor(earlier[-1].name, earlier[-1].party, span) if earlier else None
        if word in _WHO:
            return self._nearest(span, lambda m: True) or Actor(phrase, None, span)
        if possessor := _POSSESSOR.match(phrase):
            return self._possessed(phrase, possessor["pronoun"].lower(), span, sentence, earlier)
        return (
            self._named(span, sentence, earlier)
            or self._role(span)
            or Actor(_bare(phrase), self._at_home(phrase), span)
        )

    def _core(self, span: Span) -> Span:
        """A source without what is said about it: ", which …", "in a call with …", "on Friday"."""
        aside = _ASIDE.search(span.text(self.text))
        if aside is None or aside.start() == 0:
            return span
        return Span(span.start, span.start + aside.start())

    def _possessed(
        self, phrase: str, pronoun: str, span: Span, sentence: Span, earlier: Sequence[Actor]
    ) -> Actor:
        """ "Her patrols", "its spokesman": the side of whoever the pronoun means."""
        owner = (
            self._person_before(span, earlier)
            if pronoun in _PERSON_PRONOUNS
            else self._body_before(span, sentence, earlier)
        )
        return Actor(_bare(phrase), owner.party if owner else None, span)

    def _named(self, span: Span, sentence: Span, earlier: Sequence[Actor]) -> Actor | None:
        inside = self.names.inside(span)
        person = next((m for m in inside if m.kind is NameKind.PERSON), None)
        person = person or self._surname(span)
        if person is not None and self._names_a_body(person, span):
            return Actor(_bare(span.text(self.text)), person.party, span)
        if person is not None:
            titled = person.span.end - person.span.start > len(person.name)
            party = person.party
            if titled and not self._has_own_party(person):
                party = self._official_of(sentence, earlier) or party
            return Actor(person.name, party, span)
        if not inside:
            return None
        party = self.parties.party(span.text(self.text))
        if party is None and not any(m.party for m in inside):
            return None
        return Actor(_bare(span.text(self.text)), party, span)

    def _official_of(self, sentence: Span, earlier: Sequence[Actor]) -> str | None:
        """Whose minister it is in "Kenya said …, as Foreign Minister X said …"."""
        spoke = (a for a in reversed(earlier) if a.party and a.span and sentence.holds(a.span))
        return next((actor.party for actor in spoke), None)

    def _names_a_body(self, person: Named, span: Span) -> bool:
        """Whether the surname only says whose body it is ("of the … administration")."""
        words = [word.lower() for word in _WORD.findall(span.text(self.text))]
        after = words[words.index(person.head) + 1 :] if person.head in words else []
        return bool(after) and after[0] in roles() and roles()[after[0]].kind is RoleKind.BODY

    def _has_own_party(self, person: Named) -> bool:
        """Whether the words beside the name say whose it is; a dateline is only a guess."""
        return self.parties.party(person.span.text(self.text)) is not None

    def _surname(self, span: Span) -> Named | None:
        """A person of the document whose surname stands in the span."""
        words = {w.lower() for w in _WORD.findall(span.text(self.text)) if w[0].isupper()}
        people = [m for m in self.names.mentions if m.kind is NameKind.PERSON]
        near = [m for m in people if m.head in words or f"al-{m.head}" in words]
        before = [m for m in near if m.span.end <= span.start]
        return next(iter(before[-1:] or near[:1]), None)

    def _role(self, span: Span) -> Actor | None:
        """ "The ministry", "video released by the army": the last one that was named before."""
        table = roles()
        phrase = span.text(self.text)
        described = _THE.search(phrase)
        if described is None:
            return None
        words = [_plain(word) for word in _WORD.findall(phrase[described.start() :])]
        heads = [word for word in words[1:] if word in table]
        head = heads[0] if heads else words[-1]
        for mention in self.names.before(span.start):
            if mention.party and head in self._following(mention):
                person = mention.kind is NameKind.PERSON
                name = mention.name if person else _bare(self._whole(mention, head))
                return Actor(name, mention.party, span)
        if not heads:
            return None
        if table[head].sector in _COLLECTIVE:
            return self._group(span)
        return None

    def _at_home(self, phrase: str) -> str | None:
        """ "A police commander", "the army": the state's that the document is about."""
        if _POINTING.match(phrase):
            return None
        words = _WORD.findall(_bare(phrase))
        named = any(word[0].isupper() and word.lower() not in roles() for word in words)
        officials = any(
            roles()[w.lower()].sector in STATE_SECTORS for w in words if w.lower() in roles()
        )
        return self.names.home if officials and not named else None

    def _following(self, mention: Named) -> list[str]:
        """The words of a mention; of a bare party also the noun that it describes."""
        before = self.text[max(0, mention.span.start - _NOUN_REACH) : mention.span.start]
        owned = _OF.search(before)
        end = mention.span.end + (_NOUN_REACH if mention.kind is NameKind.PARTY else 0)
        stretch = _CLAUSE_END.split(self.text[mention.span.start : end], maxsplit=1)[0]
        words = [_plain(word) for word in _WORD.findall(stretch)]
        if mention.kind is NameKind.PARTY:
            words = words[:_NOUN_WITHIN]
        return [*words, owned["noun"].lower()] if owned else words

    def _whole(self, mention: Named, head: str) -> str:
        if head not in self.text[mention.span.start : mention.span.end + _NOUN_REACH].lower():
            return head
        if mention.kind is not NameKind.PARTY:
            return mention.span.text(self.text)
        end = self.text.lower().index(head, mention.span.start) + len(head)
        return self.text[mention.span.start : end]

    def _group(self, span: Span) -> Actor | None:
        """ "The alliance", "the movement": the last body or armed group that was named."""
        for mention in self.names.before(span.start):
            if mention.form is NameForm.GROUP:
                return Actor(mention.name, mention.party, span)
        return None

    def _person_before(self, span: Span, earlier: Sequence[Actor]) -> Actor | None:
        people = {m.name for m in self.names.mentions if m.kind is NameKind.PERSON}
        speaker = next((a for a in reversed(earlier) if a.name in people), None)
        named = self._nearest(span, lambda m: m.kind is NameKind.PERSON)
        if speaker is None or named is None:
            return speaker or named
        gap = self.text[named.span.end if named.span else 0 : span.start]
        subject = "\n" not in gap and len(gap) < 200
        introduced = not _BETWEEN_SENTENCES.sub("", gap)
        if named.name != speaker.name and (
            introduced or (subject and self._begins_sentence(named))
        ):
            return named
        return Actor(speaker.name, speaker.party, span)

    def _begins_sentence(self, actor: Actor) -> bool:
        assert actor.span is not None
        before = self.text[max(0, actor.span.start - 3) : actor.span.start].rstrip(" ")
        return not before or before[-1] in '.!?\n”"'

    def _body_before(self, span: Span, sentence: Span, earlier: Sequence[Actor]) -> Actor | None:
        def body(mention: Named) -> bool:
            return mention.kind is not NameKind.PERSON

        inside = [m for m in self.names.inside(Span(sentence.start, span.start)) if body(m)]
        if inside:
            first = inside[0]
            if first.party is None:
                resolved = self._role(first.span)
                if resolved is not None:
                    return Actor(resolved.name, resolved.party, span)
            return Actor(_bare(first.span.text(self.text)), first.party, span)
        people = {m.name for m in self.names.mentions if m.kind is NameKind.PERSON}
        speaker = next((a for a in reversed(earlier) if a.name not in people), None)
        if speaker is not None:
            return Actor(speaker.name, speaker.party, span)
        side = next((a.party for a in reversed(earlier) if a.party), None)
        return Actor(side, side, span) if side else None

    def _nearest(self, span: Span, wanted: Callable[[Named], bool]) -> Actor | None:
        mention = next((m for m in self.names.before(span.start) if wanted(m)), None)
        return Actor(mention.name, mention.party, mention.span) if mention else None


def _plain(word: str) -> str:
    """A word in small letters without a possessive ending."""
    return word.lower().removesuffix("'s").removesuffix("’s")


def _bare(phrase: str) -> str:
    """A phrase without its determiner."""
    return _DETERMINER.sub("", " ".join(phrase.split())).rstrip(" ,")
