"""The same deed across documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.event import Place, Quantity
from saydo.model.evidence import Evidence
from saydo.model.moment import Period
from saydo.model.origin import Origin


class ClaimKind(StrEnum):
    """What kind of thing is claimed, which decides whether it can have a digit.

    deed: it is told as done (or denied, or looked for); accusation: a side says that another did
    it; plan: so far only announced, ordered or promised; possibility: so far only possible,
    threatened or demanded; words: willing, ready, talks: no digit ever.
    """

    DEED = "deed"
    ACCUSATION = "accusation"
    PLAN = "plan"
    POSSIBILITY = "possibility"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two pieces of evidence are of the same claim, feature by feature."""

    left: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What the events of many documents are mentions of. `actor` and `target` are parties' names.

    `opposite` is the evidence (ids) for the opposite deed of the same actor at this claim's own
    place and not before it; `rivals` are the claims (ids) that say the same of another actor.
    `decisions` are those (ids) that split evidence out of it or joined some to it.
    """

    id: str
    kind: ClaimKind
    type: str
    mode: str | None
    actor: str | None
    target: str | None
    place: Place | None
    when: Period | None
    quantity: Quantity | None
    evidence: tuple[Evidence, ...]
    origins: tuple[Origin, ...]
    merges: tuple[Merge, ...] = ()
    opposite: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
