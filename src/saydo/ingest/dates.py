"""Publication dates as sources write them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from saydo.model.moment import Moment, first_instant, from_datetime, last_instant, moment

_DAYS = (
    "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y",
    "%A, %d %B %Y", "%A, %B %d, %Y", "%Y/%m/%d", "%d.%m.%Y",
)  # fmt: skip
_EARLIEST = 1900
_LEEWAY = timedelta(days=1)
"""Clocks and time zones differ: what lies ahead by less is no error."""


def published(text: str, now: Moment | None = None) -> Moment:
    """A moment from ISO 8601, the date of an e-mail or feed, or a date in English words.

    Times without a zone are taken as UTC. Raises ValueError, with a sentence, for anything else:
    "02/03/2022" has two readings and is none. So is a time after `now`, or before 1900.
    """
    value = next(_readings(text.strip()), None)
    if value is None:
        raise ValueError(f"The date {text!r} cannot be read; write it as 2022-02-15.")
    if now is not None and first_instant(value) > last_instant(now) + _LEEWAY:
        raise ValueError(f"The date {text!r} lies in the future.")
    if first_instant(value).year < _EARLIEST:
        raise ValueError(f"The date {text!r} is too early to be one of publication.")
    return value


def _readings(text: str) -> Iterator[Moment]:
    with suppress(ValueError):
        yield moment(text)
    with suppress(ValueError):
        read = datetime.fromisoformat(text)
        bare = len(text) <= len("2022-02-15")
        yield Moment(f"{read:%Y-%m-%d}") if bare else from_datetime(_zoned(read))
    with suppress(ValueError, TypeError):
        yield from_datetime(_zoned(parsedate_to_datetime(text)))
    for form in _DAYS:
        with suppress(ValueError):
            yield Moment(f"{datetime.strptime(text, form).replace(tzinfo=UTC):%Y-%m-%d}")


def _zoned(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=UTC)
