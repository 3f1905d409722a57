"""What ``backup`` and ``restore`` do."""

from __future__ import annotations

from pathlib import Path

from bookq_gui.backup.format import BackupError
from bookq_gui.backup.read import Backup
from bookq_gui.backup.words import backed_up, taken_in
from bookq_gui.backup.write import back_up as write
from bookq_gui.cli.output import CommandError, Exit, write_line
from bookq_gui.cli.queue_access import change
from bookq_gui.paths import Paths
from bookq_gui.storage.errors import export_error


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
