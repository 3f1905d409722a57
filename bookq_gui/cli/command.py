"""What a command module declares: its words for people, what it takes, and what runs it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from bookq_gui.cli.window import OpenWindow
from bookq_gui.paths import Paths

Run = Callable[[argparse.Namespace, Paths, OpenWindow], int]
"""Does the work and returns the exit code."""


class Command(NamedTuple):
    """One command. ``examples`` are shown by its help, ``arguments`` adds what it takes to its parser."""

    examples: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Run


def takes_json(target: argparse.ArgumentParser) -> None:
    """Give a command the option ``--json``."""
    target.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
