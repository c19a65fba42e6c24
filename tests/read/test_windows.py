"""Every piece of a document is fresh in exactly one window, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from saydo.read.windows import Pieces, windows

_PIECES = st.lists(st.sampled_from(["word", "stop", "end"]), max_size=900)


def _document(kinds: list[str]) -> Pieces:
    offsets = []
    for at, kind in enumerate(kinds):
        offsets.append((at, at + (kind != "end")))
    breaks = [n + 1 for n, kind in enumerate(kinds) if kind != "word"]
    return Pieces(list(range(len(kinds))), offsets, breaks)


@given(_PIECES, st.integers(8, 300), st.integers(0, 100))
def test_windows_cover_each_piece_once(kinds: list[str], fresh: int, context: int) -> None:
    cut = list(windows(_document(kinds), fresh, context))
    covered = [at for window in cut for at in range(window.fresh, window.end)]
    assert covered == list(range(len(kinds)))
    for window in cut:
        assert window.end - window.fresh <= fresh
        assert 0 <= window.fresh - window.start <= context
