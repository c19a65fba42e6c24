"""The entries of a live blog: each begins with its own time, and may have its own headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from saydo.ingest.page_line import HEADLINE_WORDS, Kind, Line
from saydo.model.moment import Moment, first_instant
from saydo.model.section import Section
from saydo.model.span import Span
from saydo.text.entry_time import TIME, EntryTime, calendar_day, entry_time

_FEWEST = 2
_DAY = 24 * 60
_HEADING_WORDS = 3
_STAMP_WORDS = 12
_AMENDED = re.compile(r"\b(?:updated|modified|edited|first published|last)\b", re.IGNORECASE)
_FILLER = re.compile(r"\b(?:published|posted|at|on|today|live)\b|[\s,|·•()–—-]+", re.IGNORECASE)
_AGO = re.compile(
    r"\W*(?:\d+|an?|one)\s?(?:h|hrs?|hours?|m|mins?|minutes?)\s+ago\W*", re.IGNORECASE
)
_LEADS = re.compile(r"\s*[-–—:|]\s+(?=\S+\s+\S+)")
_TRAILS = re.compile(r"\s?published at (?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its characters, its headline, the time beside it, the day where that is told.

    `stamp` is the line that holds nothing but the time.
    """

    span: Span
    heading: Span | None
    stamp: Span | None
    clock: EntryTime | None
    told_day: str = ""


@dataclass(frozen=True, slots=True)
class _Stamp:
    clock: EntryTime | None
    told_day: str = ""
    heading: Span | None = None
    alone: bool = True


def entries(lines: Sequence[Line], kinds: Sequence[Kind | None]) -> list[Entry]:
    """The entries in the order of the page; none where fewer than two times have a text below."""
    stamps = [(at, stamp) for at, each in enumerate(lines) if (stamp := _stamp(each))]
    if len(stamps) < _FEWEST:
        return []
    bounds = [*(at for at, _ in stamps[1:]), len(lines)]
    found: list[Entry] = []
    for (at, stamp), end in zip(stamps, bounds, strict=True):
        body = [here for here in range(at + stamp.alone, end) if kinds[here] is None]
        if not any(lines[here].is_prose for here in body):
            continue  # A time in the page's head, or one beside a picture.
        heading = stamp.heading or _heading(lines, body)
        whole = Span(lines[at].span.start, lines[end - 1].span.end)
        alone = lines[at].span if stamp.alone else None
        found.append(Entry(whole, heading, alone, stamp.clock, stamp.told_day))
    return found if len(found) >= _FEWEST else []


def sections(found: Sequence[Entry], published: Moment | None) -> tuple[Section, ...]:
    """The entries with their moments.

    A time without a day is of the day of the entry before it, or of publication. Newest first, a
    later time further down is of the day before; oldest first, an earlier one of the day after.
    The order is the one in which the page covers less time.
    """
    steps = list(pairwise(entry.clock.minutes for entry in found if entry.clock))
    back = sum((above - below) % _DAY for above, below in steps)
    newest_first = back <= sum((below - above) % _DAY for above, below in steps)
    day = _day(published)
    above: int | None = None
    made: list[Section] = []
    for entry in found:
        told = calendar_day(entry.told_day, day.year if day else None)
        if told is not None:
            day = told
        elif day is not None and entry.clock is not None and above is not None:
            turned = entry.clock.minutes - above
            if turned > 0 and newest_first:
                day -= timedelta(days=1)
            elif turned < 0 and not newest_first:
                day += timedelta(days=1)
        above = entry.clock.minutes if entry.clock else above
        moment = entry.clock.on(day) if entry.clock and day else None
        made.append(Section(entry.span, moment=moment, heading=entry.heading))
    return tuple(made)


def _day(published: Moment | None) -> date | None:
    if published is None or len(published) < len("2022-02-15"):
        return None
    return first_instant(published).date()


def _stamp(line: Line) -> _Stamp | None:
    if _AMENDED.search(line.text):
        return None
    if _AGO.fullmatch(line.text):
        return _Stamp(None)
    trailing = _TRAILS.search(line.text)
    start = trailing.end() if trailing and trailing.start() else 0
    time = TIME.search(line.text, start) if line.words <= _STAMP_WORDS or start else None
    if time is not None and (told := entry_time(time)) is not None:
        rest = f"{line.text[start : time.start()]} {line.text[time.end() :]}"
        day = _told_day(rest)
        if day is not None:
            heading = None
            if trailing and start:
                heading = Span(line.span.start, line.span.start + trailing.start())
            return _Stamp(told, day, heading, alone=not start)
    return _opening(line)


def _told_day(rest: str) -> str | None:
    """The date that is left of a stamp beside its time; empty without one, None for other words."""
    words = " ".join(part for part in _FILLER.split(rest) if part)
    return words if not words or calendar_day(words, 2000) else None


def _opening(line: Line) -> _Stamp | None:
    """A time that opens its entry's first line: "14:32 GMT - Hamas denies it"."""
    time = TIME.match(line.text)
    told = entry_time(time) if time else None
    leads = _LEADS.match(line.text, time.end()) if time else None
    if told is None or leads is None or not told.marked:
        return None
    heading = None
    if not line.ended and line.words <= HEADLINE_WORDS:
        heading = Span(line.span.start + leads.end(), line.span.end)
    return _Stamp(told, heading=heading, alone=False)


def _heading(lines: Sequence[Line], body: Sequence[int]) -> Span | None:
    """The first line of an entry where it is a headline: no sentence, and one follows it."""
    first = lines[body[0]]
    is_short = _HEADING_WORDS <= first.words <= HEADLINE_WORDS
    if first.ended or not is_short or first.text[:1] in "•-–—*" or len(body) == 1:
        return None
    return first.span
