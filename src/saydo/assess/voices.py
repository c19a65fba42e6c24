"""Who stands behind a piece of evidence, by the name that a reader is shown."""

from __future__ import annotations

from collections.abc import Iterable

from saydo.model.evidence import Evidence


def voice(evidence: Evidence) -> str:
    """The party or name of the teller, or the agency or outlet in its own voice."""
    if evidence.teller is not None:
        return evidence.teller.party or evidence.teller.name
    return evidence.credit or evidence.publisher or "an outlet without a name"


def voices(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Each voice once, the earliest first."""
    told = sorted(evidence, key=lambda e: (e.known_at, e.id))
    return tuple(dict.fromkeys(voice(e) for e in told))
