"""A place as the text names it, with what the gazetteer knows of it or of what it lies in."""

from __future__ import annotations

import re
from dataclasses import replace

from saydo.model.event import Place, PlaceKind
from saydo.model.span import Span
from saydo.read.geography import Toponym
from saydo.read.place_words import place_words
from saydo.read.sentence import Sentence

_LYING_IN = re.compile(
    r"(?:\s+(?P<kind>\w+))?(?:\s+(?:in|of)|,|\s+\()\s*(?:the\s+)?(?:[\w-]+ern\s+)?(?:\w+\s+of\s+)?"
)


def located(sentence: Sentence, place: Place) -> Place:
    """The place with its coordinates and what holds it; "near Chad" and borders have no point."""
    if place.span is None or place.name.startswith("near "):
        return place
    known = sentence.places.at(place.span)
    if known is None:
        return _held(sentence, place, place.span)
    if not known.placed:
        return place
    if known.span.start == place.span.start and known.span.end > place.span.end:
        # A name that goes on in small letters: "Deir ez-Zor".
        place = replace(place, name=known.name, span=known.span)
    return _filled(place, known)


def at_place(sentence: Sentence, start: int) -> Toponym | None:
    """The town, region or area whose name begins at a character; a state is a party as well."""
    known = sentence.places.at(Span(start, start + 1))
    if known is None or known.span.start != start or known.kind is PlaceKind.STATE:
        return None
    return known if known.placed else None


def as_place(known: Toponym) -> Place:
    """A place of the gazetteer as the place of a deed."""
    return _filled(Place(known.name, known.country, span=known.span), known)


def _filled(place: Place, known: Toponym) -> Place:
    return replace(
        place,
        country=known.country or place.country,
        latitude=known.latitude,
        longitude=known.longitude,
        kind=known.kind,
        within=known.within,
    )


def _held(sentence: Sentence, place: Place, span: Span) -> Place:
    """A village that no list has lies where the text says: "Orlivka village in Kherson region"."""
    match = _LYING_IN.match(sentence.text, span.end, sentence.span.end)
    if match is None or (match["kind"] and match["kind"].lower() not in place_words().kinds):
        return place
    holder = sentence.places.at(Span(match.end(), match.end() + 1))
    if holder is None or holder.span.start != match.end():
        return place
    if holder.kind is PlaceKind.TOWN and match.group().startswith(","):
        # "Orlivka, Kherson and Beryslav" is a list.
        return place
    return replace(place, country=holder.country or place.country, within=holder.within)
