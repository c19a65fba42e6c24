"""The articles of the data sets as plain texts, by the names that marks and lists use."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from training import polnear
from training.factuality import judged

_LONGEST_FIELD = 10**8
_SENTENCES = 20


def articles(data: Path) -> Iterator[tuple[str, str]]:
    """(name, text) of FA-KES, the Helsinki summit's reprints, PolNeAR's training part, RE3D, and
    the UW factuality sentences (20 a text, a line each); `data` is the folder of the data sets."""
    csv.field_size_limit(_LONGEST_FIELD)
    for row in _rows(data / "fakes" / "fakes.csv"):
        yield f"fakes:{row['unit_id']}", f"{row['article_title']}\n\n{row['article_content']}"
    for row in _rows(data / "helsinki" / "articles.csv"):
        yield f"helsinki:{row['id']}", row["text"].replace(" ### ", "\n")
    for article in polnear.articles(data / "polnear" / "train"):
        yield f"polnear:{article.name}", article.text
    for path in sorted((data / "re3d").glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            yield f"re3d:{document['_id']}", document["text"]

    told = [one.text for one in judged(data / "factuality" / "uw_train.jsonl")]
    for number, start in enumerate(range(0, len(told), _SENTENCES)):
        yield f"uw:{number}", "\n".join(told[start : start + _SENTENCES])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        yield from csv.DictReader(lines)
