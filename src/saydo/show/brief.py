"""A one-page situation brief in Markdown; each line carries the sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from saydo.assess.gap import gap
from saydo.assess.indicators import indicators
from saydo.codes.admiralty import credibility, reliability
from saydo.model.assessment import Assessment
from saydo.model.case import Case
from saydo.model.document import Document
from saydo.model.grade import GradedClaim
from saydo.model.reading import Reading
from saydo.model.span import Span
from saydo.show import decided, wording
from saydo.show.dates import period, time
from saydo.show.passages import passage

_CLAIMS = 10
_PER_LINE = 4
_OTHERS = 6


class _Notes:
    """Footnotes, numbered as they are first needed: a span of a document each."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._numbers: dict[tuple[str, Span], int] = {}

    def cite(self, places: Iterable[tuple[str, Span]]) -> str:
        """Marks for these places, the first few of them; each has its note."""
        chosen = list(dict.fromkeys(places))[:_PER_LINE]
        numbers = (self._numbers.setdefault(place, len(self._numbers) + 1) for place in chosen)
        return "".join(f"[^{number}]" for number in numbers)

    def text(self) -> Iterator[str]:
        """The notes: publisher, day, document, characters, the sentence."""
        for (doc, span), number in self._numbers.items():
            reading = self._readings[doc]
            document = reading.document
            sentence = " ".join(passage(reading, span).text.split())
            where = f"`{document.id}` characters {span.start}–{span.end}"
            yield f"[^{number}]: {_publication(document)}, {where}: “{_plain(sentence)}”"


def brief(assessment: Assessment, case: Case) -> str:
    """The brief as Markdown: words against ground, claims, plans, what is due, what is unknown."""
    readings = {reading.document.id: reading for reading in assessment.readings}
    notes = _Notes(readings)
    told = sum(1 for reading in assessment.readings if reading.statements or reading.events)
    head = [
        f"# {_plain(case.title)}",
        f"As of {time(assessment.as_of)}: {wording.many(len(readings), 'document')}, "
        f"{told} of them with statements or deeds.",
    ]
    sections = [
        ("Words against ground", list(_gaps(assessment, case, notes))),
        ("Claims", [_claim(g, notes, assessment) for g in _first(assessment.claims, digit=True)]),
        (
            "Announced, possible, said",
            [_claim(g, notes, assessment) for g in _first(assessment.claims)],
        ),
        ("Due", list(_due(assessment, notes))),
        ("Not known, and said so", list(_unknown(assessment, readings, notes))),
    ]
    body = [part for title, lines in sections for part in (f"## {title}", _list(lines))]
    return "\n\n".join([*head, *body, "\n".join(notes.text())]).rstrip() + "\n"


def _list(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines) or "Nothing in the documents."


def _first(claims: Iterable[GradedClaim], *, digit: bool = False) -> list[GradedClaim]:
    chosen = [graded for graded in claims if (graded.grade.deed is not None) == digit]
    return chosen[: _CLAIMS if digit else _OTHERS]


def _gaps(assessment: Assessment, case: Case, notes: _Notes) -> Iterator[str]:
    spans = {e.id: (e.event.doc, e.event.span) for g in assessment.claims for e in g.claim.evidence}
    for one in gap(assessment, indicators(case)):
        words = notes.cite(spans[e] for e in one.words.evidence if e in spans)
        ground = notes.cite(spans[e] for e in one.ground.evidence if e in spans)
        apart = " **Words and ground are apart.**" if one.apart else ""
        yield (
            f"**{one.indicator}**: words {wording.words_side(one.words)}{words}; "
            f"ground {wording.ground_side(one.ground)}{ground}.{apart}"
        )


def _claim(graded: GradedClaim, notes: _Notes, assessment: Assessment) -> str:
    claim, deed = graded.claim, graded.grade.deed
    rests = set(deed.evidence) if deed else set()
    evidence = sorted(claim.evidence, key=lambda e: (e.id not in rests, e.known_at, e.id))
    cited = notes.cite((e.event.doc, e.event.span) for e in evidence)
    label = _grade(graded) if deed else wording.kind_label(graded)
    people = _plain("".join(f"; {part}" for part in (wording.people(claim),) if part))
    because = f" {deed.reason}" if deed else ""
    title = _plain(wording.title(claim))
    told = "; ".join(decided.sentence(d) for d in decided.bearing(graded, assessment.decisions))
    changed = f" (Decided by an analyst: {_plain(told)})" if told else ""
    return f"**{label}** {title}: {wording.tally(claim)}{people}.{because}{changed}{cited}"


def _grade(graded: GradedClaim) -> str:
    """The grade in short and in words: "F4 (source usually reliable; doubtful)"."""
    deed, author = graded.grade.deed, graded.grade.author
    words = [
        f"source {reliability(graded.grade.reliability.letter).label}",
        credibility(deed.credibility if deed else None).label,
    ]
    if author is not None:
        words.append(f"who did it {credibility(author.credibility).label}")
    return f"{wording.grade_label(graded)} ({'; '.join(words)})"


def _due(assessment: Assessment, notes: _Notes) -> Iterator[str]:
    for item in assessment.due:
        state = "overdue" if item.overdue else "ahead"
        cited = notes.cite([(item.due.doc, item.due.span)])
        yield f"**{period(item.due.when)}** ({state}): {_plain(item.text)}{cited}"


def _unknown(
    assessment: Assessment, readings: Mapping[str, Reading], notes: _Notes
) -> Iterator[str]:
    for one in assessment.unknown:
        text = " ".join(one.span.text(readings[one.doc].document.text).split())
        yield f"{_plain(text)}{notes.cite([(one.doc, one.span)])}"


def _publication(document: Document) -> str:
    parts = (
        document.publisher or document.credit or "publisher not told",
        time(document.published) if document.published else "no date",
        f"<{document.url}>" if document.url and " " not in document.url else "",
    )
    return _plain(parts[0]) + ", " + ", ".join(part for part in parts[1:] if part)


def _plain(text: str) -> str:
    """Text whose characters mean nothing to Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)
