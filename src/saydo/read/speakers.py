"""Which actor a source phrase means: a name, a role word, a pronoun, resolved in the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from saydo.codes.local_names import with_local_names
from saydo.codes.outlets import outlet
from saydo.codes.parties import PartyTable
from saydo.codes.roles import RoleKind, roles
from saydo.model.actor import Actor
from saydo.model.span import Span, Spans
from saydo.read.bodies import before, in_sentence
from saydo.read.descriptions import (
    described_before,
    firm_before,
    named_beside,
    short_form,
    subject_name,
    with_complement,
)
from saydo.read.discourse import Discourse
from saydo.read.named import Named, NameKind, Names, bare
from saydo.read.names import names
from saydo.read.offices import office_before, whose
from saydo.read.salience import is_person
from saydo.read.source_forms import ASIDE, PAPER, PAPER_BY, POSSESSOR
from saydo.read.tellers import spoke_last, teller
from saydo.text.quotes import quotations
from saydo.text.sentences import sentences

_PERSON_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_BODY_PRONOUNS = frozenset({"it", "they", "them", "its", "their"})
_PLURAL = frozenset({"they", "them", "their"})
_FIRST_PERSON = frozenset({"i", "we"})
_WHO = frozenset({"who", "which", "that"})
_OWNS = ("'s", "’s")
_NEXT = 4
"""Characters between one sentence and the next."""
_THE = len("the ")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Source:
    """A source to be resolved: where it stands, and who spoke before."""

    span: Span
    phrase: str
    word: str
    sentence: Span
    earlier: Sequence[Actor]


@dataclass(frozen=True, slots=True)
class Speakers:
    """Resolves source spans of one document; `earlier` are the actors of statements so far."""

    page: Discourse
    parties: PartyTable

    @property
    def text(self) -> str:
        """The document's text."""
        return self.page.text

    @property
    def names(self) -> Names:
        """Its mentions of persons, bodies and parties."""
        return self.page.names

    def resolve(self, source: Spans, sentence: Span, earlier: Sequence[Actor]) -> Actor | None:
        """The actor that a source means.

        `sentence` holds the source; `earlier` are the speakers of the statements before it, in
        order. None where the source is empty.
        """
        if not source:
            return None
        span = self._core(Span(source[0].start, source[-1].end))
        phrase = span.text(self.text).strip()
        at = _Source(span, phrase, phrase.lower(), sentence, earlier)
        answers = (sieve(self, at) for sieve in _SIEVES)
        found = next((actor for actor in answers if actor is not None), None)
        found = found or Actor(bare(phrase), whose(self.page, phrase, span.start), span)
        return found if found.party else _with_party(found, earlier)

    def first_person(self, at: _Source) -> Actor | None:
        """ "I" and "we" in a quotation are whoever says it; elsewhere whoever spoke last."""
        if at.word not in _FIRST_PERSON:
            return None
        told = teller(self.page, at.span.start)
        if told is not None and not told.overlaps(at.span):
            actor = self.resolve((told,), self._sentence(told), at.earlier)
            if actor is not None:
                return Actor(actor.name, actor.party, at.span)
        last = next(iter(at.earlier[-1:]), None)
        return Actor(last.name, last.party, at.span) if last else Actor(at.phrase, None, at.span)

    def third_person(self, at: _Source) -> Actor | None:
        """ "He" and "she" are the person most in view."""
        if at.word not in _PERSON_PRONOUNS:
            return None
        return self._person(at.span.start, at) or Actor(at.phrase, None, at.span)

    def body(self, at: _Source) -> Actor | None:
        """ "It" and "they" are the body, or the people, last told of."""
        if at.word not in _BODY_PRONOUNS:
            return None
        return self._body_before(at) or Actor(at.phrase, None, at.span)

    def relative(self, at: _Source) -> Actor | None:
        """ "Who" and "which" are what was named just before."""
        if at.word not in _WHO:
            return None
        nearest = next(self.names.before(at.span.start), None)
        if nearest is None:
            return Actor(at.phrase, None, at.span)
        return Actor(nearest.name, nearest.party, nearest.span)

    def beside(self, at: _Source) -> Actor | None:
        """A description with the name beside it: "his father, Jan Bell," is Jan Bell."""
        if any(m.kind is NameKind.PERSON for m in self.names.inside(at.span)):
            return None
        person = named_beside(self.page, at.span)
        return Actor(person.name, person.party, at.span) if person else None

    def possessed(self, at: _Source) -> Actor | None:
        """ "Her patrols", "its spokesman": the side of whoever the pronoun means."""
        possessor = POSSESSOR.match(at.phrase)
        if possessor is None:
            return None
        if own := self.parties.party(at.phrase):
            # "Their Norwegian host".
            return Actor(bare(at.phrase), own, at.span)
        pronoun = possessor["pronoun"].lower()
        owner = (
            self._person(at.span.start, at)
            if pronoun in _PERSON_PRONOUNS
            else self._body_before(at)
        )
        return Actor(bare(at.phrase), owner.party if owner else None, at.span)

    def named(self, at: _Source) -> Actor | None:
        """A name in the phrase itself."""
        if PAPER_BY.match(at.phrase):
            return None
        return self._named(at.span, at.sentence, at.earlier)

    def paper(self, at: _Source) -> Actor | None:
        """ "The statement", "an army statement": whoever made it."""
        found = PAPER.fullmatch(at.phrase) or PAPER_BY.match(at.phrase)
        if found is None:
            return None
        maker = found["maker"]
        if maker:
            start = at.span.start + found.start("maker")
            span = Span(start, start + len(maker.rstrip()))
            actor = self.named(replace(at, span=span, phrase=maker.strip()))
            if actor is not None:
                return actor
            return Actor(maker.strip(), whose(self.page, maker, at.span.start), at.span)
        if at.earlier:
            return Actor(at.earlier[-1].name, at.earlier[-1].party, at.span)
        told = spoke_last(self.page, at.span.start)
        return self._again(told, at) if told else None

    def role(self, at: _Source) -> Actor | None:
        """ "The ministry": the last one that was named before."""
        return office_before(self.page, at.span)

    def described(self, at: _Source) -> Actor | None:
        """ "The coach", "the 45-year-old": whoever was called so, or was last in view."""
        person = described_before(self.page, at.span)
        return Actor(person.name, person.party, at.span) if person else None

    def short(self, at: _Source) -> Actor | None:
        """ "The Observatory": the body with that word in its name."""
        body = short_form(self.page, at.span)
        return Actor(body.name, body.party, at.span) if body else None

    def firm(self, at: _Source) -> Actor | None:
        """ "The company": the body last named that is one."""
        name = firm_before(self.page, at.span)
        return Actor(bare(name), self.parties.party(name), at.span) if name else None

    def _sentence(self, span: Span) -> Span:
        number = self.page.sentence_at(span.start)
        return self.page.sentences[number] if self.page.sentences else span

    def _person(self, start: int, at: _Source) -> Actor | None:
        """The person whom the pronoun at `start` means; of one without a name what is known."""
        mention = self.page.meant.get(start)
        if mention is None:
            return next(
                (Actor(a.name, a.party, at.span) for a in reversed(at.earlier)
                 if a.span and self._is_person(a.span)),
                None,
            )  # fmt: skip
        if mention.kind is NameKind.PERSON:
            # What an earlier statement found beside the name tells more than the page as a whole.
            told = (a.party for a in reversed(at.earlier) if a.party and a.name == mention.name)
            return Actor(mention.name, next(told, mention.party), at.span)
        for actor in reversed(at.earlier):
            if actor.span and actor.span.overlaps(mention.span):
                return Actor(actor.name, actor.party, at.span)
        described = self.resolve(
            (with_complement(self.text, mention.span),), self._sentence(mention.span), ()
        )
        return described and Actor(described.name, described.party, at.span)

    def _is_person(self, span: Span) -> bool:
        return any(is_person(m) for m in self.names.inside(span))

    def _core(self, span: Span) -> Span:
        """A source without what is said about it: ", which …", "in a call with …", "on Friday"."""
        aside = ASIDE.search(span.text(self.text))
        if aside is None or aside.start() == 0:
            return span
        return Span(span.start, span.start + aside.start())

    def _named(self, span: Span, sentence: Span, earlier: Sequence[Actor]) -> Actor | None:
        inside = self.names.inside(span)
        people = [m for m in inside if m.kind is NameKind.PERSON]
        first = people[0] if people and people[0].span.start <= span.start + _THE else None
        if first is not None and len(people) > 1 and _is_title(self.text, first, people[1]):
            # "San Pedro governor Ana Ruiz": the first is a place.
            first = people[1]
        person = first or next((m for m in people if m.sure), None) or next(iter(people), None)
        person = person or self._surname(span)
        owns = person is not None and self.text[person.span.end : person.span.end + 2] in _OWNS
        if person is not None and (self._names_a_body(person, span) or (
            owns and person.span.end + 2 < span.end
        )):  # fmt: skip
            return Actor(bare(span.text(self.text)), person.party, span)
        if person is not None:
            titled = person.span.end - person.span.start > len(person.name)
            party = person.party or self._before_name(span, person)
            if titled and not self._has_own_party(person):
                party = self._official_of(sentence, earlier) or party
            return Actor(person.name, party, span)
        if not inside:
            return None
        party = self.parties.party(span.text(self.text))
        if party is None and not any(m.party for m in inside):
            return None
        return Actor(bare(span.text(self.text)), party, span)

    def _before_name(self, span: Span, person: Named) -> str | None:
        """Whose somebody is by the words before the title: "Chad's influential premier X"."""
        before = self.text[span.start : person.span.start]
        if not before or "," in before or " and " in before:
            return None
        return self.parties.party(self.text[span.start : person.span.end])

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
        told = _WORD.findall(span.text(self.text))
        words = {
            word.lower()
            for word, after in zip(told, [*told[1:], ""], strict=True)
            if word[0].isupper() and not after[:1].isupper()
        }
        if not words:
            return None
        people = [m for m in self.names.mentions if m.kind is NameKind.PERSON]
        near = [m for m in people if m.head in words or f"al-{m.head}" in words]
        before = [m for m in near if m.span.end <= span.start]
        return next(iter(before[-1:] or near[:1]), None)

    def _body_before(self, at: _Source) -> Actor | None:
        plural = at.word.split()[0] in _PLURAL
        if (last := self._goes_on(at)) is not None:
            return last
        if (again := self._it_again(at)) is not None:
            return again
        inside = in_sentence(self.page, at.sentence, at.span, plural)
        if inside is not None:
            return self._again(inside, at)
        name = None if plural else subject_name(self.page, at.sentence)
        if name is not None and name in self.text[at.sentence.start : at.span.start]:
            return Actor(bare(name), self.parties.party(name), at.span)
        found = before(self.page, at.span, plural)
        if isinstance(found, str):
            return Actor(bare(found), self.parties.party(found), at.span)
        if found is not None:
            return self._again(found, at)
        people = {m.name for m in self.names.mentions if m.kind is NameKind.PERSON}
        speaker = next((a for a in reversed(at.earlier) if a.name not in people), None)
        if speaker is not None:
            return Actor(speaker.name, speaker.party, at.span)
        side = next((a.party for a in reversed(at.earlier) if a.party), None)
        return Actor(side, side, at.span) if side else None

    def _goes_on(self, at: _Source) -> Actor | None:
        """ "…, it added": whoever spoke last, not somebody in what is said."""
        before = self.text[at.sentence.start : at.span.start].rstrip()
        if at.word != "it" or not before.endswith((",", ",”", ',"')) or not at.earlier:
            return None
        last = at.earlier[-1]
        if last.span is None or at.sentence.holds(last.span) or self._is_person(last.span):
            return None
        return Actor(last.name, last.party, at.span)

    def _it_again(self, at: _Source) -> Actor | None:
        """ "It accused … It said": the same, where one sentence follows the other."""
        last = at.earlier[-1] if at.earlier else None
        if last is None or last.span is None or last.span.start >= at.sentence.start:
            return None
        same = last.span.text(self.text).lower() == at.word == "it"
        near = at.sentence.start - self._sentence(last.span).end < _NEXT
        return Actor(last.name, last.party, at.span) if same and near else None

    def _again(self, span: Span, at: _Source) -> Actor | None:
        """Whoever a phrase before the pronoun means."""
        actor = self.resolve((span,), self._sentence(span), at.earlier)
        return actor and Actor(actor.name, actor.party, at.span)


def _is_title(text: str, first: Named, second: Named) -> bool:
    """Whether only words for what somebody is stand between two names."""
    name = second.span.end - len(second.name)
    between = _WORD.findall(text[first.span.end : name])
    return bool(between) and all(word.lower() in roles() for word in between)


def _with_party(actor: Actor, earlier: Sequence[Actor]) -> Actor:
    """Whose an actor is by an earlier statement of theirs, or as the outlet of a party."""
    side = next((a.party for a in reversed(earlier) if a.party and a.name == actor.name), None)
    known = outlet(actor.name) if side is None else None
    side = side or (known.party if known else None)
    return replace(actor, party=side) if side else actor


_SIEVES: tuple[Callable[[Speakers, _Source], Actor | None], ...] = (
    Speakers.first_person,
    Speakers.third_person,
    Speakers.body,
    Speakers.relative,
    Speakers.beside,
    Speakers.possessed,
    Speakers.named,
    Speakers.paper,
    Speakers.role,
    Speakers.described,
    Speakers.short,
    Speakers.firm,
)
"""In this order; the first that knows answers."""


def speakers(text: str, parties: PartyTable) -> Speakers:
    """The resolver of a text, with no more known than the text."""
    return Speakers(
        Discourse(text, sentences(text), quotations(text), names(text, parties)), parties
    )


def speaker_of(text: str, source: Spans, parties: PartyTable) -> Actor | None:
    """Whom a source span of a text means."""
    if not source:
        return None
    resolver = speakers(text, with_local_names(text, parties))
    sentence = next((s for s in resolver.page.sentences if s.holds(source[0])), source[0])
    return resolver.resolve(source, sentence, ())
