"""Train the reader's network: `python -m training.train WHAT --data DIR --base DIR --out DIR`.

WHAT is `words` (who said what, and what is fact: the encoder and its heads) or `deeds`: the layers
and heads for deeds on top of `--start`, all else staying as it is. `--data` is the folder of the
data sets. Two CPU cores need about ten minutes an epoch (with --bf16); a GPU is used where there
is one. After each epoch the weights are saved and the loss is printed, so a run can be stopped
early. With `--teacher` a smaller network (`--layers`) learns words from a trained one besides the
annotations.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training import sources
from training.loss import deeds_loss, distilled, words_loss
from training.network import LAYER, ReaderNetwork, layer_count
from training.windows import Batch, batches

DEEDS = "deeds"
DEED_LAYERS = 3
HEADS = {
    "words": {"tags", "transitions", "facts", "links"},
    DEEDS: {"deeds", "modes", "happened", "actors", "targets"},
}
TOPS = {"words": "encoder", DEEDS: "deed_top"}
"""Which parts of the network a run changes: its heads, and what is below them."""


def start(arguments: argparse.Namespace, device: torch.device) -> ReaderNetwork:
    """A new network, or one that goes on from earlier weights (of which it may take some layers).

    One that learns from a teacher sees too much text to learn it by heart: it needs no dropout.
    """
    layers, deed_layers = arguments.layers, DEED_LAYERS if arguments.what == DEEDS else 0
    dropout = 0.0 if arguments.teacher else 0.1
    count = None if layers is None else len(layers)
    network = ReaderNetwork(arguments.base, count, deed_layers, dropout)
    if arguments.start:
        kept = torch.load(arguments.start, map_location="cpu", weights_only=True)
        kept = kept if layers is None else only_layers(kept, layers)
        kept = kept if not deed_layers else with_deed_layers(kept, deed_layers)
        left = network.load_state_dict(kept, strict=False)
        print(f"starts from {arguments.start}; new: {len(left.missing_keys)} tensors")
    return network.to(device)


def with_deed_layers(weights: dict[str, Tensor], count: int) -> dict[str, Tensor]:
    """The weights with the top layers once more, for deeds, where they are not there yet."""
    if any(name.startswith("deed_top.") for name in weights):
        return weights
    top = layer_count(weights) - count
    begins = tuple(f"{LAYER}{top + at}." for at in range(count))
    own = {
        f"deed_top.{int(name.split('.')[3]) - top}.{name.split('.', 4)[4]}": tensor
        for name, tensor in weights.items()
        if name.startswith(begins)
    }
    return weights | own


def only_layers(weights: dict[str, Tensor], layers: Sequence[int]) -> dict[str, Tensor]:
    """The weights of a network that has only these layers of another, in this order."""
    moved = {
        f"{LAYER}{new}.{name.split('.', 4)[4]}": tensor
        for new, old in enumerate(layers)
        for name, tensor in weights.items()
        if name.startswith(f"{LAYER}{old}.")
    }
    return {n: t for n, t in weights.items() if not n.startswith(LAYER)} | moved


def step(
    network: ReaderNetwork, teacher: ReaderNetwork | None, batch: Batch, *, deeds: bool
) -> Tensor:
    """The loss of one batch."""
    if deeds:
        with torch.no_grad():
            shared = network.shared(batch.ids, batch.mask)
        told = network.told(shared, batch.mask)
        if told is None:
            raise ValueError("The network has no layers for deeds.")
        return deeds_loss(told, batch)
    scores = network.words(network.shared(batch.ids, batch.mask), batch.mask)
    value = words_loss(network, scores, batch)
    if teacher is None:
        return value
    with torch.no_grad():
        better = teacher.words(teacher.shared(batch.ids, batch.mask), batch.mask)
    return value + distilled(scores, better, batch.mask)


def learning(network: ReaderNetwork, arguments: argparse.Namespace) -> list[dict[str, object]]:
    """The parameters that a run changes, with their rates: new heads learn faster."""
    fast = arguments.rate * (1 if arguments.teacher else 5)
    heads = HEADS[arguments.what]
    slow: list[Tensor] = []
    quick: list[Tensor] = []
    for name, parameter in network.named_parameters():
        part = name.split(".")[0]
        parameter.requires_grad_(part in heads or part == TOPS[arguments.what])
        if parameter.requires_grad:
            (quick if part in heads else slow).append(parameter)
    return [{"params": slow, "lr": arguments.rate}, {"params": quick, "lr": fast}]


def train(arguments: argparse.Namespace) -> None:
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = Tokenizer.from_file(str(arguments.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    deeds = arguments.what == DEEDS
    learned = (
        list(sources.deeds(arguments.data, tokenizer))
        if deeds
        else list(sources.words(arguments.data, arguments.plain, tokenizer))
    )
    network = start(arguments, device)
    teacher = None
    if arguments.teacher:
        teacher = ReaderNetwork(arguments.base, deed_layers=0).to(device).eval()
        teacher.load_state_dict(torch.load(arguments.teacher, weights_only=True))
    groups = learning(network, arguments)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = sum(1 for _ in batches(learned, tokenizer, arguments.batch, random.Random(0)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        [group["lr"] for group in groups],
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
        if deeds:
            network.encoder.eval()
        began, total, count = time.monotonic(), 0.0, 0
        for batch in batches(learned, tokenizer, arguments.batch, chance):
            with mixed:
                value = step(network, teacher, batch.to(device), deeds=deeds)
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
    parser.add_argument("what", choices=("words", DEEDS), help="what is learned")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--out", type=Path, required=True, help="where weights.pt goes")
    parser.add_argument("--start", type=Path, help="weights.pt of an earlier run to go on from")
    parser.add_argument("--layers", type=int, nargs="*", help="which of the encoder's layers")
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
