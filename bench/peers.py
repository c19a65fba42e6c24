"""What the reader's speed is held against: other networks, with random weights."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from saydo.model.reading import ReaderSize
from saydo.read.tagger import weights
from saydo.read.windows import pieces, windows

Run = Callable[[], None]


def bert_base(texts: Sequence[str]) -> Run:
    """A network of BERT-base's size over the reader's own windows, at full precision."""
    session = _session()
    tokenizer = Tokenizer.from_file(str(weights(ReaderSize.EXACT) / "tokenizer.json"))

    def run() -> None:
        for text in texts:
            document = pieces(text, tokenizer)
            for window in windows(document):
                ids = np.array([document.ids[window.start : window.end]], np.int64)
                session.run(None, {"ids": ids})

    return run


def _session() -> onnxruntime.InferenceSession:
    import torch  # noqa: PLC0415
    from transformers import BertConfig, BertForTokenClassification  # noqa: PLC0415

    network = BertForTokenClassification(BertConfig(num_labels=7, attn_implementation="eager"))
    network.eval()
    axes = {"ids": {1: "pieces"}, "tags": {1: "pieces"}}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.onnx"
        ids = torch.randint(1000, 2000, (1, 16))
        torch.onnx.export(
            network, (ids,), path, input_names=["ids"], output_names=["tags"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        return onnxruntime.InferenceSession(str(path), options, ["CPUExecutionProvider"])


def spacy_small(texts: Sequence[str]) -> Run:
    """spaCy's small English pipeline by its published configuration, with random weights."""
    import spacy  # noqa: PLC0415

    vectors = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2", "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": [5000, 1000, 2500, 2500, 50, 50], "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4,
            "window_size": 1, "maxout_pieces": 3,
        },
    }  # fmt: skip
    shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": vectors})
    nlp.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": shared}}
    )
    for name, of in (("parser", shared), ("ner", vectors)):
        model = {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": name,
            "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2,
            "use_upper": True, "tok2vec": of,
        }  # fmt: skip
        nlp.add_pipe(name, config={"model": model})
    for name, count in (("tagger", 50), ("parser", 45), ("ner", 18)):
        for at in range(count):
            nlp.get_pipe(name).add_label(f"L{at}")
    nlp.initialize()

    def run() -> None:
        for _ in nlp.pipe(texts):
            pass

    return run
