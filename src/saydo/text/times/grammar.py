"""Which words, one after another, tell a time, and who reads them.

A pattern names parts of `times.toml` and is a regular expression over them: the first that matches
at a word wins, so longer ones stand first. `{…}` are pieces that several patterns share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saydo.text.times import clocks, dates, edges, lengths, relative
from saydo.text.times.found import Found, Reader
from saydo.text.times.tokens import CORE, PARTS, Tokens

_PIECES = {
    "early": "(?:early dash?|edge of the?)",
    "which": "(?:last|next|this)",
    "day": "(?:day_number|ordinal)",
    "count": (
        "(?:(?:number|day_number|year)(?: dash? (?:number|day_number))?"
        "(?: (?:fraction (?:day_number|number)?|day_number fraction day_number|"
        "and article edge))?(?: (?:and|in) (?:number|day_number))?"
        "|article? vague of?|article (?:number|day_number)?|vague of?)"
    ),
    "unit": "(?:unit|units)",
}
_RULES: tuple[tuple[str, Reader], ...] = (
    ("iso", dates.iso),
    ("slashed", dates.slashed),
    # Days of the calendar.
    ("(?:weekday part? comma? in?)? month {day} dash {day}(?: comma? year)?", dates.day_of_month),
    ("(?:weekday part? comma? in?)? {early}? month {day}(?: comma? year)?(?: part)?",
     dates.day_of_month),
    ("(?:weekday part? comma? in?)? {early}? the? {day} dash {day} of? month(?: comma? year)?",
     dates.day_of_month),
    ("(?:weekday part? comma? in?)? {early}? the? day_number of? month(?: comma? year)?(?: part)?",
     dates.day_of_month),
    ("(?:weekday part? comma? in?)? {early}? the? ordinal of month(?: comma? year)?",
     dates.day_of_month),
    ("(?:weekday comma? in?)? the? ordinal month(?: comma? year)?", dates.day_of_month),
    # Edges of longer times.
    ("the? unit possessive? dash? edge", edges.year_end),
    ("the part of (?:weekday comma?)? (?:month {day}|{day} of? month)(?: comma? year)?",
     dates.day_of_month),
    ("the part of weekday", relative.weekday),
    ("the? edge of month(?: comma? of? year| {which} unit)?", edges.edge),
    ("the? edge of the? year", edges.edge),
    ("the? edge of the? season(?: of? year)?", edges.edge),
    ("the? edge of the? (?:early dash?)? decade", edges.edge),
    ("the? edge of (?:the|{which}|that|same){1,3} fiscal? unit", edges.edge),
    ("the? (?:ordinal|last) unit of month(?: comma? of? year| {which} unit)?", edges.unit_of),
    # Quarters and halves.
    ("the? {which}? fiscal? dash? ordinal dash? fiscal? unit of (?:fiscal? unit? year|"
     "the? {which} fiscal? unit)", dates.quarter),
    ("the? (?:year|{which} fiscal? unit) possessive? fiscal? ordinal dash? unit", dates.quarter),
    ("the? (?:ordinal|last) edge of (?:year|the {which}? unit|{which} unit)", dates.quarter),
    # Months, seasons, years.
    ("{early}? month(?: comma? of? year| of? {which} unit)", dates.month),
    ("{early}? (?:{which} early?|that|same|the same) month", dates.month),
    ("every month", lengths.how_often),
    ("{early}? month", dates.month),
    ("(?:the (?:early dash?)?)? fiscal? dash? ordinal dash? fiscal? unit",
     dates.quarter_or_century),
    ("every (?:season|part)", lengths.how_often),
    ("(?:the|{which})? (?:{which} )? (?:early dash?)? season(?: of? year)?", dates.season),
    ("(?:the )?(?:early dash?)? decade", dates.decade),
    ("(?:the )?fiscal (?:unit )?year", dates.year),
    ("the unit year", dates.year),
    ("early dash? year", dates.year),
    ("holiday(?: comma? year)?", dates.holiday),
    # Days of the week, parts of a day.
    ("(?:every|every ordinal) (?:weekday|weekdays) part?", lengths.how_often),
    ("weekdays part?", lengths.how_often),
    ("weekday part", relative.weekday),
    ("(?:early|earlier|later)? (?:the|this|that|same|last|next){0,3} weekday(?: part)?",
     relative.weekday),
    ("part in? weekday", relative.weekday),
    ("(?:early dash? part|early|earlier|later|part) today", relative.today),
    ("today part?", relative.today),
    ("(?:early|earlier|later)? (?:{which}|that|same|the|the next|the last|the same) early? part",
     relative.part_of_day),
    # So many units ago, later, before.
    ("the? same (?:unit|period) (?:(?:of the?)? last unit|article unit (?:ago|earlier)|"
     "of? year)", relative.year_before),
    ("{count} straight? {unit} (?:and number)? dash? (?:ago|earlier|later)", relative.counted),
    ("(?:units|vague units) (?:ago|earlier|later)", relative.counted),
    ("(?:the )?unit dash (?:ago|earlier) (?:ordinal? dash? unit|period)?", relative.year_before),
    ("the (?:last|same) period", relative.told_again),
    # Units on the calendar.
    ("(?:(?:early|earlier|later|sometime) in?)? the? {which} fiscal? unit", relative.which_unit),
    ("(?:early|earlier|later|sometime)? (?:the same|that same|same|that) unit", relative.this_unit),
    ("(?:earlier|later) in the unit", relative.this_unit),
    ("early in the unit", relative.this_unit),
    # Lengths.
    ("(?:the|that)? (?:whole )?(?:last|next|ordinal)? {count} whole? straight? unit dash long",
     lengths.length),
    ("(?:the|that|this)? (?:last|next|ordinal)? {count} (?:whole|last|next)? straight? units"
     "(?: and article edge)?", lengths.length),
    ("(?:number|day_number|vague) dash straight? unit(?: dash? (?:long|old))?", lengths.length),
    ("(?:number|day_number) straight? unit", lengths.length),
    ("article (?:whole|last|next)? straight? unit dash long", lengths.length),
    ("every (?:ordinal |{count} )?{unit}", lengths.how_often),
    ("often article unit", lengths.how_often),
    ("edge (?:article )?unit", lengths.length),
    ("article unit and article edge", lengths.length),
    ("article whole? unit", lengths.rate),
    ("(?:the )?(?:recent|this) units", lengths.recent),
    ("(?:the )?(?:last|next) units", lengths.recent),
    ("units dash long", lengths.length),
    ("units", lengths.bare),
    ("the (?:whole )?fiscal? unit", relative.the_unit),
    # Times that no calendar holds.
    ("how_often", lengths.how_often),
    ("the last", lengths.the_past),
    ("(?:the )?(?:near|long) dash? (?:term|recent)", lengths.in_the_long_run),
    ("the recent(?!units)", lengths.reference_noun),
    ("recent", lengths.reference),
    ("this", lengths.at_present),
    ("reference", lengths.reference),
    ("part", clocks.bare_part),
    ("year", dates.year),
)  # fmt: skip


# Patterns need not be tried among words without any that tells a time.
_RUN = re.compile(f"[^x{CORE}]*[{CORE}][^x]*")


@cache
def _grammar() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], Reader], ...]]:
    """All rules in one pattern, and each alone."""
    each = [(_compiled(written), reader) for written, reader in _RULES]
    whole = "|".join(f"(?P<r{number}>{pattern})" for number, (pattern, _) in enumerate(each))
    return re.compile(whole), tuple((re.compile(pattern), reader) for pattern, reader in each)


def _compiled(written: str) -> str:
    for _ in range(2):
        for name, piece in _PIECES.items():
            written = written.replace(f"{{{name}}}", piece)
    letters = re.sub(r"[a-z][a-z_]+", lambda match: PARTS[match.group()], written)
    return letters.replace(" ", "")


def candidates(tokens: Tokens, start: int) -> Iterator[tuple[Found, Reader]]:
    """At the next word, from one on, at which a pattern matches: all that do, first ones first."""
    whole, each = _grammar()
    match = None
    for run in _RUN.finditer(tokens.parts, start):
        match = whole.search(tokens.parts, *run.span())
        if match is not None:
            break
    if match is None or match.lastgroup is None:
        return
    rule = int(match.lastgroup[1:])
    yield Found(tokens, *match.span()), each[rule][1]
    for pattern, reader in each[rule + 1 :]:
        other = pattern.match(tokens.parts, match.start())
        if other is not None:
            yield Found(tokens, *other.span()), reader
