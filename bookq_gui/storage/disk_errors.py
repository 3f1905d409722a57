"""Failures of the disk, as sentences for people that say what to do."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

LITTLE_SPACE = 256 * 2**10
"""With fewer free bytes SQLite cannot make the files it needs, and calls that an I/O error."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_MISNAMED = ("disk i/o error", "unable to open")


def sentence_for(error: Exception, folder: Path, *, goes_on: bool = False) -> str:
    """What a failure of the disk means to a person, and what to do about it.

    ``folder`` is the one that was used. ``goes_on`` where bookq keeps trying by itself: what has ended
    must not promise that.
    """
    text = str(error).casefold()
    if _is_full(error, text, folder):
        if goes_on:
            return (
                f"The disk that holds {folder} is full. Free some space: "
                "nothing is lost, and bookq goes on by itself."
            )
        return (
            f"The disk that holds {folder} is full. Free some space, then try again; "
            "what was saved before is not touched."
        )
    if "locked" in text or "busy" in text or isinstance(error, TimeoutError):
        if goes_on:
            return (
                f"Another program holds the database in {folder}. bookq waits for it and goes on by itself; "
                "a backup or synchronising program is the usual cause."
            )
        return (
            f"Another program holds the database in {folder}. Try again in a moment; "
            "a backup or synchronising program is the usual cause."
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        file = next((path for path in (folder, *folder.parents) if path.is_file()), folder)
        return f"{file} is a file, where a folder is needed. Choose another folder."
    if "readonly" in text or "read-only" in text or isinstance(error, PermissionError):
        if goes_on:
            return f"bookq may not write to {folder}. Give it write permission: it goes on by itself then."
        return f"bookq may not write to {folder}. Give it write permission, or choose another folder."
    if "not a database" in text or "malformed" in text:
        return (
            f"The database in {folder} is damaged. Start bookq again: "
            "it sets the damaged file aside and takes over all that can still be read."
        )
    if "unable to open" in text or isinstance(error, FileNotFoundError):
        return _unopened(folder, goes_on=goes_on)
    if goes_on:
        return f"Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again."
    return f"The database in {folder} could not be used ({error}). Try again; bookq doctor may say more."


def _is_full(error: Exception, text: str, folder: Path) -> bool:
    if isinstance(error, sqlite3.Error):
        return "full" in text or (text.startswith(_MISNAMED) and _has_no_room(folder))
    return isinstance(error, OSError) and error.errno in _FULL


def _has_no_room(folder: Path) -> bool:
    try:
        there = next(parent for parent in (folder, *folder.parents) if parent.exists())
        return shutil.disk_usage(there).free < LITTLE_SPACE
    except (OSError, StopIteration):
        return False


def _unopened(folder: Path, *, goes_on: bool) -> str:
    try:
        unreadable = [
            path
            for path in (folder, *folder.glob("cache.db*"))
            if path.exists() and not os.access(path, os.R_OK)
        ]
    except OSError:
        unreadable = [folder]
    if unreadable:
        return f"bookq may not read {unreadable[0]}. Give it read permission, or choose another folder."
    if folder.is_dir() and not os.access(folder, os.W_OK):
        return f"bookq may not write to {folder}. Give it write permission, or choose another folder."
    if goes_on:
        return f"The folder {folder} cannot be opened. Is its disk still connected? bookq keeps trying."
    return f"The folder {folder} cannot be opened. Is its disk still connected?"


class ExportError(Exception):
    """The file could not be written: ``message`` says why and what to do, ``details`` is for a report."""

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class UnknownFormatError(ExportError):
    """The name of the file, or of the format, says no format that there is."""


def export_error(error: OSError | sqlite3.Error, file: Path) -> ExportError:
    """What a failure of the disk means for the export to ``file``."""
    reason = _reason(error, file)
    if file.is_file():
        reason = f"{reason} The file {file.name} is as it was before."
    return ExportError(reason, repr(error))


def _reason(error: OSError | sqlite3.Error, file: Path) -> str:
    folder = file.parent
    if isinstance(error, sqlite3.Error):
        if "full" in str(error):
            return _full(folder)
        return f"The database could not be written in {folder} ({error})."
    if error.errno in _FULL:
        return _full(folder)
    if file.is_dir():
        return f"{file} is a folder. Choose another name."
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return f"There is no folder {folder}. Make it first, or choose another."
    if isinstance(error, PermissionError):
        if file.exists():
            return f"{file} may not be replaced. Is it open in another program, or write-protected?"
        return f"bookq may not write to {folder}. Choose another folder."
    if error.errno == errno.EROFS:
        return f"{folder} cannot be written to. Choose another folder."
    if error.errno == errno.ENAMETOOLONG:
        return "The name of the file is too long. Choose a shorter one."
    return f"{file} could not be written ({error.strerror or error})."


def _full(folder: Path) -> str:
    return f"The disk that holds {folder} is full. Free some space, then try again."
