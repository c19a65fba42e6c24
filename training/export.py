"""Export trained weights for reading without PyTorch: ONNX, int8 per channel.

`python -m training.export --weights runs/x/weights.pt --base DIR --out DIR`, where the reader looks
in `src/saydo/read/weights/exact` and `…/fast`.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.network import ReaderNetwork, layer_count

READER, TRANSITIONS = "reader.onnx", "transitions.npy"
WORDS = ("tags", "links", "facts")
TOLD = ("deeds", "modes", "happened", "actors", "targets")
POINTERS = ("links", "actors", "targets")


class _Window(nn.Module):
    """The network as it reads: one window at a time, so that nothing has to be masked."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> tuple[Tensor, ...]:
        words, deeds = self.network(ids, None)
        told = () if deeds is None else tuple(getattr(deeds, name) for name in TOLD)
        return (*(getattr(words, name) for name in WORDS), *told)


def export(weights: Path, base: Path, out: Path) -> None:
    """Write the int8 network, the tag transitions and the tokenizer into `out`."""
    kept = torch.load(weights, map_location="cpu", weights_only=True)
    deed_layers = len({name.split(".")[1] for name in kept if name.startswith("deed_top.")})
    network = ReaderNetwork(base, layer_count(kept), deed_layers)
    network.load_state_dict(kept)
    network.encoder.set_attn_implementation("eager")
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    pieces = {0: "one", 1: "pieces"}
    ids = torch.randint(1000, 2000, (1, 16))
    inner = {name: {0: "one", 1: "pieces", 2: "pieces"} for name in POINTERS}
    outputs = WORDS + (TOLD if deed_layers else ())
    axes = {"ids": pieces} | {name: inner.get(name, pieces) for name in outputs}
    _write(_Window(network), (ids,), axes, out / READER)
    np.save(out / TRANSITIONS, network.transitions.detach().numpy().astype(np.float32))
    shutil.copy(base / "tokenizer.json", out / "tokenizer.json")


def _write(
    module: nn.Module, example: tuple[Tensor, ...], axes: dict[str, dict[int, str]], path: Path
) -> None:
    """`axes` names inputs, as many as the example has, then outputs, and their open dimensions."""
    names = list(axes)
    module.eval()
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = Path(folder) / "full.onnx", Path(folder) / "prepared.onnx"
        torch.onnx.export(
            module, example, full, input_names=names[: len(example)],
            output_names=names[len(example) :], dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, path, per_channel=True, weight_type=QuantType.QInt8)
    print(f"{path.name}: int8 {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    export(arguments.weights, arguments.base, arguments.out)
