"""Whether a process owns a store, asked without writing anything."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import filelock


def is_locked(lock: Path) -> bool:
    """Whether a process holds the lock on this file. Where there is no such file, nobody does."""
    if sys.platform == "win32":
        try:
            with filelock.FileLock(lock, blocking=False):
                return False
        except (filelock.Timeout, OSError):
            return lock.exists()
    import fcntl

    # Not through filelock: it would write to the file, which a full or read-only disk does not let it.
    try:
        handle = os.open(lock, os.O_RDONLY)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False
