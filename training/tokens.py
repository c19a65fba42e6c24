"""Tokenised text as it would have been printed, with where each token has come to stand."""

from __future__ import annotations

from collections.abc import Sequence

from saydo.model.span import Span

_MARKS = {
    "``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]",
    "-LCB-": "{", "-RCB-": "}",
}  # fmt: skip
_NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", "?", "!", ")", "]", "%", "”", "...", "'"])
_ENDINGS = frozenset(["'s", "n't", "'ll", "'re", "'ve", "'d", "'m", "'S", "N'T", "’s"])
_NO_SPACE_AFTER = frozenset(["(", "[", "“", "‘", "$", "#"])
_HALVES = {"can": ("not",), "got": ("ta",), "gon": ("na",)}


def plain(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """The text and a span a token (Penn Treebank tokens: brackets and quotes by their names)."""
    text, spans, before, opened = "", [], "", False
    for token in tokens:
        shown = _MARKS.get(token, token)
        if shown == '"':
            shown = "”" if opened else "“"
        opened = shown == "“" or (opened and shown != "”")
        glued = (
            not text
            or shown in _NO_SPACE_BEFORE
            or token in _ENDINGS
            or before in _NO_SPACE_AFTER
            or (before == "-" or shown == "-")
            or token in _HALVES.get(before.lower(), ())
        )
        text += "" if glued else " "
        spans.append(Span(len(text), len(text) + len(shown)))
        text += shown
        before = shown
    return text, spans
