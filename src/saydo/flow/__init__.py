"""The stages in their order: nothing else knows it.

A case is a folder with `case.toml`, which its analyst writes, and `ledger.db`, which saydo writes.
"""

from saydo.flow.adding import Added, Progress, add
from saydo.flow.assessing import assess
from saydo.flow.cases import CASE_FILE, LEDGER_FILE, init_case, load_case
from saydo.flow.deciding import Decided, decide, decisions, doubts, issues, verify
from saydo.flow.reading import read

__all__ = [
    "CASE_FILE",
    "LEDGER_FILE",
    "Added",
    "Decided",
    "Progress",
    "add",
    "assess",
    "decide",
    "decisions",
    "doubts",
    "init_case",
    "issues",
    "load_case",
    "read",
    "verify",
]
