"""Files that are at any moment either the old one or the whole new one."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bookq_gui.storage.straight import is_straight, written_straight


@contextmanager
def replacing(file: Path, *, private: bool = False) -> Iterator[Path]:
    """An empty file beside ``file`` to write to; at the end it takes its place, or is gone after an error.

    What is written is on the disk before it takes the place. A link stays a link: what it leads to is
    replaced. What is no file of its own (a pipe, a terminal, a device) stays, and is written to at the
    end. ``private``: nobody else may read it, whoever could read the one before. Raises OSError where
    the folder cannot be written to.
    """
    if is_straight(file):
        with written_straight(file) as draft:
            yield draft
        return
    target = Path(os.path.realpath(file))
    if target.is_dir():
        raise IsADirectoryError(21, "is a folder", str(file))
    draft = _made_beside(target, 0o600 if private else 0o666)
    try:
        yield draft
        _sync(draft)
        if not private:
            with contextlib.suppress(FileNotFoundError):
                shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _made_beside(target: Path, mode: int) -> Path:
    # Not mkstemp: its files are for their owner only, and an export is there to be handed on.
    while True:
        draft = target.parent / f".bookq-{secrets.token_hex(6)}.part"
        try:
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
        except FileExistsError:
            continue
        return draft


def _sync(file: Path) -> None:
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    # The new name is in force already; where a folder cannot be synced (Windows), that has to do.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
