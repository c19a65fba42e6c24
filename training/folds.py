"""How well are PLOVER's types and mentions learned? `python -m training.folds --data … --base …`

Cross-validation over the sentences of `plover/plv_train.csv`: the network is trained on all but
one part of them (and on `gsr.json`, but for sentences of that part), then asked about that part.
Macro-F1 of the 15 roots and of the 4 quads given who and whom; F1 of actor and target spans from
the sentence alone, exact and by overlap. `--start` goes on from weights that have not seen these
sentences. Two cores need about fifteen minutes.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from saydo.codes.roots import ROOTS
from saydo.model.span import Span
from training.answers import Answered, of_told
from training.loss import loss
from training.network import ReaderNetwork
from training.plover import Told, pairs, records
from training.windows import batches

Count = Counter[tuple[str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base encoder")
    parser.add_argument("--start", type=Path, help="weights.pt that have not seen the sentences")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.base / "tokenizer.json"))
    told = list(pairs(arguments.data / "plover" / "plv_train.csv"))
    random.Random(arguments.seed).shuffle(told)
    more = list(records(arguments.data / "plover" / "gsr.json"))
    roots: Count = Counter()
    spans: Count = Counter()
    for fold in range(arguments.folds):
        held = told[fold :: arguments.folds]
        unseen = {sentence.text for sentence in held}
        learned = [s for s in told + more if s.text not in unseen]
        network = fitted([of_told(s, tokenizer) for s in learned], tokenizer, arguments)
        for sentence in held:
            answered = of_told(sentence, tokenizer)
            roots += typed(network, answered, tokenizer)
            spans += mentioned(network, sentence, answered, tokenizer)
        print(f"fold {fold}: {figures(roots, spans, arguments.data)}", flush=True)
    print(json.dumps(figures(roots, spans, arguments.data)))


def fitted(
    learned: Sequence[Answered], tokenizer: Tokenizer, arguments: argparse.Namespace
) -> ReaderNetwork:
    """A network trained on these sentences alone."""
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    network = ReaderNetwork(arguments.base)
    if arguments.start:
        kept = torch.load(arguments.start, map_location="cpu", weights_only=True)
        network.load_state_dict(kept, strict=False)
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [
            {"params": list(network.encoder.parameters()), "lr": arguments.rate},
            {"params": heads, "lr": 5 * arguments.rate},
        ],
        weight_decay=0.01,
    )
    steps = arguments.epochs * sum(1 for _ in batches(learned, tokenizer, 16, random.Random(0)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [arguments.rate, 5 * arguments.rate], total_steps=int(1.2 * steps) + 10,
        pct_start=0.1, anneal_strategy="linear",
    )  # fmt: skip
    network.train()
    for _ in range(arguments.epochs):
        for batch in batches(learned, tokenizer, 16, chance):
            with torch.autocast("cpu", torch.bfloat16):
                value = loss(network, network(batch.ids, batch.mask), batch)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return network.eval()


def typed(network: ReaderNetwork, answered: Answered, tokenizer: Tokenizer) -> Count:
    """A pair (right root, told root) for each marked pair of a sentence."""
    counts: Count = Counter()
    with torch.no_grad():
        for batch in batches([answered], tokenizer, 1, random.Random(0)):
            states = network(batch.ids, batch.mask).states[batch.pair_rows]
            told = network.pair(states, batch.pair_roles, batch.mask[batch.pair_rows]).argmax(-1)
            for right, found in zip(batch.roots.tolist(), told.tolist(), strict=True):
                counts[ROOTS[right], ROOTS[found]] += 1
    return counts


def mentioned(
    network: ReaderNetwork, told: Told, answered: Answered, tokenizer: Tokenizer
) -> Count:
    """Counts (role, "gold" | "found" | "exact" | "overlap") of one sentence."""
    first, last = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    ids = torch.tensor([[first, *answered.pieces.ids, last]])
    with torch.no_grad():
        scores = network(ids, None)
    counts: Count = Counter()
    for role in ("actors", "targets"):
        gold = {span for deed in told.deeds for span in getattr(deed, role)}
        marks = getattr(scores, role)[0, 1:-1].argmax(-1).tolist()
        found = set(_spans(answered, marks))
        counts[role, "gold"] += len(gold)
        counts[role, "found"] += len(found)
        counts[role, "exact"] += len(gold & found)
        counts[role, "overlap"] += sum(any(g.overlaps(f) for f in found) for g in gold)
        counts[role, "overlap found"] += sum(any(g.overlaps(f) for g in gold) for f in found)
    return counts


def _spans(answered: Answered, marks: Sequence[int]) -> Iterator[Span]:
    begun: Span | None = None
    for mark, (start, end) in zip([*marks, 0], [*answered.pieces.offsets, (0, 0)], strict=True):
        if begun and mark != 2:
            yield begun
            begun = None
        if mark:
            begun = Span(begun.start if begun else start, end)


def figures(roots: Count, spans: Count, data: Path) -> dict[str, float]:
    """All figures, in percent."""
    quad = quads(data / "plover" / "plv_train.csv")
    by_quad: Count = Counter()
    for (right, found), count in roots.items():
        by_quad[quad[right], quad[found]] += count
    result = {"root": macro(roots), "quad": macro(by_quad)}
    for role in ("actors", "targets"):
        gold, found = spans[role, "gold"], spans[role, "found"]
        result[f"{role} exact"] = round(200 * spans[role, "exact"] / max(1, gold + found), 1)
        recall = spans[role, "overlap"] / max(1, gold)
        precision = spans[role, "overlap found"] / max(1, found)
        result[f"{role} overlap"] = round(
            200 * recall * precision / max(1e-9, recall + precision), 1
        )
    return result


def macro(counts: Count) -> float:
    """Mean F1 of the classes that are right somewhere."""
    names = sorted({right for right, _ in counts})
    scores = []
    for name in names:
        both = counts[name, name]
        gold = sum(count for (right, _), count in counts.items() if right == name)
        found = sum(count for (_, told), count in counts.items() if told == name)
        scores.append(2 * both / max(1, gold + found))
    return round(100 * sum(scores) / max(1, len(scores)), 1)


def quads(path: Path) -> dict[str, str]:
    """The quad of each root, as the file has them."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["root"]: row["quad"] for row in csv.DictReader(lines)}


if __name__ == "__main__":
    main()
