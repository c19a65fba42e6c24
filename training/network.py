"""The reader's network: one encoder, and a head for each thing that is read of a word piece."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from saydo.read.tagger import DEEDS, MODES, TAGS

FACTS = ("fact", "uncertain", "not")
UNSCORED = -100
"""An answer that is not there."""
POINTER_WIDTH = 128
LAYER = "encoder.encoder.layer."
"""How the names of the encoder's weights begin: a layer's number follows."""


@dataclass(frozen=True, slots=True)
class Words:
    """Who said what, as logits of a batch.

    `tags` [batch, pieces, 7]; `facts` [batch, pieces, 3]; `links` [batch, pieces, pieces]: row i
    scores each piece as the first of i's cue, column 0 ([CLS]) for "none in this window".
    `states` [batch, pieces, width]: the encoder's last.
    """

    tags: Tensor
    links: Tensor
    facts: Tensor
    states: Tensor


@dataclass(frozen=True, slots=True)
class Deeds:
    """Which deeds are told, as logits of a batch.

    `deeds` [batch, pieces, 1 + types] and `modes` [batch, pieces, 1 + modes]: the deed that a piece
    tells, if any; `happened` [batch, pieces, 3], in the order of FACTS. `actors` and `targets`
    [batch, pieces, pieces]: row i scores each piece as one who does i's deed, or to whom, column 0
    for "nobody in this window".
    """

    deeds: Tensor
    modes: Tensor
    happened: Tensor
    actors: Tensor
    targets: Tensor


class Pointer(nn.Module):
    """From each piece to each other: how well the two go together, by what each is seen as."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.source = nn.Linear(width, POINTER_WIDTH)
        self.aim = nn.Linear(width, POINTER_WIDTH)

    def forward(self, states: Tensor) -> Tensor:
        scores: Tensor = self.source(states) @ self.aim(states).transpose(1, 2)
        return scores / POINTER_WIDTH**0.5


class ReaderNetwork(nn.Module):
    """The encoder, cut to its first `layers` where a smaller one is wanted, and the heads.

    The heads for deeds read states of their own: the last `deed_layers` of the encoder's layers
    are there twice, once for what is said and once for deeds, above the same lower ones. So deeds
    can be learned without unlearning who said what. With none, the network knows no deeds.

    Input: ids and mask, both int64 [batch, pieces]; no mask where nothing is padded. `dropout`:
    the share of values left out in training.
    """

    def __init__(
        self, base: Path, layers: int | None = None, deed_layers: int = 3, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attn_implementation="sdpa",
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=dropout,
        )
        if layers is not None:
            self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
            self.encoder.config.num_hidden_layers = layers
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(width, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.facts = nn.Linear(width, len(FACTS))
        self.links = Pointer(width)
        self.deed_top: nn.ModuleList | None = None
        if deed_layers:
            config = self.encoder.config
            top = self.encoder.encoder.layer[-deed_layers:]
            # One configuration for all, so that what is set on the encoder holds for its copies.
            own = [copy.deepcopy(layer, {id(config): config}) for layer in top]
            self.deed_top = nn.ModuleList(own)
            self.deeds = nn.Linear(width, len(DEEDS))
            self.modes = nn.Linear(width, len(MODES))
            self.happened = nn.Linear(width, len(FACTS))
            self.actors, self.targets = Pointer(width), Pointer(width)

    def forward(self, ids: Tensor, mask: Tensor | None) -> tuple[Words, Deeds | None]:
        shared = self.shared(ids, mask)
        return self.words(shared, mask), self.told(shared, mask)

    def shared(self, ids: Tensor, mask: Tensor | None) -> Tensor:
        """The states [batch, pieces, width] that both halves go on from."""
        states = self.encoder.embeddings(input_ids=ids)
        return _through(self.encoder.encoder.layer[: self._lower()], states, mask)

    def words(self, shared: Tensor, mask: Tensor | None) -> Words:
        """Who said what."""
        top = self.encoder.encoder.layer[self._lower() :]
        states = self.dropout(_through(top, shared, mask))
        return Words(
            self.tags(states), _masked(self.links(states), mask), self.facts(states), states
        )

    def told(self, shared: Tensor, mask: Tensor | None) -> Deeds | None:
        """Which deeds are told; None of a network that knows none."""
        if self.deed_top is None:
            return None
        states = self.dropout(_through(self.deed_top, shared, mask))
        actors, targets = (
            _masked(pointer(states), mask) for pointer in (self.actors, self.targets)
        )
        return Deeds(self.deeds(states), self.modes(states), self.happened(states), actors, targets)

    def _lower(self) -> int:
        return len(self.encoder.encoder.layer) - len(self.deed_top or ())


def _through(layers: Iterable[nn.Module], states: Tensor, mask: Tensor | None) -> Tensor:
    seen = None if mask is None else mask[:, None, None, :].bool()
    for layer in layers:
        states = layer(states, seen)
    return states


def _masked(scores: Tensor, mask: Tensor | None) -> Tensor:
    """No pointer aims at a piece that only fills a row up."""
    return scores if mask is None else scores.masked_fill(mask[:, None, :] == 0, -1e4)


def layer_count(weights: Mapping[str, Tensor]) -> int:
    """How many layers the encoder has whose weights these are."""
    return 1 + max(int(name.split(".")[3]) for name in weights if name.startswith(LAYER))
