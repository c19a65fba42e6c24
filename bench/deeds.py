"""Which deeds of real articles are found? `python -m bench.deeds --data DATA [--reader fast]`

The articles are those of `bench/gold/marks`: deeds that a reader marked in news of the data
sets, none of it trained on; DATA is the folder of the sets. A deed is found where an event overlaps
its words and has its type; where its words are a statement's cue ("accused"), the statement tells
it, and it is not asked for. Of found ones: the mode, where gold has one; whether it happened (done
or ongoing) or not (yet); the party of actor and target, where gold's words name one of the table.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from bench.judging import CALLED_DONE, HAPPENED
from bench.passages import Figure
from saydo.codes.parties import PartyTable
from saydo.codes.plover import event_kind
from saydo.model.document import Document
from saydo.model.event import Event
from saydo.model.reading import ReaderSize, Reading
from saydo.model.span import Span
from saydo.read.reader import Reader
from training.articles import articles
from training.deeds import Deed, Marked, marked

GOLD = Path(__file__).parent / "gold" / "marks"
Answer = tuple[str, bool]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder with the marks")
    parser.add_argument("--reader", type=ReaderSize, default=ReaderSize.EXACT, help="exact, fast")
    parser.add_argument("--types", action="store_true", help="recall by type as well")
    arguments = parser.parse_args()
    parties = PartyTable.shipped()
    texts = list(marked(dict(articles(arguments.data)), arguments.gold))
    read = Reader(parties, arguments.reader).read([_document(text) for text in texts])
    answers = [
        answer
        for text, reading in zip(texts, read, strict=True)
        for answer in _answers(text, reading, parties)
    ]
    figures = list(_figures(answers))
    print(f"{len(texts)} articles, {sum(len(text.deeds) for text in texts)} deeds")
    for figure in figures:
        if arguments.types or " of " not in figure.name:
            print(f"{figure.name:<28}{figure.value:>6.1f} %{figure.count:>6} of {figure.of}")
    print(json.dumps({f.name: f.value for f in figures if " of " not in f.name}))


def _document(text: Marked) -> Document:
    whole = text.text[: text.read]
    return Document(text.name, whole, sha256(whole.encode()).hexdigest(), language="en")


def _answers(text: Marked, reading: Reading, parties: PartyTable) -> Iterator[Answer]:
    """What is right and wrong in one article."""
    events = reading.events
    left = list(events)
    cues = [span for statement in reading.statements for span in statement.cue]
    for deed in text.deeds:
        if event_kind(deed.type).verbal and any(span.overlaps(deed.span) for span in cues):
            continue
        best = max(left, key=lambda event: _fits(deed, event), default=None)
        found = best is not None and _fits(deed, best) > 0
        yield "deed recall", found
        yield f"recall of {deed.type}", found
        near = [event for event in events if event.span.overlaps(deed.span)]
        yield "deed recall, any type", bool(near)
        if found and best is not None:
            left.remove(best)
            yield f"precision of {best.type}", True
            yield from _details(deed, best, text.text, parties)
    for event in left:
        yield f"precision of {event.type}", False
    for number in range(len(events)):
        yield "deed precision", number < len(events) - len(left)


def _fits(deed: Deed, event: Event) -> int:
    """How many characters are shared, 0 where the type differs."""
    if deed.type != event.type:
        return 0
    return max(0, min(deed.span.end, event.span.end) - max(deed.span.start, event.span.start))


def _details(deed: Deed, event: Event, text: str, parties: PartyTable) -> Iterator[Answer]:
    if deed.mode is not None:
        yield "mode", event.mode == deed.mode
    happened = event.status in HAPPENED
    yield "happened or not", happened == (deed.happened == "fact")
    if deed.happened != "fact":
        yield CALLED_DONE, happened
    for name, side, answer in (
        ("actor party", deed.actor, event.actor),
        ("target party", deed.target, event.target),
    ):
        if side is not None and (named := _parties(side, text, parties)):
            yield name, answer is not None and answer.party in named


def _parties(side: Span, text: str, parties: PartyTable) -> set[str]:
    return {mention.party for mention in parties.mentions(text, side.start, side.end)}


def _figures(answers: Sequence[Answer]) -> Iterator[Figure]:
    right, of = Counter[str](), Counter[str]()
    for name, good in answers:
        right[name] += good
        of[name] += 1
    for name in sorted(of):
        yield Figure(name, round(100 * right[name] / of[name], 1), right[name], of[name])
    both = of["deed recall"] + of["deed precision"]
    f1 = round(200 * right["deed recall"] / max(1, both), 1)
    yield Figure("deed F1", f1, right["deed recall"], of["deed recall"])


if __name__ == "__main__":
    main()
