"""Finds out whether lock, folder and database of a store are still those that its owner opened."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bookq_gui.model.message import Message
from bookq_gui.storage.atomic import sync_file, sync_folder
from bookq_gui.storage.disk_errors import OwnershipError
from bookq_gui.storage.reader import DATABASE, note_damage


class Ownership:
    """Compares lock, folder and database of the store in ``folder`` by their inodes.

    ``lock`` is the lock file that the owner holds, None: there is none.
    """

    def __init__(self, folder: Path, lock: Path | None) -> None:
        self._folder = folder
        self._lock = lock
        self._files = tuple(None if path is None else str(path) for path in (lock, folder, folder / DATABASE))
        self._places: tuple[object, object, object] = (None, None, None)
        self._handle: int | None = None
        self._size = 0

    def remember(self) -> None:
        """Note the files that are owned."""
        self._places = self._current()
        self.close()
        self._handle = None if os.name == "nt" else os.open(self._folder, os.O_RDONLY)

    def close(self) -> None:
        """Close the handle of the folder."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def is_database_deleted(self) -> bool:
        """Whether the database was deleted, perhaps with its folder; its owner may write it again.

        Raises OwnershipError if lock, folder or database is not the one that was opened.
        """
        places = self._current()
        if places == self._places and self._size:
            return False
        lock, folder, database = places
        if lock != self._places[0]:
            raise OwnershipError(
                Message(
                    "{file} was deleted or replaced while bookq was open, so another bookq may use this "
                    "collection now. Nothing more is saved here. Close bookq and start it again.",
                    file=str(self._lock),
                )
            )
        if folder != self._places[1] and (folder is not None or not self._is_folder_deleted()):
            raise OwnershipError(
                Message(
                    "{folder} was moved or replaced while bookq was open. Nothing more is saved until it is "
                    "back in its place. Move it back, or close bookq and start it again.",
                    folder=str(self._folder),
                )
            )
        if database is None:
            return True
        note_damage(self._folder)
        raise OwnershipError(
            Message(
                "Another program replaced or emptied the database in {folder} while bookq was open. Nothing "
                "more is saved. Close bookq and start it again: it recovers what can still be read.",
                folder=str(self._folder),
            )
        )

    def _is_folder_deleted(self) -> bool:
        return self._handle is None or os.fstat(self._handle).st_nlink == 0

    def _current(self) -> tuple[object, object, object]:
        """The identities of lock, folder and database. Notes the size of the database, too."""
        # Called twice a commit: with Path objects this would take a fifth of its time.
        lock, folder, database = map(_status, self._files)
        self._size = database.st_size if database is not None else 0
        return _identity(lock), _identity(folder), _identity(database)


def write_again(folder: Path, connection: sqlite3.Connection) -> None:
    """Write the deleted database in ``folder`` again. The open ``connection`` still reads it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for leftover in (f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (folder / leftover).unlink(missing_ok=True)
    draft = folder / f"{DATABASE}.new"
    with closing(sqlite3.connect(draft)) as target:
        connection.backup(target)
    sync_file(draft)
    draft.replace(folder / DATABASE)
    sync_folder(folder)


def _status(file: str | None) -> os.stat_result | None:
    if file is None:
        return None
    try:
        return os.stat(file)  # noqa: PTH116 - see above
    except OSError:
        return None


def _identity(status: os.stat_result | None) -> tuple[int, int] | None:
    return None if status is None else (status.st_dev, status.st_ino)
