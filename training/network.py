"""The reader's network: one encoder, and a head for each thing that is read of a word piece."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from saydo.codes.roots import ROOTS
from saydo.read.tagger import TAGS

FACTS = ("fact", "uncertain", "not")
MENTIONS = ("O", "B", "I")
UNSCORED = -100
"""An answer that is not there."""
POINTER_WIDTH = 128
PAIR_ROLES = 4
"""Neither, actor, target, both."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of a batch, as logits.

    `tags` [batch, pieces, 7]; `links` [batch, pieces, pieces]: row i scores each piece as the
    first of i's cue, column 0 ([CLS]) for "not in this window"; `facts` [batch, pieces, 3];
    `actors` and `targets` [batch, pieces, 3]: begin, inside or outside of a mention;
    `states` [batch, pieces, width]: what the pair head reads.
    """

    tags: Tensor
    links: Tensor
    facts: Tensor
    actors: Tensor
    targets: Tensor
    states: Tensor


class PairHead(nn.Module):
    """The type of what an actor does to a target: one more layer that knows who they are.

    Input: states [batch, pieces, width], roles int64 [batch, pieces] (0 neither, 1 actor,
    2 target, 3 both), mask [batch, pieces]. Output: logits over ROOTS [batch, 15].
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.role = nn.Embedding(PAIR_ROLES, width)
        self.layer = nn.TransformerEncoderLayer(
            width, 12, 2 * width, dropout=0.1, activation="gelu", batch_first=True
        )
        self.dropout = nn.Dropout(0.2)
        self.root = nn.Linear(3 * width, len(ROOTS))

    def forward(self, states: Tensor, roles: Tensor, mask: Tensor | None) -> Tensor:
        padded = None if mask is None else mask == 0
        mixed = self.layer(states + self.role(roles), src_key_padding_mask=padded)
        actor = _mean(mixed, (roles == 1) | (roles == 3))
        target = _mean(mixed, (roles == 2) | (roles == 3))
        whole = (mixed if padded is None else mixed.masked_fill(padded[..., None], -1e4)).amax(1)
        logits: Tensor = self.root(self.dropout(torch.cat((actor, target, whole), -1)))
        return logits


class ReaderNetwork(nn.Module):
    """The encoder, cut to its first `layers` where a smaller one is wanted, and the heads.

    Input: ids and mask, both int64 [batch, pieces]; no mask where nothing is padded.
    """

    def __init__(self, base: Path, layers: int | None = None) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attn_implementation="sdpa",
            attention_probs_dropout_prob=0.0,
        )
        if layers is not None:
            kept = self.encoder.encoder.layer[:layers]
            self.encoder.encoder.layer = kept
            self.encoder.config.num_hidden_layers = layers
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(width, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.member = nn.Linear(width, POINTER_WIDTH)
        self.cue = nn.Linear(width, POINTER_WIDTH)
        self.facts = nn.Linear(width, len(FACTS))
        self.actors = nn.Linear(width, len(MENTIONS))
        self.targets = nn.Linear(width, len(MENTIONS))
        self.pair = PairHead(width)

    def forward(self, ids: Tensor, mask: Tensor | None) -> Scores:
        states = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        links = self.member(states) @ self.cue(states).transpose(1, 2) / POINTER_WIDTH**0.5
        if mask is not None:
            links = links.masked_fill(mask[:, None, :] == 0, -1e4)
        return Scores(
            self.tags(states),
            links,
            self.facts(states),
            self.actors(states),
            self.targets(states),
            states,
        )


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen[..., None].to(states.dtype)
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)
