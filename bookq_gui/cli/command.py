"""What a command is: its words for people, what it takes, and what runs it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from bookq_gui.cli.window_request import OpenWindow
from bookq_gui.paths import Paths

Run = Callable[[argparse.Namespace, Paths, OpenWindow], int]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its word, its line in the overview, how it is used, and what runs it."""

    name: str
    summary: str
    examples: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Run


def takes_json(target: argparse.ArgumentParser) -> None:
    """Give a command the option ``--json``."""
    target.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
