"""Texts with the deeds marked that they tell.

Two kinds. `written/*.txt` are passages written for this repository, with their marks below each
sentence. `marks/*.jsonl` stand off: what a reader marked in articles of the data sets, by character
offsets, without a word of the articles themselves, which may not be passed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from saydo.model.span import Span

HERE = Path(__file__).parent
HAPPENED = {"+": "fact", "?": "uncertain", "-": "not"}
"""The marks for a deed that took place (as far as the text goes), may or may not, did not."""
_HEADER = re.compile(r"## (\S+)")
_SENTENCE = re.compile(r"(\d+) ([^|]*)")
_WHICH = re.compile(r"(.*)@(\d)")


@dataclass(frozen=True, slots=True)
class Deed:
    """One mention: where, of which PLOVER type and mode, who does it and to whom.

    `happened`: one of "fact", "uncertain", "not". A side that its sentence does not name is None.
    """

    span: Span
    type: str
    mode: str | None
    happened: str
    actor: Span | None
    target: Span | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with all deeds that its first `read` characters tell."""

    name: str
    text: str
    read: int
    deeds: tuple[Deed, ...]


class Mark(msgspec.Struct, array_like=True, frozen=True):
    """A deed by offsets: `code` is TYPE or TYPE/mode, `happened` one of + ? -."""

    start: int
    end: int
    code: str
    happened: str
    actor: tuple[int, int] | None = None
    target: tuple[int, int] | None = None


class StandOff(msgspec.Struct, frozen=True):
    """A line of `marks/*.jsonl`; `sha` begins the SHA-256 of the text that was marked."""

    name: str
    sha: str
    read: int
    deeds: list[Mark]


def digest(text: str) -> str:
    """What tells a text from another version of it."""
    return sha256(text.encode()).hexdigest()[:12]


def marked(texts: Mapping[str, str], folder: Path = HERE / "marks") -> Iterator[Marked]:
    """The articles that somebody marked; ValueError where a text is not the one marked."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            one = msgspec.json.decode(line, type=StandOff)
            text = texts[one.name]
            if digest(text) != one.sha:
                raise ValueError(f"The text {one.name} is not the one that was marked.")
            yield Marked(one.name, text, one.read, tuple(_deed(mark) for mark in one.deeds))


def _deed(mark: Mark) -> Deed:
    type, _, mode = mark.code.partition("/")
    actor, target = (Span(*side) if side else None for side in (mark.actor, mark.target))
    return Deed(
        Span(mark.start, mark.end), type, mode or None, HAPPENED[mark.happened], actor, target
    )


def written(folder: Path = HERE / "written") -> Iterator[Marked]:
    """The passages of this repository; ValueError names a line that cannot be read."""
    for path in sorted(folder.glob("*.txt")):
        lines: list[str] = []
        name = ""
        for line in [*path.read_text(encoding="utf-8").splitlines(), "## end"]:
            if header := _HEADER.match(line):
                if lines:
                    yield _passage(name, lines)
                name, lines = header[1], []
            elif line.strip():
                lines.append(line)


def _passage(name: str, lines: list[str]) -> Marked:
    """A headline (sentence 0) is a paragraph of its own; the rest is one."""
    starts: dict[int, Span] = {}
    text = ""
    for line in lines:
        if found := _SENTENCE.fullmatch(line):
            number = int(found[1])
            text += "" if not text else "\n\n" if 0 in starts and len(starts) == 1 else " "
            starts[number] = Span(len(text), len(text) + len(found[2]))
            text += found[2]
    deeds = []
    for line in lines:
        fields = [field.strip() for field in line.split("|")]
        if len(fields) == 6:
            where = starts[int(fields[0])]
            deeds.append(_written_deed(text, where, fields, f"{name}: {line}"))
    return Marked(name, text, len(text), tuple(deeds))


def _written_deed(text: str, where: Span, fields: list[str], line: str) -> Deed:
    _, words, code, happened, actor, target = fields
    type, _, mode = code.partition("/")
    span = _found(text, where, words, line)
    sides = [None if side == "." else _found(text, where, side, line) for side in (actor, target)]
    return Deed(span, type, mode or None, HAPPENED[happened], sides[0], sides[1])


def _found(text: str, where: Span, words: str, line: str) -> Span:
    """`words` in the sentence, whole words; "words@2" is their second occurrence."""
    which = _WHICH.fullmatch(words)
    words, count = (which[1], int(which[2])) if which else (words, 1)
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found = list(whole.finditer(text, where.start, where.end))
    if len(found) < count:
        raise ValueError(f"Words that the sentence does not have: {line}")
    return Span(*found[count - 1].span())
