"""Whether a text will call somebody "he" or "she": by title, by what they are, by given name."""

from __future__ import annotations

import re

from saydo.codes.given_names import Gender, gender_of_name
from saydo.read.named import Named, NameKind

_MALE = frozenset(
    {"mr", "sir", "lord", "king", "prince", "sultan", "emir", "sheikh", "imam", "father", "brother",
     "son", "husband", "uncle", "nephew", "grandfather", "man", "boy", "widower", "actor", "pope",
     "ayatollah", "mullah", "duke", "baron", "count", "mawlawi", "rabbi", "patriarch"}
)  # fmt: skip
_FEMALE = frozenset(
    {"mrs", "ms", "miss", "mme", "dame", "lady", "queen", "princess", "mother", "sister",
     "daughter", "wife", "aunt", "niece", "grandmother", "woman", "girl", "widow", "actress", "nun",
     "duchess", "baroness", "countess", "sultana"}
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_TITLE_BEFORE = re.compile(r"(?P<title>[^\W\d_]+)\.?\s$")


def gender_of(mention: Named, text: str) -> Gender | None:
    """The gender that a mention tells; None where it tells nothing.

    A title decides ("Mr", "spokeswoman"), before the given name, which misleads more often.
    """
    start = mention.span.start
    before = _TITLE_BEFORE.search(text, max(0, start - 12), start)
    title = mention.span.text(text).removesuffix(mention.name)
    if mention.kind is not NameKind.PERSON:
        title = mention.span.text(text)
    words = [word.lower() for word in _WORD.findall(title)]
    if before:
        words.append(before["title"].lower())
    for word in reversed(words):
        if told := _by_word(word):
            return told
    if mention.kind is not NameKind.PERSON:
        return None
    return gender_of_name(mention.name.split(maxsplit=1)[0])


def _by_word(word: str) -> Gender | None:
    if word in _FEMALE or word.endswith("woman"):
        return Gender.FEMALE
    if word in _MALE or (word.endswith("man") and word not in ("human", "german", "roman")):
        return Gender.MALE
    return None
