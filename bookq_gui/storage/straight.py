"""Targets that are no files of their own: pipes, terminals, devices, and what a shell has opened for us."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STREAMS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_DESCRIPTOR = re.compile(r"/(?:dev|proc/(?:self|thread-self|(?P<process>\d+)))/fd/(?P<number>\d+)")


def is_straight(file: Path) -> bool:
    """Whether ``file`` must be written to as it is: a file that took its place would reach nobody."""
    if _descriptor(file) is not None:
        return True
    try:
        kind = file.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(kind) and not stat.S_ISDIR(kind)


@contextmanager
def written_straight(file: Path) -> Iterator[Path]:
    """An empty file to write to; at the end ``file`` gets its content, after an error nothing.

    Raises OSError where ``file`` cannot be written to; a disk as a whole is refused.
    """
    with tempfile.TemporaryDirectory(prefix="bookq-") as folder:
        draft = Path(folder) / "export"
        draft.touch()
        yield draft
        with draft.open("rb") as source, os.fdopen(_opened(file), "wb") as target:
            shutil.copyfileobj(source, target)


def _opened(file: Path) -> int:
    number = _descriptor(file)
    if number is not None:
        # Opened anew, it would be written over from its start, not where the shell has got to.
        return os.dup(number)
    if stat.S_ISBLK(file.stat().st_mode):
        raise OSError(errno.EINVAL, "is a disk as a whole", str(file))
    return os.open(file, os.O_WRONLY)


def _descriptor(file: Path) -> int | None:
    """The open file of this process that ``file`` is another name of."""
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
