"""News agencies and outlets: who publishes, whose material it is, and the agency a line credits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_PICTURE = re.compile(r"\b(?:photos?|photograph\w*|images?|pictures?|pix|video|getty|file)\b", re.I)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_LONGEST = 160
"""Longer lines are prose; a dateline is looked for in their beginning alone."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. `party`: whose voice it is (state and party media); `agency`: sells to others.

    `group` is the publisher behind several names. Public broadcasters that edit themselves have no
    party. `word`: the name is also an ordinary word, and no credit where it stands alone.
    """

    name: str
    domains: tuple[str, ...]
    group: str | None
    party: str | None
    agency: bool
    aliases: tuple[str, ...]
    word: bool = False


@cache
def outlets() -> tuple[Outlet, ...]:
    """All shipped outlets."""
    return tuple(_rows())


def outlet(name_or_url: str) -> Outlet | None:
    """The outlet of a name ("the BBC"), a host or an address; None for one that is not listed."""
    text = name_or_url.strip()
    by_name = _names().get(_key(text))
    if by_name or " " in text:
        return by_name
    host = urlsplit(text if "://" in text else f"//{text}").hostname or ""
    labels = host.split(".") if _HOST.fullmatch(host) else []
    endings = (".".join(labels[at:]) for at in range(len(labels) - 1))
    return next((_domains()[end] for end in endings if end in _domains()), None)


def agency_credit(line: str) -> str | None:
    """The agency that a line credits for the text: "By AFP", "MOSCOW (AP) —", "(Reuters)".

    None for prose that only mentions an agency, and for the credit of a picture.
    """
    start = line.strip()[:_LONGEST]
    if match := _dateline().match(start):
        return _named(match["agency"] or match["stroke"])
    if len(line.strip()) >= _LONGEST:
        return None
    if _SIGNED_OFF.match(start):
        return "Reuters"
    if _PICTURE.search(start):
        return None
    match = next((found for form in _credit_lines() if (found := form.match(start))), None)
    if match is None or (match["agency"] == start and _names()[_key(start)].word):
        return None
    return _named(match["agency"])


_SIGNED_OFF = re.compile(r"\(?(?:additional )?reporting by .+(?:editing|writing) by\b", re.I)


def _agency_names() -> str:
    return rf"(?P<agency>{_any_agency()})"


@cache
def _any_agency() -> str:
    names = {name for one in outlets() if one.agency for name in (one.name, *one.aliases)}
    ordered = sorted(names, key=len, reverse=True)
    # Upper case too, as in a line all in capitals; never lower case, which is prose.
    forms = [form for name in ordered for form in dict.fromkeys((name, name.upper()))]
    return "|".join(map(re.escape, forms))


@cache
def _dateline() -> re.Pattern[str]:
    """Place, perhaps state and day, then the agency in brackets or strokes."""
    word = r"\(?[^\W\d_a-z][\w.'’/()-]*,?"
    small = r"(?:de|of|the|al|el|on|and)"
    place = rf"{word}(?:\s+(?:{word}|{small}|\d{{1,4}}[.,]?))" + r"{0,7}"
    return re.compile(
        rf"(?:{place}\s*)?(?:\({_agency_names()}(?: News)?\)|/(?P<stroke>{_any_agency()})/)"
        r"(?:\W{0,3}\s*[-–—:]|\.|\s*$)"
    )


@cache
def _credit_lines() -> tuple[re.Pattern[str], ...]:
    agency = _agency_names()
    name = rf"(?:[Tt]he )?{agency}(?: [Nn]ews [Aa]gency)?"
    forms = (
        rf"\W*{name}\W*$",
        rf"(?i:by|from|source|sources|credit|via|text)\b\s*:?\s*{name}\W*$",
        rf"(?i:by)\b\s.{{0,80}}?[,|(/–—-]\s*{name}\W*$",
        rf"(?i:by)(?:\s+(?:[^\W\d_a-z][\w.'’-]*,?|and)){{1,8}}\s+{name}\W*$",
        rf"\W*{name}\s*/\s*\S.{{0,60}}$",
        rf"[^\W\d_a-z][^.]{{0,60}}/\s*{name}\W*$",
        rf"[^\W\d_a-z][\w .'’-]{{2,60}}[,|]\s*{name}\W*$",
        rf"\W*(?i:with)\s[\w ]{{0,40}}(?i:from|by)\s+{name}\b.{{0,60}}$",
        rf"\W*{name},\s+(?:\d{{1,2}}\s+)?{_MONTH}\s*\d{{0,2}}.{{0,12}}$",
    )
    return tuple(re.compile(form) for form in forms)


def _named(text: str) -> str | None:
    found = _names().get(_key(text))
    return found.name if found else None


@cache
def _names() -> Mapping[str, Outlet]:
    found: dict[str, Outlet] = {}
    for one in outlets():
        found.setdefault(_key(one.name), one)
    for one in outlets():
        for alias in one.aliases:
            found.setdefault(_key(alias), one)
    return found


@cache
def _domains() -> Mapping[str, Outlet]:
    return {domain: one for one in outlets() for domain in one.domains}


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").removeprefix("the ").split())


def _rows() -> Iterator[Outlet]:
    text = (files("saydo.codes") / "data" / "outlets.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        name, agency, party, group, domains, aliases = line.split("\t")
        yield Outlet(
            name, _split(domains), group or None, party or None, bool(agency), _split(aliases),
            agency == "brackets",
        )  # fmt: skip


def _split(column: str) -> tuple[str, ...]:
    return tuple(item for item in column.split("|") if item)
