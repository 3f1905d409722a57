"""Memory and time of hostile pages, measured in another process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LIMITS = Path(__file__).with_name("limits.py")
MOST_MEMORY = 300
"""MiB that the reading of any page may add to a process, the page itself included."""
MOST_TIME = 5.0
"""Seconds of processor time a page; a real page takes some hundredths."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the peak of a process this way")
def test_hostile_pages_cost_little():
    paths = os.pathsep.join([str(LIMITS.parents[3]), os.environ.get("PYTHONPATH", "")])
    run = subprocess.run(
        [sys.executable, str(LIMITS)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert run.returncode == 0, run.stderr
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    assert len(lines) > 30
    peaks = [float(line[2]) for line in lines]
    assert peaks[-1] - peaks[0] < MOST_MEMORY, run.stdout
    slow = [line for line in lines if float(line[3]) > MOST_TIME]
    assert slow == []
    assert [line[4] for line in lines[-2:]] == ["next", "legacy"]
