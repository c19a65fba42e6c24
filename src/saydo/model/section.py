"""A part of a document that stands for itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.model.moment import Moment
from saydo.model.span import Span


class SectionKind(StrEnum):
    """What the part is: one entry of a live blog."""

    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Section:
    """`moment` is when this part was published, as exactly as the page says; None where unknown.

    `heading` is its own headline. What "today" and "he" mean in a section is a matter of that
    section.
    """

    span: Span
    kind: SectionKind = SectionKind.ENTRY
    moment: Moment | None = None
    heading: Span | None = None
