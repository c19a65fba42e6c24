"""How whoever tells a deed knows of it, as the text has it."""

from __future__ import annotations

import re

from saydo.model.event import KnownBy
from saydo.model.statement import Statement
from saydo.read.sentence import Sentence

_IMAGERY = re.compile(
    r"\b(?:satellite (?:images?|imagery|photos?|pictures?|data)|(?:verified|geolocated|"
    r"authenticated) (?:video|footage|images?|photos?|pictures)|"
    r"(?:video|footage|images?|photos?|pictures?)\b[^.;]{0,60}\b(?:verified|geolocated|"
    r"authenticated|analy[sz]ed) by|aerial (?:images|photographs))\b",
    re.IGNORECASE,
)
_WITNESSED = re.compile(
    r"\b(?:witness(?:es)?|residents?|locals|villagers|survivors?|bystanders|passers-by|"
    r"neighbou?rs)\b[^.;]{0,40}?\b(?:said|say|says|told|saw|described|reported|heard)\b"
    r"|\b(?:correspondents?|reporters?|journalists?|photographers?|crew|"
    r"team)\b[^.;]{0,40}?\b(?:saw|seen|witnessed|observed|heard|watched|counted|filmed)\b"
    r"|\b(?:seen|witnessed|observed|filmed) by (?:an? |the )?[\w ]{0,30}\b(?:correspondents?|"
    r"reporters?|journalists?|photographers?)\b"
    r"|\b(?:correspondents?|reporters?|journalists?) (?:at|on) the (?:scene|ground|spot)\b"
    r"|\baccording to (?:\w+ )?(?:witnesses|residents|survivors)\b",
    re.IGNORECASE,
)
_WITNESS_SOURCE = re.compile(
    r"\b(?:witness(?:es)?|residents?|locals|villagers|survivors?|correspondents?|reporters?|"
    r"journalists?|photographers?)\b",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\b(?:seismic|seismograph\w*|radar|sensors?|flight[- ]tracking|ship[- ]tracking|AIS|"
    r"ADS-B|radiation monitors?|NASA FIRMS|thermal) (?:data|readings?|stations?|detected|"
    r"showed|recorded|records)\b"
    r"|\b(?:radar|sensors?|seismographs|seismometers|instruments)\s+(?:\w+\s+)?(?:detected|"
    r"recorded|picked up|showed)\b",
    re.IGNORECASE,
)


def known_by(sentence: Sentence, told: Statement | None, *, monitor: bool) -> KnownBy:
    """The way of knowing that the sentence or the statement's source names.

    A party's own video is that party's word: only pictures from above, or that somebody verified,
    count as imagery.
    """
    own = sentence.span.text(sentence.text)
    party = told is not None and told.speaker is not None and told.speaker.party is not None
    if told is not None and monitor:
        return KnownBy.MONITOR
    if not party or monitor:
        if _INSTRUMENT.search(own):
            return KnownBy.INSTRUMENT
        if _IMAGERY.search(own):
            return KnownBy.IMAGERY
        source = " ".join(span.text(sentence.text) for span in told.source) if told else ""
        if _WITNESSED.search(own) or _WITNESS_SOURCE.search(source):
            return KnownBy.WITNESSED
    if told is None:
        return KnownBy.OWN_VOICE
    return KnownBy.SAID if told.speaker is not None else KnownBy.UNKNOWN
