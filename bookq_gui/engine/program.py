"""The command that starts the bookq that runs now."""

from __future__ import annotations

import sys
from pathlib import Path


def this_program(*, window: bool = True) -> list[str]:
    """The words that start this bookq: the program with a window, or the one that prints."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    beside = Path(sys.executable).with_name("bookq-gui" if window else "bookq")
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "bookq_gui"]
