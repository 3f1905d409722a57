"""Snapshots of a store, and its recovery when it is damaged.

A recovery copies all that can be read into a new store, takes the rest from a snapshot, of which one is made
and verified each day, and keeps the damaged store. The new store is complete, in a folder of its own, before
the old one is moved. After a crash or a power cut `finish_recovery` ends the recovery at the next start.
"""

from __future__ import annotations

import contextlib
import json
import logging
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookq_gui.model.job import CanceledError
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded
from bookq_gui.storage.atomic import DRAFTS, replacing, sync_folder, write_file
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import (
    DATABASE,
    FORMAT,
    VERSION,
    StoreError,
    check_version,
    connected,
    has_table,
    is_damage,
    note_damage,
    read_rows,
    read_version,
)

if TYPE_CHECKING:
    from bookq_gui.storage.store import Store

log = logging.getLogger(__name__)

KEPT = 3
MOST_BYTES = 2 * 2**30
"""The largest size of all snapshots together. The newest is kept also if it is larger than a third."""
SPARE_BYTES = 256 * 2**20
"""How much has to be free on the disk after a snapshot is written."""
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}\.db")
_STEPS = 20_000
"""How many steps of SQLite's machine lie between two checks for a stop: some milliseconds."""
BATCH = 5_000
NOTE = "salvaged.json"
"""The file in the new store that says it is whole; it stays until its report was shown."""
WRITING_SECONDS = 5.0
MOST_NAMES = 5
_NOTABLE = 100_000
_LITTLE = 10


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

    Reads while others write the store, and locks nothing. Returns the copy; None if there is one of
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


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """The result of a recovery: ``aside`` is the folder of the damaged store; ``jobs`` and ``books`` count.

    ``little``: they are much less than the damaged file has room for. ``again``: how many books could not be
    read and are queued to be fetched; ``names`` are those of the first few. ``copied``: how many records are
    from the snapshot of the day ``snapshot`` (ISO 8601).
    """

    aside: Path
    jobs: int
    books: int
    little: bool = False
    again: int = 0
    names: tuple[str, ...] = ()
    copied: int = 0
    snapshot: str = ""

    def messages(self) -> tuple[Message, ...]:
        """The report in sentences, the most important first."""
        messages = [
            Message(
                "The database was damaged. Recovered from it: {jobs} and {books}; "
                "the damaged file was kept in {folder}.",
                jobs=Message("1 job") if self.jobs == 1 else Message("{count} jobs", count=self.jobs),
                books=Message("1 book") if self.books == 1 else Message("{count} books", count=self.books),
                folder=str(self.aside),
            )
        ]
        if self.little:
            messages.append(
                Message(
                    "That is little for a file of its size: the rest may still be in it, so do not delete it."
                )
            )
        if self.copied:
            messages.append(
                Message(
                    "{count} records come from the copy of {day}, as they were then. "
                    "What was deleted since may be here again.",
                    count=self.copied,
                    day=self.snapshot,
                )
            )
        if self.again:
            messages.append(self._lost())
        return tuple(messages)

    def _lost(self) -> Message:
        names = "; ".join(self.names)
        if self.again == 1:
            return Message(
                "1 book could not be read from it and will be fetched again: {names}.", names=names
            )
        if self.again <= len(self.names):
            return Message(
                "{count} books could not be read from it and will be fetched again: {names}.",
                count=self.again,
                names=names,
            )
        return Message(
            "{count} books could not be read from it and will be fetched again: {names} and {more} more.",
            count=self.again,
            names=names,
            more=self.again - len(self.names),
        )


def recover(folder: Path, now: datetime) -> RecoveryReport:
    """Copy what can be read in ``folder`` into a new store, and move the damaged one to a dated name.

    ``now`` is local time. Raises OSError or StoreError if the new store cannot be written; the old one
    stays where it was then.
    """
    building = building_of(folder)
    aside = _free_name(folder.with_name(f"{folder.name}-damaged-{now:%Y-%m-%d-%H%M%S}"))
    _delete(building)
    try:
        report = _build(folder, building, aside)
    except StoreError as error:
        _delete(building)
        raise _about(folder, building, error) from error
    except BaseException:
        _delete(building)
        raise
    _move(folder, aside)
    _move(building, folder)
    log.warning("%s", " ".join(map(str, report.messages())))
    return report


def finish_recovery(folder: Path) -> RecoveryReport | None:
    """Finish a recovery that was interrupted.

    A new store that is not complete is deleted: the damaged store is still in ``folder``, and its damage is
    found again. Returns the report of a finished recovery that was not acknowledged. Raises OSError.
    """
    building = building_of(folder)
    if building.exists():
        if _is_whole(building) and not folder.exists():
            _move(building, folder)
        else:
            _delete(building)
    for leftover in folder.parent.glob(f"{folder.name}-salvage.db*"):  # of earlier versions
        leftover.unlink(missing_ok=True)
    return _noted(folder)


def acknowledge(folder: Path) -> None:
    """Note that the report of the recovery of ``folder`` was shown."""
    with contextlib.suppress(OSError):
        (folder / NOTE).unlink(missing_ok=True)


def building_of(folder: Path) -> Path:
    """The folder in which the new store for ``folder`` is made."""
    return folder.with_name(f"{folder.name}-salvaging")


def readable(folder: Path) -> Path:
    """The folder of the store to read: ``folder``, or that of a new store that was not moved there yet."""
    building = building_of(folder)
    return building if not folder.exists() and _is_whole(building) else folder


def _build(folder: Path, building: Path, aside: Path) -> RecoveryReport:
    from bookq_gui.recovery.damaged import DamagedDatabase, copy_at_full_length

    building.mkdir(parents=True, mode=0o700)
    working = building / "damaged.db"
    database = folder / DATABASE
    copy_at_full_length(database, working)
    damaged = DamagedDatabase(working, snapshots_of(folder))
    report = _fill(building, damaged, aside, database.stat().st_size if database.exists() else 0)
    for file in building.glob(f"{working.name}*"):
        file.unlink()
    write_file(building / NOTE, json.dumps({**asdict(report), "aside": str(aside)}))
    return report


def _fill(building: Path, damaged: Any, aside: Path, size: int) -> RecoveryReport:
    """Write what can be read into a new store, and repair that."""
    from bookq_gui.recovery.damaged import Repair
    from bookq_gui.storage.store import Store

    store = Store(building)
    try:
        store.open()
        read = 0
        batch: dict[str, str | None] = {}
        for key, text in damaged.rows():
            if key == VERSION:
                check_version(text, building)
            read += len(key) + len(text)
            batch[key] = text
            if len(batch) >= BATCH:
                _write(store, batch)
                batch = {}
        _write(store, batch)
        repair = Repair(
            store, lambda changes: _write(store, changes), damaged.missing, complete=damaged.index_whole
        )
        repaired = repair.run(time.time())
    except StoreError:
        store.close(0.5)
        raise
    if not store.close():
        raise StoreError(Message("The new store could not be closed."))
    return RecoveryReport(
        aside,
        repaired.jobs,
        repaired.books,
        little=size > max(_NOTABLE, read * _LITTLE),
        again=len(repaired.again),
        names=tuple(repaired.again[:MOST_NAMES]),
        copied=damaged.from_snapshot,
        snapshot=damaged.snapshot.stem if damaged.snapshot is not None else "",
    )


def _write(store: Store, batch: Mapping[str, str | None]) -> None:
    store.put(batch)
    while not store.flush(WRITING_SECONDS):
        if store.unsaved:
            raise StoreError(store.unsaved)
        if store.failure is not None:
            raise StoreError(disk_message(store.failure, store.folder), repr(store.failure))


def _about(folder: Path, building: Path, error: StoreError) -> StoreError:
    """``error`` with the folder that people know instead of the one that is being built."""
    values = {
        name: value.replace(str(building), str(folder)) if isinstance(value, str) else value
        for name, value in error.message.values.items()
    }
    return StoreError(Message(error.message.text, **values), error.details, damaged=error.damaged)


def _free_name(path: Path) -> Path:
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.name}-{number}")
    return candidate


def _is_whole(building: Path) -> bool:
    return (building / NOTE).exists()


def _noted(folder: Path) -> RecoveryReport | None:
    try:
        record = decoded((folder / NOTE).read_text("utf-8"))
        return RecoveryReport(
            Path(record["aside"]),
            int(record["jobs"]),
            int(record["books"]),
            bool(record["little"]),
            int(record.get("again", 0)),
            tuple(map(str, record.get("names", ()))),
            int(record.get("copied", 0)),
            str(record.get("snapshot", "")),
        )
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        log.warning("the note of a recovery in %s cannot be read", folder)
        return None


def _move(source: Path, target: Path) -> None:
    source.rename(target)
    sync_folder(target.parent)


def _delete(building: Path) -> None:
    if building.exists():
        shutil.rmtree(building)
