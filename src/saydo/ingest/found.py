"""What a format takes out of a source, before anything of it is checked."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the person who adds sources says about them.

    A record that states its own (a row of JSONL or CSV) keeps that. Of a web page, where all is
    guessed from its markup, what the person says goes first.
    """

    published: Moment | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Text and what its source says of it. `where` names it for a person: a path, with a line.

    `published` is as written there; `byline` names authors, and often the agency; `note` tells what
    was repaired on the way.
    """

    where: str
    path: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    credit: str | None = None
    byline: str | None = None
    note: str | None = None
