"""What failures of the disk mean to people, and what to do about them."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

LITTLE_SPACE = 256 * 2**10
"""With fewer free bytes SQLite cannot make the files it needs, and calls that an I/O error."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_UNTOLD = ("disk i/o error", "unable to open")


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
        return "full" in text or (text.startswith(_UNTOLD) and _has_no_room(folder))
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
