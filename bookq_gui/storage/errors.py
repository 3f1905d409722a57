"""Why an export cannot be, in sentences for people."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


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
