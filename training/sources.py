"""The texts that the network learns from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tokenizers import Tokenizer

from saydo.read.windows import pieces
from training import polnear
from training.answers import Answered, of_article, of_judged, of_marked
from training.articles import articles
from training.deeds import marked, written
from training.factuality import judged


def words(data: Path, plain: Sequence[Path], tokenizer: Tokenizer) -> Iterator[Answered]:
    """Who said what, and whether it is so; `data` is the folder of the data sets.

    `plain`: folders of `*.txt` without any answer, for a student to ask its teacher about.
    """
    for article in polnear.articles(data / "polnear" / "train"):
        yield of_article(article, tokenizer)
    for name in ("uw_train", "meantime_train"):
        for sentence in judged(data / "factuality" / f"{name}.jsonl"):
            yield of_judged(sentence, tokenizer)
    for folder in plain:
        for path in sorted(folder.glob("*.txt")):
            yield Answered(pieces(path.read_text(encoding="utf-8"), tokenizer))


def deeds(data: Path, tokenizer: Tokenizer) -> Iterator[Answered]:
    """Which deeds are told, in articles of the data sets and in passages of ours."""
    for text in (*marked(dict(articles(data))), *written()):
        yield of_marked(text, tokenizer)
