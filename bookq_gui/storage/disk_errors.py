"""Messages for errors of the disk, which say what to do."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from bookq_gui.model.message import Message

LITTLE_SPACE = 256 * 2**10
"""With fewer free bytes SQLite cannot make its files, and reports an I/O error."""
LONGEST_PATH = 500
"""Bytes of the longest path of a database, without the suffixes that SQLite adds."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_MISNAMED = ("disk i/o error", "unable to open")


class OwnershipError(Exception):
    """This process no longer owns the store: ``message`` says what happened and what to do."""

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
    """Say what an error of the disk means, and what to do.

    ``folder`` is the folder that was used. ``goes_on``: bookq tries again by itself.
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
    """The error of an export to ``file`` that an error of the disk causes."""
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
