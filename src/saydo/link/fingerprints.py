"""Which texts share their words: containment of word 5-grams.

Containment (shared 5-grams over those of the shorter text) finds the agency's story that was cut
short or stands inside a longer one, where Jaccard similarity, which divides by both, does not.
Candidates come from an index of sampled fingerprints (every second one: with fewer, a cut of
twenty words has none too often); each candidate pair is then compared in full. Method: Broder
(1997), resemblance and containment; Manber (1994).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_SIZE = 5
_SAMPLE = 2
_FACTORS = np.array([1, 1_000_003, 998_244_353, 2_147_483_647, 999_999_937], dtype=np.uint64)

Grams = NDArray[np.uint64]
Shared = dict[str, dict[str, float]]


def grams(text: str) -> Grams:
    """The distinct word 5-grams of a text as 64-bit fingerprints; fewer words are one gram."""
    words = [crc32(word.encode()) for word in _WORD.findall(text.lower())]
    if not words:
        return np.empty(0, dtype=np.uint64)
    words += [0] * (_SIZE - len(words))
    codes = np.array(words, dtype=np.uint64)
    count = len(codes) - _SIZE + 1
    mixed = sum(codes[i : i + count] * _FACTORS[i] for i in range(_SIZE))
    found: Grams = np.unique(mixed ^ (mixed >> np.uint64(29)))
    return found


def containment(left: Grams, right: Grams) -> float:
    """The share of the shorter text's 5-grams that the other has too, 0 to 1."""
    smaller = min(len(left), len(right))
    if smaller == 0:
        return 0.0
    return len(np.intersect1d(left, right, assume_unique=True)) / smaller


def shared(texts: Mapping[str, str], threshold: float) -> Shared:
    """For each text, the others whose containment with it reaches the threshold."""
    found: Shared = defaultdict(dict)
    alike: dict[bytes, list[str]] = defaultdict(list)
    sets: dict[str, Grams] = {}
    for name in sorted(texts):
        sets[name] = grams(texts[name])
        if len(sets[name]):
            alike[sets[name].tobytes()].append(name)
    groups = {names[0]: names for names in alike.values()}
    for names in alike.values():
        _note(found, combinations(names, 2), 1.0)
    for left, right in _candidates({name: sets[name] for name in groups}, threshold):
        strength = containment(sets[left], sets[right])
        if strength >= threshold:
            _note(found, ((a, b) for a in groups[left] for b in groups[right]), strength)
    return dict(found)


def _note(found: Shared, pairs: Iterator[tuple[str, str]], strength: float) -> None:
    for left, right in pairs:
        found[left][right] = found[right][left] = strength


def _candidates(sets: Mapping[str, Grams], threshold: float) -> Iterator[tuple[str, str]]:
    """Pairs whose samples share at least half of what the threshold asks for."""
    samples = {name: _sample(found) for name, found in sets.items()}
    holders: dict[int, list[str]] = defaultdict(list)
    for name, sample in samples.items():
        for gram in sample.tolist():
            holders[gram].append(name)
    counts = Counter(pair for names in holders.values() for pair in combinations(names, 2))
    for (left, right), count in counts.items():
        if count >= threshold / 2 * min(len(samples[left]), len(samples[right])):
            yield left, right


def _sample(found: Grams) -> Grams:
    """Every second fingerprint by value, so that equal 5-grams are sampled in every text."""
    kept: Grams = found[found % np.uint64(_SAMPLE) == 0]
    return kept
