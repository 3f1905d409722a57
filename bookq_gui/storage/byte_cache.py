"""A cache of bytes by text keys, in a folder that may be deleted at any time. Drops what is least used."""

from __future__ import annotations

import logging
import re
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import diskcache

log = logging.getLogger(__name__)

_MIB = 2**20
_BUSY_SECONDS = 2.0
_REST_SECONDS = 30.0
"""Seconds between two tries to open a cache that cannot be opened."""
_IN_DATABASE, _IN_FILE = 1, 2
_OWN_FILE = re.compile(r"[0-9a-f]{2}[/\\][0-9a-f]{2}[/\\][0-9a-f]{28}\.val")
_SETTINGS: dict[str, object] = {
    "eviction_policy": "least-recently-used",
    "cull_limit": 10,
    "statistics": 0,
    "sqlite_mmap_size": 0,
}

_Answer = TypeVar("_Answer")


class _BytesDisk(diskcache.Disk):  # type: ignore[misc]
    """Stores bytes under text keys, and refuses to read anything else.

    Reading a pickle that someone else wrote would run their code (CVE-2025-69872); a file name that
    someone else wrote could lead anywhere.
    """

    def put(self, key: object) -> tuple[str, bool]:
        if not isinstance(key, str):
            raise TypeError(f"keys are text, not {type(key).__name__}")
        return key, True

    def get(self, key: object, raw: object) -> object:
        if not raw or not isinstance(key, str):
            raise OSError("a key that bookq did not write")
        return key

    def store(self, value: object, read: object, key: object = None) -> object:
        if read or not isinstance(value, bytes):
            raise TypeError(f"values are bytes, not {type(value).__name__}")
        return super().store(value, False, key)

    def fetch(self, mode: object, filename: object, value: object, read: object) -> bytes:  # noqa: ARG002
        if mode == _IN_DATABASE and filename is None and isinstance(value, bytes):
            return value
        if mode == _IN_FILE and _is_own(filename):
            return Path(self._directory, str(filename)).read_bytes()
        raise OSError("a value that bookq did not write")

    def remove(self, file_path: object) -> None:
        if _is_own(file_path):
            super().remove(file_path)


class _Cache(diskcache.Cache):  # type: ignore[misc]
    def keys_under(self, prefix: str) -> list[str]:
        """All keys that start with ``prefix``, in order."""
        end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = self._sql(
            "SELECT key FROM Cache WHERE key >= ? AND key < ? AND raw = 1 ORDER BY key", (prefix, end)
        )
        return [str(key) for (key,) in rows]


class ByteCache:
    """A cache on disk. Thread-safe; every thread that used it calls `close` before it ends.

    ``mib`` is its limit in MiB, 0: it keeps nothing. No method raises: a cache that does not work is logged
    and counts as empty, and a damaged one is deleted and made again.
    """

    def __init__(self, folder: Path, mib: int) -> None:
        self._folder = folder
        self._mib = mib
        self._lock = threading.Lock()
        self._cache: _Cache | None = None
        self._rest_until = 0.0

    @property
    def keeps(self) -> bool:
        """Whether the cache has any room."""
        return self._mib > 0

    def get(self, key: str) -> bytes | None:
        """The bytes under ``key``; None if there are none."""
        return self._do(lambda cache: _bytes(cache.get(key)), None)

    def has(self, key: str) -> bool:
        """Whether there is something under ``key``."""
        return self._do(lambda cache: key in cache, False)

    def keys(self, prefix: str) -> list[str]:
        """All keys that start with ``prefix``, in order."""
        return self._do(lambda cache: cache.keys_under(prefix), [])

    def put(self, key: str, value: bytes, *, seconds: float | None = None) -> bool:
        """Keep ``value`` for at most ``seconds``. False if it was not kept."""
        return self.keeps and self._do(lambda cache: bool(cache.set(key, value, expire=seconds)), False)

    def delete(self, key: str) -> None:
        """Delete ``key``."""
        self._do(lambda cache: bool(cache.delete(key)), False)

    def resize(self, mib: int) -> None:
        """Keep at most ``mib`` MiB from now on. Deletes what is too much."""
        if mib == self._mib:
            return
        self._mib = mib

        def shrink(cache: _Cache) -> bool:
            cache.reset("size_limit", max(mib, 1) * _MIB)
            return bool(cache.cull() if mib else cache.clear())

        self._do(shrink, False)

    def close(self) -> None:
        """Close the connection of this thread."""
        cache = self._cache
        if cache is not None:
            cache.close()

    def _do(self, work: Callable[[_Cache], _Answer], default: _Answer) -> _Answer:
        try:
            cache = self._opened()
            if cache is None:
                return default
            return work(cache)
        except diskcache.Timeout:
            log.warning("the cache in %s is busy", self._folder)
        except sqlite3.OperationalError as error:
            log.warning("the cache in %s does not work: %r", self._folder, error)
        except sqlite3.DatabaseError as error:
            log.warning("the cache in %s is damaged and made again: %r", self._folder, error)
            self._make_again()
        except OSError as error:
            log.warning("the cache in %s does not work: %r", self._folder, error)
        return default

    def _opened(self) -> _Cache | None:
        with self._lock:
            if self._cache is None and time.monotonic() >= self._rest_until:
                self._rest_until = time.monotonic() + _REST_SECONDS
                self._cache = self._open()
            return self._cache

    def _open(self) -> _Cache:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        limit = max(self._mib, 1) * _MIB
        return _Cache(
            str(self._folder), timeout=_BUSY_SECONDS, disk=_BytesDisk, size_limit=limit, **_SETTINGS
        )

    def _make_again(self) -> None:
        with self._lock:
            if self._cache is not None:
                self._cache.close()
            self._cache = None
            shutil.rmtree(self._folder, ignore_errors=True)
            self._rest_until = time.monotonic() + _REST_SECONDS if self._folder.exists() else 0.0


def _is_own(name: object) -> bool:
    return isinstance(name, str) and _OWN_FILE.fullmatch(name) is not None


def _bytes(value: object) -> bytes | None:
    return value if isinstance(value, bytes) else None
