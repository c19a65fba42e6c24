"""The Admiralty code's letters and digits, and the words of likelihood."""

from __future__ import annotations

from itertools import pairwise

import pytest

from saydo.codes.admiralty import credibility, likelihood, likelihoods, reliability


def test_unknown_is_printed_as_f_and_6() -> None:
    assert reliability(None).letter == "F"
    assert credibility(None).digit == 6


def test_all_letters_and_digits_have_words() -> None:
    assert all(reliability(letter).meaning for letter in "ABCDEF")
    assert all(credibility(digit).meaning for digit in range(1, 7))


@pytest.mark.parametrize("digit", [0, 7])
def test_no_other_digits(digit: int) -> None:
    with pytest.raises(KeyError):
        credibility(digit)


@pytest.mark.parametrize(
    ("probability", "word"),
    [
        (0.0, "remote"),
        (0.1, "very unlikely"),
        (0.5, "roughly even chance"),
        (0.6, "likely"),
        (1.0, "almost certain"),
    ],
)
def test_likelihood_of_a_probability(probability: float, word: str) -> None:
    assert word in likelihood(probability).words


def test_bands_join() -> None:
    assert all(a.high == b.low for a, b in pairwise(likelihoods()))


def test_only_probabilities() -> None:
    with pytest.raises(ValueError, match="not a probability"):
        likelihood(1.5)
