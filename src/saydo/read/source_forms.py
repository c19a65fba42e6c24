"""Forms that the words for a source take: "its spokesman", "a statement by the army", asides."""

from __future__ import annotations

import re

POSSESSOR = re.compile(
    r"(?:(?:one|some|many|most|two|a \w+|the \w+) of )?(?P<pronoun>its|their|his|her)\s",
    re.IGNORECASE,
)
"""Somebody of a pronoun's: "its spokesman", "one of her aides"."""
ASIDE = re.compile(
    r",? (?:who|which|whose|speaking)\b"
    r"|,? in an? (?:\w+ )?(?:call|interview|meeting|statement|post|speech)\b"
    r"|,? after (?:talks|meeting)\b"
    r"|,? (?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""What is said about a source and is no part of it: ", who …", "in a call with …"."""
PAPER = re.compile(
    r"(?:the|its|their|this|that|an?)\s(?P<maker>(?:[\w’'.-]+\s){0,4}?)"
    r"(?:statement|communique|communiqué|announcement|declaration|press release|tweet|post)",
    re.IGNORECASE,
)
"""A paper that speaks, with its `maker` before it: "an army statement"."""
PAPER_BY = re.compile(
    r"(?:the|its|their|this|that|an?)\s(?:[\w’'.-]+\s){0,2}?"
    r"(?:statement|communique|communiqué|announcement|declaration|press release|tweet|post)\s"
    r"(?:released|issued|published|posted|signed|put out)\sby\s(?:the\s)?(?P<maker>.+)",
    re.IGNORECASE,
)
"""The same with its `maker` behind it: "a statement released by the army"."""
