"""What other processes do to a ledger: one is killed, one reads while another writes."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from saydo.ledger import Ledger

ROOT = Path(__file__).parents[2]


def writer(path: Path, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.ledger.writer", str(path), str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_kill_loses_no_acknowledged_document(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "l.db"
    process = writer(path, 100_000)
    assert process.stdout is not None
    acknowledged = [process.stdout.readline().strip()]
    time.sleep(random.Random(seed).uniform(0.0, 0.4))
    process.kill()
    # A last line without its end was cut by the kill, and was not read as acknowledged.
    acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
    process.wait()
    assert process.returncode < 0
    with Ledger.open(path) as ledger:
        assert all(ledger.has(doc) for doc in acknowledged)
        assert len(ledger.readings()) == ledger.counts().documents
        assert ledger.verify() == []


def test_one_process_reads_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    process = writer(path, 150)
    assert process.stdout is not None
    seen: list[int] = []
    process.stdout.readline()
    while process.poll() is None:
        with Ledger.open(path, read_only=True) as ledger:
            seen.append(len(ledger.readings()))
    assert process.returncode == 0
    assert seen == sorted(seen)
    assert any(0 < count < 150 for count in seen)
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.counts().documents == 150
