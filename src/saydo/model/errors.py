"""Problems in the program: a small tree that tells "skip this" from "stop"."""

from __future__ import annotations


class SaydoError(Exception):
    """The root; the message is a sentence for the person who ran the command."""


class SkipError(SaydoError):
    """This one source cannot be used; the others can. Callers turn it into an Issue."""


class StopError(SaydoError):
    """Nothing sensible can go on (no ledger, a broken case file, a missing extra)."""
