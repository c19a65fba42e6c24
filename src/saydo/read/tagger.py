"""The reader's network at work: text in, what each head says of each word piece out."""

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
from saydo.model.reading import ReaderSize
from saydo.read.windows import Pieces, Window, pieces, token_id, windows

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document's word pieces with the network's scores, as log-probabilities.

    `tags` [pieces, 7], in the order of TAGS. `links`: for each window [fresh pieces, 1 + pieces
    of the window]: how likely each piece is the first of the row's cue; column 0 is "none in this
    window". `facts` [pieces, 3]: whether what a piece tells is a fact, uncertain, or not so.
    `transitions` [7, 7]: how much the tag of a row speaks for that of a column after it.
    """

    pieces: Pieces
    windows: tuple[Window, ...]
    tags: Scores
    links: tuple[Scores, ...]
    facts: Scores
    transitions: Scores


class Tagger:
    """A loaded network. Loading takes about 0.2 s, so load once a process."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load what `training.export` wrote; raises StopError where it is missing."""
        self._session = _session(folder / "reader.onnx", threads)
        self._transitions = np.load(folder / "transitions.npy")
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
        whole: dict[str, list[Scores]] = {name: [] for name in _WHOLE}
        links = []
        for window in cut:
            ids = np.array(
                [(self._first, *document.ids[window.start : window.end], self._last)], np.int64
            )
            inside = slice(window.fresh - window.start + 1, window.end - window.start + 1)
            *rest, link = self._session.run([*_WHOLE, "links"], {"ids": ids})
            for name, scores in zip(_WHOLE, rest, strict=True):
                whole[name].append(scores[0, inside])
            links.append(_log_softmax(link[0, inside, : window.end - window.start + 1]))
        merged = {
            name: np.concatenate(some) if some else np.zeros((0, width), np.float32)
            for (name, width), some in zip(_WHOLE.items(), whole.values(), strict=True)
        }
        probable = {name: _log_softmax(scores) for name, scores in merged.items()}
        return Tagged(
            document, cut, links=tuple(links), transitions=self._transitions,
            **probable,
        )  # fmt: skip


_WHOLE = {"tags": len(TAGS), "facts": 3}
"""The outputs that have a row a piece, and how wide each is."""


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    if not path.is_file():
        raise StopError(f"The reader's weights are missing: no {path.name} in {path.parent}.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def shipped_tagger(size: ReaderSize = ReaderSize.EXACT) -> Tagger:
    """A network that comes with the package."""
    return Tagger(weights(size))


def weights(size: ReaderSize) -> Path:
    """The folder of a network that comes with the package."""
    return Path(str(files("saydo.read"))) / "weights" / size


def _log_softmax(logits: Scores) -> Scores:
    shifted = logits - logits.max(-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result
