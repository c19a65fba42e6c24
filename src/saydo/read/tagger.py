"""The reader's network at work: text in, tag and link scores for each word piece out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from saydo.model.errors import StopError
from saydo.read.windows import Pieces, Window, pieces, token_id, windows

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document's word pieces with the network's scores.

    `tags`: log-probabilities [pieces, 7], in the order of TAGS. `links`: for each window its
    log-probabilities [fresh pieces, 1 + pieces of the window]: how likely each piece is the first
    of the row's cue; column 0 is "none in this window".
    """

    pieces: Pieces
    windows: tuple[Window, ...]
    tags: Scores
    links: tuple[Scores, ...]


class Tagger:
    """A loaded network. Loading takes about 0.2 s, so load once a process."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load `reader.onnx` and `tokenizer.json`; raises StopError where they are missing."""
        if not (folder / "reader.onnx").is_file():
            raise StopError(f"The reader's weights are missing: no reader.onnx in {folder}.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._first = token_id(self._tokenizer, "[CLS]")
        self._last = token_id(self._tokenizer, "[SEP]")

    def tag(self, texts: Sequence[str]) -> list[Tagged]:
        """Score every word piece of each text.

        Windows run one by one: the int8 network scales each layer's values by what it is given
        together, so that a batch would let one document change what is read in another.
        """
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> Tagged:
        document = pieces(text, self._tokenizer)
        cut = tuple(windows(document))
        tags = np.zeros((len(document.ids), len(TAGS)), np.float32)
        links = []
        for window in cut:
            tag_scores, link_scores = self._run(document.ids[window.start : window.end])
            inside = slice(window.fresh - window.start + 1, window.end - window.start + 1)
            tags[window.fresh : window.end] = tag_scores[inside]
            links.append(link_scores[inside, : window.end - window.start + 1])
        return Tagged(document, cut, tags, tuple(links))

    def _run(self, inside: Sequence[int]) -> tuple[Scores, Scores]:
        ids = np.array([(self._first, *inside, self._last)], np.int64)
        tags, links = self._session.run(["tags", "links"], {"ids": ids, "mask": np.ones_like(ids)})
        return _log_softmax(tags[0]), _log_softmax(links[0])


@cache
def shipped_tagger() -> Tagger:
    """The network that comes with the package."""
    return Tagger(Path(str(files("saydo.read"))) / "weights")


def _log_softmax(logits: Scores) -> Scores:
    shifted = logits - logits.max(-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result
