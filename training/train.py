"""Train the reader's network: `python -m training.train --data DIR --base DIR --out DIR`.

Two CPU cores need about six minutes an epoch (with --bf16); a GPU is used where there is one.
After each epoch the weights are saved and the loss is printed, so a run can be stopped early.
"""

from __future__ import annotations

import argparse
import bisect
import contextlib
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from saydo.read.windows import Pieces, Window, pieces, windows
from training.network import TAGS, ReaderNetwork, loss
from training.polnear import Article, Spans, articles


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article's pieces with a tag each, and the cue pieces each member points at."""

    pieces: Pieces
    tags: Sequence[int]
    cues: dict[int, frozenset[int]]


def label(article: Article, tokenizer: Tokenizer) -> Labelled:
    """Project the character spans of an article's attributions on its word pieces."""
    document = pieces(article.text, tokenizer)
    tags = [0] * len(document.ids)
    cues: dict[int, frozenset[int]] = {}
    for attribution in article.attributions:
        cue = _covered(document, attribution.cue)
        for name, spans in (
            ("content", attribution.content),
            ("source", attribution.source),
            ("cue", attribution.cue),
        ):
            for span in spans:
                for order, at in enumerate(_covered(document, (span,))):
                    tags[at] = TAGS.index(f"{'I' if order else 'B'}-{name}")
                    if name != "cue" and cue:
                        cues[at] = cues.get(at, frozenset()) | {cue[0]}
    return Labelled(document, tags, cues)


def _covered(document: Pieces, spans: Spans) -> list[int]:
    """Indices of the pieces within `spans`; a paragraph's end inside a span belongs to it."""
    covered: list[int] = []
    for start, end in spans:
        at = bisect.bisect_right(document.offsets, start, key=lambda offset: offset[1])
        while at < len(document.offsets) and document.offsets[at][0] < end:
            covered.append(at)
            at += 1
    return covered


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


def batches(
    labelled: Sequence[Labelled], tokenizer: Tokenizer, size: int, chance: random.Random
) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Windows of all articles, cut anew each epoch, in batches of about equal length."""
    cut: list[tuple[Labelled, Window, list[int]]] = []
    for article in labelled:
        fresh, context = chance.choice(((224, 64), (160, 64), (288, 32), (96, 32)))
        style = chance.choices((None, "straight", "curly", "single"), (5, 2, 2, 1))[0]
        ids = article.pieces.ids
        ids = swap_quotes(ids, tokenizer, style) if style else list(ids)
        cut.extend((article, w, ids) for w in windows(article.pieces, fresh, context))
    cut.sort(key=lambda item: (item[1].end - item[1].start, chance.random()))
    groups = [cut[at : at + size] for at in range(0, len(cut), size)]
    chance.shuffle(groups)
    for group in groups:
        yield _tensors(group, tokenizer)


def _tensors(
    group: Sequence[tuple[Labelled, Window, list[int]]], tokenizer: Tokenizer
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    first, last = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    longest = max(w.end - w.start for _, w, _ in group) + 2
    ids = torch.zeros(len(group), longest, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    tags = torch.full_like(ids, -100)
    links = torch.zeros(len(group), longest, longest, dtype=torch.bool)
    for row, (article, window, all_ids) in enumerate(group):
        inside = [first, *all_ids[window.start : window.end], last]
        ids[row, : len(inside)] = torch.tensor(inside)
        mask[row, : len(inside)] = 1
        for at in range(window.fresh, window.end):
            column = at - window.start + 1
            tags[row, column] = article.tags[at]
            targets = [c for c in article.cues.get(at, ()) if window.start <= c < window.end]
            for target in targets:
                links[row, column, target - window.start + 1] = True
            if article.cues.get(at) and not targets:
                links[row, column, 0] = True
    return ids, mask, tags, links


def train(arguments: argparse.Namespace) -> None:
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = Tokenizer.from_file(str(arguments.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    labelled = [label(article, tokenizer) for article in articles(arguments.data)]
    network = ReaderNetwork(arguments.base).to(device)
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [
            {"params": list(network.encoder.parameters()), "lr": arguments.rate},
            {"params": heads, "lr": arguments.rate * 10},
        ],
        weight_decay=0.01,
    )
    steps = arguments.epochs * sum(
        1 for _ in batches(labelled, tokenizer, arguments.batch, random.Random(0))
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        [arguments.rate, arguments.rate * 10],
        total_steps=int(steps * 1.05) + 10,
        pct_start=0.08,
        anneal_strategy="linear",
    )
    mixed = (
        torch.autocast(device.type, torch.bfloat16) if arguments.bf16 else contextlib.nullcontext()
    )
    arguments.out.mkdir(parents=True, exist_ok=True)
    for epoch in range(arguments.epochs):
        network.train()
        began, total, count = time.monotonic(), 0.0, 0
        for batch in batches(labelled, tokenizer, arguments.batch, chance):
            ids, mask, tags, links = (tensor.to(device) for tensor in batch)
            with mixed:
                tag_logits, link_logits = network(ids, mask)
            value = loss(tag_logits, link_logits, tags, links)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, count = total + value.item(), count + 1
            if count % 20 == 0:
                print(
                    f"epoch {epoch} step {count} loss {total / count:.4f} "
                    f"{time.monotonic() - began:.0f} s",
                    flush=True,
                )
        torch.save(network.state_dict(), arguments.out / "weights.pt")
        print(f"epoch {epoch} done: loss {total / count:.4f}, {count} steps", flush=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a part of PolNeAR, e.g. …/train")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--out", type=Path, required=True, help="where weights.pt goes")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=16, help="windows a batch")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true", help="mixed precision")
    return parser.parse_args()


if __name__ == "__main__":
    train(parse())
