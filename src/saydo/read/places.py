"""Where a deed happened: the place that a preposition of place leads to in its clause."""

from __future__ import annotations

import re

from saydo.codes.names import NameForm
from saydo.codes.parties import PartyTable
from saydo.codes.roles import role
from saydo.codes.triggers import Part
from saydo.model.event import Place
from saydo.model.span import Span
from saydo.read.hits import Hit
from saydo.read.placing import as_place, at_place, located
from saydo.read.sentence import Sentence
from saydo.text.times import DAYS, MONTHS

_LEADS = (
    r"(?i:in|at|near|from|on|outside|around|into|inside|along|across|to|toward|towards|over|of|"
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
_NAME = (
    r"(?:(?:[ae]l|a[dnrstz]|ash)-)?[A-Z][\w’'-]*"
    r"(?:\s+(?:(?:al|el|de|la|del|of|the)[ -])?[A-Z][\w’'-]*){0,3}"
    r"(?:\s+peninsula)?"
)
_BORDER = re.compile(
    rf"\b{_LEADS}\s+(?P<name>(?:the\s+|its\s+|their\s+)?(?:(?:{_SIDE}|shared|common|joint|de "
    rf"facto)\s+)*(?:"
    rf"(?P<owner>{_NAME})\s+(?:borders?|frontiers?)"
    rf"|(?:borders?|frontiers?)(?:\s+(?:of|with|between)\s+(?:the\s+)?(?P<of>{_NAME}))))"
)
_TOWN = re.compile(rf"\b(?P<kind>{_KIND}\s+of)\s+(?P<name>{_NAME})(?:,\s+(?P<in>{_NAME}))?")
_NAMED = re.compile(
    rf"\b{_LEADS}\s+(?:the\s+)?(?:{_SIDE}\s+)*(?P<kind>{_KIND}\s+(?:of\s+)?)?(?P<name>{_NAME})(?:,\s+(?P<in>{_NAME}))?"
)
# What stands at a state's edge is not in it: "districts bordering Chad".
_BESIDE = re.compile(
    rf"\b(?:bordering(?: with| on)?|(?:that|which) borders?|adjacent to|next to|close to|adjoining|"
    rf"in the vicinity of)\s+(?:the\s+)?(?P<name>{_NAME})"
)
_OWNED = re.compile(r"(?P<owner>.+?)['’]s?\s+(?P<name>[A-Z].*)$")
# "called on Serbia to withdraw": whom it is asked of; "in a post on X": where it was written.
_ASKED = re.compile(r"\s+(?:not\s+)?to\s+[a-z]")
_ADJECTIVE = re.compile(r"\s+[a-z]{4,}")
_AFTER_STATE = re.compile(
    r"\s+(?:after|amid|before|during|early|from|late|over|since|that|until|when|"
    r"where|which|while|with|were|have|into|near|said|will)\b"
)
_SHORT = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N."})
_TITLED = frozenset(
    {"fleet", "brigade", "army", "command", "agreement", "accord", "council", "ministry", "treaty"}
)
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_PLACE = frozenset(
    {"president", "minister", "foreign", "prime", "telegram", "twitter", "facebook", "god", "islam"}
) | frozenset(name[:cut] for name in (*MONTHS, *DAYS) for cut in (3, 4, None))
_DATES = frozenset((*MONTHS, *DAYS))
_DIRECT = re.compile(
    rf"\s+(?:the\s+)?(?:(?:{_SIDE})\s+)*(?P<kind>{_KIND}\s+of\s+)?(?P<name>{_NAME})"
    rf"(?:,\s+(?P<in>{_NAME}))?"
)
_DONE_TO_PLACES = frozenset(
    {("RETREAT", "withdraw"), ("MOBILIZE", "troops"), ("MOBILIZE", "presence"), ("COERCE", "seize")}
)
_OBJECTS = frozenset({"ASSAULT", "CONSULT", "COERCE"})
_TO_OBJECT = re.compile(rf"\s*(?:the\s+)?(?:{_SIDE}\s+)*(?:{_KIND}\s+of\s+)?")
_PASSIVE = frozenset({"was", "were", "been", "being", "is", "are", "came", "comes"})
_STRUCK = ("shell", "bomb", "storm", "pound", "pummel", "raz", "besieg", "invad", "overr")
_SHORTEST = 2
_REACH = 110


def place_of(sentence: Sentence, hit: Hit, parties: PartyTable) -> Place | None:
    """The first place after the trigger in its clause, else one right before it, else None."""
    clause = sentence.clause(hit.first)
    start = sentence.words[hit.first].span.end
    end = _clause_end(sentence, clause.last)
    near = [word.span.end for word in sentence.words if word.span.start < start + _REACH]
    sent = hit.part is Part.NOUN and hit.sense.type == "ASSAULT"
    found = _object(sentence, hit, parties)
    found = found or _first(sentence, start, min(end, max(near)), parties, sent=sent)
    found = found or _struck(sentence, hit)
    if found is None:
        before = sentence.words[clause.first].span.start
        found = _first(sentence, before, sentence.words[hit.first].span.start, parties, front=True)
    return found


def _object(sentence: Sentence, hit: Hit, parties: PartyTable) -> Place | None:
    """The place that is left, entered, taken or shelled: the verb's own object."""
    deed = (hit.sense.type, hit.sense.mode)
    struck = sentence.lower(hit.first).startswith(_STRUCK)
    if hit.part is not Part.VERB or hit.gapped:
        return None
    if not (deed in _DONE_TO_PLACES or struck):
        return _known_object(sentence, hit) if hit.sense.type in _OBJECTS else None
    match = _DIRECT.match(sentence.text, hit.span(sentence).end, sentence.span.end)
    if match is None or role(match.group("name").split()[0]) is not None:
        return None
    return _named(sentence, match, parties)


def _known_object(sentence: Sentence, hit: Hit) -> Place | None:
    """A town or region of the gazetteer right behind the verb: "raided Jenin"."""
    article = _TO_OBJECT.match(sentence.text, hit.span(sentence).end, sentence.span.end)
    known = at_place(sentence, article.end()) if article else None
    return as_place(known) if known is not None else None


def _struck(sentence: Sentence, hit: Hit) -> Place | None:
    """The subject of a passive that is a town or region: "Kharkiv was shelled again"."""
    verbs = {sentence.lower(hit.first - 1), sentence.lower(hit.first)}
    if hit.sense.type != "ASSAULT" or not verbs & _PASSIVE:
        return None
    clause = sentence.clause(hit.first)
    article = _TO_OBJECT.match(sentence.text, sentence.words[clause.first].span.start)
    known = at_place(sentence, article.end()) if article else None
    return as_place(known) if known is not None else None


def _clause_end(sentence: Sentence, last: int) -> int:
    return sentence.words[last - 1].span.end


def _first(
    sentence: Sentence,
    start: int,
    end: int,
    parties: PartyTable,
    *,
    front: bool = False,
    sent: bool = False,
) -> Place | None:
    """The first place in a stretch; in `front` of the trigger "of X" and "from X" say whose.

    `sent`: "shelling from X" says where the shells came from, not where they fell.
    """
    text = sentence.text
    best: tuple[int, Place] | None = None
    border = _BORDER.search(text, start, end)
    if border is not None:
        name = re.sub(r"^(?:the|its|their)\s+", "", border.group("name"))
        owner = border.group("owner") or border.group("of") or ""
        country = parties.party(_POSSESSIVE.sub("", owner)) if owner else None
        at = border.end("name") - len(name)
        best = border.start(), Place(name, country, span=Span(at, border.end("name")))
    forms = (_NAMED, _TOWN, _BESIDE)
    several = [match for form in forms for match in form.finditer(text, start, end)]
    for match in sorted(several, key=lambda match: match.start()):
        if best is not None and match.start() >= best[0]:
            break
        if front and match.group().split()[0].lower() in ("of", "from", "to", "against", "over"):
            continue
        if _whose(sentence, match, sent=sent):
            continue
        place = _named(sentence, match, parties)
        if place is not None:
            return place
    return best[1] if best else None


def _whose(sentence: Sentence, match: re.Match[str], *, sent: bool) -> bool:
    """Whether the name says who is asked, or whose fire it is, and not where."""
    preposition = match.group().split()[0].lower()
    after = match.end("name")
    if preposition == "from" and sent:
        return True
    return preposition == "on" and _ASKED.match(sentence.text, after) is not None


def _named(sentence: Sentence, match: re.Match[str], parties: PartyTable) -> Place | None:
    """A name as a place, unless it is a day, a body, or a people's adjective before a noun."""
    written = _without_day(match.group("name"))
    follower = sentence.text[match.start("name") + len(written) :][:12]
    name = _POSSESSIVE.sub("", written)
    first = name.split()[0].lower() if name else ""
    if len(name) < _SHORTEST or first in _NO_PLACE or name.split()[-1].lower() in _TITLED:
        return None
    owned = _OWNED.match(name)
    owner = parties.party(owned.group("owner")) if owned else None
    start = match.start("name")
    if owned and owner:
        start, name = start + owned.start("name"), owned.group("name")
    span = Span(start, start + len(name))
    inside = match.groupdict().get("in")
    country = owner or parties.country_of(name) or (parties.country_of(inside) if inside else None)
    if _is_no_ground(sentence, span) or (name in _SHORT and _of_noun(follower)):
        return None
    preposition = match.group().split()[0].lower()
    sure = country is not None or match.groupdict().get("kind") is not None
    if preposition in ("of", "against", "to", "over") and not sure:
        return None
    owns = written.endswith(("'s", "’s"))
    if owns and not re.match(r"\s+(?:north|south|east|west|border|capital|[A-Z])", follower):
        return None
    if country is None and owns:
        return None
    beside = match.re is _BESIDE or preposition == "near"
    if beside and country is not None and parties.party(name) == country and not owner:
        name = f"near {name}"
    return located(sentence, Place(name, country, span=span))


def _is_no_ground(sentence: Sentence, span: Span) -> bool:
    """Whether the name is a people's, a government's or a group's."""
    mention = next((m for m in sentence.parties.values() if m.span.overlaps(span)), None)
    forms = (NameForm.DEMONYM, NameForm.METONYM, NameForm.GROUP)
    return mention is not None and mention.form in forms


def _of_noun(follower: str) -> bool:
    """Whether a short name stands before a noun as an adjective: "US officials"."""
    return _ADJECTIVE.match(follower) is not None and _AFTER_STATE.match(follower) is None


def _without_day(name: str) -> str:
    """A name without the day that a headline writes right behind it: "Red Sea Thursday"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _DATES:
        words.pop()
    return name[: name.rindex(words[-1]) + len(words[-1])]
