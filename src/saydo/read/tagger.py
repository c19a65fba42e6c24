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
_BATCH = 16
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
        """Score every word piece of each text; windows of all texts share batches by length."""
        documents = [pieces(text, self._tokenizer) for text in texts]
        cut = [tuple(windows(document)) for document in documents]
        jobs = [(d, w) for d, found in enumerate(cut) for w in found]
        jobs.sort(key=lambda job: job[1].end - job[1].start)
        tags = [np.zeros((len(d.ids), len(TAGS)), np.float32) for d in documents]
        links: dict[tuple[int, int], Scores] = {}
        for at in range(0, len(jobs), _BATCH):
            batch = jobs[at : at + _BATCH]
            tag_scores, link_scores = self._run(
                [documents[d].ids[w.start : w.end] for d, w in batch]
            )
            for row, (d, w) in enumerate(batch):
                inside = slice(w.fresh - w.start + 1, w.end - w.start + 1)
                tags[d][w.fresh : w.end] = tag_scores[row, inside]
                links[d, w.fresh] = link_scores[row, inside, : w.end - w.start + 1]
        return [
            Tagged(document, found, tags[d], tuple(links[d, w.fresh] for w in found))
            for d, (document, found) in enumerate(zip(documents, cut, strict=True))
        ]

    def _run(self, batch: Sequence[Sequence[int]]) -> tuple[Scores, Scores]:
        longest = max(map(len, batch)) + 2
        ids = np.zeros((len(batch), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, inside in enumerate(batch):
            ids[row, : len(inside) + 2] = (self._first, *inside, self._last)
            mask[row, : len(inside) + 2] = 1
        tags, links = self._session.run(["tags", "links"], {"ids": ids, "mask": mask})
        return _log_softmax(tags), _log_softmax(links)


@cache
def shipped_tagger() -> Tagger:
    """The network that comes with the package."""
    return Tagger(Path(str(files("saydo.read"))) / "weights")


def _log_softmax(logits: Scores) -> Scores:
    shifted = logits - logits.max(-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result
