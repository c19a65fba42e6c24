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
from torch.nn.functional import gelu, linear

from training.network import PairHead, ReaderNetwork

READER, TYPES, TRANSITIONS = "reader.onnx", "types.onnx", "transitions.npy"
OUTPUTS = ("tags", "links", "facts", "actors", "targets", "states")


class _Window(nn.Module):
    """The network as it reads: one window at a time, so that nothing has to be masked."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> tuple[Tensor, ...]:
        scores = self.network(ids, None)
        return tuple(getattr(scores, name) for name in OUTPUTS)


class _Pair(nn.Module):
    def __init__(self, head: PairHead) -> None:
        super().__init__()
        self.head = head

    def forward(self, states: Tensor, roles: Tensor) -> Tensor:
        roots: Tensor = self.head.told(self._mixed(states + self.head.role(roles)), roles, None)
        return roots

    def _mixed(self, states: Tensor) -> Tensor:
        """The head's layer spelled out: PyTorch's own is exported for one length alone."""
        layer = self.head.layer
        attention = layer.self_attn
        projected = linear(states, attention.in_proj_weight, attention.in_proj_bias)
        asked, key, value = (
            part.view(part.shape[0], part.shape[1], attention.num_heads, -1).transpose(1, 2)
            for part in projected.chunk(3, -1)
        )
        weights = (asked @ key.transpose(2, 3) / attention.head_dim**0.5).softmax(-1)
        seen = (weights @ value).transpose(1, 2).flatten(2)
        states = layer.norm1(states + attention.out_proj(seen))
        return layer.norm2(states + layer.linear2(gelu(layer.linear1(states))))


def export(weights: Path, base: Path, out: Path) -> None:
    """Write the int8 networks, the tag transitions and the tokenizer into `out`."""
    kept = torch.load(weights, map_location="cpu", weights_only=True)
    layers = 1 + max(int(n.split(".")[3]) for n in kept if n.startswith("encoder.encoder.layer."))
    network = ReaderNetwork(base, layers)
    network.load_state_dict(kept)
    network.encoder.set_attn_implementation("eager")
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    pieces = {0: "one", 1: "pieces"}
    ids = torch.randint(1000, 2000, (1, 16))
    inner = {"links": {0: "one", 1: "pieces", 2: "pieces"}}
    axes = {"ids": pieces} | {name: inner.get(name, pieces) for name in OUTPUTS}
    _write(_Window(network), (ids,), axes, out / READER)
    states = torch.randn(1, 16, network.encoder.config.hidden_size)
    roles = torch.zeros(1, 16, dtype=torch.int64)
    axes = {"states": pieces, "roles": pieces, "roots": {0: "one"}}
    _write(_Pair(network.pair), (states, roles), axes, out / TYPES)
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
