"""How whoever tells a deed knows of it, as the text has it."""

from __future__ import annotations

import re

from saydo.codes.observers import observer
from saydo.model.event import KnownBy
from saydo.model.statement import CueKind, Statement
from saydo.read.sentence import Sentence

_IMAGERY = re.compile(
    r"\b(?:satellite (?:images?|imagery|photos?|pictures?|data)|(?:verified|geolocated|"
    r"authenticated) (?:video|footage|images?|photos?|pictures)|"
    r"(?:video|footage|images?|photos?|pictures?)\b[^.;]{0,60}\b(?:verified|geolocated|"
    r"authenticated|analy[sz]ed) by|aerial (?:images|photographs))\b",
    re.IGNORECASE,
)
_ON_THE_SPOT = (
    r"(?:eye-?)?witness(?:es)?|(?<!un )(?:residents?|locals|villagers|survivors?|bystanders|"
    r"passers-by|neighbou?rs|refugees|evacuees|fishermen|farmers)"
)
# Who comes after the deed, or hears of it: what they say they saw counts, not all they say.
_OF_THE_TRADE = (
    r"correspondents?|reporters?|journalists?|photographers?|crew|team|(?:aid|humanitarian|"
    r"relief) workers?|medics?|doctors?|paramedics?|rescuers?"
)
_WITNESSED = re.compile(
    rf"\b(?:{_ON_THE_SPOT})\b[^.;]{{0,40}}?\b(?:said|say|says|told|saw|seen|described|"
    r"reported|heard|counted|watched)\b"
    rf"|\b(?:{_OF_THE_TRADE})\b[^.;]{{0,40}}?\b(?:saw|seen|witnessed|observed|heard|watched|counted|filmed)\b"
    r"|\b(?:seen|witnessed|observed|filmed) by (?:an? |the )?[\w ]{0,30}\b(?:correspondents?|"
    r"reporters?|journalists?|photographers?)\b"
    r"|\b(?:correspondents?|reporters?|journalists?) (?:at|on) the (?:scene|ground|spot)\b"
    r"|\b(?:said|says|told \w+(?: that)?)(?: that)? (?:they|he|she|I|we) (?:had )?"
    r"(?:(?:personally|himself|herself|themselves) )?(?:saw|seen|watched|counted|witnessed)\b"
    rf"|\baccording to (?:\w+ )?(?:{_ON_THE_SPOT})\b",
    re.IGNORECASE,
)
_WITNESS_SOURCE = re.compile(
    rf"\b(?:{_ON_THE_SPOT}|correspondents?|reporters?|journalists?|photographers?)\b",
    re.IGNORECASE,
)
# What a body says that it saw itself, against what it has from others, asks for or reckons.
_SIGHTED = re.compile(
    r"\b(?:observed|recorded|documented|counted|verified|detected|registered|logged|saw|seen|"
    r"witnessed|spotted|picked up|found (?:no|nothing|that)|patrols?|"
    r"cameras?|monitors|observers|peacekeepers|inspectors|blue helmets|"
    r"(?:images?|imagery|footage|videos?|photos?|data) show(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_SECOND_HAND = re.compile(
    r"\b(?:alleg\w+|accus\w+|estimat\w+|believ\w+|warn\w*|fear\w*|concern(?:ed|s)?|cit(?:es|ed|"
    r"ing)|reportedly|reports (?:of|that)|was told|were told|received (?:reports|information)|"
    r"leaked|according to (?:local|media|press)|indications?)\b",
    re.IGNORECASE,
)
# Bodies that pass on others' reports as often as what they saw: a sighting must be told as one.
_PASSING_ON = frozenset(
    {"UN", "UN Human Rights Office", "OCHA", "UNHCR", "UN Panel of Experts", "Red Cross",
     "Doctors Without Borders", "Human Rights Watch", "Amnesty International"}
)  # fmt: skip
_HANDED_OUT = re.compile(
    r"[^.;]{0,30}?\b(?:released|published|posted|shared|issued|distributed|provided|"
    r"aired) by (?:the )?",
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

    `monitor`: the speaker is an observer. What it has from others, asks for or reckons is said
    like anybody's word. A party's own video is that party's word: only pictures from above, or
    that somebody verified, count as imagery.
    """
    own = sentence.span.text(sentence.text)
    if told is not None and monitor and _sighted(sentence, told):
        return KnownBy.MONITOR
    if told is None or told.speaker is None or told.speaker.party is None:
        if _INSTRUMENT.search(own):
            return KnownBy.INSTRUMENT
        picture = _IMAGERY.search(own)
        if picture is not None:
            return KnownBy.SAID if _handed_out(sentence, picture) else KnownBy.IMAGERY
        if _seen(sentence, told):
            return KnownBy.WITNESSED
    if told is None:
        return KnownBy.OWN_VOICE
    return KnownBy.SAID if told.speaker is not None else KnownBy.UNKNOWN


def _sighted(sentence: Sentence, told: Statement) -> bool:
    """Whether an observer tells what it saw itself."""
    said = f"{_source(sentence, told)} {_within(sentence, told)}"
    speaker = told.speaker
    if told.cue_kind is not CueKind.STATES or speaker is None or _SECOND_HAND.search(said):
        return False
    name = observer(speaker.name) or observer(speaker.party or "")
    return name not in _PASSING_ON or _SIGHTED.search(said) is not None


def _seen(sentence: Sentence, told: Statement | None) -> bool:
    """Whether somebody who was there tells it; to accuse, demand or fear is not to have seen."""
    if told is None:
        return _WITNESSED.search(sentence.span.text(sentence.text)) is not None
    if told.cue_kind is not CueKind.STATES:
        return False
    named = told.speaker.name if told.speaker is not None else ""
    source = _WITNESS_SOURCE.search(f"{_source(sentence, told)} {named}")
    return source is not None or _WITNESSED.search(_within(sentence, told)) is not None


def _handed_out(sentence: Sentence, picture: re.Match[str]) -> bool:
    """Whether a party gave the pictures out: "satellite images released by the army of Chad"."""
    at = sentence.span.start + picture.end()
    by = _HANDED_OUT.match(sentence.text, at, sentence.span.end)
    return by is not None and any(
        mention.span.start == by.end() and observer(mention.party) is None
        for mention in sentence.parties.values()
    )


def _source(sentence: Sentence, told: Statement) -> str:
    return " ".join(span.text(sentence.text) for span in told.source)


def _within(sentence: Sentence, told: Statement) -> str:
    """The part of the sentence that the statement takes up, from its source to its content."""
    spans = (*told.source, *told.cue, *told.content)
    start = max(sentence.span.start, min((span.start for span in spans), default=0))
    end = min(sentence.span.end, max((span.end for span in spans), default=sentence.span.end))
    return sentence.text[start:end]
