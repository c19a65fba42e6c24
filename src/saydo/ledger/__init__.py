"""The store of a case: one SQLite file, facts and decisions appended, views as of a moment."""

from saydo.ledger.counts import Counts
from saydo.ledger.mentions import Mention
from saydo.ledger.search import Hit
from saydo.ledger.store import Ledger

__all__ = ["Counts", "Hit", "Ledger", "Mention"]
