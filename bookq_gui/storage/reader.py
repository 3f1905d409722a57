"""Reading a store, also while another process owns it. Takes no lock and writes no record."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from bookq_gui.model.message import Message
from bookq_gui.storage.disk_errors import disk_message

DATABASE = "cache.db"
VERSION = "meta:version"
"""The key that says which `FORMAT` the records have."""
FORMAT = 1
"""Raised when an earlier bookq would misunderstand or spoil what this one writes."""
DAMAGED = "damaged"
"""The file that says that the database is damaged, which opening it may not find."""
TEXT = 1
"""The mode of the rows that bookq writes."""
BUSY_SECONDS = 2.0
_CHUNK = 2_000


class StoreError(Exception):
    """The store cannot be used. ``message`` is a sentence for people, ``details`` the cause.

    ``damaged``: the database itself is broken, and `recover` helps.
    """

    def __init__(self, message: Message, details: str = "", *, damaged: bool = False) -> None:
        super().__init__(str(message))
        self.message = message
        self.details = details
        self.damaged = damaged


def read_rows(connection: sqlite3.Connection, prefix: str) -> Iterator[tuple[str, str]]:
    """The text rows under ``prefix``, ordered by key, without the prefix.

    Rows that bookq did not write are left out and logged. Bytes that are no UTF-8 are replaced, so they spoil
    no other row.
    """
    start = len(prefix)
    after, foreign = prefix, 0
    connection.text_factory = str
    while True:
        try:
            cursor = connection.execute(
                "SELECT key, CASE WHEN mode = 1 AND typeof(value) = 'text' THEN value END"
                " FROM Cache WHERE key >= ? AND key < ? AND raw = 1 ORDER BY key",
                (after, _end(prefix)),
            )
            while rows := cursor.fetchmany(_CHUNK):
                for key, text in rows:
                    if text is not None:
                        yield key[start:], text
                    else:
                        foreign += 1
                after = rows[-1][0] + "\0"
            break
        except sqlite3.OperationalError as error:
            if not _is_bad_text(error) or connection.text_factory is not str:
                raise
            connection.text_factory = _lenient
    connection.text_factory = str
    if foreign:
        import logging  # rarely needed, and a twentieth of the time of `bookq jobs`

        log = logging.getLogger(__name__)
        log.warning("%d rows under %s were not written by bookq and are ignored", foreign, prefix)


def _is_bad_text(error: sqlite3.Error) -> bool:
    return "decode to UTF-8" in str(error)


def _lenient(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def read_unpaired(connection: sqlite3.Connection, prefix: str, other: str) -> frozenset[str]:
    """The keys under ``prefix``, without it, that are not under ``other`` as well.

    SQLite compares them in its index, which takes half the time of reading both.
    """
    start = len(prefix) + 1
    cursor = connection.execute(
        "SELECT CAST(substr(one.key, ?) AS BLOB) FROM Cache AS one"
        " WHERE one.key >= ? AND one.key < ? AND one.raw = 1 AND NOT EXISTS"
        " (SELECT 1 FROM Cache AS two WHERE two.key = ? || substr(one.key, ?) AND two.raw = 1)",
        (start, prefix, _end(prefix), other, start),
    )
    return frozenset(_lenient(key) for (key,) in cursor)


def count_rows(connection: sqlite3.Connection, prefix: str) -> int:
    """How many rows `read_rows` gives."""
    row = connection.execute(
        "SELECT count(*) FROM Cache WHERE key >= ? AND key < ? AND raw = 1 AND mode = 1"
        " AND typeof(value) = 'text'",
        (prefix, _end(prefix)),
    ).fetchone()
    return int(row[0])


def _end(prefix: str) -> str:
    """The first key after all that start with ``prefix``."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


def read_one(connection: sqlite3.Connection, key: str) -> str | None:
    """The text of one key; None if there is none, or not one that bookq wrote."""
    row = connection.execute(
        "SELECT CAST(value AS BLOB) FROM Cache"
        " WHERE key = ? AND raw = 1 AND mode = 1 AND typeof(value) = 'text'",
        (key,),
    ).fetchone()
    return None if row is None else _lenient(row[0])


def connected(file: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """A connection that only reads ``file``. Raises sqlite3.Error.

    ``immutable`` if nobody writes to it: then it is read without a lock and without its WAL.
    """
    mode = "immutable=1" if immutable else "mode=ro"
    return sqlite3.connect(f"{file.absolute().as_uri()}?{mode}", uri=True, timeout=BUSY_SECONDS)


def looking_at(file: Path, lock: Path | None) -> sqlite3.Connection:
    """A connection that only reads, also on a disk with no room for the files of SQLite.

    Then everything must be in the database itself, and nobody may hold the ``lock`` of its owner. Raises
    sqlite3.Error.
    """
    connection = connected(file)
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    except sqlite3.OperationalError:
        connection.close()
        if lock is None or not _is_at_rest(file, lock):
            raise
        return connected(file, immutable=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def read_version(connection: sqlite3.Connection) -> str | None:
    """The format version that a database names; None if it names none, or has no table of a store."""
    return read_one(connection, VERSION) if has_table(connection) else None


def has_table(connection: sqlite3.Connection) -> bool:
    """Whether there is the table of a store. Raises sqlite3.Error."""
    named = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Cache'"
    return connection.execute(named).fetchone() is not None


def check_version(version: str | None, folder: Path) -> None:
    """Raise StoreError if ``version``, of the database in ``folder``, is that of a newer bookq."""
    if version is not None and version.isdecimal() and int(version) > FORMAT:
        raise StoreError(
            Message(
                "The collection in {folder} was written by a newer bookq. "
                "Update this one; nothing was changed.",
                folder=str(folder),
            ),
            f"format {version}, not {FORMAT}",
        )


class Texts:
    """The texts of a store by their keys. All of it reads the disk and raises StoreError if that fails."""

    folder: Path

    def _reading(self) -> sqlite3.Connection | None:
        """A connection for this thread; None if there is no database yet, so nothing is found."""
        raise NotImplementedError

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """Turn errors of SQLite into StoreError."""
        try:
            yield
        except sqlite3.Error as error:
            raise store_error(error, self.folder) from error

    def rows(self, prefix: str) -> Iterator[tuple[str, str]]:
        """All keys that start with ``prefix``, in order, without it, and their texts."""
        with self._failing():
            if (connection := self._reading()) is not None:
                yield from read_rows(connection, prefix)

    def unpaired(self, prefix: str, other: str) -> frozenset[str]:
        """All keys under ``prefix``, without it, that are not under ``other`` as well.

        Their texts are not looked at.
        """
        with self._failing():
            connection = self._reading()
            return frozenset() if connection is None else read_unpaired(connection, prefix, other)

    def count(self, prefix: str) -> int:
        """How many keys start with ``prefix``."""
        with self._failing():
            connection = self._reading()
            return 0 if connection is None else count_rows(connection, prefix)

    def get(self, key: str) -> str | None:
        """The text of one key, None if there is none."""
        with self._failing():
            connection = self._reading()
            return None if connection is None else read_one(connection, key)


class ReadOnlyStore(Texts):
    """The texts of a store, read while another process may own it. If there is no store yet, it is empty."""

    def __init__(self, folder: Path, *, lock: Path | None = None) -> None:
        """Open for reading; ``lock`` is the file whose lock says who owns the store.

        Raises StoreError if that fails, or if a newer bookq wrote the store.
        """
        self.folder = folder
        self._connection: sqlite3.Connection | None = None
        file = folder / DATABASE
        try:
            if not _is_there(file):
                return
            self._connection = looking_at(file, lock)
            version = read_version(self._connection)
            if version is None and not has_table(self._connection):
                raise sqlite3.DatabaseError("the database has no table: malformed")
            self._connection.execute("SELECT key FROM Cache LIMIT 1").fetchall()
            check_version(version, folder)
        except (OSError, sqlite3.Error) as error:
            self.close()
            raise store_error(error, folder) from error
        except StoreError:
            self.close()
            raise

    def _reading(self) -> sqlite3.Connection | None:
        return self._connection

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Read inside from one state of the database, whatever is written meanwhile."""
        if self._connection is None:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.rollback()

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()


def store_error(error: BaseException, folder: Path) -> StoreError:
    """The StoreError for an error of the disk or of SQLite. Notes damage in ``folder``."""
    damaged = is_damage(error)
    if damaged:
        note_damage(folder)
    return StoreError(disk_message(error, folder), repr(error), damaged=damaged)


def is_damage(error: BaseException) -> bool:
    """Whether the database itself is broken."""
    # These subclasses are about the disk, locks, or the statement.
    about_more = (sqlite3.OperationalError, sqlite3.DataError, sqlite3.ProgrammingError)
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(error, about_more)


def note_damage(folder: Path) -> None:
    """Let the next start recover the store."""
    with contextlib.suppress(OSError):
        if (folder / DATABASE).exists():
            (folder / DAMAGED).touch()


def _is_there(file: Path) -> bool:
    """Whether ``file`` exists. Raises OSError if that cannot be known, or no such file can exist."""
    try:
        file.stat()
    except FileNotFoundError:
        return False
    return True


def _is_at_rest(file: Path, lock: Path) -> bool:
    """Whether the WAL of the database is empty, and nobody owns it."""
    wal = file.with_name(f"{file.name}-wal")
    return (not wal.exists() or not wal.stat().st_size) and not is_locked(lock)


def is_locked(lock: Path) -> bool:
    """Whether a process holds the lock on this file. Writes nothing. False if there is no such file."""
    if sys.platform == "win32":
        import filelock

        try:
            with filelock.FileLock(lock, blocking=False):
                return False
        except (filelock.Timeout, OSError):
            return lock.exists()
    import fcntl

    # Not through filelock: it would write to the file, which a full or read-only disk refuses.
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
