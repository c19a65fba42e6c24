"""Where a deed happened: the place that a preposition of place leads to in its clause."""

from __future__ import annotations

import re

from saydo.codes.names import NameForm
from saydo.codes.parties import PartyTable
from saydo.model.event import Place
from saydo.model.span import Span
from saydo.read.hits import Hit
from saydo.read.sentence import Sentence
from saydo.text.times import DAYS, MONTHS

_LEADS = (
    r"(?:in|at|near|from|on|outside|around|into|inside|along|across|to|toward|towards|over|of|"
    r"against|off|through|north of|south of|east of|west of)"
)
_SIDE = (
    r"(?:(?:north|south|east|west|central|far|north-?east|south-?east|north-?west|"
    r"south-?west)(?:ern)?|occupied|disputed|besieged|port|nearby|neighbou?ring|rebel-held|"
    r"government-held|coastal|border|capital|whole|entire)"
)
_KIND = (
    r"(?:city|town|village|region|province|district|island|port|capital|area|state|territory|"
    r"peninsula|neighbou?rhood|enclave|camp|airport|base|valley|governorate|county)"
)
_NAME = r"[A-Z][\w’'-]*(?:\s+(?:(?:al|el|de|la|del|of|the)[ -])?[A-Z][\w’'-]*){0,3}"
_BORDER = re.compile(
    rf"\b{_LEADS}\s+(?P<name>(?:the\s+|its\s+|their\s+)?(?:(?:{_SIDE}|shared|common|joint|de "
    rf"facto)\s+)*(?:"
    rf"(?P<owner>{_NAME})\s+(?:borders?|frontiers?)"
    rf"|(?:borders?|frontiers?)(?:\s+(?:of|with|between)\s+(?:the\s+)?(?P<of>{_NAME}))))"
)
_TOWN = re.compile(rf"\b(?P<kind>{_KIND}\s+of)\s+(?P<name>{_NAME})(?:,\s+(?P<in>{_NAME}))?")
_NAMED = re.compile(
    rf"\b{_LEADS}\s+(?:the\s+)?(?:(?:{_SIDE}|Black|"
    rf"Red)\s+)*(?P<kind>{_KIND}\s+(?:of\s+)?)?(?P<name>{_NAME})(?:,\s+(?P<in>{_NAME}))?"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_PLACE = frozenset(
    {"president", "minister", "foreign", "prime", "telegram", "twitter", "facebook", "god", "islam"}
) | frozenset(name[:cut] for name in (*MONTHS, *DAYS) for cut in (3, 4, None))
_REACH = 110


def place_of(sentence: Sentence, hit: Hit, parties: PartyTable) -> Place | None:
    """The first place after the trigger in its clause, else one right before it, else None."""
    clause = sentence.clause(hit.first)
    start = sentence.words[hit.first].span.end
    end = min(_clause_end(sentence, clause.last), start + _REACH)
    found = _first(sentence, start, end, parties)
    if found is None:
        before = sentence.words[clause.first].span.start
        found = _first(sentence, before, sentence.words[hit.first].span.start, parties, front=True)
    return found


def _clause_end(sentence: Sentence, last: int) -> int:
    return sentence.words[last - 1].span.end


def _first(
    sentence: Sentence, start: int, end: int, parties: PartyTable, *, front: bool = False
) -> Place | None:
    """The first place in a stretch; in `front` of the trigger "of X" and "from X" say whose."""
    text = sentence.text
    best: tuple[int, Place] | None = None
    border = _BORDER.search(text, start, end)
    if border is not None:
        name = re.sub(r"^(?:the|its|their)\s+", "", border.group("name"))
        owner = border.group("owner") or border.group("of") or ""
        country = parties.party(_POSSESSIVE.sub("", owner)) if owner else None
        at = border.end("name") - len(name)
        best = border.start(), Place(name, country, span=Span(at, border.end("name")))
    towns = _TOWN.finditer(text, start, end)
    several = sorted([*_NAMED.finditer(text, start, end), *towns], key=lambda m: m.start())
    for match in several:
        if best is not None and match.start() >= best[0]:
            break
        if front and match.group().split()[0].lower() in ("of", "from", "to", "against", "over"):
            continue
        place = _named(sentence, match, parties)
        if place is not None:
            return place
    return best[1] if best else None


def _named(sentence: Sentence, match: re.Match[str], parties: PartyTable) -> Place | None:
    """A name as a place, unless it is a day, a body, or a people's adjective before a noun."""
    name = _POSSESSIVE.sub("", match.group("name"))
    span = Span(match.start("name"), match.start("name") + len(name))
    if name.split()[0].lower() in _NO_PLACE:
        return None
    inside = match.group("in")
    country = parties.country_of(name) or (parties.country_of(inside) if inside else None)
    mention = next((m for m in sentence.parties.values() if m.span.overlaps(span)), None)
    if mention is not None and mention.form in (NameForm.DEMONYM, NameForm.METONYM, NameForm.GROUP):
        return None
    preposition = match.group().split()[0].lower()
    sure = country is not None or match.group("kind") is not None
    if preposition in ("of", "against", "to", "over") and not sure:
        return None
    follower = sentence.text[match.end("name") : match.end("name") + 12]
    owns = match.group("name").endswith(("'s", "’s"))
    if owns and not re.match(r"\s+(?:north|south|east|west|border|capital|[A-Z])", follower):
        return None
    if country is None and owns:
        return None
    return Place(name, country, span=span)
