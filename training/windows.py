"""Answered texts cut into windows and put together into batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import torch
from tokenizers import Tokenizer
from torch import Tensor

from saydo.read.windows import Window, windows
from training.answers import Answered, Pointers
from training.network import UNSCORED

CUTS = ((224, 64), (160, 64), (160, 32), (288, 32), (96, 32))
"""How many pieces a window may have, fresh and as context: drawn for each text anew."""
MOST_ROWS = 48


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side; answers are -100 where there is none.

    `ids`, `mask`, `tags`, `facts`, `deeds`, `modes`, `happened`: int64 [rows, pieces]; `links`,
    `actors`, `targets`: bool [rows, pieces, pieces], where a row's piece may point.
    """

    ids: Tensor
    mask: Tensor
    tags: Tensor
    facts: Tensor
    deeds: Tensor
    modes: Tensor
    happened: Tensor
    links: Tensor
    actors: Tensor
    targets: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same batch on another device."""
        return Batch(*(getattr(self, f.name).to(device) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Cut:
    """A window of a text, with the ids that it shows (quotation marks may be another style's)."""

    answered: Answered
    window: Window
    ids: Sequence[int]


def batches(
    texts: Sequence[Answered], tokenizer: Tokenizer, size: int, chance: random.Random
) -> Iterator[Batch]:
    """Windows of all texts, cut anew each time, in batches of about equal length and cost."""
    cuts: list[Cut] = []
    for text in texts:
        fresh, context = chance.choice(CUTS)
        style = chance.choices((None, "straight", "curly", "single"), (5, 2, 2, 1))[0]
        ids = swap_quotes(text.pieces.ids, tokenizer, style) if style else text.pieces.ids
        cuts.extend(Cut(text, w, ids) for w in windows(text.pieces, fresh, context))
    cuts.sort(key=lambda cut: (cut.window.end - cut.window.start, chance.random()))
    groups = list(_groups(cuts, size))
    chance.shuffle(groups)
    first, last = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    for group in groups:
        yield _batch(group, first, last)


def _groups(cuts: Sequence[Cut], size: int) -> Iterator[Sequence[Cut]]:
    """Groups of about `size` long windows, or of more where they are short."""
    at = 0
    while at < len(cuts):
        longest = cuts[min(at + size, len(cuts)) - 1].window
        rows = size * 288 // max(longest.end - longest.start, 1)
        rows = max(size, min(MOST_ROWS, rows))
        yield cuts[at : at + rows]
        at += rows


def swap_quotes(ids: Sequence[int], tokenizer: Tokenizer, style: str) -> list[int]:
    """Rewrite quotation marks in another house style, so that none is learned by heart."""
    straight, left, right, single = (tokenizer.token_to_id(q) for q in "\"“”'")
    opening = True
    swapped = list(ids)
    for at, piece in enumerate(ids):
        if piece in (straight, left, right):
            opening = {left: True, right: False}.get(piece, opening)
            curly = left if opening else right
            swapped[at] = {"straight": straight, "curly": curly, "single": single}[style]
            opening = not opening
    return swapped


def _batch(group: Sequence[Cut], first: int, last: int) -> Batch:
    longest = max(cut.window.end - cut.window.start for cut in group) + 2
    ids = torch.zeros(len(group), longest, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    answers = {name: torch.full_like(ids, UNSCORED) for name in _ANSWERS}
    pointers = {name: torch.zeros(len(group), longest, longest, dtype=torch.bool) for name in _AIMS}
    for row, cut in enumerate(group):
        window = cut.window
        inside = [first, *cut.ids[window.start : window.end], last]
        ids[row, : len(inside)] = torch.tensor(inside)
        mask[row, : len(inside)] = 1
        fresh = slice(window.fresh - window.start + 1, window.end - window.start + 1)
        for name, rows in answers.items():
            if (given := getattr(cut.answered, name)) is not None:
                rows[row, fresh] = torch.tensor(given[window.fresh : window.end])
        for name, aims in pointers.items():
            _point(aims[row], getattr(cut.answered, _AIMS[name]), window)
    return Batch(ids, mask, **answers, **pointers)


_ANSWERS = ("tags", "facts", "deeds", "modes", "happened")
_AIMS = {"links": "cues", "actors": "actors", "targets": "targets"}


def _point(aims: Tensor, pointers: Pointers, window: Window) -> None:
    """Mark where each fresh piece may point: column 0 where that is nowhere in the window."""
    for at in range(window.fresh, window.end):
        if at not in pointers:
            continue
        column = at - window.start + 1
        inside = [aim for aim in pointers[at] if window.start <= aim < window.end]
        for aim in inside:
            aims[column, aim - window.start + 1] = True
        if not inside:
            aims[column, 0] = True
