"""Failures of the disk as sentences that say what to do, and whether the store is still ours to write."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from bookq_gui.model.message import Message
from bookq_gui.storage.reader import DATABASE, note_damage

LITTLE_SPACE = 256 * 2**10
"""With fewer free bytes SQLite cannot make the files it needs, and calls that an I/O error."""
LONGEST_PATH = 500
"""Bytes of the longest path of a database, without the endings that SQLite adds to it."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_MISNAMED = ("disk i/o error", "unable to open")


class OwnershipError(Exception):
    """The store is not this process's any more: ``message`` says what happened and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class ExportError(Exception):
    """The file could not be written: ``message`` says why and what to do, ``details`` is for a report."""

    def __init__(self, message: Message, details: str = "") -> None:
        super().__init__(str(message))
        self.message = message
        self.details = details


class UnknownFormatError(ExportError):
    """The name of the file, or of the format, is none that bookq knows."""


def disk_message(error: BaseException, folder: Path, *, goes_on: bool = False) -> Message:
    """What a failure of the disk means to a person, and what to do about it.

    ``folder`` is the one that was used. ``goes_on``: bookq tries again by itself.
    """
    at = str(folder)
    text = str(error).casefold()
    if isinstance(error, OwnershipError):
        return error.message
    if isinstance(error, MemoryError):
        return (
            Message("There is not enough memory to save. Close other programs: bookq goes on by itself.")
            if goes_on
            else Message("There is not enough memory. Close other programs, then try again.")
        )
    if _is_full(error, text, folder):
        return (
            Message(
                "The disk that holds {folder} is full. Free some space: "
                "nothing is lost, and bookq goes on by itself.",
                folder=at,
            )
            if goes_on
            else Message(
                "The disk that holds {folder} is full. Free some space, then try again; "
                "what was saved before is not touched.",
                folder=at,
            )
        )
    if "locked" in text or "busy" in text or isinstance(error, TimeoutError):
        return (
            Message(
                "Another program holds the database in {folder}. bookq waits for it and goes on by itself; "
                "a backup or synchronising program is the usual cause.",
                folder=at,
            )
            if goes_on
            else Message(
                "Another program holds the database in {folder}. Try again in a moment; "
                "a backup or synchronising program is the usual cause.",
                folder=at,
            )
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        file = next((path for path in (folder, *folder.parents) if path.is_file()), folder)
        return Message("{file} is a file, where a folder is needed. Choose another folder.", file=str(file))
    if "readonly" in text or "read-only" in text or isinstance(error, PermissionError):
        if goes_on:
            return Message(
                "bookq may not write to {folder}. Give it write permission: it goes on by itself then.",
                folder=at,
            )
        return _not_writable(folder)
    if "not a database" in text or "malformed" in text:
        return Message(
            "The database in {folder} is damaged. Open bookq, or use the command bookq run: "
            "it sets the damaged file aside and takes over all that can still be read.",
            folder=at,
        )
    if "unable to open" in text or isinstance(error, FileNotFoundError) or _is_too_long(error):
        return _unopened(folder, goes_on=goes_on)
    if goes_on:
        return Message(
            "Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again.",
            folder=at,
            error=str(error) or repr(error),
        )
    return Message(
        "The database in {folder} could not be used ({error}). Try again; bookq doctor may say more.",
        folder=at,
        error=str(error) or repr(error),
    )


def _is_full(error: BaseException, text: str, folder: Path) -> bool:
    if isinstance(error, sqlite3.Error):
        return "full" in text or (text.startswith(_MISNAMED) and _has_no_room(folder))
    return isinstance(error, OSError) and error.errno in _FULL


def _has_no_room(folder: Path) -> bool:
    try:
        existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
        return shutil.disk_usage(existing).free < LITTLE_SPACE
    except (OSError, StopIteration):
        return False


def _is_too_long(error: BaseException) -> bool:
    return isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG


def _not_writable(folder: Path) -> Message:
    return Message(
        "bookq may not write to {folder}. Give it write permission, or choose another folder.",
        folder=str(folder),
    )


def _unopened(folder: Path, *, goes_on: bool) -> Message:
    if os.name != "nt" and len(os.fsencode(os.path.realpath(folder / "cache.db"))) > LONGEST_PATH:
        return Message(
            "The path {folder} is longer than a database may have. Choose a folder with a shorter path.",
            folder=str(folder),
        )
    try:
        unreadable = [
            path
            for path in (folder, *folder.glob("cache.db*"))
            if path.exists() and not os.access(path, os.R_OK)
        ]
    except OSError:
        unreadable = [folder]
    if unreadable:
        return Message(
            "bookq may not read {file}. Give it read permission, or choose another folder.",
            file=str(unreadable[0]),
        )
    if folder.is_dir() and not os.access(folder, os.W_OK):
        return _not_writable(folder)
    if goes_on:
        return Message(
            "The folder {folder} cannot be opened. Is its disk still connected? bookq keeps trying.",
            folder=str(folder),
        )
    return Message("The folder {folder} cannot be opened. Is its disk still connected?", folder=str(folder))


def export_error(error: OSError | sqlite3.Error, file: Path) -> ExportError:
    """What a failure of the disk means for the export to ``file``."""
    reason = _export_reason(error, file)
    if file.is_file():
        reason = Message("{reason} The file {name} is as it was before.", reason=reason, name=file.name)
    return ExportError(reason, repr(error))


def _export_reason(error: OSError | sqlite3.Error, file: Path) -> Message:
    folder, name = str(file.parent), str(file)
    if "full" in str(error) if isinstance(error, sqlite3.Error) else error.errno in _FULL:
        return Message(
            "The disk that holds {folder} is full. Free some space, then try again.", folder=folder
        )
    if isinstance(error, sqlite3.Error):
        return Message(
            "The database could not be written in {folder} ({error}).", folder=folder, error=str(error)
        )
    if file.is_dir():
        return Message("{file} is a folder. Choose another name.", file=name)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)) and not file.parent.is_dir():
        return Message("There is no folder {folder}. Make it first, or choose another.", folder=folder)
    if isinstance(error, PermissionError):
        if file.exists():
            return Message(
                "{file} may not be replaced. Is it open in another program, or write-protected?", file=name
            )
        return Message("bookq may not write to {folder}. Choose another folder.", folder=folder)
    if error.errno in (errno.EROFS, errno.ENOENT):
        return Message("{folder} cannot be written to. Choose another folder.", folder=folder)
    if _is_too_long(error):
        return Message("The name of the file is too long. Choose a shorter one.")
    return Message("{file} could not be written ({error}).", file=name, error=str(error.strerror or error))


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
        """Take what is there now for what is owned."""
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
        """The identities of lock, folder and database; the size of the database is noted, too."""
        # Six times a commit: with paths as objects that would take a fifth of its time.
        lock, folder, database = (None if file is None else _status(file) for file in self._files)
        self._size = database.st_size if database is not None else 0
        return _identity(lock), _identity(folder), _identity(database)


def _status(file: str) -> os.stat_result | None:
    try:
        return os.stat(file)  # noqa: PTH116 - see above
    except OSError:
        return None


def _identity(status: os.stat_result | None) -> tuple[int, int] | None:
    return None if status is None else (status.st_dev, status.st_ino)
