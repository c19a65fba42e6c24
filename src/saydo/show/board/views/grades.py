"""A grade as the badge shows it."""

from __future__ import annotations

from dataclasses import dataclass

from saydo.codes.admiralty import credibility, reliability
from saydo.model.grade import Grade, GradedClaim, Verdict, shown
from saydo.show.wording import grade_label


@dataclass(frozen=True, slots=True)
class GradeView:
    """Letter and digit with their labels; `digit` is None where the claim gets none.

    `credibility` is the digit as a value: null for "cannot be judged", which prints as 6.
    """

    label: str
    letter: str
    letter_words: str
    digit: str | None
    credibility: int | None
    digit_words: str
    author_digit: str | None
    author_words: str | None
    contested: bool
    plan: str | None


def grade_view(graded: GradedClaim) -> GradeView:
    """The grade of a claim, ready to be shown."""
    grade = graded.grade
    source = reliability(grade.reliability.letter)
    return GradeView(
        grade_label(graded),
        source.letter,
        source.label,
        shown(grade.deed) if grade.deed else None,
        grade.deed.credibility if grade.deed else None,
        _words(grade.deed) or _without(grade),
        shown(grade.author) if grade.author else None,
        _words(grade.author),
        bool(grade.contested),
        grade.plan.value if grade.plan else None,
    )


def _words(verdict: Verdict | None) -> str | None:
    return credibility(verdict.credibility).label if verdict else None


def _without(grade: Grade) -> str:
    return f"plan: {grade.plan.value}" if grade.plan else "no digit"
