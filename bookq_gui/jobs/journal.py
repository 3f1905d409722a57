"""What is on disk of the queue: which jobs must be written, and what is acknowledged once they are."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from bookq_gui.jobs.record import JOB, JobRecord, decode, decode_fresh, encode
from bookq_gui.model.job import Job
from bookq_gui.model.validation import decoded
from bookq_gui.storage.reader import StoreError, Texts

if TYPE_CHECKING:
    from bookq_gui.storage.store import Store

MOST_A_COMMIT = 5_000
"""The most jobs in one commit: whatever is asked for afterwards waits for it."""
MOST_A_LOCK = 500
"""The most jobs that are worked on before others get the queue's lock."""
_BATCH = 5_000
_ATTEMPTS = 20
"""How often a thread looks whether the queue's lock is free, before it blocks."""


class _Uncollected:
    """Collect no garbage inside: with many jobs in memory that takes long, and others wait for the lock."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._collects = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._collects = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._collects and not self._inside:
                gc.enable()


UNCOLLECTED = _Uncollected()
"""Shared, because the collector is one of all threads. Entered before a lock, which is released first."""


def turn(lock: threading.Lock) -> threading.Lock:
    """Return the queue's lock for a worker or the writer. While it is taken, let the others run some times.

    A thread that blocks in a lock gets it with its release, and then has it while it waits for the
    interpreter's lock: every other thread finds it taken and blocks in turn. The window's thread blocks at
    once, for it should not come last. No class of ours wraps the lock: Ctrl+C could end a method that enters
    or leaves it halfway, and it would never be free again.
    """
    for _ in range(_ATTEMPTS):
        if not lock.locked():
            break
        time.sleep(0)
    return lock


class Commit(NamedTuple):
    """What one commit wrote: jobs that changed, ids of deleted jobs, other records (None: deleted)."""

    jobs: tuple[Job, ...] = ()
    removed: tuple[str, ...] = ()
    records: Mapping[str, str | None] = MappingProxyType({})


@dataclass(slots=True)
class _Request:
    """One request to the store's writer, and what it committed."""

    waiting: bool = True
    commit: Commit = field(default_factory=Commit)


class Journal:
    """Collects what changed under the queue's lock; the store's writer fetches it when it is ready.

    A job is encoded when the writer fetches it: if it was claimed and finished since the last commit, it
    costs one row, and its records are in the same transaction as its state. There are always enough requests
    to fetch all changes, so `Store.flush` has all of them on disk.
    """

    def __init__(
        self, store: Store, lock: threading.Lock, on_commit: Callable[[Commit], None] | None
    ) -> None:
        self._store = store
        self._lock = lock
        self._on_commit = on_commit
        self.reset()

    def reset(self) -> None:
        """Drop what is not written yet. The caller holds the lock."""
        self._changed: dict[str, JobRecord] = {}
        self._removed: dict[str, None] = {}
        self._records: dict[str, str | None] = {}
        self._requests = 0

    def changed(self, record: JobRecord) -> None:
        """Have the job written with the next commit. The caller holds the lock."""
        self._changed[record.id] = record
        if self._removed:
            self._removed.pop(record.id, None)
        if len(self._changed) > self._requests * MOST_A_COMMIT:
            self._ask()

    def removed(self, job_id: str) -> None:
        """Have the job deleted with the next commit. The caller holds the lock."""
        self._removed[job_id] = None
        self._changed.pop(job_id, None)
        if not self._requests:
            self._ask()

    def keep(self, records: Mapping[str, str | None]) -> None:
        """Have other records written with the next commit. The caller holds the lock."""
        self._records.update(records)
        if not self._requests:
            self._ask()

    def _ask(self) -> None:
        request = _Request()
        try:
            self._store.submit(partial(self._produce, request), partial(self._committed, request))
        except StoreError:
            # The store is closed. `Store.close` returned whether everything was saved.
            return
        self._requests += 1

    def _produce(self, request: _Request) -> dict[str, str | None]:
        """Return what the writer writes now for ``request``."""
        with UNCOLLECTED, turn(self._lock):
            if request.waiting:
                request.waiting = False
                self._requests = max(0, self._requests - 1)
            records = list(islice(self._changed.values(), MOST_A_COMMIT))
            for record in records:
                del self._changed[record.id]
            removed, self._removed = self._removed, {}
            kept, self._records = self._records, {}
        try:
            jobs: list[Job] = []
            for at in range(0, len(records), MOST_A_LOCK):
                with UNCOLLECTED, turn(self._lock):
                    # The next commit has a job that changed again, together with its records.
                    jobs += [
                        record.job()
                        for record in records[at : at + MOST_A_LOCK]
                        if record.id not in self._changed and record.id not in self._removed
                    ]
            texts = [(JOB + job.id, encode(job)) for job in jobs]
            # Sorted, they go into neighbouring pages of the database.
            changes: dict[str, str | None] = dict(sorted(texts))
            changes.update((JOB + job_id, None) for job_id in removed)
            changes.update(kept)
            request.commit = Commit(tuple(jobs), tuple(removed), kept)
        except BaseException:
            # Too little memory, or Ctrl+C: the store asks again later.
            with self._lock:
                self._changed = {
                    one.id: one for one in records if one.id not in self._removed
                } | self._changed
                self._removed = {
                    job_id: None for job_id in removed if job_id not in self._changed
                } | self._removed
                self._records = {**kept, **self._records}
            raise
        return changes

    def _committed(self, request: _Request) -> None:
        if self._on_commit is not None:
            self._on_commit(request.commit)


def read_jobs(texts: Texts) -> tuple[list[JobRecord], list[str]]:
    """All jobs on disk, and the ids of those whose text cannot be read."""
    records: list[JobRecord] = []
    damaged: list[str] = []
    others: list[tuple[str, str]] = []
    for job_id, text in texts.rows(JOB):
        record = decode_fresh(job_id, text)
        if record is not None:
            records.append(record)
            continue
        others.append((job_id, text))
        if len(others) == _BATCH:
            _decode_all(others, records, damaged)
            others = []
    _decode_all(others, records, damaged)
    return records, damaged


def _decode_all(rows: list[tuple[str, str]], records: list[JobRecord], damaged: list[str]) -> None:
    # Decoding a batch at once is a third faster than row by row, and shares the strings of the keys.
    try:
        found: list[Any] = decoded(f"[{','.join(text for _job_id, text in rows)}]")
    except ValueError:
        found = []
    if len(found) != len(rows):
        found = [_decoded(text) for _job_id, text in rows]
    for (job_id, _text), record in zip(rows, found, strict=True):
        try:
            records.append(decode(job_id, record))
        except (KeyError, TypeError, ValueError):
            damaged.append(job_id)


def _decoded(text: str) -> Any:
    try:
        return decoded(text)
    except ValueError:
        return None
