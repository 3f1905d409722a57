"""The commands ``backup`` and ``restore``: all that is kept, in one file and out of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from bookq_gui.cli.command import Command
from bookq_gui.cli.window_request import OpenWindow
from bookq_gui.paths import Paths


def _backup_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", type=Path, metavar="FILE", help="what to write; one that is there is replaced")


def _restore_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", type=Path, metavar="FILE", help="what bookq backup or the window has written")


def _backup(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.saving import back_up

    return back_up(paths, options.file)


def _restore(options: argparse.Namespace, paths: Paths, _window: OpenWindow) -> int:
    from bookq_gui.cli.saving import restore

    return restore(paths, options.file)


COMMANDS = (
    Command(
        "backup", "write books, queue, tags and notes into one file, for another computer or a bad day",
        "  bookq backup bookq.zip\n  bookq backup /media/stick/bookq-2026-11-26.zip\n\n"
        "Works beside an open window. Settings, covers and kept pages are not in it.",
        _backup_arguments, _backup,
    ),
    Command(
        "restore", "take a backup in: what is missing is added, what is here stays",
        "  bookq restore bookq.zip\n\n"
        "While a window is open on the collection, that window does it. Exit code 1 when something in the\n"
        "file could not be read; the rest was taken in.",
        _restore_arguments, _restore,
    ),
)  # fmt: skip
