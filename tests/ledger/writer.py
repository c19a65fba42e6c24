"""Adds documents one by one and prints the id of each that was acknowledged: run as a process."""

from __future__ import annotations

import sys
from pathlib import Path

from saydo.ledger import Ledger
from tests.ledger.made import ADDED, document, reading


def main(path: str, count: int) -> None:
    with Ledger.open(Path(path)) as ledger:
        for number in range(count):
            doc = document(f"Report {number}. " + "The army left Kassala. " * 50)
            ledger.add([reading(doc)], ADDED)
            sys.stdout.write(f"{doc.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
