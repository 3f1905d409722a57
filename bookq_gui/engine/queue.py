"""The engine's part for the queue: what the window and the commands ask of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from pathlib import Path

from bookq_gui.engine.handlers import Work
from bookq_gui.jobs.circuit import QueueRules
from bookq_gui.jobs.journal import Commit
from bookq_gui.jobs.queue import JobQueue
from bookq_gui.model.events import Notice
from bookq_gui.model.job import Finished, Job
from bookq_gui.model.message import Message
from bookq_gui.storage.store import Store


class EngineQueue(JobQueue):
    """The job queue of one store.

    ``call_off`` is called with the ids of jobs that are removed, ``later`` runs a function in a thread
    that may read the disk, ``tell`` takes notices. The other arguments are those of `JobQueue`.
    """

    def __init__(
        self,
        store: Store,
        rules: Mapping[str, QueueRules],
        *,
        on_commit: Callable[[Commit], None],
        on_stage: Callable[[str, Message | str], None],
        on_success: Callable[[str, Finished], Finished],
        pace: float,
        work: Work,
        call_off: Callable[[Iterable[str]], object],
        later: Callable[[Callable[[], None]], Future[None]],
        tell: Callable[[Notice], None],
    ) -> None:
        super().__init__(
            store, rules, on_commit=on_commit, on_stage=on_stage, on_success=on_success, pace=pace
        )
        self._work = work
        self._call_off = call_off
        self._later = later
        self._tell = tell

    def remove(self, job_ids: Iterable[str]) -> tuple[Job, ...]:
        """Delete jobs; running ones are asked to stop. Returns them as they were, for `restore`."""
        ids = tuple(job_ids)
        self._call_off(ids)
        return super().remove(ids)

    def save_report(self, job_id: str, file: Path) -> None:
        """Write what is known of a job and the exact answer it got last to ``file``, in the background.

        A name that ends in .zip gets both in one file. A `Notice` says how that ended.
        """
        self._later(lambda: self._save_report(job_id, file))

    def _save_report(self, job_id: str, file: Path) -> None:
        job = self.job(job_id)
        try:
            text = (
                self._work.write_report(job, file)
                if job
                else Message("This job is not in the queue any more.")
            )
        except OSError as error:
            text = Message(
                "The report could not be written to {file} ({error}). Choose another folder.",
                file=str(file),
                error=str(error),
            )
        self._tell(Notice(text))
