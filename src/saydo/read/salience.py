"""Whom "he" and "she" mean: the person of that gender whom the text has most in view.

Source of the method: Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994):
every mention adds to its person's salience by what it is in its sentence, each further sentence
takes a share away, and a pronoun is its most salient person's, to whom it then adds as well. The
weights here were chosen for news, where whoever speaks stays in view.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from saydo.codes.cues import is_report_verb
from saydo.codes.function_words import function_words
from saydo.codes.given_names import Gender, gender_of_name
from saydo.codes.roles import RoleKind, roles
from saydo.model.span import Span
from saydo.read.gender import gender_of
from saydo.read.named import Named, NameKind

_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_GENDERS = {"he": Gender.MALE, "his": Gender.MALE, "him": Gender.MALE,
            "she": Gender.FEMALE, "her": Gender.FEMALE}  # fmt: skip
_SUBJECTS = frozenset({"he", "she"})
_FADES = 0.5
"""What is left of a person's salience after a further sentence of the outlet's own words."""
_SPOKE, _SUBJECT, _OTHER, _POSSESSOR, _QUOTED = 120.0, 100.0, 50.0, 40.0, 12.0
_UNKNOWN_GENDER, _NO_GIVEN_NAME, _UNNAMED = 0.65, 0.35, 0.7
_LEAST = 1.0
_MOST = 140.0
_SPEAKS_AGAIN, _GOES_ON = 1.25, 2.0
"""How much likelier than others who spoke before is the one who now says, and who now adds."""
_CONTINUING = frozenset({"added", "adds", "continued", "reiterated", "repeated", "concluded"})
_SCARE_QUOTE = 25
"""Quoted stretches up to this length (characters) are the outlet's own words with marks."""
_SUBORDINATE = re.compile(
    r"(?:as|when|while|after|before|although|though|if|since|because|asked|speaking|in|on|at|during|"
    r"following|despite)\b",
    re.IGNORECASE,
)
_PRESENTING = frozenset({"from", "by", "was", "is"})
"""What stands before a person whom a sentence ends in to introduce: "An answer came from …"."""
_ENDS = re.compile(r"[.:]")
_TAIL = re.compile(r"[,\"”’'?!—–-]\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(
    r"(?:,[^,.\n]{3,90},)?\s*(?:has |had |also |then |later |further )*(?P<verb>[^\W\d_]+)"
)
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)(?: to| that)?\s(?:the |a |an )?$")


@dataclass(slots=True)
class _Person:
    """Somebody in view: the mention that shows who, gender as far as known, and salience."""

    mention: Named
    gender: Gender | None
    weight: float = 0.0
    fresh: float = 0.0
    """What this sentence has added, which the sentence's own "…, he said" does not count."""
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """The sentence that is walked through."""

    text: str
    sentence: Span
    quoted: Sequence[Span]


def pronouns(
    text: str, sentences: Sequence[Span], quoted: Sequence[Span], mentions: Sequence[Named]
) -> Mapping[int, Named]:
    """The start of every "he", "she", "his", "her" → a mention of the person whom it means.

    `mentions` are of persons by name, and of single persons by what they are ("a spokesman").
    """
    view: dict[str, _Person] = {}
    found: dict[int, Named] = {}
    people = mentions
    at = 0
    for sentence in sentences:
        inside: list[tuple[int, Named | str]] = []
        while at < len(people) and people[at].span.start < sentence.end:
            inside.append((people[at].span.start, people[at]))
            at += 1
        for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
            inside.append((match.start(), match.group().lower()))
        _fade(view, _own_words(sentence, quoted))
        for start, item in sorted(inside, key=lambda pair: pair[0]):
            if isinstance(item, Named):
                _see(view, _Place(text, sentence, quoted), item)
            elif person := _meant(view, _Place(text, sentence, quoted), start, item):
                found[start] = person.mention
    return found


def is_person(mention: Named) -> bool:
    """Whether a mention is of one person, by name or by what they are."""
    if mention.kind is NameKind.PERSON:
        return True
    role = roles().get(mention.head) if mention.kind is NameKind.ROLE else None
    return role is not None and role.kind is RoleKind.PERSON


def in_quotation(quoted: Sequence[Span], position: int, least: int = _SCARE_QUOTE) -> Span | None:
    """The quotation of more than `least` characters around a position."""
    at = bisect.bisect_right(quoted, position, key=lambda q: q.start) - 1
    if at < 0 or quoted[at].end <= position or quoted[at].end - quoted[at].start <= least:
        return None
    return quoted[at]


def speaks(text: str, span: Span) -> bool:
    """Whether what stands in a span is the subject of a verb of saying, before or after it."""
    following = _NEXT.match(text, span.end)
    if following and is_report_verb(following["verb"]):
        return True
    before = _BEFORE.search(text, max(0, span.start - 30), span.start)
    if before is None:
        return False
    word = before["word"].lower()
    return word == "according" or (word.endswith(("ed", "id", "ys", "te")) and is_report_verb(word))


def _own_words(sentence: Span, quoted: Sequence[Span]) -> bool:
    """Whether a sentence holds words of the outlet, not only of a quotation that goes on."""
    around = in_quotation(quoted, sentence.start) or in_quotation(quoted, sentence.start + 1)
    return around is None or around.end < sentence.end - 2


def _fade(view: dict[str, _Person], further: bool) -> None:
    for key, person in list(view.items()):
        person.fresh = 0.0
        if further:
            person.weight *= _FADES
            if person.weight < _LEAST:
                del view[key]


def _see(view: dict[str, _Person], place: _Place, mention: Named) -> None:
    key = mention.name if mention.kind is NameKind.PERSON else f"{mention.span.start}"
    person = view.get(key)
    named = mention.kind is NameKind.PERSON
    gender = mention.gender if named else gender_of(mention, place.text)
    if person is None:
        person = view[key] = _Person(mention, gender)
    elif gender is not None and person.gender is None:
        person.gender = gender
    added = _weight(place, mention.span)
    person.spoke = person.spoke or added == _SPOKE
    if mention.kind is not NameKind.PERSON:
        added *= _UNNAMED
    elif not mention.sure and added != _SPOKE:
        added *= _NO_GIVEN_NAME if gender_of_name(mention.name.split()[0]) is None else 1.0
    person.weight = min(_MOST, person.weight + added)
    person.fresh += added


def _weight(place: _Place, span: Span) -> float:
    text, sentence = place.text, place.sentence
    if in_quotation(place.quoted, span.start):
        return _QUOTED
    if speaks(text, span):
        return _SPOKE
    if text[span.end : span.end + 3].lstrip().startswith(("'s", "’s")):
        return _POSSESSOR
    before = text[sentence.start : span.start].rstrip()
    last = _WORD.findall(before[-20:])[-1:]
    listed = function_words()
    if not before or (before[-1] in ",;:" and len(before) < 100):
        return _SUBJECT
    if last and last[0].lower() in _PRESENTING and _ENDS.match(text, span.end):
        return _SUBJECT
    if last and last[0].lower() in listed.prepositions:
        return _OTHER
    return _OTHER if len(before) > 60 else (_SUBJECT + _OTHER) / 2


def _meant(view: dict[str, _Person], place: _Place, start: int, pronoun: str) -> _Person | None:
    """The most salient person of the pronoun's gender; the pronoun adds to that person."""
    gender = _GENDERS[pronoun]
    span = Span(start, start + len(pronoun))
    verb = _verb_after(place.text, span) if pronoun in _SUBJECTS else None
    tail = verb is not None and _closes(place, span)
    again = 1.0 if verb is None else _GOES_ON if verb in _CONTINUING else _SPEAKS_AGAIN
    ranked = sorted(
        (
            (
                _in_view(person, gender, tail) * (again if person.spoke else 1.0),
                person.mention.span.start,
                key,
            )
            for key, person in view.items()
            if person.gender in (gender, Gender.EITHER, None)
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] <= 0:
        return None
    person = view[ranked[0][2]]
    if person.gender is not gender:
        person.gender = gender
    added = _weight(place, span) if pronoun in _SUBJECTS else _OTHER
    person.weight = min(_MOST, person.weight + added)
    person.fresh += added
    return person


def _in_view(person: _Person, gender: Gender, tail: bool) -> float:
    weight = person.weight - (person.fresh if tail else 0.0)
    return weight if person.gender is gender else weight * _UNKNOWN_GENDER


def _verb_after(text: str, span: Span) -> str | None:
    """The verb of saying whose subject the pronoun is."""
    following = _NEXT.match(text, span.end)
    return following["verb"] if following and is_report_verb(following["verb"]) else None


def _closes(place: _Place, span: Span) -> bool:
    """Whether what was said stands before, as in "…, he said": its persons are not the speaker."""
    before = place.text[place.sentence.start : span.start]
    return bool(_TAIL.search(before)) and not _SUBORDINATE.match(before)
