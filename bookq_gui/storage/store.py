"""Keys to JSON text on disk: one writer thread, group commit, nothing acknowledged before it is synced.

The only file that knows diskcache. What is told here was measured there: its defaults evict rows,
pickle values and keep large ones in files that are never synced; see the settings below.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import diskcache

from bookq_gui.storage.disk_errors import sentence_for
from bookq_gui.storage.reader import (
    BUSY_SECONDS,
    DAMAGED,
    DATABASE,
    FORMAT,
    TEXT,
    VERSION,
    StoreError,
    check_version,
    connected,
    count_rows,
    is_damage,
    note_damage,
    read_one,
    read_rows,
    read_unpaired,
    read_version,
    store_error,
)

log = logging.getLogger(__name__)

Changes = Mapping[str, str | None]
"""What to write: key to text, None to delete the key."""

_SETTINGS: dict[str, object] = {
    "eviction_policy": "none",
    "cull_limit": 0,
    "statistics": 0,
    "disk_min_file_size": 2**31 - 1,
    "sqlite_synchronous": 2,
    "sqlite_fullfsync": 1,
    "sqlite_journal_mode": "wal",
    "sqlite_mmap_size": 0,
}
_UPSERT = (
    "INSERT INTO Cache(key, raw, store_time, expire_time, access_time, access_count, tag, size, mode,"
    " filename, value) SELECT key, 1, ?, NULL, ?, 0, NULL, 0, 1, NULL, value FROM json_each(?) WHERE true"
    " ON CONFLICT(key, raw) DO UPDATE"
    " SET store_time = excluded.store_time, expire_time = NULL, mode = 1, filename = NULL,"
    " value = excluded.value"
)
_DELETE = "DELETE FROM Cache WHERE raw = 1 AND key IN (SELECT value FROM json_each(?))"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 5.0
_PAYLOAD = 8 * 1024 * 1024
IDLE_SECONDS = 3.0


class _TextDisk(diskcache.Disk):  # type: ignore[misc]
    """Stores text under text keys, and refuses to read anything else.

    Reading a pickle that someone else wrote would run their code (CVE-2025-69872).
    """

    def put(self, key: object) -> tuple[str, bool]:
        if not isinstance(key, str):
            raise TypeError(f"keys are text, not {type(key).__name__}")
        return key, True

    def get(self, key: object, raw: object) -> object:
        if not raw or not isinstance(key, str):
            raise StoreError("The store holds a key that bookq did not write.")
        return key

    def store(self, value: object, read: object, key: object = None) -> tuple[int, int, None, str]:  # noqa: ARG002
        if not isinstance(value, str):
            raise TypeError(f"values are text, not {type(value).__name__}")
        return 0, TEXT, None, value

    def fetch(self, mode: int, filename: object, value: object, read: object) -> str:  # noqa: ARG002
        if mode != TEXT or filename is not None or not isinstance(value, str):
            raise StoreError("The store holds a value that bookq did not write.")
        return value


class _TextCache(diskcache.Cache):  # type: ignore[misc]
    """A Cache that writes many rows in one statement: 2 us a row instead of 12 through `set`.

    One JSON object a statement instead of one row a call: SQLite then works through thousands of
    rows without asking for the interpreter's lock, while the workers go on.
    """

    def write(self, changes: Changes) -> None:
        """Write ``changes`` in one transaction, on disk when this returns.

        Raises sqlite3.Error with its cause; the transaction is then rolled back.
        """
        now = time.time()
        payloads = list(_payloads({key: text for key, text in changes.items() if text is not None}))
        keys = [key for key, text in changes.items() if text is None]
        gone = _encode(keys) if keys else ""
        connection: sqlite3.Connection = self._con
        cause: sqlite3.Error | None = None
        try:
            with self.transact():
                try:
                    for payload in payloads:
                        connection.execute(_UPSERT, (now, now, payload))
                    if gone:
                        connection.execute(_DELETE, (gone,))
                except sqlite3.Error as error:
                    # A full disk makes SQLite roll back by itself, and the ROLLBACK of transact()
                    # then fails with a message that hides the cause.
                    cause = error
                    raise
        except diskcache.Timeout:
            # Timeout hides why BEGIN failed; asking again tells a lock from a full or broken disk.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
            raise sqlite3.OperationalError("database is locked") from None
        except sqlite3.Error as error:
            raise (cause or error) from None
        finally:
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")

    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        connection: sqlite3.Connection = self._con
        return connection


def _payloads(texts: dict[str, str]) -> Iterator[str]:
    """``texts`` as JSON objects, each well below what SQLite takes as one value.

    SQLite would cut a text at its first NUL; the JSON texts of bookq hold none.
    """
    part: dict[str, str] = {}
    size = 0
    for key, text in texts.items():
        part[key] = text if "\0" not in text else text.replace("\0", "\ufffd")
        size += len(text)
        if size > _PAYLOAD:
            yield _encode(part)
            part, size = {}, 0
    if part:
        yield _encode(part)


def _storable(text: str) -> str:
    """``text`` with the lone surrogates replaced that UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


class _Request:
    __slots__ = ("committed", "produce", "reads")

    def __init__(
        self, produce: Callable[[], Changes], committed: Callable[[], None] | None, *, reads: bool
    ) -> None:
        self.produce = produce
        self.committed = committed
        self.reads = reads


class Store:
    """The keys and texts of one folder, written by one thread of this process.

    The caller holds the lock that makes this process the owner. ``on_trouble`` is called from the
    writer with a sentence when writing fails, and with "" when it works again; what was to be
    written is kept and tried again until then.
    """

    def __init__(self, folder: Path, *, on_trouble: Callable[[str], None] | None = None) -> None:
        self.folder = folder
        self._on_trouble = on_trouble or (lambda _sentence: None)
        self._cache: Any = None
        self._identity: tuple[int, int] | None = None
        self._requests: list[_Request] = []
        self._wake = threading.Condition()
        self._asked = 0
        self._done = 0
        self._closing = False
        self._abandoned = False
        self._unchecked = False
        self._writer: threading.Thread | None = None
        self.trouble = ""
        self.failure: Exception | None = None

    def open(self) -> None:
        """Open or make the database and start the writer.

        It may be opened again after `close`. Raises StoreError where the folder cannot be used, where a newer
        bookq wrote the database (it is left as it is then), and where that is damaged (`salvage` can help
        then).
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            known = self._known_version()
            if (self.folder / DAMAGED).exists():
                raise sqlite3.DatabaseError("the database was found malformed")
            self._begin_again()
            self._cache = self._open_cache()
            self._cache.connection().execute("SELECT key FROM Cache LIMIT 1").fetchall()
        except diskcache.Timeout as error:
            locked = sqlite3.OperationalError("database is locked")
            raise store_error(locked, self.folder) from error
        except (OSError, sqlite3.Error) as error:
            raise store_error(error, self.folder) from error
        self._writer = threading.Thread(target=self._run, name="bookq-store", daemon=True)
        self._writer.start()
        if known != str(FORMAT):
            self.put({VERSION: str(FORMAT)})

    def _begin_again(self) -> None:
        with self._wake:
            if self._closing:
                self._requests.clear()
                self._done = self._asked
                self._closing = self._abandoned = False

    def _known_version(self) -> str | None:
        """What the database says of its format, read before opening it would change it."""
        if not (self.folder / DATABASE).exists():
            return None
        with closing(connected(self.folder / DATABASE)) as connection:
            version = read_version(connection)
        check_version(version, self.folder)
        return version

    def _open_cache(self) -> _TextCache:
        cache = _TextCache(str(self.folder), timeout=BUSY_SECONDS, disk=_TextDisk, **_SETTINGS)
        (self.folder / DATABASE).chmod(0o600)
        self._identity = _identity(self.folder / DATABASE)
        return cache

    def rows(self, prefix: str) -> Iterator[tuple[str, str]]:
        """All keys that start with ``prefix``, in order, without it, and their texts.

        Raises StoreError where they cannot be read.
        """
        try:
            yield from read_rows(self._cache.connection(), prefix)
        except sqlite3.Error as error:
            raise store_error(error, self.folder) from error

    def unpaired(self, prefix: str, other: str) -> frozenset[str]:
        """All keys under ``prefix``, without it, that are not under ``other`` as well.

        Their texts are not looked at. Raises StoreError where they cannot be read.
        """
        try:
            return read_unpaired(self._cache.connection(), prefix, other)
        except sqlite3.Error as error:
            raise store_error(error, self.folder) from error

    def count(self, prefix: str) -> int:
        """How many keys start with ``prefix``. Raises StoreError where they cannot be read."""
        try:
            return count_rows(self._cache.connection(), prefix)
        except sqlite3.Error as error:
            raise store_error(error, self.folder) from error

    def get(self, key: str) -> str | None:
        """The text of one key, None where there is none. Reads the disk.

        Raises StoreError where it cannot be read.
        """
        try:
            return read_one(self._cache.connection(), key)
        except sqlite3.Error as error:
            raise store_error(error, self.folder) from error

    def submit(
        self,
        produce: Callable[[], Changes],
        committed: Callable[[], None] | None = None,
        *,
        reads: bool = False,
    ) -> int:
        """Ask for a commit and return at once, with a ticket for `flush`.

        ``produce`` is called by the writer right before it writes; everything that was asked for
        in the meantime goes into the same transaction. ``committed`` is called by the writer once
        it is on disk. Requests are committed in their order. ``reads``: ``produce`` reads the store, and has
        to find there what was asked for before it.
        """
        with self._wake:
            if self._closing:
                raise StoreError("The store is closed.")
            self._requests.append(_Request(produce, committed, reads=reads))
            self._asked += 1
            self._wake.notify_all()
            return self._asked

    def put(self, changes: Changes) -> int:
        """Ask for ``changes`` to be written; see `submit`."""
        return self.submit(lambda: changes)

    def flush(self, timeout: float | None = None, *, ticket: int | None = None) -> bool:
        """Wait until all that was submitted (up to ``ticket``) is on disk. False if it is not."""
        with self._wake:
            target = self._asked if ticket is None else ticket
            self._wake.wait_for(lambda: self._done >= target or self._abandoned, timeout)
            return self._done >= target

    def close(self, timeout: float = 5.0) -> bool:
        """Write what is left and close. False where something could not be written in time."""
        saved = self.flush(timeout)
        with self._wake:
            self._closing = True
            self._abandoned = not saved
            self._wake.notify_all()
        if self._writer is not None:
            self._writer.join(timeout)
        if self._cache is not None:
            self._cache.close()
        return saved

    def _run(self) -> None:
        while True:
            with self._wake:
                if not self._wake.wait_for(self._has_work, IDLE_SECONDS if self._unchecked else None):
                    self._checkpoint()
                    continue
                if not self._requests:
                    break
                end = next((i for i, request in enumerate(self._requests) if i and request.reads), None)
                requests = self._requests[:end]
                del self._requests[:end]
            changes: dict[str, str | None] = {}
            for request in requests:
                changes.update(request.produce())
            if not self._commit(changes):
                break
            for request in requests:
                if request.committed is not None:
                    request.committed()
            with self._wake:
                self._done += len(requests)
                self._wake.notify_all()
        self._cache.close()

    def _has_work(self) -> bool:
        return bool(self._requests) or self._closing

    def _checkpoint(self) -> None:
        """While idle, move the WAL into the database: a lost or overgrown WAL then costs nothing."""
        self._unchecked = False
        try:
            self._cache.connection().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error as error:
            log.info("no checkpoint this time: %r", error)

    def _commit(self, changes: Changes) -> bool:
        pause = _FIRST_PAUSE
        while True:
            try:
                self._write(changes)
            except (OSError, sqlite3.Error) as error:
                log.warning("writing to the store failed: %r", error)
                self.failure = error
                if is_damage(error):
                    note_damage(self.folder)
                self._tell(sentence_for(error, self.folder, goes_on=True))
                # A connection that met an I/O error may keep failing; a fresh one may not.
                self._cache.close()
            else:
                self.failure = None
                self._tell("")
                return True
            with self._wake:
                if self._wake.wait_for(lambda: self._abandoned, pause):
                    return False
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _write(self, changes: Changes) -> None:
        if changes:
            try:
                self._cache.write(changes)
            except UnicodeEncodeError:
                self._cache.write({_storable(key): text and _storable(text) for key, text in changes.items()})
            self._unchecked = True
        if _identity(self.folder / DATABASE) != self._identity:
            self._bring_back()

    def _bring_back(self) -> None:
        """Make the database again from the open connection: its file was removed under us."""
        connection = self._cache.connection()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for leftover in (f"{DATABASE}-wal", f"{DATABASE}-shm"):
            (self.folder / leftover).unlink(missing_ok=True)
        target = sqlite3.connect(self.folder / f"{DATABASE}.new")
        try:
            connection.backup(target)
        finally:
            target.close()
        _sync_file(self.folder / f"{DATABASE}.new")
        (self.folder / f"{DATABASE}.new").replace(self.folder / DATABASE)
        self._cache.close()
        self._cache = self._open_cache()
        log.warning("the database was removed while bookq ran; it was written again")

    def _tell(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self._on_trouble(trouble)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _sync_file(file: Path) -> None:
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
