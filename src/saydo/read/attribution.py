"""From the network's scores to attributions: source, cue and content, linked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from saydo.codes.cues import cue_kind, is_report_noun, is_report_verb
from saydo.model.span import Span, Spans
from saydo.read.tagger import TAGS, Scores, Tagged
from saydo.text.quotes import quotations

_ROLES = ("source", "cue", "content")
# A source is taken as a cue's when the network gives it at least this probability; below it the
# attribution stands without a source ("it is believed"). Chosen on PolNeAR's dev part.
SOURCE_FLOOR = 0.05
CONTENT_FLOOR = 0.25
PIECE_FLOOR = 0.3
CUE_FLOOR = 0.7
_WORD = re.compile(r"\w+")
LONGEST_GAP = 10
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans of one attribution; `source` may be empty, contents may come in pieces."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class _Run:
    """Pieces `start` to `end` that the network gave one role."""

    role: str
    start: int
    end: int


def attributions(tagged: Tagged, text: str) -> list[Attribution]:
    """Decode the best legal tag sequence and link each content and source to its cue."""
    runs = _runs(_best_path(tagged.tags), tagged, text)
    cues = [run for run in runs if run.role == "cue"]
    if not cues:
        return []
    contents = _assign([run for run in runs if run.role == "content"], cues, tagged)
    quoted = quotations(text)
    sources = [run for run in runs if run.role == "source"]
    table = [_link_scores(run, cues, tagged) for run in sources]
    found = []
    for at, cue in enumerate(cues):
        if not contents[cue] or not _says(cue, contents[cue], tagged, text, quoted):
            continue
        source = _best_source([row[at] for row in table], sources)
        found.append(
            Attribution(
                tuple(_span(run, tagged) for run in source),
                (_span(cue, tagged),),
                _joined([_span(run, tagged) for run in contents[cue]], runs, tagged, text),
            )
        )
    return found


def _joined(pieces: Sequence[Span], runs: Sequence[_Run], tagged: Tagged, text: str) -> Spans:
    """Close short gaps between a content's pieces: nothing else tagged, no full stop, in a line."""
    closed = list(pieces[:1])
    for piece in pieces[1:]:
        gap = Span(closed[-1].end, piece.start)
        words = gap.text(text)
        others = (_span(run, tagged) for run in runs)
        if (
            len(words.split()) <= LONGEST_GAP
            and not _SENTENCE_END.search(words)
            and not any(other.overlaps(gap) for other in others)
        ):
            closed[-1] = Span(closed[-1].start, piece.end)
        else:
            closed.append(piece)
    return tuple(closed)


def _assign(
    contents: Sequence[_Run], cues: Sequence[_Run], tagged: Tagged
) -> dict[_Run, list[_Run]]:
    """Give each content its most probable cue, so that no likely cue is left without one.

    A cue first takes the content that points at it most, if that is likely at all; only then do
    the other contents join the cue that they point at, as further pieces: in its own paragraph
    always (nobody else said them), from another only where the network is fairly sure.
    """
    table = [_link_scores(run, cues, tagged) for run in contents]
    given: dict[int, int] = {}
    pairs = sorted(
        ((table[c][k], c, k) for c in range(len(contents)) for k in range(len(cues))), reverse=True
    )
    for score, content, cue in pairs:
        if score >= np.log(CONTENT_FLOOR) and content not in given and cue not in given.values():
            given[content] = cue
    for content, run in enumerate(contents):
        best = int(np.argmax(table[content]))
        near = _one_paragraph(run, cues[best], tagged)
        if content not in given and (near or table[content][best] >= np.log(PIECE_FLOOR)):
            given[content] = best
    assigned: dict[_Run, list[_Run]] = {cue: [] for cue in cues}
    for content in sorted(given):
        assigned[cues[given[content]]].append(contents[content])
    return assigned


def _one_paragraph(left: _Run, right: _Run, tagged: Tagged) -> bool:
    between = tagged.pieces.offsets[min(left.end, right.end) : max(left.start, right.start)]
    return not any(start == end for start, end in between)


def _says(
    cue: _Run, contents: Sequence[_Run], tagged: Tagged, text: str, quoted: Sequence[Span]
) -> bool:
    """Whether a cue says something: a word of report, a quotation, or the network's certainty."""
    words = _span(cue, tagged).text(text)
    if cue_kind(words) or any(is_report_verb(w) or is_report_noun(w) for w in _WORD.findall(words)):
        return True
    if any(_span(run, tagged).overlaps(quotation) for run in contents for quotation in quoted):
        return True
    columns = [at for at, name in enumerate(TAGS) if name.endswith("-cue")]
    certainty = np.exp(tagged.tags[cue.start : cue.end, columns]).sum(1).mean()
    return bool(certainty >= CUE_FLOOR)


def _best_source(scores: Sequence[float], sources: Sequence[_Run]) -> list[_Run]:
    if not scores:
        return []
    best = int(np.argmax(scores))
    return [sources[best]] if scores[best] >= np.log(SOURCE_FLOOR) else []


def _span(run: _Run, tagged: Tagged) -> Span:
    return Span(tagged.pieces.offsets[run.start][0], tagged.pieces.offsets[run.end - 1][1])


def _link_scores(run: _Run, cues: Sequence[_Run], tagged: Tagged) -> list[float]:
    """Mean log-probability that the run's pieces point at each cue; -30 where none can see it."""
    seen: dict[int, list[float]] = {at: [] for at in range(len(cues))}
    for window, links in zip(tagged.windows, tagged.links, strict=True):
        first, last = max(run.start, window.fresh), min(run.end, window.end)
        if first >= last:
            continue
        rows = links[first - window.fresh : last - window.fresh]
        for at, cue in enumerate(cues):
            if window.start <= cue.start < window.end:
                seen[at].append(float(rows[:, cue.start - window.start + 1].mean()))
    distance = [min(abs(cue.start - run.end), abs(run.start - cue.end)) for cue in cues]
    return [
        float(np.mean(seen[at])) if seen[at] else -30.0 - distance[at] for at in range(len(cues))
    ]


def _best_path(tags: Scores) -> list[int]:
    """Viterbi over BIO: an inside tag only after a begin or inside tag of the same role."""
    size = len(TAGS)
    legal = np.full((size, size), 0.0, np.float32)
    for to, name in enumerate(TAGS):
        if name.startswith("I-"):
            for before, other in enumerate(TAGS):
                if other[1:] != name[1:]:
                    legal[before, to] = -1e9
    if not len(tags):
        return []
    score = tags[0].copy()
    score[[at for at, name in enumerate(TAGS) if name.startswith("I-")]] = -1e9
    back = np.zeros((len(tags), size), np.int64)
    for at in range(1, len(tags)):
        step = score[:, None] + legal
        back[at] = step.argmax(0)
        score = step.max(0) + tags[at]
    path = [int(score.argmax())]
    for at in range(len(tags) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def _runs(path: Sequence[int], tagged: Tagged, text: str) -> list[_Run]:
    runs: list[_Run] = []
    for at, tag in enumerate(path):
        name = TAGS[tag]
        if name == "O":
            continue
        role = name[2:]
        if name.startswith("I-") or (runs and _inside_word(runs[-1], at, tagged, text)):
            runs[-1] = _Run(runs[-1].role, runs[-1].start, at + 1)
        else:
            runs.append(_Run(role, at, at + 1))
    return [trimmed for run in runs if (trimmed := _without_breaks(run, tagged))]


def _inside_word(run: _Run, at: int, tagged: Tagged, text: str) -> bool:
    """Whether a piece goes on with the word that the run ends in."""
    end, start = tagged.pieces.offsets[run.end - 1][1], tagged.pieces.offsets[at][0]
    return (
        run.end == at
        and end == start
        and text[end - 1 : end].isalnum()
        and (text[start : start + 1].isalnum())
    )


def _without_breaks(run: _Run, tagged: Tagged) -> _Run | None:
    """Drop paragraph ends at either edge; a run of nothing else is no run."""
    start, end = run.start, run.end
    offsets = tagged.pieces.offsets
    while start < end and offsets[start][0] == offsets[start][1]:
        start += 1
    while end > start and offsets[end - 1][0] == offsets[end - 1][1]:
        end -= 1
    return _Run(run.role, start, end) if start < end else None
