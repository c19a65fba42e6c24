"""The mean of two runs' weights: `python -m training.average --first A --second B --share S`.

A network that goes on learning from where another stopped often reads best half way between the
two (Wortsman et al. 2022, "Model soups"). What only the second has is taken as it is.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def average(first: Path, second: Path, share: float, out: Path) -> None:
    """Write `share` of the second and the rest of the first to `out`."""
    before, after = (torch.load(p, map_location="cpu", weights_only=True) for p in (first, second))
    mixed = {
        name: share * tensor + (1 - share) * before[name] if name in before else tensor
        for name, tensor in after.items()
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(mixed, out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=Path, required=True)
    parser.add_argument("--second", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.5, help="of the second")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    average(arguments.first, arguments.second, arguments.share, arguments.out)
