"""The reader's network: one encoder, a head for tags and a head that points at the cue."""

from __future__ import annotations

from pathlib import Path

from torch import Tensor, nn
from transformers import BertModel

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
POINTER_WIDTH = 128


class ReaderNetwork(nn.Module):
    """Tags each word piece, and points each piece of a source or content at its cue.

    Input: ids and mask, both int64 [batch, pieces]. Output: tag logits [batch, pieces, 7] and
    link logits [batch, pieces, pieces], where row i scores each piece as the first of i's cue;
    column 0 ([CLS]) stands for "its cue is not in this window".
    """

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            base, add_pooling_layer=False, attn_implementation="eager"
        )
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(width, len(TAGS))
        self.member = nn.Linear(width, POINTER_WIDTH)
        self.cue = nn.Linear(width, POINTER_WIDTH)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        states = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        links = self.member(states) @ self.cue(states).transpose(1, 2) / POINTER_WIDTH**0.5
        return self.tags(states), links.masked_fill(mask[:, None, :] == 0, -1e4)


def loss(
    tag_logits: Tensor, link_logits: Tensor, tags: Tensor, links: Tensor, link_weight: float = 0.5
) -> Tensor:
    """Cross-entropy of the tags plus, for members of an attribution, of the link to a cue.

    `tags`: int64 [batch, pieces], -100 where not scored. `links`: bool [batch, pieces, pieces],
    true at each cue that the piece may point at (a source shared by two attributions has two).
    """
    tag_loss = nn.functional.cross_entropy(
        tag_logits.flatten(0, 1).float(), tags.flatten(), ignore_index=-100
    )
    members = links.any(-1)
    if not members.any():
        return tag_loss
    scores = link_logits.float().log_softmax(-1)[members]
    link_loss = -scores.masked_fill(~links[members], -1e4).logsumexp(-1).mean()
    return tag_loss + link_weight * link_loss
