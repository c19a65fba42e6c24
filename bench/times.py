"""How well are times found and valued? `python -m bench.times --data …/meantime [--part NAME]`

TempEval-3's measures (UzZaman et al. 2013) on texts in NewsReader's CAT format, where TIMEX3 marks
stand off from tokens. `--part` is one sub-corpus folder; without it all are read. The document's
creation time is given to the reader and not counted, on either side. Gold marks without words
(times only meant) are not counted. Sentences after the last one that holds any mark of the
annotators were not annotated, and are not read.

A gold and a found time match one to one. *Strict*: the same first and last token. *Relaxed*: a
token in common, largest overlaps first. *Value* and *type*: of the relaxed matches only those whose
value (to the letter) or type is the same. Each figure is F1: twice the matches by gold plus found.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from saydo.ingest.dates import published
from saydo.model.moment import Moment
from saydo.model.span import Span
from saydo.text.times import times

PUBLISHED = (
    ("HeidelTime, TempEval-3 test part", 81.3, 90.3, 77.6, 82.1),
    ("HeidelTime, TempEval-3 TimeBank", 84.9, 91.6, 79.2, 88.8),
    ("HeidelTime, TempEval-3 AQUAINT", 81.0, 91.8, 73.0, 83.4),
)
"""Its own project's figures, on other texts: strict, relaxed, value and type F1."""
MEASURES = ("strict", "relaxed", "value", "type")
_NO_SPACE_BEFORE = re.compile(r"[,.;:!?)%\]]|['’]\w{1,2}|n['’]t|['’]{1,2}")
_NO_SPACE_AFTER = frozenset("([$#`") | {"``", "US$"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A time by its first and last token."""

    first: int
    last: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Page:
    """A document: the characters of each token in `text`, and the gold times."""

    name: str
    text: str
    tokens: Sequence[Span]
    created: Moment | None
    left_out: frozenset[int]
    gold: Sequence[Mark]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of sub-corpora")
    parser.add_argument("--part", help="one sub-corpus; all where it is not given")
    parser.add_argument("--errors", action="store_true", help="print what does not agree")
    arguments = parser.parse_args()
    folder: Path = arguments.data / arguments.part if arguments.part else arguments.data
    counts: dict[str, Counter[str]] = {}
    for path in sorted(folder.rglob("*.xml")):
        page = load(path)
        counted = score(page, found_in(page), show=arguments.errors)
        counts.setdefault(path.parent.name, Counter()).update(counted)
    if not counts:
        parser.error(f"no document below {folder}")
    whole = sum(counts.values(), Counter())
    print(f"{'':<34}{'strict':>8}{'relaxed':>8}{'value':>8}{'type':>8}{'gold':>7}{'found':>7}")
    for name, count in (*counts.items(), ("all", whole)):
        print(_line(name, [_f1(count, measure) for measure in MEASURES], count))
    for name, *given in PUBLISHED:
        print(_line(name, given))
    print(json.dumps({f"{measure} F1": _f1(whole, measure) for measure in MEASURES}))


def load(path: Path) -> Page:
    """Read a document; its text is made of its tokens, spaced as in print."""
    root = ET.parse(path).getroot()
    tokens = list(root.iter("token"))
    place = {token.get("t_id", ""): at for at, token in enumerate(tokens)}
    marks = root.find("Markables")
    created, left_out, gold, reached = None, set[int](), list[Mark](), 0
    for mark in marks if marks is not None else ():
        held = sorted(place[a.get("t_id", "")] for a in mark.iter("token_anchor"))
        if not held:
            continue
        reached = max(reached, int(tokens[held[-1]].get("sentence", 0)))
        if mark.tag != "TIMEX3":
            continue
        if mark.get("functionInDocument") == "CREATION_TIME":
            created, left_out = _created(mark.get("value", ""), tokens, held), set(held)
        else:
            gold.append(Mark(held[0], held[-1], mark.get("type", ""), mark.get("value", "")))
    read = [token for token in tokens if int(token.get("sentence", 0)) <= reached]
    text, spans = _spaced(read)
    if created is None and gold:
        created, left_out, gold = _first_date(tokens, gold)
    return Page(path.stem, text, spans, created, frozenset(left_out), gold)


def _created(value: str, tokens: Sequence[ET.Element], held: Sequence[int]) -> Moment | None:
    for text in (value, " ".join(tokens[at].text or "" for at in held).replace(" ,", ",")):
        try:
            return published(text)
        except ValueError:
            continue
    return None


def _first_date(
    tokens: Sequence[ET.Element], gold: list[Mark]
) -> tuple[Moment | None, set[int], list[Mark]]:
    """Where no time is marked as the creation's, the day that fills the second line is."""
    for mark in gold:
        lines = {tokens[at].get("sentence") for at in range(mark.first, mark.last + 1)}
        if lines == {"1"} and len(mark.value) == 10:
            held = range(mark.first, mark.last + 1)
            return _created(mark.value, tokens, held), set(held), [m for m in gold if m is not mark]
    return None, set(), gold


def _spaced(tokens: Sequence[ET.Element]) -> tuple[str, list[Span]]:
    text, line = "", "0"
    spans: list[Span] = []
    for token in tokens:
        word, sentence = token.text or "", token.get("sentence", "0")
        last = text[spans[-1].start :] if spans else ""
        if sentence != line:
            text += "\n"
        elif text and not _NO_SPACE_BEFORE.fullmatch(word) and last not in _NO_SPACE_AFTER:
            text += " "
        line = sentence
        spans.append(Span(len(text), len(text) + len(word)))
        text += word
    return text, spans


def found_in(page: Page) -> list[Mark]:
    """The times that saydo finds, by token."""
    marks = []
    for mention in times(page.text, page.created):
        held = [at for at, token in enumerate(page.tokens) if token.overlaps(mention.span)]
        if held and not page.left_out.intersection(held):
            marks.append(Mark(held[0], held[-1], mention.type.value, mention.value))
    return marks


def score(page: Page, found: Sequence[Mark], *, show: bool = False) -> Counter[str]:
    """Gold, found and what they share by each measure."""
    counts = Counter(gold=len(page.gold), found=len(found))
    pairs = list(_pairs(page.gold, found))
    for gold, mark in pairs:
        counts["relaxed"] += 1
        counts["strict"] += (gold.first, gold.last) == (mark.first, mark.last)
        counts["value"] += gold.value == mark.value
        counts["type"] += gold.type == mark.type
    if show:
        _show(page, pairs, found)
    return counts


def _pairs(gold: Sequence[Mark], found: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    shared = [
        (min(g.last, f.last) - max(g.first, f.first) + 1, -abs(g.last - f.last), g, f)
        for g in gold
        for f in found
    ]
    taken: list[Mark] = []
    for overlap, _, one, other in sorted(shared, key=lambda pair: pair[:2], reverse=True):
        if overlap > 0 and not any(one is mark or other is mark for mark in taken):
            taken += [one, other]
            yield one, other


def _show(page: Page, pairs: Sequence[tuple[Mark, Mark]], found: Sequence[Mark]) -> None:
    matched = {id(mark) for pair in pairs for mark in pair}
    for gold, mark in pairs:
        if gold.value != mark.value:
            print(f"value   {_told(page, gold)} <> {mark.value} {mark.type}")
    for mark in page.gold:
        if id(mark) not in matched:
            print(f"missed  {_told(page, mark)}")
    for mark in found:
        if id(mark) not in matched:
            print(f"too much {_told(page, mark)}")


def _told(page: Page, mark: Mark) -> str:
    start, end = page.tokens[mark.first].start, page.tokens[mark.last].end
    before, after = page.text[max(0, start - 40) : start], page.text[end : end + 25]
    around = " ".join(f"{before}[{page.text[start:end]}]{after}".split())
    return f"{page.created} {mark.type} {mark.value} | {around}"


def _f1(count: Counter[str], measure: str) -> float:
    return round(200 * count[measure] / max(1, count["gold"] + count["found"]), 1)


def _line(name: str, figures: Sequence[float], count: Counter[str] | None = None) -> str:
    sizes = f"{count['gold']:>7}{count['found']:>7}" if count else ""
    return f"{name:<34}" + "".join(f"{figure:>8.1f}" for figure in figures) + sizes


if __name__ == "__main__":
    main()
