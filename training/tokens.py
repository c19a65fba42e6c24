"""Sentences that come as tokens, made text again, so that the network sees what it will read."""

from __future__ import annotations

from collections.abc import Sequence

from saydo.model.span import Span

_SHOWN = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_NO_SPACE_BEFORE = frozenset({",", ".", ":", ";", "?", "!", "%", ")", "]", "”", "n't", "’"})
_NO_SPACE_AFTER = frozenset({"(", "[", "$", "“", "‘", "#"})


def joined(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """The text of Penn Treebank tokens, and where each of them stands in it."""
    text = ""
    spans = []
    glued = True
    for token in tokens:
        shown = _SHOWN.get(token, token)
        if not (glued or shown in _NO_SPACE_BEFORE or token.startswith("'")):
            text += " "
        spans.append(Span(len(text), len(text) + len(shown)))
        text += shown
        glued = shown in _NO_SPACE_AFTER
    return text, spans
