"""How much speaks for a name's being a place where it stands.

Each feature adds or takes weight; what has `ENOUGH` is taken for a place. The weights were set by
hand so that no single doubtful sign makes a small place, and no doubt unmakes a state.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from saydo.codes.gazetteer import Bearer
from saydo.codes.names import naming
from saydo.model.event import PlaceKind
from saydo.read.place_nesting import holders, listed
from saydo.read.place_words import PlaceWords, place_words
from saydo.read.toponyms import Around, Candidate

ENOUGH, SURE = 2.0, 4.0
_NEVER, _KNOWN, _STATE = -9.0, 2.5, 5.0
_FEW, _STRONG = 3, 2.5
_FAMILY = re.compile(r" ([A-Z][a-z]\w+)(?:['’]s?)?(?! [A-Z])")
_COMPOUND = re.compile(r"([^\W_]+)[-‑–]$")
_PLACE_SIZES = ((6.5, 3.5), (5.7, 2.5), (5.0, 1.5), (4.3, 0.5), (0.0, -0.5))
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{1,20})?(?:, \w+\.? \d+)?\s?(?:\([^)\n]{2,30}\)\s?)?(?:-|–|—|--)\s"
)


def evidence(text: str, found: Sequence[Candidate], states: Collection[str] = ()) -> list[float]:
    """The weight of each candidate of a text; names that are somewhere a person's weigh less.

    `states`: the codes of those that the text names, where a rare name is likely theirs.
    """
    words = place_words()
    best = {candidate.key: _best(candidate) for candidate in found}
    persons = Counter(
        candidate.key
        for candidate in found
        if _of_person(text, candidate, words, best[candidate.key])
    )
    held = holders(text, found)
    weights = []
    for candidate in found:
        weight = _weight(text, candidate, words, best[candidate.key])
        if candidate.key in persons and best[candidate.key] < _STATE:
            weight -= 3.0 if best[candidate.key] < _KNOWN else 2.0
        if candidate.span in held:
            weight += 3.0
        elif best[candidate.key] < _KNOWN and weight >= 0 and _rare_in(candidate, states):
            weight += 1.5
        weights.append(weight)
    sure = {c.key for c, weight in zip(found, weights, strict=True) if weight >= SURE}
    weights = [
        weight + 2.5 if candidate.key in sure and weight < SURE else weight
        for candidate, weight in zip(found, weights, strict=True)
    ]
    for at, (left, right) in enumerate(pairwise(found)):
        if listed(text, left, right):
            _support(weights, at, at + 1)
            _support(weights, at + 1, at)
    return weights


def _rare_in(candidate: Candidate, states: Collection[str]) -> bool:
    """Whether few places bear the name, and the largest of them in one of some states."""
    few = len(candidate.bearers) <= _FEW and not candidate.common
    return few and any(b.country in states for b in candidate.bearers[:1])


def _support(weights: list[float], at: int, beside: int) -> None:
    """A sure neighbour in a list speaks for a name against which nothing speaks."""
    if weights[beside] >= ENOUGH > weights[at] >= 0:
        weights[at] += 1.5


def _weight(text: str, candidate: Candidate, words: PlaceWords, best: float) -> float:
    side = candidate.side
    follows, known = side.next, best >= _KNOWN
    if _shouted(text, candidate) or _in_compound(text, candidate) or _money(text, candidate):
        return _NEVER
    second = side.after[1].lower() if len(side.after) > 1 else ""
    of_thing = follows in words.things or (follows.islower() and second in words.things)
    if of_thing and best < _STATE:
        return _NEVER
    if _of_person(text, candidate, words, best):
        return _NEVER
    weight = best + (1.0 if " " in candidate.name else 0.0)
    led = _led(side, words)
    weight += led + _behind(text, candidate, side, words, known=known)
    if candidate.common and not known:
        weight -= 2.0 if led >= _STRONG else 3.0
    if side.begins and not known:
        weight -= 0.5
    if follows in words.says and not known:
        weight -= 2.0
    return weight


def _best(candidate: Candidate) -> float:
    return max(map(_prior, candidate.bearers[:3]))


def _prior(bearer: Bearer) -> float:
    """The weight of a name's best known bearer alone."""
    if bearer.kind is PlaceKind.STATE:
        return _STATE
    if bearer.area is not None:
        return 4.0
    if bearer.kind is PlaceKind.REGION:
        return 3.0 if bearer.size >= 6 else 1.5
    lowered = 1.0 if bearer.kind is PlaceKind.DISTRICT else 0.0
    return next(weight for size, weight in _PLACE_SIZES if bearer.size >= size) - lowered


def _led(side: Around, words: PlaceWords) -> float:
    """What the words before the name say: "in", "the province of", "northern"."""
    before = [word.lower() for word in side.before]
    weight = 0.0
    while before and before[0] in words.sides:
        weight = 0.5 if before[0] != "the" else weight
        before.pop(0)
    if not before:
        return weight
    if before[0] == "of" and len(before) > 1:
        if before[1] in words.kinds:
            return 4.0
        if before[1] in words.of:
            return 2.5
        return -4.0 if before[1] in words.bodies_of else weight + 1.0
    if before[0] in words.kinds:
        return weight + 1.5
    if before[0] in words.places:
        return weight + 3.0
    if before[0] in words.likely:
        return weight + 2.0
    return weight + 1.0 if before[0] in words.leads else weight


def _behind(
    text: str, candidate: Candidate, side: Around, words: PlaceWords, *, known: bool
) -> float:
    """What stands behind the name: "… province", a name that goes on, a dateline's dash."""
    end = candidate.span.end
    follows = side.after[0] if side.after else ""
    if side.begins and _DATELINE.match(text, end):
        return 3.0
    if follows.lower() in words.kinds:
        return 2.5
    if follows[:1].isupper() and text[end : end + 1] == " ":
        second = side.after[1].lower() if len(side.after) > 1 else ""
        if follows.lower() in words.bodies or second in words.towns:
            return -4.0
        return -1.0 if known else -2.5
    return 0.0


def _of_person(text: str, candidate: Candidate, words: PlaceWords, best: float) -> bool:
    """Whether a title or another half of a name stands beside it."""
    side = candidate.side
    if candidate.key in words.given and _has_family_name(text, candidate, words):
        return True
    if not side.before or text[candidate.span.start - 1 : candidate.span.start] != " ":
        return False
    written, word = side.before[0], side.previous.rstrip(".")
    if word in words.titles or word in words.named_things:
        return True
    if len(written) > 1 and written.isupper():
        return False
    if re.fullmatch(r"[A-Z]\.", written):
        return True
    if not written[0].isupper() or written.endswith(("'s", "’s")):
        return False
    if len(side.before) == 1 and best >= _STATE:
        return False
    plain = word in words.sides or word in words.kinds or word in words.never
    return not plain and word not in words.leads and word not in words.places


def _has_family_name(text: str, candidate: Candidate, words: PlaceWords) -> bool:
    """Whether one capitalised word and no more stands behind the name: "Chad Miller"."""
    match = _FAMILY.match(text, candidate.span.end)
    if match is None:
        return False
    name = match.group(1).lower()
    return not (name in words.kinds or name in words.never or name in words.titles)


def _in_compound(text: str, candidate: Candidate) -> bool:
    """Whether it is the second half of a compound: "pro-Beijing", but not "India-Pakistan"."""
    start = candidate.span.start
    if text[start - 1 : start] not in ("-", "‑", "–") or start < 2:
        return False
    first = _COMPOUND.search(text, max(0, start - 20), start)
    if first is None:
        return False
    return first.group(1)[0].islower() or first.group(1).lower() in naming().prefixes


def _money(text: str, candidate: Candidate) -> bool:
    """Whether it is a currency's: "US$2 million"."""
    start, end = candidate.span
    return text[end : end + 1] == "$" or text[max(0, start - 1) : start] == "$"


def _shouted(text: str, candidate: Candidate) -> bool:
    """Whether it is an abbreviation that only looks like a place: "ALMA" in running text."""
    name = candidate.name
    if name == candidate.key or not name.isupper() or " " in name:
        return False
    if candidate.side.begins and candidate.side.next in (",", "-", "–", "—", "("):
        return False
    around_it = text[max(0, candidate.span.start - 20) : candidate.span.end + 20]
    return len(name) <= 5 and not around_it.isupper()
