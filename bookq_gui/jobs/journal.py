"""What is on disk of the queue: which entries must be written, and what is told once they are."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bookq_gui.jobs.record import Entry, decode, encode
from bookq_gui.model.job import Job
from bookq_gui.model.validation import decoded
from bookq_gui.storage.reader import StoreError, Texts
from bookq_gui.storage.store import Store

JOB = "job:"
MOST_A_COMMIT = 20_000


@dataclass(frozen=True, slots=True)
class Commit:
    """What is now on disk: jobs that changed, jobs that are gone, other records (None: deleted)."""

    jobs: tuple[Job, ...] = ()
    removed: tuple[str, ...] = ()
    records: Mapping[str, str | None] = field(default_factory=dict)


class Journal:
    """Collects what changed under the queue's lock; the store's writer fetches it when it is ready.

    An entry is encoded when the writer comes for it, so that a job that was claimed and finished
    since the last commit costs one row, and its records are in the same transaction as its state.
    """

    def __init__(
        self, store: Store, lock: threading.Lock, on_commit: Callable[[Commit], None] | None
    ) -> None:
        self._store = store
        self._lock = lock
        self._on_commit = on_commit
        self._changed: dict[str, Entry] = {}
        self._removed: dict[str, None] = {}
        self._records: dict[str, str | None] = {}
        self._asked = False
        self._commit = Commit()

    def reset(self) -> None:
        """Forget what is not written yet. To be called under the lock, before anything is asked for."""
        self._changed, self._removed, self._records = {}, {}, {}
        self._asked = False

    def changed(self, entry: Entry) -> None:
        """Have the entry written with the next commit. To be called under the lock."""
        self._changed[entry.id] = entry
        self._removed.pop(entry.id, None)
        if not self._asked:
            self._ask()

    def removed(self, job_id: str) -> None:
        """Have the entry deleted with the next commit. To be called under the lock."""
        self._removed[job_id] = None
        self._changed.pop(job_id, None)
        if not self._asked:
            self._ask()

    def keep(self, records: Mapping[str, str | None]) -> None:
        """Have other records written with the next commit. To be called under the lock."""
        self._records.update(records)
        if not self._asked:
            self._ask()

    def _ask(self) -> None:
        self._asked = True
        try:
            self._store.submit(self._produce, self._committed)
        except StoreError:
            # Closed: whoever closed the queue was told whether everything was saved.
            self._asked = False

    def _produce(self) -> dict[str, str | None]:
        told = self._on_commit is not None
        with self._lock:
            self._asked = False
            changed, self._changed = self._changed, {}
            if len(changed) > MOST_A_COMMIT:
                rest = dict(list(changed.items())[MOST_A_COMMIT:])
                changed = dict(list(changed.items())[:MOST_A_COMMIT])
                self._changed = rest
                self._ask()
            removed, self._removed = self._removed, {}
            records, self._records = self._records, {}
            changes: dict[str, str | None] = {JOB + entry.id: encode(entry) for entry in changed.values()}
            jobs = tuple(entry.job() for entry in changed.values()) if told else ()
        changes.update((JOB + job_id, None) for job_id in removed)
        changes.update(records)
        self._commit = Commit(jobs, tuple(removed), records)
        return changes

    def _committed(self) -> None:
        commit, self._commit = self._commit, Commit()
        if self._on_commit is not None:
            self._on_commit(commit)


def read_entries(texts: Texts) -> tuple[list[Entry], list[str]]:
    """All entries on disk, and the ids of those whose text is not one of ours."""
    entries: list[Entry] = []
    damaged: list[str] = []
    ids: list[str] = []
    batch: list[str] = []
    for job_id, text in texts.rows(JOB):
        ids.append(job_id)
        batch.append(text)
        if len(ids) == MOST_A_COMMIT:
            _decode_all(ids, batch, entries, damaged)
            ids, batch = [], []
    _decode_all(ids, batch, entries, damaged)
    return entries, damaged


def _decode_all(ids: list[str], texts: list[str], entries: list[Entry], damaged: list[str]) -> None:
    # One call for a whole batch is a third faster than one a row, and shares the keys' strings.
    try:
        records: list[Any] = decoded(f"[{','.join(texts)}]")
    except ValueError:
        records = [_record(text) for text in texts]
    if len(records) != len(ids):
        records = [_record(text) for text in texts]
    for job_id, record in zip(ids, records, strict=True):
        try:
            entries.append(decode(job_id, record))
        except (KeyError, TypeError, ValueError):
            damaged.append(job_id)


def _record(text: str) -> Any:
    try:
        return decoded(text)
    except ValueError:
        return None
