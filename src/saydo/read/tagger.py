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

from saydo.codes.plover import kinds
from saydo.model.errors import StopError
from saydo.model.reading import ReaderSize
from saydo.read.windows import Pieces, Window, pieces, token_id, windows

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
DEEDS = ("none", *dict.fromkeys(type for type, _ in kinds()))
MODES = (("", ""), *((type, mode) for type, mode in kinds() if mode))
"""What the deed heads know: PLOVER's types, and the modes of each; none of them comes first."""
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class DeedScores:
    """Which deeds a document tells, by the network: log-probabilities but for the pointers.

    `deeds` [pieces, 17], in the order of DEEDS, `modes` [pieces, 74], of MODES: the deed that a
    piece tells; `happened` [pieces, 3]: whether it took place, may or may not, did not. `actors`
    and `targets`: pointers (see `Tagged`), at each piece as a part of the name of who does the
    deed of the row's piece, or to whom.
    """

    deeds: Scores
    modes: Scores
    happened: Scores
    actors: tuple[Scores, ...]
    targets: tuple[Scores, ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document's word pieces with the network's scores: log-probabilities but for the pointers.

    `tags` [pieces, 7], in the order of TAGS. `facts` [pieces, 3]: whether what a piece tells is a
    fact, uncertain, or not so. `links` points at the first piece of the cue that the row's piece
    belongs to. Pointers are, for each window, [fresh pieces, 1 + pieces of the window], column 0 is
    "nowhere in this window"; few of their rows are ever asked for, and `log_softmax` makes
    probabilities of those. `transitions` [7, 7]: how much the tag of a row speaks for that of a
    column after it. `deed_scores`: None of a network that knows no deeds.
    """

    pieces: Pieces
    windows: tuple[Window, ...]
    tags: Scores
    facts: Scores
    links: tuple[Scores, ...]
    transitions: Scores
    deed_scores: DeedScores | None = None


class Tagger:
    """A loaded network. Loading takes about 0.2 s, so load once a process."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load what `training.export` wrote; raises StopError where it is missing."""
        self._session = _session(folder / "reader.onnx", threads)
        self._knows_deeds = "deeds" in {output.name for output in self._session.get_outputs()}
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
        rows = _ROWS | (_DEED_ROWS if self._knows_deeds else {})
        pointers = (*_POINTERS, *(_DEED_POINTERS if self._knows_deeds else ()))
        found: dict[str, list[Scores]] = {name: [] for name in (*rows, *pointers)}
        for window in cut:
            ids = np.array(
                [(self._first, *document.ids[window.start : window.end], self._last)], np.int64
            )
            inside = slice(window.fresh - window.start + 1, window.end - window.start + 1)
            scored = self._session.run(list(found), {"ids": ids})
            for name, scores in zip(found, scored, strict=True):
                aims = slice(None) if name in rows else slice(window.end - window.start + 1)
                found[name].append(scores[0, inside, aims])
        likely = {
            name: log_softmax(np.concatenate(found[name]) if cut else np.zeros((0, width), "f4"))
            for name, width in rows.items()
        }
        aims_at = {name: tuple(found[name]) for name in pointers}
        deed_scores = None
        if self._knows_deeds:
            deed_scores = DeedScores(
                likely["deeds"], likely["modes"], likely["happened"],
                aims_at["actors"], aims_at["targets"],
            )  # fmt: skip
        words = (likely["tags"], likely["facts"], aims_at["links"])
        return Tagged(document, cut, *words, self._transitions, deed_scores)


_ROWS = {"tags": len(TAGS), "facts": 3}
_DEED_ROWS = {"deeds": len(DEEDS), "modes": len(MODES), "happened": 3}
"""The outputs that have a row a piece, and how wide each is."""
_POINTERS = ("links",)
_DEED_POINTERS = ("actors", "targets")


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    if not path.is_file():
        raise StopError(f"The reader's weights are missing: no {path.name} in {path.parent}.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # The kernel that fuses a sum with its normalisation is slower than the two by themselves.
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],
    )  # fmt: skip


@cache
def shipped_tagger(size: ReaderSize = ReaderSize.EXACT) -> Tagger:
    """A network that comes with the package."""
    return Tagger(weights(size))


def weights(size: ReaderSize) -> Path:
    """The folder of a network that comes with the package."""
    return Path(str(files("saydo.read"))) / "weights" / size


def log_softmax(logits: Scores) -> Scores:
    """Scores as log-probabilities, each row by itself."""
    shifted = logits - logits.max(-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result
