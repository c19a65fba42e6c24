"""Documents in batches of like length."""

from __future__ import annotations

from collections.abc import Iterable

from saydo.model.document import Document
from saydo.settings import SETTINGS, Settings


def batches(documents: Iterable[Document], settings: Settings = SETTINGS) -> list[list[Document]]:
    """All documents, the longest first, in batches that hold no more than the settings allow.

    Like lengths share a batch, since a network pads each text to the longest beside it; the
    longest go first, so that no long one is left for the end. The same documents, in any order,
    give the same batches. A document above the limit of characters is a batch of its own.
    """
    made: list[list[Document]] = []
    held = 0
    for one in sorted(documents, key=lambda one: (-len(one.text), one.id)):
        held += len(one.text)
        full = made and len(made[-1]) >= settings.batch_documents
        if not made or full or held > settings.batch_characters:
            made.append([])
            held = len(one.text)
        made[-1].append(one)
    return made
