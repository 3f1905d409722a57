"""Replacing files: at every moment a file is the whole old one or the whole new one."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DRAFTS = ".bookq-*.part"
"""The names of drafts, as a glob. A crash leaves them behind."""
_STREAMS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_DESCRIPTOR = re.compile(r"/(?:dev|proc/(?:self|thread-self|(?P<process>\d+)))/fd/(?P<number>\d+)")


@contextmanager
def replacing(file: Path, *, private: bool = False) -> Iterator[Path]:
    """Yield an empty draft. At the end it replaces ``file``; after an error it is deleted.

    The draft is in the folder of ``file``, and synced before it replaces it. A symbolic link stays a link:
    its target is replaced. A pipe, terminal or device is not replaced, but gets the content of the draft.
    ``private``: only this user may read the file, whatever the mode of the one before. Raises OSError.
    """
    if is_stream(file):
        with _copied_to(file) as draft:
            yield draft
        return
    target = Path(os.path.realpath(file))
    if target.is_dir():
        raise IsADirectoryError(21, "is a folder", str(file))
    draft = _new_draft(target, 0o600 if private else 0o666)
    try:
        yield draft
        sync_file(draft)
        if not private:
            with contextlib.suppress(FileNotFoundError):
                shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def write_file(file: Path, data: bytes | str, *, private: bool = False) -> None:
    """Replace ``file`` with ``data`` (text as UTF-8), see `replacing`."""
    with replacing(file, private=private) as draft:
        draft.write_bytes(data.encode() if isinstance(data, str) else data)


def sync_file(file: Path) -> None:
    """Wait until the content of ``file`` is on the disk. Raises OSError."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk, if the platform can sync a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_stream(file: Path) -> bool:
    """Whether ``file`` is a pipe, terminal, device or open descriptor: no file may replace it."""
    if _descriptor(file) is not None:
        return True
    try:
        kind = file.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(kind) and not stat.S_ISDIR(kind)


def _new_draft(target: Path, mode: int) -> Path:
    # Not mkstemp: its files are readable by their owner only, and an export is meant for others too.
    while True:
        draft = target.parent / f".bookq-{secrets.token_hex(6)}.part"
        try:
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
        except FileExistsError:
            continue
        return draft


@contextmanager
def _copied_to(stream: Path) -> Iterator[Path]:
    """Yield an empty draft. At the end its content is written to ``stream``; after an error it is not."""
    with tempfile.TemporaryDirectory(prefix="bookq-") as folder:
        draft = Path(folder) / "draft"
        draft.touch()
        yield draft
        with draft.open("rb") as source, os.fdopen(_opened(stream), "wb") as target:
            shutil.copyfileobj(source, target)


def _opened(stream: Path) -> int:
    number = _descriptor(stream)
    if number is not None:
        # Opened a second time, it would be written from the start of the file, not from where the shell is.
        return os.dup(number)
    if stat.S_ISBLK(stream.stat().st_mode):
        raise OSError(errno.EINVAL, "is a disk as a whole", str(stream))
    return os.open(stream, os.O_WRONLY)


def _descriptor(file: Path) -> int | None:
    """The open descriptor of this process that ``file`` is another name of."""
    path = file.absolute()
    for _ in range(8):
        if str(path) in _STREAMS:
            return _STREAMS[str(path)]
        named = _DESCRIPTOR.fullmatch(str(path))
        if named and named["process"] in (None, str(os.getpid())):
            return int(named["number"])
        try:
            path = Path(os.path.normpath(path.parent / path.readlink()))
        except OSError:
            return None
    return None
