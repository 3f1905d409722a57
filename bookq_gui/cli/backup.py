"""The commands ``backup`` and ``restore``."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bookq_gui.backup.format import BackupError
from bookq_gui.backup.restore import Backup, check_backup
from bookq_gui.backup.write import back_up as write
from bookq_gui.cli.access import change
from bookq_gui.cli.output import CommandError, Exit, write_line
from bookq_gui.cli.parser import Command, file_name
from bookq_gui.imports.archives import read_head
from bookq_gui.imports.file_types import BACKUP_HEAD, is_backup
from bookq_gui.model.job import Progress, Report
from bookq_gui.paths import Paths
from bookq_gui.storage.disk_errors import export_error


def _backup_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "file",
        type=file_name,
        metavar="FILE",
        help="what to write; an earlier backup of this name is replaced",
    )
    sub.add_argument("--force", action="store_true", help="replace FILE whatever it is")
    sub.add_argument(
        "--verify",
        action="store_true",
        help="write nothing: check FILE as a restore would, and say the result",
    )


def _restore_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "file", type=file_name, metavar="FILE", help="what bookq backup or the window has written"
    )


def _backup(options: argparse.Namespace, paths: Paths) -> int:
    return verify(options.file) if options.verify else back_up(paths, options.file, force=options.force)


def back_up(paths: Paths, file: Path, *, force: bool) -> Exit:
    """Write a backup to ``file``, also while a window is open; print how much is in it.

    A file that is no backup is replaced only with ``force``.
    """
    if paths.holds(file):
        raise CommandError(f"bookq keeps its own files at {file}. Choose another name.", Exit.WRONG_USE)
    if not force and _is_something_else(file):
        message = f"{file} is there and is no backup. Choose another name, or replace it with --force."
        raise CommandError(message, Exit.WRONG_USE)
    try:
        with _shown() as report:
            counts = write(paths, file, Progress(report))
    except BackupError as error:
        raise CommandError(error.message, Exit.IMPOSSIBLE) from error
    write_line(str(counts.saved_message(file)))
    return Exit.DONE


def _is_something_else(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0 and not is_backup(read_head(file, BACKUP_HEAD))


def verify(file: Path) -> Exit:
    """Check the backup ``file`` as a restore would, and print the result."""
    try:
        with _shown() as report:
            check = check_backup(file, Progress(report))
    except BackupError as error:
        raise CommandError(error.message, Exit.NOT_ALL if error.missing else Exit.IMPOSSIBLE) from error
    write_line(str(check.message()))
    return _exit(damaged=check.damaged, left_out=check.left_out)


def _restore(options: argparse.Namespace, paths: Paths) -> int:
    """Merge a backup into the store, or have its owner do it; print the result."""
    file: Path = options.file
    try:
        # A file that is no backup is refused before the store is opened or its owner is asked.
        Backup(file).close()
        with _shown() as report:
            restored = change(paths, lambda commands: commands.restore_backup(file, report))
    except BackupError as error:
        raise CommandError(error.message, Exit.NOT_ALL if error.missing else Exit.IMPOSSIBLE) from error
    except OSError as error:
        raise CommandError(export_error(error, paths.pasted).message, Exit.IMPOSSIBLE) from error
    write_line(str(restored.message()))
    return _exit(damaged=restored.damaged, left_out=restored.left_out)


def _exit(*, damaged: bool, left_out: int) -> Exit:
    if damaged:
        return Exit.IMPOSSIBLE
    return Exit.NOT_ALL if left_out else Exit.DONE


@contextmanager
def _shown() -> Iterator[Report | None]:
    """A report for `Progress` that is shown on stderr; None if that is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    began = time.monotonic()

    def show(done: int, total: int | None) -> None:
        speed = done / max(time.monotonic() - began, 0.1)
        of = f" of {total:,} ({100 * done // total} %)" if total else ""
        sys.stderr.write(f"\r\x1b[K{done:,}{of} records, {speed:,.0f} a second. Ctrl+C cancels.")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


COMMANDS = {
    "backup": Command(
        "  bookq backup bookq.zip\n  bookq backup /media/stick/bookq-2026-11-26.zip\n"
        "  bookq backup --verify bookq.zip\n\n"
        "Works while a window is open. Settings, covers and kept pages are not in it.\n"
        "--verify takes nothing in: exit code 1 when lines could not be read, 3 when the file is damaged.",
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
