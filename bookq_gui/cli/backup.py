"""The commands ``backup`` and ``restore``: all that is kept, in one file and out of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from bookq_gui.backup.format import BackupError
from bookq_gui.backup.read import Backup
from bookq_gui.backup.words import backed_up, taken_in
from bookq_gui.backup.write import back_up as write
from bookq_gui.cli.command import Command
from bookq_gui.cli.output import CommandError, Exit, write_line
from bookq_gui.cli.queue_access import change
from bookq_gui.cli.window import OpenWindow
from bookq_gui.paths import Paths
from bookq_gui.storage.disk_errors import export_error


def _backup_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", type=Path, metavar="FILE", help="what to write; one that is there is replaced")


def _restore_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", type=Path, metavar="FILE", help="what bookq backup or the window has written")


def _backup(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    return back_up(paths, options.file)


def _restore(options: argparse.Namespace, paths: Paths, _open_window: OpenWindow) -> int:
    return restore(paths, options.file)


def back_up(paths: Paths, file: Path) -> Exit:
    """Write all that is kept to ``file``, also while a window is open; print how much that is."""
    if paths.holds(file):
        raise CommandError(f"bookq keeps its own files at {file}. Choose another name.", Exit.WRONG_USE)
    try:
        amounts = write(paths, file)
    except BackupError as error:
        raise CommandError(error.message, Exit.IMPOSSIBLE) from error
    write_line(backed_up(amounts, file))
    return Exit.DONE


def restore(paths: Paths, file: Path) -> Exit:
    """Merge the backup ``file`` into what is kept, or have the open bookq do it; print the outcome."""
    try:
        # What is wrong with it is told before anything is opened, or asked of a window.
        Backup(file).close()
        restored = change(paths, lambda commands: commands.restore_backup(file))
    except BackupError as error:
        raise CommandError(error.message, Exit.NOT_ALL if error.missing else Exit.IMPOSSIBLE) from error
    except OSError as error:
        raise CommandError(export_error(error, paths.pasted).message, Exit.IMPOSSIBLE) from error
    write_line(taken_in(restored))
    if restored.damaged:
        return Exit.IMPOSSIBLE
    return Exit.NOT_ALL if restored.left_out else Exit.DONE


COMMANDS = {
    "backup": Command(
        "  bookq backup bookq.zip\n  bookq backup /media/stick/bookq-2026-11-26.zip\n\n"
        "Works beside an open window. Settings, covers and kept pages are not in it.",
        _backup_arguments,
        _backup,
    ),
    "restore": Command(
        "  bookq restore bookq.zip\n\n"
        "While a window is open on the library, that window does it. Exit code 1 when something in the\n"
        "file could not be read; the rest was taken in.",
        _restore_arguments,
        _restore,
    ),
}
