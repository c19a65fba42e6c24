"""Which of PLOVER's roots a sentence tells of two given parties, and by which words.

The phrase that governs the pair is looked for between the two, then after them (a coordinated
pair), then around; auxiliaries and negation before it turn a deed into its promise, threat or
refusal. A network's probabilities for the same pair can be joined with what the words say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import auxiliaries
from saydo.codes.roots import ROOTS, RootPhrase, negated, planned, root_phrases
from saydo.model.span import Span, Spans
from saydo.text.words import Word, words

_HARD = frozenset(";\n—–")
_NOUNISH = frozenset({"of", "such", "another", "more", "new", "recent", "further", "every", "each"})
_PASSED = frozenset({"to", "be", "been", "once", "again", "also", "now", "soon"})
_SUBJECTS = frozenset({"it", "that", "this"})
_MUST = frozenset({"must", "should", "ought", "needs", "need"})
_SAYS = frozenset({"say", "says", "said", "saying", "reiterated", "stressed", "insisted", "added"})
_OPENERS = frozenset(
    {"that", "which", "who", "whose", "whether", "because", "while", "when", "if", "will", "would",
     "could", "may", "might"}
)  # fmt: skip
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
class _Found:
    """Words `first` to `last` (exclusive) match a phrase."""

    first: int
    last: int
    phrase: RootPhrase


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where the two stand: word ranges, `left` the earlier in the text."""

    words: tuple[Word, ...]
    text: str
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
    inside = tuple(words(text))
    who, whom = (_range(inside, span) if span else None for span in (actor, target))
    end = range(len(inside), len(inside))
    known = sorted((each for each in (who, whom) if each), key=lambda each: each.start)
    left, right = (*known, end)[:2] if known else (range(0), end)
    return _Pair(inside, text, left, right)


def _range(inside: tuple[Word, ...], span: Span) -> range:
    held = [at for at, word in enumerate(inside) if word.span.overlaps(span)]
    return range(held[0], held[-1] + 1) if held else range(0)


def _zones(pair: _Pair) -> Iterator[tuple[float, range]]:
    """Where to look, in this order, with how far a phrase found there is to be trusted."""
    yield 0.85, range(pair.left.stop, pair.right.start)
    yield 0.75, range(pair.right.stop, min(len(pair.words), pair.right.stop + _REACH))
    yield 0.6, range(max(0, pair.left.start - _REACH), pair.left.start)
    yield 0.5, range(pair.right.start, len(pair.words))
    yield 0.5, range(pair.left.start, pair.right.start)


def _governing(pair: _Pair, zone: range) -> _Found | None:
    """The first verb phrase or long noun phrase of a zone, else its first noun."""
    found = list(_matches(pair, zone))
    strong = [one for one in found if one.phrase.forms or one.phrase.weight > 1]
    return next(iter(strong), None) or next(iter(found), None)


def _matches(pair: _Pair, zone: range) -> Iterator[_Found]:
    """The longest phrase at each word of a zone; the tightest of equally long ones."""
    known = root_phrases()
    lowers = [word.lower for word in pair.words]
    for at in zone:
        several = known.get(lowers[at], ())
        if not several or _named(pair, at):
            continue
        following = lowers[at + 1 : _end(pair, at)]
        best: _Found | None = None
        for one in several:
            if best is not None and one.weight < best.phrase.weight:
                break
            taken = one.rest.end(following)
            if taken is None or (one.forms and not _verb_here(pair, at, one)):
                continue
            if best is None or at + 1 + taken < best.last:
                best = _Found(at, at + 1 + taken, one)
        if best is not None:
            yield best


def _named(pair: _Pair, at: int) -> bool:
    """Whether a word is part of a name or a month; not so where most words are in capitals."""
    if at == 0 or not pair.words[at].capital:
        return False
    if at + 1 < len(pair.words) and pair.words[at + 1].text[0].isdigit():
        return True
    capitals = sum(word.capital for word in pair.words)
    return capitals * 2 < len(pair.words)


def _end(pair: _Pair, at: int) -> int:
    """Where a phrase that begins at a word must have ended: a hard mark or the next clause."""
    for here in range(at + 1, min(len(pair.words), at + 16)):
        between = pair.text[pair.words[here - 1].span.end : pair.words[here].span.start]
        if _HARD & set(between):
            return here
        if pair.words[here].lower in _OPENERS:
            return here + 1
    return min(len(pair.words), at + 16)


def _verb_here(pair: _Pair, at: int, one: RootPhrase) -> bool:
    """Whether a form that can be a noun ("the attack") or adjective ("a suspected") is a verb."""
    if at == 0:
        return True
    before, named = pair.words[at - 1], function_words()
    if before.lower in named.determiners - _SUBJECTS or before.lower in _NOUNISH:
        return False
    if one.forms <= {VerbForm.PAST, VerbForm.PARTICIPLE}:
        aside = "," in pair.text[before.span.end : pair.words[at].span.start]
        apart = VerbForm.PARTICIPLE in one.forms and before.lower in named.prepositions
        return not apart and not (aside and _comma_after(pair, at))
    return not before.possessive


def _comma_after(pair: _Pair, at: int) -> bool:
    """Whether a word stands alone before a comma: "…, left, and …" under a picture."""
    end = pair.words[at].span.end
    return pair.text[end : end + 1] == ","


def _intended(pair: _Pair, found: _Found) -> str:
    """The root of "is prepared to impose", "vowed to strike": what is intended decides."""
    root = found.phrase.root
    first = pair.words[found.first].lower
    if root != "AGREE" or first not in _INTENDS:
        return root
    follows = next(_matches(pair, range(found.last, min(len(pair.words), found.last + 2))), None)
    turned = planned(follows.phrase.root) if follows is not None else root
    return turned if turned == "THREATEN" else root


def _turned(pair: _Pair, found: _Found, trust: float) -> DeedType:
    """What auxiliaries and negation before a phrase make of it."""
    root, reason = _intended(pair, found), [_span(pair, found.first, found.last)]
    listed = auxiliaries()
    passed = listed.be | listed.have | listed.do | listed.adverbs | _PASSED
    will, no = False, False
    for here in range(found.first - 1, max(-1, found.first - 7), -1):
        word = pair.words[here].lower
        if word in listed.planned | {"would", "will", "shall"} and word not in ("is", "are"):
            will = True
        elif word in listed.negations | {"never", "cannot"} or word.endswith("n't"):
            no = True
        elif word not in passed and not word.endswith("ly"):
            break
        reason.insert(0, pair.words[here].span)
    peace = any(
        pair.words[at].lower.startswith("peacekeep") for at in range(pair.left.start, found.first)
    )
    if peace and root in ("MOBILIZE", "CONSULT"):
        root = "AID"
    if no and (will or root != "ASSAULT"):
        root = negated(root)
    elif will:
        unless = any(word.lower == "unless" for word in pair.words[found.last :])
        root = "THREATEN" if unless else planned(root)
    return DeedType(root, tuple(reason), trust)


def _said_of(pair: _Pair) -> DeedType | None:
    """ "S said that T must …" is a request, "S says T has …" finds fault."""
    after = range(pair.right.stop, min(len(pair.words), pair.right.stop + _REACH))
    must = next((at for at in after if pair.words[at].lower in _MUST), None)
    if must is not None and not any(True for _ in _matches(pair, range(after.start, must))):
        return DeedType("REQUEST", (pair.words[must].span,), 0.7)
    between = range(pair.left.stop, pair.right.start)
    said = next((at for at in between if pair.words[at].lower in _SAYS), None)
    if said is None or not after:
        return None
    return DeedType("ACCUSE", (pair.words[said].span,), 0.5)


def _span(pair: _Pair, first: int, last: int) -> Span:
    return Span(pair.words[first].span.start, pair.words[last - 1].span.end)
