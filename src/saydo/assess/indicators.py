"""Indicators: what is watched, and which events raise or lower it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from saydo.model.case import Case, Indicator
from saydo.model.event import Event, Status

PRESENCE = "presence"
"""The mode of forces seen without a direction: it neither raises nor lowers anything."""

NO_MODE = "-"
"""Stands for the mode of a deed of which no more than its type is told."""

_TOLD_AS = {Status.THREATENED: "THREATEN", Status.DEMANDED: "REQUEST"}
_DEED = frozenset({Status.DONE, Status.ONGOING, Status.PLANNED})


@cache
def shipped() -> tuple[Indicator, ...]:
    """The indicators that are ready for any crisis."""
    text = files("saydo.assess").joinpath("indicators.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text)["indicator"], tuple[Indicator, ...])


def indicators(case: Case) -> tuple[Indicator, ...]:
    """The shipped indicators with the case's in the place of those of the same name, or added."""
    named = {indicator.name: indicator for indicator in (*shipped(), *case.indicators)}
    return tuple(named.values())


def told_kind(event: Event) -> str | None:
    """The kind that a mention moves when it is said: a threat of a deed is a threat.

    None where saying it moves nothing: a deed that is denied, unseen, unverified or only possible.
    """
    if event.status in _DEED:
        return _kind(event.type, event.mode)
    return _TOLD_AS.get(event.status)


def move(indicator: Indicator, kind: str) -> int | None:
    """+1 when the kind raises the indicator, -1 when it lowers it, 0 for presence, else None.

    A listed type stands for all its modes, presence apart.
    """
    type_, _, mode = kind.partition("/")
    if mode == PRESENCE:
        watched = {name.partition("/")[0] for name in indicator.raises if name in _FORCES}
        return 0 if type_ in watched else None
    for names, step in ((indicator.raises, 1), (indicator.lowers, -1)):
        if kind in names or type_ in names:
            return step
    return None


_FORCES = frozenset({"MOBILIZE", "MOBILIZE/troops"})


def _kind(type_: str, mode: str | None) -> str:
    return f"{type_}/{mode or NO_MODE}"
