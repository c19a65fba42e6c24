"""From a text to the times told in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from saydo.model.moment import Moment, Period, first_instant
from saydo.model.span import Span
from saydo.text.sentences import sentences
from saydo.text.times import clocks
from saydo.text.times.clocks import Clock
from saydo.text.times.direction import direction
from saydo.text.times.found import Context, Found, Reader
from saydo.text.times.grammar import candidates
from saydo.text.times.mention import Bound, Meaning, Precision, TimeMention, TimeType
from saydo.text.times.tokens import tokens

_BOUNDS = re.compile(
    r"\b(?:(?P<by>by|no later than|through)|(?P<until>until|till)|(?P<before>before)|"
    r"(?P<since>since))(?:\s+(?:about|around|at least|late|early|at))?\s+$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:(?:more|less|fewer|no more|no less) than|at (?:least|most)|up to|almost|nearly|about|"
    r"around|roughly|approximately|over|just over|just under|some)\s$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"['’]s?\s+\w")
_OWNED = re.compile(
    r"(?:\b(?:the|an?|this|that|its|their|his|her|our|of)|['’]s)\s+$", re.IGNORECASE
)
_HEAD = re.compile(
    r"\s+(?!(?:at|in|on|to|and|or|for|with|from|after|when|as|by|near|if|is|are|was|were|will|"
    r"has|have|had|that|which|who|but|before|until|since|while|where|of|than)\b)[a-z]"
)
_BETWEEN = re.compile(r"\s(?:on\s)?")
_PLACED = (TimeType.DATE, TimeType.TIME)
_LOOK_BACK = 24
_CLAUSE = 300
"""Characters; no verb farther away says where a clause looks to."""


def times(
    text: str, reference: Moment | None, within: Sequence[Span] | None = None
) -> list[TimeMention]:
    """All times told in a text, in order. `reference`: when it was published, if that is known.

    `within`: its sentences, where they are known already.
    """
    day = first_instant(reference).date() if reference and len(reference) >= 10 else None
    tagger = _Tagger(text, day)
    return [mention for span in within or sentences(text) for mention in tagger.sentence(span)]


class _Tagger:
    """Goes through a text and keeps the date told last."""

    def __init__(self, text: str, reference: date | None) -> None:
        self._text = text
        self._reference = reference
        self._told: Meaning | None = None

    def sentence(self, span: Span) -> list[TimeMention]:
        """The times of the next sentence."""
        on_clock = list(clocks.clocks(self._text, span.start, span.end))
        found = list(self._grammatical(span, on_clock))
        return self._with_clocks(span, found, on_clock) if on_clock else found

    def _grammatical(self, span: Span, on_clock: Sequence[Clock]) -> Iterator[TimeMention]:
        cut = tokens(self._text, span.start, span.end)
        at = 0
        while cut is not None and at < len(cut.parts):
            last = len(cut.parts)
            for found, reader in candidates(cut, at):
                last = found.first + 1
                here = Span(cut.starts[found.first], cut.ends[found.last - 1])
                if any(here.overlaps(clock.span) for clock in on_clock):
                    continue
                context = self._context(span, here)
                meaning = _read(reader, found, context)
                if meaning is not None:
                    last = found.last
                    self._remember(meaning)
                    yield self._mention(here, meaning, context)
                    break
            at = last

    def _context(self, span: Span, here: Span) -> Context:
        bound = _bound(self._text, here.start, span.start)
        looks = direction(
            self._text[max(span.start, here.start - _CLAUSE) : here.start],
            self._text[here.end : min(span.end, here.end + _CLAUSE)],
            bound=bound in (Bound.BY, Bound.UNTIL, Bound.BEFORE),
        )
        return Context(self._reference, self._told, bound, looks)

    def _mention(self, here: Span, meaning: Meaning, context: Context) -> TimeMention:
        if meaning.type is TimeType.DURATION:
            measured = _MEASURED.search(self._text, max(0, here.start - _LOOK_BACK), here.start)
            if measured is not None:
                here = Span(measured.start(), here.end)
        attributive = _attributive(self._text, here)
        # "Since the 7 October attacks" is bounded by the attacks.
        bound = context.bound if meaning.type in _PLACED and not attributive else None
        period = _bounded(meaning.period, bound)
        return TimeMention(
            here, meaning.type, meaning.value, period, meaning.precision, bound,
            context.direction, attributive,
        )  # fmt: skip

    def _remember(self, meaning: Meaning) -> None:
        if meaning.told and meaning.type in _PLACED and meaning.period is not None:
            self._told = meaning

    def _with_clocks(
        self, span: Span, found: list[TimeMention], on_clock: Sequence[Clock]
    ) -> list[TimeMention]:
        """Times of day, on the day that stands beside them, else the one told, else today's."""
        for clock in on_clock:
            after = next((m for m in found if m.span.start >= clock.span.end), None)
            joined = (
                after is not None
                and after.precision is Precision.DAY
                and _BETWEEN.fullmatch(self._text, clock.span.end, after.span.start)
            )
            day = self._day_of(clock, found)
            if day is None:
                continue
            try:
                meaning = clocks.at(clock, day)
            except (ValueError, OverflowError):
                continue
            here = clock.span
            if joined and after is not None:
                here = Span(here.start, after.span.end)
                found.remove(after)
            found.append(self._mention(here, meaning, self._context(span, here)))
        return sorted(found, key=lambda mention: mention.span)

    def _day_of(self, clock: Clock, found: Sequence[TimeMention]) -> date | None:
        days = [m for m in found if m.precision is Precision.DAY and m.period is not None
                and m.type in _PLACED]  # fmt: skip
        if days:
            near = min(days, key=lambda m: abs(m.span.start - clock.span.start)).period
            edge = (near.start or near.end) if near else None
            return first_instant(edge).date() if edge else None
        return self._reference


def _attributive(text: str, here: Span) -> bool:
    if _OWNS.match(text, here.end):
        return True
    owned = _OWNED.search(text, max(0, here.start - _LOOK_BACK), here.start)
    return owned is not None and _HEAD.match(text, here.end) is not None


def _read(reader: Reader, found: Found, context: Context) -> Meaning | None:
    try:
        return reader(found, context)
    except (ValueError, OverflowError):
        return None  # the 31st of June, the year 10000: no time


def _bound(text: str, at: int, start: int) -> Bound | None:
    match = _BOUNDS.search(text, max(start, at - _LOOK_BACK), at)
    return Bound(match.lastgroup) if match is not None and match.lastgroup else None


def _bounded(period: Period | None, bound: Bound | None) -> Period | None:
    if period is None or bound is None:
        return period
    if bound is Bound.SINCE:
        return Period(period.start, None)
    return Period(None, period.start if bound is Bound.BEFORE else period.end)
