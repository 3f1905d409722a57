"""A verified copy of the store a day, for what a damaged one does not give any more."""

from __future__ import annotations

import logging
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from bookq_gui.model.job import CanceledError
from bookq_gui.storage.atomic import DRAFTS, replacing
from bookq_gui.storage.reader import (
    DATABASE,
    FORMAT,
    connected,
    has_table,
    is_damage,
    note_damage,
    read_rows,
    read_version,
)

log = logging.getLogger(__name__)

KEPT = 3
MOST_BYTES = 2 * 2**30
"""What all snapshots together may take. The newest is kept also if it alone takes more than a third."""
SPARE_BYTES = 256 * 2**20
"""What has to stay free on the disk after one was written."""
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}\.db")
_STEPS = 20_000
"""Steps of SQLite's machine between two looks at whether to stop: some milliseconds."""


def folder_of(store: Path) -> Path:
    """The folder of the snapshots of the store in the folder ``store``."""
    return store.with_name(f"{store.name}-snapshots")


def snapshots_of(store: Path) -> list[Path]:
    """The snapshots of ``store``, the newest first."""
    try:
        names = [file for file in folder_of(store).iterdir() if _NAME.fullmatch(file.name)]
    except OSError:
        return []
    return sorted(names, key=lambda file: file.name, reverse=True)


def take_snapshot(store: Path, today: date, canceled: Callable[[], bool]) -> Path | None:
    """Copy the store in the folder ``store``, check the copy, and delete old ones.

    Reads beside whoever writes the store, and locks nothing. Returns the copy; None if there is one of
    ``today``, or no room for one. A damaged store is noted, so that the next start recovers it. Raises
    OSError and sqlite3.Error if the copy cannot be made, CanceledError if ``canceled`` says so.
    """
    file = folder_of(store) / f"{today:%Y-%m-%d}.db"
    if file.exists() or not _has_room(store):
        return None
    file.parent.mkdir(mode=0o700, exist_ok=True)
    for leftover in file.parent.glob(DRAFTS):  # of a crash
        leftover.unlink(missing_ok=True)
    try:
        with replacing(file, private=True) as draft:
            _copy(store / DATABASE, draft, canceled)
            _verify(draft, canceled)
    except sqlite3.Error as error:
        if is_damage(error):
            note_damage(store)
        raise
    for old in _too_many(snapshots_of(store)):
        old.unlink(missing_ok=True)
    return file


def rows_of(snapshot: Path, prefixes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The keys that begin with ``prefixes``, and their texts. Raises sqlite3.Error if it is damaged."""
    with closing(connected(snapshot, immutable=True)) as connection:
        version = read_version(connection)
        if version is not None and version.isdecimal() and int(version) > FORMAT:
            raise sqlite3.DatabaseError("written by a newer bookq")
        for prefix in prefixes:
            for key, text in read_rows(connection, prefix):
                yield prefix + key, text


def _has_room(store: Path) -> bool:
    size = (store / DATABASE).stat().st_size
    return size <= MOST_BYTES and shutil.disk_usage(store).free >= 2 * size + SPARE_BYTES


def _copy(database: Path, draft: Path, canceled: Callable[[], bool]) -> None:
    with closing(connected(database)) as connection:
        _stop_when(connection, canceled)
        _run(connection, canceled, "VACUUM INTO ?", f"{draft.as_uri()}?mode=rw")


def _verify(draft: Path, canceled: Callable[[], bool]) -> None:
    with closing(connected(draft, immutable=True)) as connection:
        _stop_when(connection, canceled)
        if _run(connection, canceled, "PRAGMA quick_check(1)") != [("ok",)] or not has_table(connection):
            raise sqlite3.OperationalError("the snapshot is not whole")


def _stop_when(connection: sqlite3.Connection, canceled: Callable[[], bool]) -> None:
    connection.set_progress_handler(lambda: int(canceled()), _STEPS)


def _run(
    connection: sqlite3.Connection, canceled: Callable[[], bool], statement: str, *values: str
) -> list[tuple[object, ...]]:
    try:
        return connection.execute(statement, values).fetchall()
    except sqlite3.OperationalError as error:
        if canceled():
            raise CanceledError from error
        raise


def _too_many(snapshots: list[Path]) -> list[Path]:
    size = 0
    for place, file in enumerate(snapshots):
        size += file.stat().st_size
        if place and (place == KEPT or size > MOST_BYTES):
            return snapshots[place:]
    return []
