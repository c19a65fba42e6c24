"""Where a sentence's main clause begins, and the subject that stands before its verb group."""

from __future__ import annotations

from saydo.codes.function_words import function_words
from saydo.codes.moods import auxiliaries
from saydo.codes.phrase_edges import phrase_edges
from saydo.model.span import Span
from saydo.read.name_phrases import in_list, names_somebody, timely
from saydo.read.plain import Plain

_DATELINE = 9
_DASHES = (" -", "--", " –", " —")
_BEFORE_TIMES = frozenset({"on", "in", "at", "of", "the", "early"})


def clause_start(sentence: Plain) -> int:
    """After a dateline and a fronted phrase ("CAIRO (AP) -- On Monday, …")."""
    edges, words = phrase_edges(), sentence.words
    at = _after_dateline(sentence)
    if sentence.lower(at) in edges.joins:
        at += 1
    while sentence.lower(at) == "on" and sentence.lower(at + 1).isdigit():
        at += 2
        while sentence.lower(at) in edges.times or sentence.lower(at).isdigit():
            at += 1
    if at >= len(words):
        return 0
    for here in range(at + 1, min(len(words), at + _fronted(sentence.lower(at)))):
        dated = words[here].text[0].isdigit()
        if "," in sentence.before(here) and not dated and not in_list(sentence, here):
            return here
    return at


def subject_phrase(sentence: Plain, first: int, verb: int) -> Span | None:
    """What stands before a verb group, without times, relative clauses and asides at its end."""
    edges, last = phrase_edges(), verb
    for here in range(first + 1, verb):
        if sentence.lower(here) in edges.subordinate and any(
            word.capital for word in sentence.words[here + 1 : verb]
        ):
            # "These words came after Chad had …": the verb is the later clause's.
            first = here + 1
        elif _cut(sentence, here):
            last = here
            break
    helping = auxiliaries().have | auxiliaries().planned | auxiliaries().do
    while last > first and (timely(sentence, last - 1) or sentence.lower(last - 1) in helping):
        last -= 1
        while last > first and sentence.lower(last - 1) in _BEFORE_TIMES:
            last -= 1
    return sentence.span(first, last)


def split_pair(sentence: Plain, span: Span) -> tuple[Span, Span] | None:
    """The two of "X and Y" where each names somebody."""
    held = [at for at, word in enumerate(sentence.words) if word.span.overlaps(span)]
    joints = [at for at in held[1:-1] if sentence.lower(at) == "and"]
    if len(joints) != 1:
        return None
    first = next((at + 1 for at in held if sentence.lower(at) == "between"), held[0])
    left, right = range(first, joints[0]), range(joints[0] + 1, held[-1] + 1)
    if not (names_somebody(sentence, left) and names_somebody(sentence, right)):
        return None
    one = sentence.span(left.start, left.stop)
    other = sentence.span(right.start, right.stop)
    return (one, other) if one is not None and other is not None else None


def _after_dateline(sentence: Plain) -> int:
    at = 0
    for here in range(1, min(len(sentence.words), _DATELINE)):
        between = sentence.before(here)
        shouted = ":" in between and all(word.capital for word in sentence.words[:here])
        if shouted or any(dash in between for dash in _DASHES):
            at = here
    return at


def _fronted(opening: str) -> int:
    """How many words a phrase that begins with this one may be fronted by; 0: none is."""
    edges = phrase_edges()
    if opening.endswith("ing") and opening not in edges.ing_nouns:
        return 20
    if opening in function_words().prepositions | edges.fronted | edges.stops:
        return 30
    return 8 if opening.endswith("ly") else 0


def _cut(sentence: Plain, at: int) -> bool:
    """Whether the subject ends before a word: an aside, a relative clause, a time."""
    comma, lower = "," in sentence.before(at), sentence.lower(at)
    if comma and lower in function_words().prepositions:
        return True
    if lower in ("this", "last") and timely(sentence, at + 1):
        return True
    return lower in phrase_edges().stops and (comma or lower != "as")
