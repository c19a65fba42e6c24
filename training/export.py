"""Export trained weights for reading without PyTorch: ONNX, int8 per channel.

`python -m training.export --weights runs/x/weights.pt --base DIR --out src/saydo/read/weights`
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.network import ReaderNetwork

MODEL = "reader.onnx"


def export(weights: Path, base: Path, out: Path) -> Path:
    """Write `reader.onnx` (int8) and `tokenizer.json` into `out`; returns the model's path."""
    network = ReaderNetwork(base)
    network.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    network.eval()
    ids = torch.randint(1000, 2000, (2, 16))
    dynamic = {0: "batch", 1: "pieces"}
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = Path(folder) / "full.onnx", Path(folder) / "prepared.onnx"
        torch.onnx.export(
            network,
            (ids, torch.ones_like(ids)),
            full,
            input_names=["ids", "mask"],
            output_names=["tags", "links"],
            dynamic_axes={
                "ids": dynamic,
                "mask": dynamic,
                "tags": dynamic,
                "links": {0: "batch", 1: "pieces", 2: "pieces"},
            },
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(
            prepared,
            out / MODEL,
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
        print(f"full precision {full.stat().st_size / 1e6:.1f} MB")
    shutil.copy(base / "tokenizer.json", out / "tokenizer.json")
    print(f"int8 {(out / MODEL).stat().st_size / 1e6:.1f} MB at {out / MODEL}")
    return out / MODEL


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    export(arguments.weights, arguments.base, arguments.out)
