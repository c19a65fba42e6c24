"""Records as JSON text, and moments as instants that sort."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from saydo.model.moment import Moment, from_datetime, last_instant
from saydo.model.observation import Observation
from saydo.model.reading import Reading

_READING = msgspec.json.Decoder(Reading)
_OBSERVATION = msgspec.json.Decoder(Observation)

ALWAYS = "9999-12-31T23:59:59Z"
"""Later than any instant: a view as of it holds everything."""


def instant(value: Moment) -> str:
    """The last instant that a moment can mean: nothing is known before it has surely happened."""
    return from_datetime(last_instant(value))


def until(as_of: Moment | None) -> str:
    """The instant up to which a view reaches; all of time where none is given."""
    return ALWAYS if as_of is None else instant(as_of)


def encode(record: object) -> str:
    """A record as JSON."""
    return msgspec.json.encode(record).decode()


def decode_observation(record: str) -> Observation:
    """An observation from its JSON."""
    return _OBSERVATION.decode(record)


def encode_reading(reading: Reading) -> str:
    """A reading without its document's text, which is stored once, beside it."""
    return encode(replace(reading, document=replace(reading.document, text="")))


def decode_reading(record: str, text: str) -> Reading:
    """The reading with its document's text put back."""
    reading = _READING.decode(record)
    return replace(reading, document=replace(reading.document, text=text))
