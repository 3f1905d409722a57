"""What to do with a damaged store: take over what can still be read, and set it aside.

The new store is made whole in a folder of its own before the old one moves; `finish` ends at the next
start what a crash or a power cut broke off in between.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from bookq_gui.model.message import Message
from bookq_gui.model.plurals import amount
from bookq_gui.recovery.salvagedbooks import Put, put_in_order
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import DATABASE, VERSION, StoreError, check_version
from bookq_gui.storage.sqlite_pages import MAGIC, PageFile, Record
from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

MOST_QUERIES = 50_000
BATCH = 5_000
LARGEST = 64 * 2**30
KINDS = ("job", "book", "row", "queue", "meta", "mark", "alias")
NOTE = "salvaged.json"
"""The file in the new store that says it is whole; it stays until people were told."""
WRITING_SECONDS = 5.0
_COLUMNS = 12
_KEY, _RAW, _TIME, _MODE, _VALUE = 1, 2, 3, 9, 11
_NOTABLE = 100_000
_LITTLE = 10


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Where the damaged store lies now, and how many jobs and books were taken over from it.

    ``little`` where that is much less than the damaged file has room for. ``again``: so many books could
    not be read any more and wait to be fetched.
    """

    aside: Path
    jobs: int
    books: int
    little: bool = False
    again: int = 0

    def sentence(self) -> str:
        """What to tell people first."""
        jobs = amount(self.jobs, "1 job", "{count} jobs")
        books = amount(self.books, "1 book", "{count} books")
        return (
            f"The database was damaged. Recovered from it: {jobs} and {books}; "
            f"the damaged file was kept in {self.aside}."
        )

    def sentences(self) -> tuple[str, ...]:
        """What to tell people."""
        said = [self.sentence()]
        if self.little:
            said.append(
                "That is little for a file of its size: the rest may still be in it, so do not delete it."
            )
        if self.again:
            said.append(
                amount(
                    self.again,
                    "1 book could not be read from it and will be fetched again.",
                    "{count} books could not be read from it and will be fetched again.",
                )
            )
        return tuple(said)


def salvage(folder: Path, now: datetime) -> Salvaged:
    """Make a new store of what the one in ``folder`` still gives, and move that aside under a dated name.

    ``now`` is local time. Raises OSError or StoreError where the new store cannot be written; the
    old one stands where it stood then.
    """
    building = building_of(folder)
    aside = _free_name(folder.with_name(f"{folder.name}-damaged-{now:%Y-%m-%d-%H%M%S}"))
    _forget(building)
    try:
        salvaged = _build(folder / DATABASE, building, aside)
    except StoreError as error:
        _forget(building)
        # People know of no other folder than theirs.
        values = {
            name: value.replace(str(building), str(folder)) if isinstance(value, str) else value
            for name, value in error.message.values.items()
        }
        raise StoreError(
            Message(error.message.text, **values), error.details, damaged=error.damaged
        ) from error
    except BaseException:
        _forget(building)
        raise
    _move(folder, aside)
    _move(building, folder)
    log.warning("%s", " ".join(salvaged.sentences()))
    return salvaged


def finish(folder: Path) -> Salvaged | None:
    """End a salvage that was broken off, whatever it had reached.

    What was not whole yet is removed: the damaged store still stands in ``folder`` then, and is found
    again. Returns what is still to be told of a finished one, see `told`. Raises OSError.
    """
    building = building_of(folder)
    if building.exists():
        if _is_whole(building) and not folder.exists():
            _move(building, folder)
        else:
            _forget(building)
    for leftover in folder.parent.glob(f"{folder.name}-salvage.db*"):  # of earlier versions
        leftover.unlink(missing_ok=True)
    return _noted(folder)


def told(folder: Path) -> None:
    """Note that people know of the salvage of ``folder``."""
    with contextlib.suppress(OSError):
        (folder / NOTE).unlink(missing_ok=True)


def building_of(folder: Path) -> Path:
    """Where the new store of ``folder`` is made."""
    return folder.with_name(f"{folder.name}-salvaging")


def readable(folder: Path) -> Path:
    """The store to look at: that in ``folder``, or the new one that could not take its place yet."""
    building = building_of(folder)
    return building if not folder.exists() and _is_whole(building) else folder


def _build(database: Path, building: Path, aside: Path) -> Salvaged:
    building.mkdir(parents=True, mode=0o700)
    working = building / "damaged.db"
    _copy_at_full_length(database, working)
    put, size = _fill(building, working)
    for file in building.glob(f"{working.name}*"):
        file.unlink()
    little = database.exists() and database.stat().st_size > max(_NOTABLE, size * _LITTLE)
    salvaged = Salvaged(aside, put.jobs, put.books, little, put.again)
    _write_note(building, salvaged)
    return salvaged


def _fill(building: Path, working: Path) -> tuple[Put, int]:
    """Write what can be read of ``working`` into a new store, and put that in order.

    Returns what it holds, and how many characters could be read.
    """
    store = Store(building)
    try:
        store.open()
        size = 0
        batch: dict[str, str | None] = {}
        for key, text in _recovered(working):
            if key == VERSION:
                check_version(text, building)
            size += len(key) + len(text)
            batch[key] = text
            if len(batch) >= BATCH:
                _write(store, batch)
                batch = {}
        _write(store, batch)
        put = put_in_order(store, partial(_write, store), time.time())
    except StoreError:
        store.close(0.5)
        raise
    if not store.close():
        raise StoreError(Message("The new store could not be closed."))
    return put, size


def _write(store: Store, batch: dict[str, str | None]) -> None:
    store.put(batch)
    while not store.flush(WRITING_SECONDS):
        if store.failure is not None:
            raise StoreError(disk_message(store.failure, store.folder), repr(store.failure))


def _recovered(database: Path) -> Iterator[tuple[str, str]]:
    """The rows that bookq wrote and that can still be read, each once.

    First as SQLite finds them; where it cannot find all, from the pages themselves. That comes second,
    since pages may also hold what was changed or deleted since.
    """
    found: set[str] = set()
    reading = _Reading(database)
    for key, text in reading.rows():
        if row := _ours(key, text):
            found.add(row[0])
            yield row
    if reading.whole:
        return
    with PageFile(database) as pages:
        newest: dict[str, tuple[int, float, tuple[int, int]]] = {}
        for record in pages.records(_COLUMNS):
            if (row := _row(record)) and row[0] not in found:
                newest[row[0]] = max(newest.get(row[0], (0, 0.0, (0, 0))), _age(record))
        # A second time through the pages, so that a large store need not fit into memory.
        for record in pages.records(_COLUMNS):
            if (row := _row(record)) and newest.get(row[0]) == _age(record):
                yield row


def _ours(key: object, text: object) -> tuple[str, str] | None:
    """Both where bookq may have written them; it writes no NUL, but a lost page is full of them."""
    if not isinstance(key, str) or not isinstance(text, str):
        return None
    ours = key.partition(":")[0] in KINDS and "\ufffd" not in key and "\0" not in text
    return (key, text) if ours else None


def _row(record: Record) -> tuple[str, str] | None:
    """Key and text of a row of the store; None where the row is not one that bookq wrote."""
    values = record.values
    if values[0] is not None or values[_RAW] != 1 or values[_MODE] != 1:
        return None
    return _ours(values[_KEY], values[_VALUE]) if isinstance(values[_TIME], float | int) else None


def _age(record: Record) -> tuple[int, float, tuple[int, int]]:
    time = record.values[_TIME]
    return record.rowid, float(time) if isinstance(time, float | int) else 0.0, record.place


def _free_name(path: Path) -> Path:
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.name}-{number}")
    return candidate


def _copy_at_full_length(database: Path, copy: Path) -> None:
    """Copy the file, with zeros where its end is missing: SQLite reads nothing of a shortened one."""
    if database.exists():
        shutil.copyfile(database, copy)
    else:
        copy.touch()
    wal = database.with_name(f"{database.name}-wal")
    if wal.exists():
        shutil.copyfile(wal, copy.with_name(f"{copy.name}-wal"))
    with copy.open("r+b") as file:
        header = file.read(32)
        if not header.startswith(MAGIC):
            return
        length = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
        if file.seek(0, 2) < length <= LARGEST:
            file.truncate(length)


class _Reading:
    """Reads the rows through SQLite, around the damaged places; ``whole`` says whether there was none."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.whole = True

    def rows(self) -> Iterator[tuple[object, object]]:
        """Keys and texts of the rows that can be read."""
        # Read-only: what a WAL holds must not be moved into the file before the pages were looked at.
        address = f"{self._database.absolute().as_uri()}?mode=ro"
        try:
            connection = sqlite3.connect(address, uri=True)
        except sqlite3.Error:
            self.whole = False
            return
        with contextlib.closing(connection):
            # A damaged text should be passed over, not end the reading.
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            last = self._last_row(connection)
            ranges = [(0, last)] if last else []
            queries = 0
            while ranges and queries < MOST_QUERIES:
                first, last = ranges.pop()
                queries += 1
                reached = first - 1
                try:
                    for rowid, key, value in connection.execute(
                        "SELECT rowid, key, value FROM Cache"
                        " WHERE rowid BETWEEN ? AND ? AND raw = 1 AND mode = 1",
                        (first, last),
                    ):
                        reached = rowid
                        yield key, value
                except sqlite3.Error:
                    self.whole = False
                    # Somewhere behind the last good row: halve what is left to get around it.
                    start = reached + 1
                    if start < last:
                        middle = (start + last) // 2
                        ranges += [(middle + 1, last), (start, middle)]

    def _last_row(self, connection: sqlite3.Connection) -> int:
        """The highest row number, or a guess where even that cannot be read; 0 where nothing can."""
        try:
            row = connection.execute("SELECT MAX(rowid) FROM Cache").fetchone()
        except sqlite3.Error:
            self.whole = False
            try:
                connection.execute("SELECT rowid FROM Cache LIMIT 1").fetchone()
            except sqlite3.Error:
                return 0
            return 2**31
        return int(row[0] or 0)


def _is_whole(building: Path) -> bool:
    return (building / NOTE).exists()


def _write_note(building: Path, salvaged: Salvaged) -> None:
    draft = building / f"{NOTE}.new"
    with draft.open("w", encoding="utf-8") as file:
        json.dump({**asdict(salvaged), "aside": str(salvaged.aside)}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(building / NOTE)
    _sync_folder(building)


def _noted(folder: Path) -> Salvaged | None:
    try:
        record = json.loads((folder / NOTE).read_text("utf-8"))
        return Salvaged(
            Path(record["aside"]),
            int(record["jobs"]),
            int(record["books"]),
            bool(record["little"]),
            int(record.get("again", 0)),
        )
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        log.warning("the note of a salvage in %s cannot be read", folder)
        return None


def _move(source: Path, target: Path) -> None:
    source.rename(target)
    _sync_folder(target.parent)


def _forget(building: Path) -> None:
    if building.exists():
        shutil.rmtree(building)


def _sync_folder(folder: Path) -> None:
    # Where a folder cannot be synced (Windows), the order of its renames has to do.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
