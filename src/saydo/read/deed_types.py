"""Which of PLOVER's roots a sentence tells of two given parties, and by which words.

The phrase that governs the pair is looked for between the two, then after them (a coordinated
pair), then around; auxiliaries and negation before it turn a deed into its promise, threat or
refusal. A network's probabilities for the same pair can be joined with what the words say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from saydo.codes.moods import auxiliaries
from saydo.codes.roots import ROOTS, negated, planned
from saydo.model.span import Span, Spans
from saydo.read.plain import Plain, plain
from saydo.read.root_hits import RootHit, root_hits
from saydo.text.words import Word

_PASSED = frozenset({"to", "be", "been", "once", "again", "also", "now", "soon"})
_MUST = frozenset({"must", "should", "ought", "needs", "need"})
_SAYS = frozenset({"say", "says", "said", "saying", "reiterated", "stressed", "insisted", "added"})
_INTENDS = frozenset(
    {"is", "are", "was", "were", "be", "been", "intends", "intended", "plans", "planned", "vowed",
     "vows", "promised", "pledged", "expected", "prepared", "ready"}
)  # fmt: skip
_REACH = 9


@dataclass(frozen=True, slots=True)
class DeedType:
    """`root` of ROOTS; `reason` the words it was read from; `trust` 0 (a guess) to 1."""

    root: str
    reason: Spans
    trust: float


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where the two stand: word ranges, `left` the earlier in the text."""

    sentence: Plain
    left: range
    right: range


def deed_type(text: str, actor: Span | None, target: Span | None) -> DeedType:
    """The root of what `actor` does to `target` in a sentence, with the words that say so.

    The spans are characters of `text`; one that is not told is None. Where no phrase speaks, the
    root is the commonest one, with a trust of 0.
    """
    pair = _pair(text, actor, target)
    for at, (trust, zone) in enumerate(_zones(pair)):
        if at == 1 and (said := _said_of(pair)) is not None:
            return said
        found = _governing(pair, zone)
        if found is not None:
            return _turned(pair, found, trust)
    return DeedType("YIELD", (), 0.0)


def joined(told: DeedType, network: Mapping[str, float], weight: float = 1.0) -> str:
    """The root that words and a network's probabilities (by root, summing to 1) give together.

    A product of experts: the words' vote counts as its trust says, `weight` scales it.
    """
    share = (1 - told.trust * weight) / len(ROOTS)
    return max(
        ROOTS,
        key=lambda root: (
            network.get(root, 0.0) * (share + (told.trust * weight if root == told.root else 0.0))
        ),
    )


def _pair(text: str, actor: Span | None, target: Span | None) -> _Pair:
    sentence = plain(text)
    inside = sentence.words
    who, whom = (_range(inside, span) if span else None for span in (actor, target))
    end = range(len(inside), len(inside))
    known = sorted((each for each in (who, whom) if each), key=lambda each: each.start)
    left, right = (*known, end)[:2] if known else (range(0), end)
    return _Pair(sentence, left, right)


def _range(inside: Sequence[Word], span: Span) -> range:
    held = [at for at, word in enumerate(inside) if word.span.overlaps(span)]
    return range(held[0], held[-1] + 1) if held else range(0)


def _zones(pair: _Pair) -> Iterator[tuple[float, range]]:
    """Where to look, in this order, with how far a phrase found there is to be trusted."""
    yield 0.85, range(pair.left.stop, pair.right.start)
    yield 0.75, range(pair.right.stop, min(len(pair.sentence.words), pair.right.stop + _REACH))
    yield 0.6, range(max(0, pair.left.start - _REACH), pair.left.start)
    yield 0.5, range(pair.right.start, len(pair.sentence.words))
    yield 0.5, range(pair.left.start, pair.right.start)


def _governing(pair: _Pair, zone: range) -> RootHit | None:
    """The first verb phrase or long noun phrase of a zone, else its first noun."""
    found = list(root_hits(pair.sentence, zone))
    strong = [one for one in found if one.phrase.forms or one.phrase.weight > 1]
    return next(iter(strong), None) or next(iter(found), None)


def _intended(pair: _Pair, found: RootHit) -> str:
    """The root of "is prepared to impose", "vowed to strike": what is intended decides."""
    root = found.phrase.root
    first = pair.sentence.words[found.first].lower
    if root != "AGREE" or first not in _INTENDS:
        return root
    follows = next(
        root_hits(pair.sentence, range(found.last, min(len(pair.sentence.words), found.last + 2))),
        None,
    )
    turned = planned(follows.phrase.root) if follows is not None else root
    return turned if turned == "THREATEN" else root


def _turned(pair: _Pair, found: RootHit, trust: float) -> DeedType:
    """What auxiliaries and negation before a phrase make of it."""
    root, reason = _intended(pair, found), [found.span(pair.sentence)]
    listed = auxiliaries()
    passed = listed.be | listed.have | listed.do | listed.adverbs | _PASSED
    will, no = False, False
    for here in range(found.first - 1, max(-1, found.first - 7), -1):
        word = pair.sentence.lowers[here]
        if word in listed.planned | {"would", "will", "shall"} and word not in ("is", "are"):
            will = True
        elif word in listed.negations | {"never", "cannot"} or word.endswith("n't"):
            no = True
        elif word not in passed and not word.endswith("ly"):
            break
        reason.insert(0, pair.sentence.words[here].span)
    peace = any(
        pair.sentence.lowers[at].startswith("peacekeep")
        for at in range(pair.left.start, found.first)
    )
    if peace and root in ("MOBILIZE", "CONSULT"):
        root = "AID"
    if no and (will or root != "ASSAULT"):
        root = negated(root)
    elif will:
        unless = any(word.lower == "unless" for word in pair.sentence.words[found.last :])
        root = "THREATEN" if unless else planned(root)
    return DeedType(root, tuple(reason), trust)


def _said_of(pair: _Pair) -> DeedType | None:
    """ "S said that T must …" is a request, "S says T has …" finds fault."""
    after = range(pair.right.stop, min(len(pair.sentence.words), pair.right.stop + _REACH))
    must = next((at for at in after if pair.sentence.lowers[at] in _MUST), None)
    if must is not None and not any(
        True for _ in root_hits(pair.sentence, range(after.start, must))
    ):
        return DeedType("REQUEST", (pair.sentence.words[must].span,), 0.7)
    between = range(pair.left.stop, pair.right.start)
    said = next((at for at in between if pair.sentence.lowers[at] in _SAYS), None)
    if said is None or not after:
        return None
    return DeedType("ACCUSE", (pair.sentence.words[said].span,), 0.5)
