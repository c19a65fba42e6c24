"""Is the right actor given as the speaker? `python -m bench.speakers --data …/gum [--part news]`

Gold is a file of attributions with their speaker by coreference: the longest proper-noun mention
of the source's chain, which can be odd ("a captain at the fire service" where the chain also holds
a name). What a source of the same gold speaker says by name counts as a name of the chain too;
figures marked strict do without that. `bench.same_name` says when two names are the same.

Given the source: `saydo.read.speakers.speaker_of(text, source)`, each source by itself.
End to end: the reader's statement that shares content with gold, first one that shares cue or
source as well (gold nests "I think …" in what somebody says, the reader does not); gold that none
is found for is wrong. Only gold with a named speaker is counted.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from bench.same_name import is_proper_name, same_name
from saydo.codes.parties import PartyTable
from saydo.codes.roles import role
from saydo.ingest.furniture import furniture
from saydo.model.actor import Actor
from saydo.model.document import Document
from saydo.model.span import Span, Spans
from saydo.model.statement import Statement
from saydo.read.reader import Reader
from saydo.read.speakers import speaker_of

_NAME = r"(?:[A-Z][\w.-]+\s){1,3}[A-Z][\w-]+"


class GoldSpeaker(msgspec.Struct, frozen=True):
    """An attribution as the file has it. `source` is one span, a list of spans, or nothing."""

    source: list[int | list[int]] | None
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]
    speaker: str | None
    pronoun: bool = False

    def spans(self) -> tuple[Spans, Spans, Spans]:
        """Source, cue and content."""
        return _spans(self.source or []), _spans(self.cue), _spans(self.content)


class GoldText(msgspec.Struct, frozen=True):
    """A document with its attributions."""

    doc: str
    text: str
    attributions: list[GoldSpeaker]


@dataclass(frozen=True, slots=True)
class Answer:
    """One attribution's gold, what was answered for it, and which of the two matches hold."""

    doc: str
    source: str
    gold: str
    pronoun: bool
    cued: bool
    given: str | None
    read: str | None
    given_right: bool
    given_strict: bool
    read_right: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with PART.jsonl")
    parser.add_argument("--part", default="news", help="name of the file, without its ending")
    parser.add_argument("--errors", action="store_true", help="list every wrong answer as well")
    arguments = parser.parse_args()
    lines = (arguments.data / f"{arguments.part}.jsonl").read_bytes().splitlines()
    texts = [msgspec.json.decode(line, type=GoldText) for line in lines if line.strip()]
    answers = list(answered(texts))
    if arguments.errors:
        for answer in answers:
            if not (answer.given_right and answer.read_right):
                print(_shown(answer))
    found = figures(answers)
    print(f"{len(texts)} texts, {len(answers)} attributions with a named speaker")
    print("(no figure of others on this set is known to us)")
    for name, value in found.items():
        print(f"{name:<36}{value:>6.1f} %")
    print(json.dumps(found))


def answered(texts: Sequence[GoldText]) -> Iterator[Answer]:
    """Both answers for every attribution whose gold names a speaker."""
    parties = PartyTable.shipped()
    readings = Reader(parties).read([_document(text) for text in texts])
    for text, reading in zip(texts, readings, strict=True):
        chains = _chains(text)
        for gold in text.attributions:
            if gold.speaker is None:
                continue
            source, cue, _ = gold.spans()
            given = speaker_of(text.text, source, parties)
            read = _found(gold, reading.statements)
            others = [name for speaker, names in chains.items() for name in names
                      if speaker != gold.speaker]  # fmt: skip
            names = chains[gold.speaker]
            yield Answer(
                text.doc,
                " ".join(span.text(text.text) for span in source),
                gold.speaker,
                gold.pronoun,
                bool(cue),
                given.name if given else None,
                read.name if read else None,
                _right(given, names, others),
                _right(given, [gold.speaker], others),
                _right(read, names, others),
            )


def figures(answers: Sequence[Answer]) -> dict[str, float]:
    """Shares of right answers, in percent, over all attributions and over pronouns only."""
    pronouns = [answer for answer in answers if answer.pronoun]
    cued = [answer for answer in answers if answer.cued]
    return {
        "speaker given source": _share([a.given_right for a in answers]),
        "pronoun given source": _share([a.given_right for a in pronouns]),
        "speaker given source strict": _share([a.given_strict for a in answers]),
        "pronoun given source strict": _share([a.given_strict for a in pronouns]),
        "speaker end to end": _share([a.read_right for a in answers]),
        "pronoun end to end": _share([a.read_right for a in pronouns]),
        "speaker end to end with a cue": _share([a.read_right for a in cued]),
    }


def _chains(text: GoldText) -> dict[str, list[str]]:
    """The names of each gold speaker: the one given, and what its sources call it by name."""
    found: dict[str, list[str]] = {}
    for gold in text.attributions:
        if gold.speaker is not None:
            named = found.setdefault(gold.speaker, [gold.speaker])
            source = " ".join(span.text(text.text) for span in gold.spans()[0])
            if not gold.pronoun and is_proper_name(source):
                named.append(source)
    for speaker, named in found.items():
        named.extend(_apposed(text.text, speaker))
    return found


def _apposed(text: str, gold: str) -> Iterator[str]:
    """Names that stand beside a gold mention which only says what somebody is."""
    last = gold.rsplit(maxsplit=1)[-1]
    if not (last[0].islower() or role(last.casefold()) or gold.startswith(("a ", "an "))):
        return
    mention = re.escape(gold)
    for found in re.finditer(rf"{mention}\s?,?\s({_NAME})|({_NAME})\s?,\s{mention}", text):
        yield found[1] or found[2]


def _right(answer: Actor | None, names: Sequence[str], others: Sequence[str]) -> bool:
    return answer is not None and any(same_name(answer.name, name, others) for name in names)


def _found(gold: GoldSpeaker, statements: Sequence[Statement]) -> Actor | None:
    """The speaker of the statement that shares most with gold."""
    source, cue, content = gold.spans()
    best, most = None, (False, 0)
    for statement in statements:
        told = _shared(content, statement.content)
        beside = _shared(cue, statement.cue) + _shared(source, statement.source)
        if told and (bool(beside), told + beside) > most:
            best, most = statement.speaker, (bool(beside), told + beside)
    return best


def _shared(left: Spans, right: Spans) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _document(text: GoldText) -> Document:
    layout = furniture(text.text, None)
    return Document(
        id=text.doc,
        text=text.text,
        sha256=sha256(text.text.encode()).hexdigest(),
        title=layout.title_span and layout.title_span.text(text.text),
        title_span=layout.title_span,
        credit=layout.credit,
        language="en",
        furniture=layout.furniture,
    )


def _spans(pairs: Sequence[int | Sequence[int]]) -> Spans:
    flat = [end for pair in pairs for end in (pair if isinstance(pair, Sequence) else (pair,))]
    return tuple(Span(*pair) for pair in zip(flat[::2], flat[1::2], strict=True))


def _share(right: Sequence[bool]) -> float:
    counted = Counter(right)
    return round(100 * counted[True] / max(1, len(right)), 1)


def _shown(answer: Answer) -> str:
    marks = f"{'' if answer.given_right else 'given '}{'' if answer.read_right else 'read'}"
    return (
        f"{marks:<11}{answer.doc:<22}{answer.source[:40]!r} is {answer.gold!r}: "
        f"given {answer.given!r}, read {answer.read!r}"
    )


if __name__ == "__main__":
    main()
