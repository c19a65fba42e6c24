"""Which place holds which: "Pandi, Bulacan", "Gori in Georgia"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from saydo.codes.gazetteer import Bearer, gazetteer
from saydo.model.event import PlaceKind
from saydo.model.span import Span
from saydo.read.toponyms import Candidate

_COMMA = re.compile(
    r",\s(?:in\s)?(?:the\s|\w+ern\s)?|\s\(|\s(?:\w+ )?in\s(?:the\s)?(?:\w+ern\s)?"
    r"|\s\w+ of\s(?:the\s)?"
)
_LISTED = re.compile(r",\s(?:and\s|or\s)?|\s(?:and|or|to)\s(?:in\s)?|\s?/\s?")
_REACH = 24
"""The most characters between two places that belong together."""

_STATES = (PlaceKind.STATE, PlaceKind.AREA)
_NEAR_DEGREES = 1.5


def holders(text: str, found: Sequence[Candidate]) -> dict[Span, Candidate]:
    """For a mention the one behind it, over a comma or "in", that one of its bearers lies in.

    In "Colorado, Georgia" and "China, Japan" the comma is a list's: the well known Colorado is of
    Georgia's own level, so the small one in Georgia is not meant.
    """
    held: dict[Span, Candidate] = {}
    for inner, outer in pairwise(found):
        if outer.span.start - inner.span.end > _REACH or inner.key == outer.key:
            continue
        between = _COMMA.fullmatch(text, inner.span.end, outer.span.start)
        if not between:
            continue
        inside = max((b for b in inner.bearers if holds(outer, b)), key=_size, default=None)
        if inside is None:
            continue
        known = max(inner.bearers, key=_size)
        largest = max(outer.bearers, key=_size)
        level = {b.kind for b in outer.bearers if b == largest or lies_in(inside, b)}
        if lies_in(inside, largest):
            level = {largest.kind}
        in_list = between.group() == ", " and (known.kind in level or known.kind in _STATES)
        if not (in_list and inside.size < known.size - 1 and not holds(outer, known)):
            held[inner.span] = outer
    return held


def listed(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether two mentions stand side by side in a list."""
    start, end = left.span.end, right.span.start
    return end - start <= _REACH and _LISTED.fullmatch(text, start, end) is not None


def listed_with(text: str, found: Sequence[Candidate]) -> dict[Span, list[Candidate]]:
    """The neighbours of a mention in a list: "Texas, Georgia and Ohio"."""
    beside: dict[Span, list[Candidate]] = {}
    for left, right in pairwise(found):
        if listed(text, left, right):
            beside.setdefault(left.span, []).append(right)
            beside.setdefault(right.span, []).append(left)
    return beside


def _size(bearer: Bearer) -> float:
    return bearer.size


def holds(outer: Candidate, inner: Bearer) -> bool:
    """Whether one of the bearers of `outer` holds `inner`."""
    return any(lies_in(inner, bearer) for bearer in outer.bearers)


def lies_in(inner: Bearer, outer: Bearer) -> bool:
    """Whether a place lies in another; none lies in itself."""
    if inner.country != outer.country or inner == outer:
        return False
    if outer.kind is PlaceKind.STATE:
        return inner.kind is not PlaceKind.STATE
    if outer.kind is PlaceKind.REGION:
        return inner.region == outer.region and inner.kind is not PlaceKind.REGION
    if outer.kind is PlaceKind.AREA:
        return outer.area in gazetteer().over(inner.country, inner.region)
    smaller = inner.kind is PlaceKind.TOWN and inner.size <= outer.size
    return smaller and inner.region == outer.region and near(inner, outer)


def near(left: Bearer, right: Bearer) -> bool:
    """Whether two places lie so close that either's point will do for both."""
    apart = abs(left.latitude - right.latitude), abs(left.longitude - right.longitude)
    return max(apart) < _NEAR_DEGREES
