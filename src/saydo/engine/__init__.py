"""Where per-document work runs: in this process, or in a pool of processes on this machine."""

from saydo.engine.batches import batches
from saydo.engine.pool import run

__all__ = ["batches", "run"]
