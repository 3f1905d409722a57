"""What to do with a damaged store: set it aside, and take over what can still be read."""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bookq_gui.store import DATABASE, Store

log = logging.getLogger(__name__)

MOST_QUERIES = 50_000
BATCH = 5_000
LARGEST = 64 * 2**30
KINDS = ("job", "book", "row", "queue", "meta", "mark")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Where the damaged store lies now, and how many jobs and books were taken over from it."""

    aside: Path
    jobs: int
    books: int

    def sentence(self) -> str:
        """What to tell people."""
        return (
            f"The database was damaged. {self.jobs} jobs and {self.books} books were recovered from it; "
            f"the damaged file was kept in {self.aside}."
        )


def salvage(folder: Path, now: datetime) -> Salvaged:
    """Move the store in ``folder`` aside under a dated name and make a new one of what it still gives.

    ``now`` is local time. Raises OSError or StoreError where the new store cannot be written; the
    old one is not touched then but for its name.
    """
    aside = _free_name(folder.with_name(f"{folder.name}-damaged-{now:%Y-%m-%d-%H%M%S}"))
    folder.rename(aside)
    store = Store(folder)
    store.open()
    count: Counter[str] = Counter()
    working = folder.with_name(f"{folder.name}-salvage.db")
    try:
        _copy_at_full_length(aside / DATABASE, working)
        batch: dict[str, str | None] = {}
        for key, text in _readable(working):
            kind = key.partition(":")[0]
            if kind not in KINDS:
                continue
            count[kind] += 1
            batch[key] = text
            if len(batch) >= BATCH:
                store.put(batch)
                batch = {}
        store.put(batch)
        store.flush()
    finally:
        store.close()
        for leftover in folder.parent.glob(f"{working.name}*"):
            leftover.unlink()
    salvaged = Salvaged(aside, count["job"], count["book"])
    log.warning("%s", salvaged.sentence())
    return salvaged


def _free_name(path: Path) -> Path:
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.name}-{number}")
    return candidate


def _copy_at_full_length(database: Path, copy: Path) -> None:
    """Copy the file, with zeros where its end is missing: SQLite reads nothing of a shortened one."""
    shutil.copyfile(database, copy)
    wal = database.with_name(f"{database.name}-wal")
    if wal.exists():
        shutil.copyfile(wal, copy.with_name(f"{copy.name}-wal"))
    with copy.open("r+b") as file:
        header = file.read(32)
        if not header.startswith(b"SQLite format 3\0"):
            return
        length = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
        if file.seek(0, 2) < length <= LARGEST:
            file.truncate(length)


def _readable(database: Path) -> Iterator[tuple[str, str]]:
    """The text rows that can be read, around the damaged places."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        # A damaged text should be passed over, not end the reading.
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        last = _last_row(connection)
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
                    if isinstance(key, str) and isinstance(value, str) and "\ufffd" not in key:
                        yield key, value
            except sqlite3.Error:
                # Somewhere behind the last good row: halve what is left to get around it.
                start = reached + 1
                if start < last:
                    middle = (start + last) // 2
                    ranges += [(middle + 1, last), (start, middle)]


def _last_row(connection: sqlite3.Connection) -> int:
    """The highest row number, or a guess where even that cannot be read; 0 where nothing can."""
    try:
        row = connection.execute("SELECT MAX(rowid) FROM Cache").fetchone()
    except sqlite3.Error:
        try:
            connection.execute("SELECT rowid FROM Cache LIMIT 1").fetchone()
        except sqlite3.Error:
            return 0
        return 2**31
    return int(row[0] or 0)
