import json

from bench.gold.passage import load
from bench.speed import generated


def test_the_same_seed_makes_the_same_articles() -> None:
    passages = load()
    assert list(generated(passages, 5, seed=3)) == list(generated(passages, 5, seed=3))
    assert list(generated(passages, 5, seed=3)) != list(generated(passages, 5, seed=4))


def test_articles_are_made_of_gold_passages() -> None:
    passages = load()
    (line,) = generated(passages, 1, seed=1)
    opening = json.loads(line)["text"][:8]
    assert any(passage.text.startswith(opening) for passage in passages)
