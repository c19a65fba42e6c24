"""Train the reader's network: `python -m training.train --data DIR --base DIR --out DIR`.

`--data` is the folder that holds `polnear/train`, `factuality` and `plover`. Two CPU cores need
about ten minutes an epoch (with --bf16); a GPU is used where there is one. After each epoch the
weights are saved and the loss is printed, so a run can be stopped early. With `--teacher` a
smaller network (`--layers`) learns from a trained one besides the annotations.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from saydo.read.windows import pieces
from training.answers import Answered, of_article, of_judged, of_told
from training.factuality import judged
from training.loss import distilled, loss
from training.network import ReaderNetwork
from training.plover import pairs, records
from training.polnear import articles
from training.windows import Batch, batches

PAIRS_TWICE = 2
"""How often an epoch shows PLOVER's sentences, which are few."""


def texts(data: Path, tokenizer: Tokenizer) -> Iterator[Answered]:
    """Everything that is learned from, once an epoch."""
    yield from (of_article(article, tokenizer) for article in articles(data / "polnear" / "train"))
    for name in ("uw_train", "meantime_train"):
        path = data / "factuality" / f"{name}.jsonl"
        yield from (of_judged(sentence, tokenizer) for sentence in judged(path))
    told = [*pairs(data / "plover" / "plv_train.csv"), *records(data / "plover" / "gsr.json")]
    yield from [of_told(sentence, tokenizer) for sentence in told] * PAIRS_TWICE


def plain(folders: list[Path], tokenizer: Tokenizer) -> Iterator[Answered]:
    """Texts without any answer, for a student to ask its teacher about."""
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            yield Answered(pieces(path.read_text(encoding="utf-8"), tokenizer))


def start(arguments: argparse.Namespace, device: torch.device) -> ReaderNetwork:
    """A new network, or one that goes on from earlier weights."""
    network = ReaderNetwork(arguments.base, arguments.layers)
    if arguments.start:
        kept = torch.load(arguments.start, map_location="cpu", weights_only=True)
        left = network.load_state_dict(kept, strict=False)
        print(f"starts from {arguments.start}; new: {len(left.missing_keys)} tensors")
    return network.to(device)


def step(network: ReaderNetwork, teacher: ReaderNetwork | None, batch: Batch) -> Tensor:
    """The loss of one batch."""
    scores = network(batch.ids, batch.mask)
    value = loss(network, scores, batch)
    if teacher is None:
        return value
    with torch.no_grad():
        better = teacher(batch.ids, batch.mask)
    return value + distilled(scores, better, batch.mask)


def train(arguments: argparse.Namespace) -> None:
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = Tokenizer.from_file(str(arguments.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    learned = [*texts(arguments.data, tokenizer), *plain(arguments.plain, tokenizer)]
    network = start(arguments, device)
    teacher = None
    if arguments.teacher:
        teacher = ReaderNetwork(arguments.base).to(device).eval()
        teacher.load_state_dict(torch.load(arguments.teacher, weights_only=True))
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    rates = [arguments.rate, arguments.rate * 5]
    optimiser = torch.optim.AdamW(
        [
            {"params": list(network.encoder.parameters()), "lr": rates[0]},
            {"params": heads, "lr": rates[1]},
        ],
        weight_decay=0.01,
    )
    steps = sum(1 for _ in batches(learned, tokenizer, arguments.batch, random.Random(0)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        rates,
        total_steps=int(arguments.epochs * steps * 1.05) + 10,
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
        for batch in batches(learned, tokenizer, arguments.batch, chance):
            with mixed:
                value = step(network, teacher, batch.to(device))
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, count = total + value.item(), count + 1
            if count % 20 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch} step {count}/{steps} loss {total / count:.4f} {spent:.0f} s",
                      flush=True)  # fmt: skip
        torch.save(network.state_dict(), arguments.out / "weights.pt")
        print(f"epoch {epoch} done: loss {total / count:.4f}, {count} steps", flush=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--out", type=Path, required=True, help="where weights.pt goes")
    parser.add_argument("--start", type=Path, help="weights.pt of an earlier run to go on from")
    parser.add_argument("--layers", type=int, help="keep only the encoder's first layers")
    parser.add_argument("--teacher", type=Path, help="weights.pt of a trained larger network")
    parser.add_argument("--plain", type=Path, nargs="*", default=[], help="folders of plain texts")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=16, help="long windows a batch")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true", help="mixed precision")
    return parser.parse_args()


if __name__ == "__main__":
    train(parse())
