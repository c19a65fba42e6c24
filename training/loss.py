"""What the network is trained to lessen: one term a head, each only where there is an answer."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, kl_div

from saydo.read.tagger import TAGS
from training.network import UNSCORED, Deeds, ReaderNetwork, Words
from training.windows import Batch

LINK_WEIGHT = 0.5
PATH_WEIGHT = 0.5
FACT_WEIGHT = 0.5
MODE_WEIGHT = 0.5
STATE_WEIGHT = 4.0


def words_loss(network: ReaderNetwork, scores: Words, batch: Batch) -> Tensor:
    """Who said what: the sum of its heads' terms, for what a batch has answers to."""
    total = scores.tags.sum() * 0.0
    if (batch.tags != UNSCORED).any():
        total = total + _pieces(scores.tags, batch.tags)
        total = total + PATH_WEIGHT * path_loss(scores.tags, batch.tags, network.transitions)
        total = total + LINK_WEIGHT * _pointed(scores.links, batch.links)
    if (batch.facts != UNSCORED).any():
        total = total + FACT_WEIGHT * _pieces(scores.facts, batch.facts)
    return total


def deeds_loss(scores: Deeds, batch: Batch) -> Tensor:
    """Which deeds are told: the same."""
    total = scores.deeds.sum() * 0.0
    if (batch.deeds != UNSCORED).any():
        total = total + _pieces(scores.deeds, batch.deeds)
        for pointer, aims in ((scores.actors, batch.actors), (scores.targets, batch.targets)):
            total = total + LINK_WEIGHT * _spread(pointer, aims)
    if (batch.modes != UNSCORED).any():
        total = total + MODE_WEIGHT * _pieces(scores.modes, batch.modes)
        total = total + FACT_WEIGHT * _pieces(scores.happened, batch.happened)
    return total


def _pieces(logits: Tensor, answers: Tensor) -> Tensor:
    flat = logits.flatten(0, 1).float()
    return cross_entropy(flat, answers.flatten(), ignore_index=UNSCORED)


def _pointed(logits: Tensor, aims: Tensor) -> Tensor:
    """`aims`: bool [batch, pieces, pieces], true at each piece that the row's may point at."""
    members = aims.any(-1)
    if not members.any():
        return logits.sum() * 0.0
    scores = logits.float()[members].log_softmax(-1)
    return -scores.masked_fill(~aims[members], -1e4).logsumexp(-1).mean()


def _spread(logits: Tensor, aims: Tensor) -> Tensor:
    """The same where a row has to point at all of its aims alike, so that they can be told apart
    from what stands around them."""
    rows = aims.any(-1)
    if not rows.any():
        return logits.sum() * 0.0
    shares = aims[rows].float()
    return cross_entropy(logits[rows].float(), shares / shares.sum(-1, keepdim=True))


def path_loss(logits: Tensor, tags: Tensor, transitions: Tensor) -> Tensor:
    """How improbable the whole right sequence is (a linear-chain CRF), a scored piece.

    Lafferty et al. 2001. The pieces with an answer are taken as one chain in each row.
    """
    emissions = logits.float().log_softmax(-1)
    scored = tags != UNSCORED
    first = torch.argmax(scored.int(), 1)
    last = tags.shape[1] - torch.argmax(scored.flip(1).int(), 1)
    safe = tags.clamp(min=0)
    right = (emissions.gather(2, safe[..., None])[..., 0] * scored).sum(1)
    both = scored[:, 1:] & scored[:, :-1]
    right = right + (transitions[safe[:, :-1], safe[:, 1:]] * both).sum(1)
    at = torch.arange(tags.shape[1], device=tags.device)
    running = torch.zeros(tags.shape[0], len(TAGS), device=tags.device)
    for piece in range(int(first.min()), int(last.max())):
        step = torch.logsumexp(running[:, :, None] + transitions, 1) + emissions[:, piece]
        begun = emissions[:, piece]
        inside = (at[piece] > first) & (at[piece] < last)
        running = torch.where(inside[:, None], step, running)
        running = torch.where((at[piece] == first)[:, None], begun, running)
    some = scored.any(1)
    missing = (running.logsumexp(1) - right)[some]
    return missing.sum() / scored.sum()


def distilled(student: Words, teacher: Words, mask: Tensor, heat: float = 2.0) -> Tensor:
    """How far a student is from its teacher: its last states, and its heads at a temperature.

    Hinton et al. 2015 for the heads, Jiao et al. 2020 (TinyBERT) for the states.
    """
    inside = mask.bool()
    apart = student.states[inside].float() - teacher.states[inside].float()
    total = STATE_WEIGHT * apart.square().mean()
    for name, weight in (("tags", 1.0), ("facts", 0.5)):
        total = total + weight * _apart(
            getattr(student, name)[inside], getattr(teacher, name)[inside], heat
        )
    said = inside & (teacher.tags.argmax(-1) > 0)
    if said.any():
        total = total + LINK_WEIGHT * _apart(student.links[said], teacher.links[said], heat)
    return total


def _apart(student: Tensor, teacher: Tensor, heat: float) -> Tensor:
    return heat**2 * kl_div(
        (student.float() / heat).log_softmax(-1),
        (teacher.float() / heat).softmax(-1),
        reduction="batchmean",
    )
