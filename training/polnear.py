"""PolNeAR's stand-off annotation (brat) as attributions: who said what, with which cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Spans = tuple[tuple[int, int], ...]
_TEXT_BOUND = re.compile(r"^(T\d+)\t(\w+) ([\d ;]+)\t")
_ROLE = re.compile(r"^(Source|Cue|Content)\d*:(T\d+)$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution; a span may come in pieces, and source or cue may be absent."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Article:
    name: str
    text: str
    attributions: tuple[Attribution, ...]


def articles(folder: Path) -> Iterator[Article]:
    """Read `folder/text/*.txt` with the first annotator's file of each, by name."""
    for text_file in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{text_file.stem}*.ann"))
        if not annotated:
            continue
        text = text_file.read_bytes().decode("utf8")
        yield Article(
            text_file.stem, text, tuple(_attributions(annotated[0].read_bytes().decode("utf8")))
        )


def _attributions(annotation: str) -> Iterator[Attribution]:
    bounds: dict[str, Spans] = {}
    relations: list[list[str]] = []
    for line in annotation.split("\n"):
        if match := _TEXT_BOUND.match(line):
            pieces = (piece.split() for piece in match[3].split(";"))
            bounds[match[1]] = tuple((int(s), int(e)) for s, e in pieces)
        elif line.startswith("E") and "\t" in line:
            relations.append(line.split("\t")[1].split())
    for relation in relations:
        roles: dict[str, Spans] = {"Source": (), "Cue": (), "Content": ()}
        for argument in relation:
            if (match := _ROLE.match(argument)) and match[2] in bounds:
                roles[match[1]] += bounds[match[2]]
        if roles["Content"] and roles["Cue"]:
            yield Attribution(roles["Source"], roles["Cue"], roles["Content"])
