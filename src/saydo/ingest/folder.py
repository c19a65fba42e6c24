"""The files of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from saydo.model.issue import Issue, Severity

_ENDINGS = ".toml .yaml .yml .ini .cfg .json .css .js .py .sh .md .db .svg"
_NOT_NEWS = frozenset(_ENDINGS.split())


def files(folder: Path) -> Iterator[Path | Issue]:
    """All files below a folder, by name; an issue for each thing in it that cannot be one.

    Hidden files and folders are passed over. Links are followed, a link that leads back is not.
    """
    yield from _below(folder, set())


def _below(folder: Path, seen: set[Path]) -> Iterator[Path | Issue]:
    try:
        real = folder.resolve(strict=True)
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _issue(folder, f"The folder cannot be opened: {error.strerror}.")
        return
    if real in seen:
        yield _issue(folder, "The folder was read already: a link leads back to it.", Severity.NOTE)
        return
    seen.add(real)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _below(entry, seen)
        elif not entry.is_file():
            yield _issue(entry, "This is no file, or a link to nothing.")
        elif entry.suffix.lower() in _NOT_NEWS:
            what = f"Files of kind {entry.suffix} in a folder are not read; name it to add it."
            yield _issue(entry, what, Severity.NOTE)
        else:
            yield entry


def _issue(path: Path, what: str, severity: Severity = Severity.ERROR) -> Issue:
    return Issue(None, str(path), what, severity)
