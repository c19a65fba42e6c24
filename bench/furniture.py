"""Are the lines of a page told apart? `python -m bench.furniture [--pages FILE] [--errors]`

Each line of the pages in `gold/pages.txt` is the article's or the page's. "Body kept" is the share
of the article's own lines that are read, the figure that matters most: a body line that is cut is
lost without a word. Furniture precision and recall count lines; subheads count on neither side.
The last line is the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from saydo.ingest.furniture import furniture
from saydo.model.span import Span

PAGES = Path(__file__).with_name("gold") / "pages.txt"
ARTICLE = frozenset({"head", "body", "spoken", "entry"})
PAGE = frozenset({"page", "by", "credit", "date", "time"})
EITHER = frozenset({"sub"})


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page: what it is, and where it stands in the page's text."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """A page with each of its lines marked."""

    name: str
    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one line: cut as furniture, or taken for the headline."""

    page: str
    kind: str
    text: str
    cut: bool
    headline: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=PAGES, help="another file of marked pages")
    parser.add_argument("--errors", action="store_true", help="list every wrong answer as well")
    arguments = parser.parse_args()
    answers = [
        answer for page in load(arguments.pages.read_text("utf-8")) for answer in answers_on(page)
    ]
    if arguments.errors:
        print(*(f"{a.page[:28]:<30}{a.kind:<8}{a.text}" for a in answers if is_wrong(a)), sep="\n")
    found = figures(answers)
    for kind, total in Counter(a.kind for a in answers if a.kind in PAGE).items():
        left = sum(not a.cut for a in answers if a.kind == kind)
        print(f"{kind:<22}{total:>5} lines{left:>5} left in")
    for name, value in found.items():
        print(f"{name:<22}{value:>7.1f} %")
    print(json.dumps(found))


def load(text: str) -> list[Page]:
    """The pages of a file; raises ValueError for a row that is none."""
    return [_page(block) for block in ("\n" + text).split("\n=== ")[1:]]


def _page(block: str) -> Page:
    name, *rows = block.rstrip("\n").split("\n")
    lines, found, at = [], [], 0
    for row in rows:
        kind, bar, line = row.partition("|")
        kind, line = kind.strip(), line.removeprefix(" ")
        if not row.strip():
            continue
        if not bar or (kind and kind not in ARTICLE | PAGE | EITHER):
            raise ValueError(f"{name}: {row!r} is no row of a page")
        if kind:
            found.append(Row(kind, Span(at + len(line) - len(line.lstrip()), at + len(line))))
        lines.append(line)
        at += len(line) + 1
    return Page(name, "\n".join(lines), tuple(found))


def answers_on(page: Page) -> Iterator[Answer]:
    """What furniture says of each line of a page; the source names no headline."""
    layout = furniture(page.text)
    for row in page.rows:
        yield Answer(
            page.name,
            row.kind,
            row.span.text(page.text),
            cut=any(row.span.overlaps(span) for span in layout.furniture),
            headline=layout.title_span == row.span,
        )


def is_wrong(answer: Answer) -> bool:
    """Whether a line was cut or kept wrongly, or a headline was not found."""
    if answer.kind == "head":
        return not answer.headline
    return answer.kind not in EITHER and answer.cut != (answer.kind in PAGE)


def figures(answers: Sequence[Answer]) -> dict[str, float]:
    """Shares in percent."""
    article = [a for a in answers if a.kind in ARTICLE]
    page = [a for a in answers if a.kind in PAGE]
    heads = [a for a in answers if a.kind == "head"]
    cut = sum(a.cut for a in page)
    lost = sum(a.cut for a in article)
    return {
        "body kept": _share(len(article) - lost, len(article)),
        "furniture precision": _share(cut, cut + lost),
        "furniture recall": _share(cut, len(page)),
        "headline": _share(sum(a.headline for a in heads), len(heads)),
    }


def _share(count: int, of: int) -> float:
    return round(100 * count / max(1, of), 1)


if __name__ == "__main__":
    main()
