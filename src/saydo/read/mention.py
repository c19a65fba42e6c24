"""A deed as its sentence tells it, before the document as a whole is asked."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.model.event import Status
from saydo.model.statement import Statement
from saydo.read.hits import Hit
from saydo.read.participants import Participants
from saydo.read.sentence import Sentence
from saydo.read.standing import Standing


@dataclass(frozen=True, slots=True)
class Mention:
    """`told` is the statement that holds it; `retold`: a verb of saying inside the sentence hands
    the deed to another teller ("hours after Chad announced that its troops were leaving")."""

    sentence: Sentence
    hit: Hit
    standing: Standing
    status: Status
    told: Statement | None
    people: Participants
    retold: bool = False
