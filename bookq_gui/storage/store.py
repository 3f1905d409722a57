"""Writing texts under keys: one thread at a time, group commits, acknowledged after the fsync."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import diskcache

from bookq_gui.model.message import Message
from bookq_gui.storage.database import Changes, TextCache, lengthen_log, prepare
from bookq_gui.storage.disk_errors import OwnershipError, disk_message
from bookq_gui.storage.ownership import Ownership, write_again
from bookq_gui.storage.reader import (
    DATABASE,
    StoreError,
    Texts,
    is_damage,
    note_damage,
    store_error,
)

log = logging.getLogger(__name__)

IDLE_SECONDS = 3.0
LINGER_SECONDS = 0.005
"""The writer waits this long for more requests, unless someone waits for it."""
LONGEST_SYNC = 60.0
"""Seconds without a commit after which `Store.close` stops waiting, if the disk reports no error."""
_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 5.0
_LOOK_SECONDS = 1.0
_SAY_AFTER = 2.0
_CIRCUMSTANCES = (OSError, sqlite3.Error, diskcache.Timeout, MemoryError, OwnershipError)
"""Errors that may not come again. Any other error is a mistake in what is to be written."""
_MISTAKES = (sqlite3.DataError, sqlite3.ProgrammingError)


class _AbandonedError(Exception):
    """The store was closed before this could be written."""


@dataclass(slots=True, eq=False)
class _Request:
    produce: Callable[[], Changes]
    committed: Callable[[], None] | None
    reads: bool
    changes: Changes = field(default_factory=dict)
    produced: bool = False

    def run(self) -> None:
        if not self.produced:
            self.changes = self.produce()
            self.produced = True


def _merged(requests: Sequence[_Request]) -> Changes:
    """The changes of ``requests``; the later one of two of the same key."""
    if len(requests) == 1:
        return requests[0].changes
    return {key: text for request in requests for key, text in request.changes.items()}


class Store(Texts):
    """The keys and texts of one folder, written by one thread of this process at a time.

    The caller holds ``lock``, the lock file that makes this process the owner. Before and after each commit
    lock, folder and database are checked to be those that were opened. ``on_trouble`` is called with a
    message if writing fails, and with an empty one when it works again; until then it is tried again. A
    thread that calls `flush` writes itself if the writer's thread is idle.
    """

    def __init__(
        self,
        folder: Path,
        *,
        lock: Path | None = None,
        on_trouble: Callable[[Message], None] | None = None,
    ) -> None:
        self.folder = folder
        self._ownership = Ownership(folder, lock)
        self._on_trouble = on_trouble or (lambda _message: None)
        self._cache: TextCache
        self._opened = False
        self._requests: list[_Request] = []
        self._wake = threading.Condition()
        self._saving = threading.Lock()
        """Held by the thread that takes requests and writes them."""
        self._lingers = False
        self._flushing = 0
        self._asked = 0
        self._done = 0
        self._closing = False
        self._abandoned = False
        self._unchecked = False
        self._writer: threading.Thread | None = None
        self.trouble = Message("")
        self.failure: BaseException | None = None
        self.unsaved = Message("")
        """Why a change can never be saved: a mistake of bookq. Empty if there is none."""

    @property
    def lost(self) -> bool:
        """Whether this process is no longer the owner. Then nothing is written any more."""
        return isinstance(self.failure, OwnershipError)

    def open(self) -> None:
        """Open or make the database and start the writer.

        It may be opened again after `close`. Raises StoreError if the folder cannot be used, if a newer bookq
        wrote the database (it is left as it is), and if the database is damaged, empty or without its table
        (`recover` helps then).
        """
        try:
            self._cache = prepare(self.folder)
            lengthen_log(self.folder)
            self._opened = True
            with self._wake:
                self._requests.clear()
                self._done = self._asked
                self._closing = self._abandoned = False
            self._ownership.remember()
            self._writer = threading.Thread(target=self._run, name="bookq-store", daemon=True)
            self._writer.start()
        except diskcache.Timeout as error:
            locked = sqlite3.OperationalError("database is locked")
            raise store_error(locked, self.folder) from error
        except (OSError, sqlite3.Error, MemoryError) as error:
            raise store_error(error, self.folder) from error
        except RuntimeError as error:  # no thread
            self._writer = None
            raise StoreError(disk_message(MemoryError(), self.folder), repr(error)) from error

    def _reading(self) -> sqlite3.Connection:
        return self._cache.connection()

    # Writing

    def submit(
        self,
        produce: Callable[[], Changes],
        committed: Callable[[], None] | None = None,
        *,
        reads: bool = False,
    ) -> int:
        """Ask for a commit and return at once, with a ticket for `flush`.

        ``produce`` is called right before its changes are written, together with those of all requests since.
        ``committed`` is called when they are on disk. Requests are committed in their order. ``reads``:
        ``produce`` reads the store, and has to find there what was asked for before it. If ``produce``
        raises, it may be called again.
        """
        with self._wake:
            if self._closing:
                raise StoreError(Message("The store is closed."))
            self._requests.append(_Request(produce, committed, reads))
            self._asked += 1
            if reads or not self._lingers:
                self._wake.notify_all()
            return self._asked

    def put(self, changes: Changes) -> int:
        """Ask for ``changes`` to be written; see `submit`."""
        return self.submit(lambda: changes)

    def flush(self, timeout: float | None = None, *, ticket: int | None = None) -> bool:
        """Wait until all that was submitted (up to ``ticket``) is on disk. False if it is not.

        Returns at once if nothing is written any more. Without ``timeout`` the callbacks of `submit` may run
        in this thread, so the caller holds no lock that they take.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        target = self._asked if ticket is None else ticket
        if deadline is None and self._saving.acquire(blocking=False):
            try:
                self._lead(target)
            finally:
                self._saving.release()
            if self._done >= target:
                return not self.unsaved
        with self._wake:
            self._flushing += 1
            self._wake.notify_all()
            while self._done < target and not self._has_ended():
                left = _LOOK_SECONDS if deadline is None else deadline - time.monotonic()
                if left <= 0:
                    break
                self._wake.wait(min(left, _LOOK_SECONDS))
            self._flushing -= 1
            return self._done >= target and not self.unsaved

    def _lead(self, target: int) -> None:
        """Write in this thread what is waiting, because waking the writer takes longer than a commit.

        After an error the writer gets the requests back.
        """
        while self._done < target and not self.failure and not self._has_ended():
            requests = self._taken()
            try:
                for request in requests:
                    request.run()
                self._write(_merged(requests))
            except BaseException as error:
                with self._wake:
                    self._requests[:0] = requests
                    self._wake.notify_all()
                if isinstance(error, Exception):
                    return
                raise
            for request in requests:
                self._acknowledge(request)
            self._note_done(len(requests))

    def close(self, timeout: float = 5.0, waiting: Callable[[Message], None] | None = None) -> bool:
        """Write what is left and close. False if something could not be saved.

        Waits as long as commits succeed, at most `LONGEST_SYNC` seconds for each, and ``timeout`` seconds
        after an error. ``waiting`` is called with a message if it takes long.
        """
        with self._wake:
            target = self._asked
        began = last = time.monotonic()
        done = self._done
        said = waiting is None
        while not self.flush(min(timeout, 0.2), ticket=target):
            now = time.monotonic()
            if self._has_ended() or self._done >= target:
                break
            if self._done != done:
                done, last = self._done, now
            if now - last > (LONGEST_SYNC if self.failure is None else timeout):
                break
            if not said and now - began > _SAY_AFTER and waiting is not None:
                said = True
                waiting(
                    Message("Waiting for the disk to save what is left in {folder}…", folder=str(self.folder))
                )
        with self._wake:
            self._closing = True
            self._abandoned = self._done < target
            self._wake.notify_all()
        if self._writer is not None:
            self._writer.join(timeout)
        if self._opened:
            self._cache.close()
        self._ownership.close()
        return self._done >= target and not self.unsaved

    def _has_ended(self) -> bool:
        """Whether nothing is written any more."""
        return self._abandoned or self.lost or self._writer is None or not self._writer.is_alive()

    # The writer's thread

    def _run(self) -> None:
        try:
            while (work := self._next_work()) is not None:
                work()
        except _AbandonedError:
            pass
        finally:
            with self._wake:
                self._abandoned = self._abandoned or self._done < self._asked
                self._wake.notify_all()
            self._cache.close()

    def _next_work(self) -> Callable[[], None] | None:
        """Wait for something to do; None if the store closes.

        As long as requests come, the writer looks every `LINGER_SECONDS` instead of being woken by each.
        """
        with self._wake:
            asked = self._asked
            while True:
                self._lingers = bool(self._requests) or asked != self._asked
                asked = self._asked
                if self._lingers:
                    self._wake.wait_for(self._is_pressing, LINGER_SECONDS)
                    if self._requests:
                        return self._commit
                elif self._closing:
                    return None
                elif not self._wake.wait(IDLE_SECONDS if self._unchecked else None) and self._unchecked:
                    return self._checkpoint

    def _commit(self) -> None:
        with self._saving:
            requests = self._taken()
            if requests:
                try:
                    self._save(requests)
                except _AbandonedError:
                    raise
                except BaseException as error:  # noqa: BLE001 - the writer must live on
                    self._give_up(error)
                self._note_done(len(requests))

    def _note_done(self, count: int) -> None:
        with self._wake:
            self._done += count
            if self._flushing:
                self._wake.notify_all()

    def _is_pressing(self) -> bool:
        """Whether the writer should write at once: someone waits, or a request reads the store."""
        return bool(self._flushing) or self._closing or any(request.reads for request in self._requests)

    def _taken(self) -> list[_Request]:
        """Take the requests of the next transaction; none if another thread has written them."""
        with self._wake:
            end = next((i for i, request in enumerate(self._requests) if i and request.reads), None)
            requests = self._requests[:end]
            del self._requests[:end]
            return requests

    def _checkpoint(self) -> None:
        """Move the WAL into the database while idle, so that losing the WAL loses nothing."""
        self._unchecked = False
        try:
            self._cache.connection().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except Exception as error:  # noqa: BLE001 - the next commit meets it again
            log.info("no checkpoint this time: %r", error)

    def _save(self, requests: list[_Request]) -> None:
        """Have ``requests`` on disk and acknowledge them. Raises _AbandonedError.

        An error of a callback affects its request only. If all changes together cannot be written, those of
        each request are written by themselves.
        """
        produced = [one for one in requests if self._do(one.run, again=(MemoryError,))]
        if not self._do(partial(self._write, _merged(produced)), told=len(produced) == 1):
            several = produced if len(produced) > 1 else []
            produced = [one for one in several if self._do(partial(self._write, one.changes))]
        for request in produced:
            self._acknowledge(request)

    def _do(
        self,
        work: Callable[[], None],
        *,
        again: tuple[type[BaseException], ...] = _CIRCUMSTANCES,
        told: bool = True,
    ) -> bool:
        """Do ``work``, and again after errors of the kinds ``again``, until it is done.

        False after another error, which is announced if ``told``. Raises _AbandonedError if the store closes.
        """
        pause = _FIRST_PAUSE
        while True:
            try:
                work()
            except BaseException as error:  # noqa: BLE001 - the writer must live on
                if not isinstance(error, again) or isinstance(error, _MISTAKES):
                    if told:
                        self._give_up(error)
                    return False
                log.warning("writing to the store failed: %r", error)
                self._note_failure(error)
            else:
                return True
            with self._wake:
                self._wake.notify_all()
                if self._wake.wait_for(lambda: self._abandoned, pause):
                    raise _AbandonedError
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _write(self, changes: Changes) -> None:
        self._check_ownership()
        if changes:
            self._cache.write(changes)
            self._unchecked = True
            # The database may have been moved away since the first check. Then nothing is acknowledged.
            self._check_ownership()
        self.failure = None
        if self.trouble:
            self._tell(Message(""))

    def _acknowledge(self, request: _Request) -> None:
        if request.committed is None:
            return
        try:
            request.committed()
        except BaseException as error:
            log.exception("a saved change could not be shown")
            self._announce(
                Message(
                    "A change was saved but could not be shown, because of a mistake in bookq ({error}). "
                    "Start bookq again to see it.",
                    error=repr(error),
                )
            )

    def _give_up(self, error: BaseException) -> None:
        log.error("a change could not be saved", exc_info=error)
        self.unsaved = Message(
            "A change could not be saved, because of a mistake in bookq ({error}). "
            "Start bookq again, and look whether something is missing.",
            error=repr(error),
        )
        self._announce(self.unsaved)

    def _note_failure(self, error: BaseException) -> None:
        self.failure = error
        if isinstance(error, sqlite3.Error):
            if is_damage(error):
                note_damage(self.folder)
            # After an I/O error a new connection may work where the old one keeps failing.
            self._cache.close()
        self._tell(disk_message(error, self.folder, goes_on=True))

    def _tell(self, trouble: Message) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self._announce(trouble)

    def _announce(self, message: Message) -> None:
        try:
            self._on_trouble(message)
        except BaseException:
            log.exception("the state of the store could not be shown")

    def _check_ownership(self) -> None:
        """Write a deleted database again. Raises OwnershipError if this process is no longer the owner."""
        if not self._ownership.is_database_deleted():
            return
        write_again(self.folder, self._cache.connection())
        self._cache.close()
        self._cache = TextCache(self.folder)
        (self.folder / DATABASE).chmod(0o600)
        self._ownership.remember()
        log.warning("the database was deleted while bookq was open; it was written again")
