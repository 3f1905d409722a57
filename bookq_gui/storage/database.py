"""The database file of a store: one table of text keys and text values, through diskcache.

The defaults of diskcache evict rows, pickle values and keep large ones in files that are never synced;
`_SETTINGS` turns all of that off.
"""

from __future__ import annotations

import contextlib
import logging
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from itertools import chain
from pathlib import Path

import diskcache

from bookq_gui.storage.atomic import sync_file, sync_folder
from bookq_gui.storage.reader import (
    BUSY_SECONDS,
    DAMAGED,
    DATABASE,
    FORMAT,
    TEXT,
    VERSION,
    check_version,
    connected,
    has_table,
    read_version,
)

log = logging.getLogger(__name__)

Changes = Mapping[str, str | None]
"""What to write: key to text, None to delete the key."""

DRAFT = "creating"
"""The folder in which a new database is made, inside the folder of the store."""
_SETTINGS: dict[str, object] = {
    "eviction_policy": "none",
    "cull_limit": 0,
    "statistics": 0,
    "disk_min_file_size": 2**31 - 1,
    "sqlite_synchronous": 2,
    "sqlite_fullfsync": 1,
    "sqlite_journal_mode": "wal",
    "sqlite_mmap_size": 0,
    "sqlite_cache_size": 2_000,
}
_UPSERT = (
    "INSERT INTO Cache(key, raw, store_time, expire_time, access_time, access_count, tag, size, mode,"
    " filename, value) SELECT column1, 1, ?1, NULL, ?1, 0, NULL, 0, 1, NULL, column2 FROM (VALUES {})"
    " WHERE true ON CONFLICT(key, raw) DO UPDATE"
    " SET store_time = excluded.store_time, expire_time = NULL, mode = 1, filename = NULL,"
    " value = excluded.value"
)
_DELETE = "DELETE FROM Cache WHERE raw = 1 AND key IN (VALUES {})"
_MOST_ROWS = 256
"""The most rows of one statement: preparing a longer one takes more time than it saves."""
_UNUSED = ("CREATE TRIGGER", "CREATE INDEX IF NOT EXISTS Cache_expire_time")
_LOG_LENGTH = 1000 * 4096
"""What the WAL holds when SQLite moves it into the database, in bytes."""
_MUCH_SPACE = 2**30
_TRIGGERS = ("count_insert", "count_delete", "size_insert", "size_update", "size_delete")


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
            raise TypeError("a key that bookq did not write")
        return key

    def store(self, value: object, read: object, key: object = None) -> tuple[int, int, None, str]:  # noqa: ARG002
        if not isinstance(value, str):
            raise TypeError(f"values are text, not {type(value).__name__}")
        return 0, TEXT, None, value

    def fetch(self, mode: int, filename: object, value: object, read: object) -> str:  # noqa: ARG002
        if mode != TEXT or filename is not None or not isinstance(value, str):
            raise TypeError("a value that bookq did not write")
        return value


class TextCache(diskcache.Cache):  # type: ignore[misc]
    """A Cache that writes hundreds of rows in one statement: 1 us a row instead of 12 through `set`.

    SQLite writes them without the interpreter's lock, so other threads run meanwhile.
    """

    def __init__(self, folder: Path, *, synced: bool = True) -> None:
        """Open the database in ``folder``, or make one there. Raises sqlite3.Error and diskcache.Timeout.

        Not ``synced``: the caller syncs the file after `close`.
        """
        settings = _SETTINGS if synced else {**_SETTINGS, "sqlite_synchronous": 0}
        super().__init__(str(folder), timeout=BUSY_SECONDS, disk=_TextDisk, **settings)

    def write(self, changes: Changes) -> None:
        """Write ``changes`` in one transaction, on disk when this returns.

        Raises sqlite3.Error. Lone surrogates, which UTF-8 cannot hold, are replaced by question marks.
        """
        try:
            self._write(changes)
        except UnicodeEncodeError:
            self._write({_key(key): text and _storable(text) for key, text in changes.items()})

    @property
    def _sql_retry(self) -> Callable[..., object]:
        """The method of diskcache, but it makes no triggers and no index of expiry times: nothing reads them.

        The triggers would take two fifths of the time of a row, the index a third of the pages of a commit.
        """
        run: Callable[..., object] = super()._sql_retry
        return lambda statement, *values: None if statement.startswith(_UNUSED) else run(statement, *values)

    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        connection: sqlite3.Connection = self._con
        return connection

    def _write(self, changes: Changes) -> None:
        rows = [
            # SQLite would cut a text at its first NUL; the JSON texts of bookq hold none.
            (key, text if "\0" not in text else text.replace("\0", "\ufffd"))
            for key, text in changes.items()
            if text is not None
        ]
        gone = [(key,) for key, text in changes.items() if text is None]
        steps: list[tuple[str, tuple[object, ...]]] = [
            *_steps(_UPSERT, rows, time.time()),
            *_steps(_DELETE, gone),
        ]
        if len(steps) > 1:
            # One statement is a transaction by itself.
            steps = [("BEGIN IMMEDIATE", ()), *steps, ("COMMIT", ())]
        connection = self.connection()
        try:
            for statement, values in steps:
                connection.execute(statement, values)
        finally:
            # On a full disk SQLite has rolled back already.
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")


def _steps(
    statement: str, rows: Sequence[tuple[str, ...]], *first: object
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Statements for all ``rows``, with the values. They take powers of two, so that few are prepared."""
    at = 0
    while at < len(rows):
        count = min(_MOST_ROWS, 1 << (len(rows) - at).bit_length() - 1)
        part = rows[at : at + count]
        yield _for_rows(statement, len(part[0]), count), (*first, *chain.from_iterable(part))
        at += count


@lru_cache
def _for_rows(statement: str, width: int, count: int) -> str:
    return statement.format(",".join([f"({','.join('?' * width)})"] * count))


_LONE = re.compile("[\ud800-\udfff]")


def _storable(text: str) -> str:
    """A JSON text with its lone surrogates, which UTF-8 cannot hold, as escapes: `json.loads` returns them.

    Names of files that are not UTF-8 hold such (`os.fsdecode`), and their bytes must not be lost.
    """
    return _LONE.sub(lambda code: f"\\u{ord(code[0]):04x}", text)


def _key(text: str) -> str:
    """``text`` with the lone surrogates replaced that UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def prepare(folder: Path) -> TextCache:
    """Open the database in ``folder``; make one only if there never was one.

    Only the owner of the store calls it. A database that is empty, has no table or left only its journal is
    damaged, not new. Raises sqlite3.Error, OSError, diskcache.Timeout, and StoreError if a newer bookq wrote
    it; then nothing is changed.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.rmtree(folder / DRAFT, ignore_errors=True)
    if (folder / DAMAGED).exists():
        raise sqlite3.DatabaseError("the database was found malformed")
    if _is_new(folder):
        _create(folder)
    else:
        _check(folder)
    (folder / DATABASE).chmod(0o600)
    cache = TextCache(folder)
    try:
        connection = cache.connection()
        connection.execute("SELECT key FROM Cache LIMIT 1").fetchall()
        # Earlier versions made them.
        for name in _TRIGGERS:
            connection.execute(f"DROP TRIGGER IF EXISTS Settings_{name}")
        connection.execute("DROP INDEX IF EXISTS Cache_expire_time")
        if read_version(connection) != str(FORMAT):
            cache.write({VERSION: str(FORMAT)})
    except BaseException:
        cache.close()
        raise
    return cache


def lengthen_log(folder: Path) -> None:
    """Give the WAL at once the length at which SQLite starts it anew, if the disk has much space.

    A commit that makes a file longer takes half as long again, for the file system writes, too, where the
    file is now. An error is logged only: the next commit meets it again.
    """
    try:
        if shutil.disk_usage(folder).free < _MUCH_SPACE:
            return
        with closing(sqlite3.connect(folder / DATABASE, BUSY_SECONDS, isolation_level=None)) as connection:
            # With a small cache SQLite writes the pages before the commit, which does not come.
            connection.execute("PRAGMA cache_size = 16")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "INSERT INTO Cache(key, raw, value) VALUES('', 1, zeroblob(?))", (_LOG_LENGTH,)
            )
            connection.execute("ROLLBACK")
    except (OSError, sqlite3.Error) as error:
        log.info("the WAL keeps its length: %r", error)


def _is_new(folder: Path) -> bool:
    """Whether there never was a database. Raises sqlite3.DatabaseError if one was and is lost."""
    try:
        if (folder / DATABASE).stat().st_size:
            return False
    except FileNotFoundError:
        if not any(map(_size, _logs(folder))):
            return True
    if _size(folder / f"{DATABASE}-journal"):
        return False
    raise sqlite3.DatabaseError("the database is empty or missing: malformed")


def _logs(folder: Path) -> tuple[Path, Path]:
    return folder / f"{DATABASE}-wal", folder / f"{DATABASE}-journal"


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def _create(folder: Path) -> None:
    """Make a database in another folder and move it to its place, so that a crash leaves no half of one."""
    for leftover in folder.glob(f"{DATABASE}-*"):
        leftover.unlink()
    draft = folder / DRAFT
    draft.mkdir(mode=0o700)
    with closing(TextCache(draft, synced=False)) as cache:
        cache.write({VERSION: str(FORMAT)})
        cache.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if _size(draft / f"{DATABASE}-wal"):
        raise sqlite3.OperationalError("disk I/O error")
    sync_file(draft / DATABASE)
    (draft / DATABASE).replace(folder / DATABASE)
    sync_folder(folder)
    sync_folder(folder.parent)
    shutil.rmtree(draft, ignore_errors=True)


def _check(folder: Path) -> None:
    """Raise StoreError if a newer bookq wrote the database, sqlite3.DatabaseError if it has no table."""
    if _size(folder / f"{DATABASE}-journal"):
        # Only a connection that may write rolls back what a crash of an earlier version left unfinished.
        with closing(sqlite3.connect(folder / DATABASE, timeout=BUSY_SECONDS)) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchall()
    with closing(connected(folder / DATABASE)) as connection:
        if not has_table(connection):
            raise sqlite3.DatabaseError("the database has no table: malformed")
        check_version(read_version(connection), folder)
