"""From the network's scores to attributions: source, cue and content, linked."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from saydo.codes.cues import cue_kind, is_report_noun, is_report_verb
from saydo.model.span import Span, Spans
from saydo.read.tagger import TAGS, Scores, Tagged, log_softmax
from saydo.text.quotes import quotations

_ROLES = ("source", "cue", "content")
# A source is taken as a cue's when the network gives it at least this probability; below it the
# attribution stands without a source ("it is believed"). Chosen on PolNeAR's dev part.
SOURCE_FLOOR = 0.05
CONTENT_FLOOR = 0.25
PIECE_FLOOR = 0.3
CUE_FLOOR = 0.7
UNSEEN = -30.0
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
    runs = _runs(_best_path(tagged.tags, tagged.transitions), tagged, text)
    cues = [run for run in runs if run.role == "cue"]
    if not cues:
        return []
    contents = _assign([run for run in runs if run.role == "content"], cues, tagged)
    quoted = quotations(text)
    sources = [run for run in runs if run.role == "source"]
    best = _best_sources(sources, cues, tagged)
    spans = [_span(run, tagged) for run in runs]
    found = []
    for at, cue in enumerate(cues):
        if not contents[cue] or not _says(cue, contents[cue], tagged, text, quoted):
            continue
        found.append(
            Attribution(
                (_span(best[at], tagged),) if at in best else (),
                (_span(cue, tagged),),
                _joined([_span(run, tagged) for run in contents[cue]], spans, text),
            )
        )
    return found


def fragments(tagged: Tagged, text: str) -> list[tuple[str, Span]]:
    """Every source, cue and content span of the best legal tag sequence, before any is linked."""
    return [
        (run.role, _span(run, tagged))
        for run in _runs(_best_path(tagged.tags, tagged.transitions), tagged, text)
    ]


def _joined(pieces: Sequence[Span], tagged_spans: Sequence[Span], text: str) -> Spans:
    """Close short gaps between a content's pieces: nothing else tagged, no full stop, in a line."""
    closed = list(pieces[:1])
    for piece in pieces[1:]:
        gap = Span(closed[-1].end, piece.start)
        words = gap.text(text)
        if (
            len(words.split()) <= LONGEST_GAP
            and not _SENTENCE_END.search(words)
            and not any(other.overlaps(gap) for other in tagged_spans)
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
    served: set[int] = set()
    pairs = sorted(((p, c, k) for c, row in enumerate(table) for k, p in row.items()), reverse=True)
    for score, content, cue in pairs:
        if score >= np.log(CONTENT_FLOOR) and content not in given and cue not in served:
            given[content] = cue
            served.add(cue)
    for content, run in enumerate(contents):
        best = max(table[content], key=lambda cue: (table[content][cue], -cue))
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


def _best_sources(sources: Sequence[_Run], cues: Sequence[_Run], tagged: Tagged) -> dict[int, _Run]:
    """For each cue the source that points at it most, where that is likely at all."""
    best: dict[int, tuple[float, _Run]] = {}
    for run in sources:
        for cue, score in _link_scores(run, cues, tagged).items():
            if score >= np.log(SOURCE_FLOOR) and (cue not in best or score > best[cue][0]):
                best[cue] = (score, run)
    return {cue: run for cue, (_, run) in best.items()}


def _span(run: _Run, tagged: Tagged) -> Span:
    return Span(tagged.pieces.offsets[run.start][0], tagged.pieces.offsets[run.end - 1][1])


def _link_scores(run: _Run, cues: Sequence[_Run], tagged: Tagged) -> dict[int, float]:
    """Mean log-probability that the run's pieces point at each cue that they can see.

    Where they see none, the nearest cue stands in with a score that no floor lets pass.
    """
    seen: dict[int, list[float]] = {}
    at = bisect.bisect_right(tagged.windows, run.start, key=lambda w: w.fresh) - 1
    while at < len(tagged.windows) and tagged.windows[at].fresh < run.end:
        window, links = tagged.windows[at], tagged.links[at]
        first, last = max(run.start, window.fresh), min(run.end, window.end)
        rows = log_softmax(links[first - window.fresh : last - window.fresh]).mean(0)
        low = bisect.bisect_left(cues, window.start, key=lambda c: c.start)
        high = bisect.bisect_left(cues, window.end, key=lambda c: c.start)
        for cue in range(low, high):
            seen.setdefault(cue, []).append(float(rows[cues[cue].start - window.start + 1]))
        at += 1
    if not seen:
        nearest = bisect.bisect_left(cues, run.start, key=lambda c: c.start)
        return {min(nearest, len(cues) - 1): UNSEEN}
    return {cue: sum(scores) / len(scores) for cue, scores in seen.items()}


def _best_path(tags: Scores, transitions: Scores) -> list[int]:
    """Viterbi over BIO with the learned transitions; an inside tag only goes on with its role."""
    if not len(tags):
        return []
    into = np.ascontiguousarray((transitions + _FORBIDDEN).T)
    score = tags[0] + _FORBIDDEN[0]
    back = np.zeros(tags.shape, np.int64)
    for at in range(1, len(tags)):
        step = into + score
        back[at] = step.argmax(1)
        score = step.max(1) + tags[at]
    path = [int(score.argmax())]
    for at in range(len(tags) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


_FORBIDDEN = np.array(
    [
        [-1e9 if to.startswith("I-") and to[1:] != before[1:] else 0.0 for to in TAGS]
        for before in TAGS
    ],
    np.float32,
)
"""What is added to the score of a tag (column) after another (row); a text begins as after "O"."""


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
