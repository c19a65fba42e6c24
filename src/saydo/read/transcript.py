"""Turns of a transcript: "MR. PRICE: We have not seen that." is a statement of who is labelled.

A page is a transcript where several paragraphs begin with a label and a colon and a label comes
back. A turn goes on over the paragraphs below it, up to the next label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saydo.codes.outlets import outlet
from saydo.codes.roles import roles
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.span import Span, Spans
from saydo.read.named import STATE_SECTORS, NameKind
from saydo.read.speakers import Speakers
from saydo.text.sentences import paragraphs

_LABEL = re.compile(
    r"[\"“]?(?P<label>(?:[A-Z](?:[^\s:.]|\.(?=\S|\s[A-Z]))*)(?: [^\s:]+){0,8}?)"
    r"(?:\s?\([^()\n]{1,40}\))?(?P<colon>:|(?<=[QA])\.)\s+(?=\S)"
)
_QUESTION = re.compile(r"(?:q|question|reporter|journalist|media|press|correspondent)\s?\d*", re.I)
_ANSWER = re.compile(r"(?:a|answer)\s?\d*", re.IGNORECASE)
_DIRECTION = re.compile(r"[(\[<].*[)\]>]\W*|[#*_\W]+", re.DOTALL)
_TITLE = re.compile(r"^(?:mr|mrs|ms|dr|sir|lady|hon)\b\.?\s*", re.IGNORECASE)
_SMALL = frozenset({"of", "the", "for", "and", "to", "de", "al", "el", "von", "van", "bin", "in"})
_FEWEST_TURNS = 3
_SHARE = 0.3
_LONGEST_INITIALS = 3
QUESTIONER = "a questioner"
INTERVIEWEE = "the person interviewed"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the label, the label with its colon, what is said."""

    label: Span
    cue: Span
    content: Spans


def turns(document: Document) -> list[Turn]:
    """The turns of a transcript in order; none where the text is not one."""
    text = document.text
    lines = [
        line
        for line in paragraphs(text)
        if not any(line.overlaps(left_out) for left_out in document.furniture)
    ]
    labelled = [(at, m) for at, line in enumerate(lines) if (m := _labelled(text, line))]
    count = Counter(_key(match["label"]) for _, match in labelled)
    opening = [(at, match) for at, match in labelled if _is_speaker(match["label"], count)]
    if len(opening) < _FEWEST_TURNS or len(count) < 2 or max(count.values()) < 2:
        return []
    between = opening[-1][0] - opening[0][0] + 1
    if len(opening) < _SHARE * between and not _asked(opening):
        return []
    return list(_cut(text, lines, opening))


def _labelled(text: str, line: Span) -> re.Match[str] | None:
    match = _LABEL.match(text, line.start, line.end)
    if match is None:
        return None
    words = match["label"].split()
    named = all(w[:1].isupper() or w in _SMALL or w.lower() in roles() or w == "’s" for w in words)
    ministry = any(word.lower() in roles() for word in words)
    return match if named or ministry else None


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def _is_speaker(label: str, count: Counter[str]) -> bool:
    """Whether a label is somebody who speaks: it comes back, asks or answers, or is a name."""
    if count[_key(label)] > 1 or _QUESTION.fullmatch(label) or _ANSWER.fullmatch(label):
        return True
    words = label.split()
    return label.isupper() or len([w for w in words if w[:1].isupper()]) > 1


def _asked(opening: Sequence[tuple[int, re.Match[str]]]) -> bool:
    return sum(bool(_QUESTION.fullmatch(match["label"])) for _, match in opening) > 1


def _cut(
    text: str, lines: Sequence[Span], opening: Sequence[tuple[int, re.Match[str]]]
) -> Iterator[Turn]:
    bounds = [*(at for at, _ in opening[1:]), None]
    for (at, match), end in zip(opening, bounds, strict=True):
        # Nobody knows where the last turn ends: it has the paragraph that its label opens.
        below = lines[at + 1 : end] if end is not None else ()
        first = Span(match.end(), lines[at].end)
        content = [first, *below]
        said = tuple(span for span in content if not _DIRECTION.fullmatch(span.text(text)))
        if said:
            label = Span(*match.span("label"))
            yield Turn(label, Span(label.start, match.end("colon")), said)


def turn_speaker(document: Document, turn: Turn, before: int, speakers: Speakers) -> Actor:
    """Who a label means; `before` is where the first turn begins, below the page's head.

    An official without a country is of the party whose page it is: the publisher's, or the only
    one named in the head.
    """
    label = turn.label.text(document.text)
    if _QUESTION.fullmatch(label):
        return Actor(QUESTIONER, None, turn.label)
    if _ANSWER.fullmatch(label):
        return _interviewed(before, speakers, turn.label)
    named = Span(turn.label.start + len(label) - len(_TITLE.sub("", label)), turn.label.end)
    found = speakers.resolve((named,), turn.cue, ()) or Actor(label, None, turn.label)
    if found.party is not None:
        return Actor(found.name, found.party, turn.label)
    official = _is_official(document.text[:before], label, found.name)
    party = _of_the_page(document, before, speakers) if official else None
    shouted = found.name.isupper() and len(found.name) > _LONGEST_INITIALS
    return Actor(found.name.title() if shouted else found.name, party, turn.label)


def _interviewed(before: int, speakers: Speakers, label: Span) -> Actor:
    people = [m for m in speakers.names.before(before) if m.kind is NameKind.PERSON]
    if not people:
        return Actor(INTERVIEWEE, None, label)
    name, _ = Counter(person.name for person in people).most_common(1)[0]
    party = next((person.party for person in people if person.name == name), None)
    return Actor(name, party, label)


def _is_official(head: str, label: str, name: str) -> bool:
    """Whether the label, or the line of the head that names the speaker, has a state's role."""
    surname = name.rsplit(maxsplit=1)[-1].lower()
    lines = [line for line in head.splitlines() if surname in line.lower()]
    words = re.findall(r"\w+", " ".join([label, *lines]).lower())
    return any(roles()[word].sector in STATE_SECTORS for word in words if word in roles())


def _of_the_page(document: Document, before: int, speakers: Speakers) -> str | None:
    publisher = document.publisher or ""
    known = outlet(publisher) if publisher else None
    party = speakers.parties.party(publisher) if publisher else None
    party = party or (known.party if known else None)
    if party is not None:
        return party
    mentions = speakers.parties.mentions(document.text, 0, before)
    named = {mention.party for mention in mentions}
    return named.pop() if len(named) == 1 else None
