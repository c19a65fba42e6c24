"""Documents → readings: who said what, which deeds are told, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from saydo.codes.local_names import with_local_names
from saydo.codes.parties import PartyTable
from saydo.model.document import Document
from saydo.model.issue import Issue, Severity
from saydo.model.reading import ReaderSize, Reading, Unknown
from saydo.model.statement import Statement
from saydo.read.attribution import attributions
from saydo.read.due import due
from saydo.read.events import events
from saydo.read.issues import LANGUAGES, Read, issues
from saydo.read.learned import Learned
from saydo.read.reading_copy import Copy, copy
from saydo.read.sentence import document_sentences
from saydo.read.statements import statements
from saydo.read.tagger import Tagged, Tagger, shipped_tagger
from saydo.read.unknown import unknown
from saydo.settings import SETTINGS


def version(size: ReaderSize) -> str:
    """The name under which readings are kept."""
    return f"reader-3-{size}"


class Reader:
    """Reads documents; a reading carries `version`, which changes whenever readings may change."""

    def __init__(
        self,
        parties: PartyTable,
        size: ReaderSize = ReaderSize.EXACT,
        tagger: Tagger | None = None,
    ) -> None:
        """`parties` names the sides; `tagger` defaults to the network of that size that ships."""
        self.version = version(size)
        self._parties = parties
        self._tagger = tagger or shipped_tagger(size)

    def read(self, documents: Sequence[Document]) -> list[Reading]:
        """One reading a document, in order; never raises for what a text contains."""
        copies = [
            copy(document, SETTINGS.read_characters)
            for document in documents
            if not _unreadable(document)
        ]
        tagged = self._tagger.tag([copied.document.text for copied in copies])
        readings = {
            copied.document.id: self._one(copied, scores)
            for copied, scores in zip(copies, tagged, strict=True)
        }
        return [
            replace(readings[document.id], document=document)
            if document.id in readings
            else Reading(document, self.version, issues=tuple(_unreadable(document)))
            for document in documents
        ]

    def _one(self, copied: Copy, tagged: Tagged) -> Reading:
        document = copied.document
        open_questions = unknown(document)
        parties = with_local_names(document.text, self._parties)
        said = tuple(
            statement
            for statement in statements(document, attributions(tagged, document.text), parties)
            if not _is_open_question(statement, open_questions)
        )
        cut = document_sentences(document, parties)
        learned = Learned(tagged, tagged.deed_scores) if tagged.deed_scores else None
        told = events(document, said, parties, cut, learned)
        return Reading(
            document,
            self.version,
            statements=said,
            events=told,
            due=due(document, cut),
            unknown=open_questions,
            issues=issues(Read(document, said, copied.foreign, copied.unread)),
        )


def _is_open_question(statement: Statement, questions: Sequence[Unknown]) -> bool:
    """ "It was not clear how many …": nobody's statement, but something that is not known."""
    return statement.speaker is None and any(
        question.span.overlaps(span) for question in questions for span in statement.content
    )


def _unreadable(document: Document) -> list[Issue]:
    if document.language is not None and document.language not in LANGUAGES:
        what = f"The text seems to be in the language '{document.language}', which is not read."
        return [Issue(document.id, document.path or document.id, what, Severity.WARNING)]
    if not document.text.strip():
        return [
            Issue(document.id, document.path or document.id, "The text is empty.", Severity.ERROR)
        ]
    return []
