"""``bookq run``: drain the queue without a window, with a line a job that ended."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from bookq_gui.cli.access import engine_over
from bookq_gui.cli.output import CommandError, Exit, clipped, clock, flush, printable, say, write_line
from bookq_gui.cli.parser import Command
from bookq_gui.engine.engine import EngineError
from bookq_gui.model.events import (
    Event,
    JobProgress,
    JobsChanged,
    JobsRemoved,
    Notice,
    QueueChanged,
    StoreHealth,
)
from bookq_gui.model.job import OPEN, Job, QueueState, Status
from bookq_gui.paths import Paths
from bookq_gui.settings import problem_with

LOOK_INTERVAL = 0.2
"""Seconds between two looks at what has happened."""


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--workers", type=_workers, metavar="N", help="work with N workers, 1 to 16")
    sub.add_argument("--redis", type=_redis, metavar="URL", help="use the workers on this Redis as well")


def _workers(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 16:
        return int(text)
    raise argparse.ArgumentTypeError("N is a whole number from 1 to 16")


def _redis(url: str) -> str:
    if problem := problem_with("redis_url", url):
        raise argparse.ArgumentTypeError(str(problem))
    return url


def _run(options: argparse.Namespace, paths: Paths) -> int:
    return run(paths, workers=options.workers, redis_url=options.redis)


def run(paths: Paths, *, workers: int | None, redis_url: str | None = None) -> int:
    """Work until nothing is left to do. A line a job on stdout; on a terminal the state below it."""
    with engine_over(paths, workers=workers, redis_url=redis_url) as engine, _stop_signals() as stopped:
        report = Report(engine.queue.jobs(), engine.queue.queues())
        engine.outbox.clear()
        try:
            engine.start()
        except EngineError as error:
            raise CommandError(str(error.message), Exit.IMPOSSIBLE) from error
        while not (idle := engine.wait_idle(LOOK_INTERVAL)) and not stopped and not engine.broken:
            report.look(engine.outbox)
        if idle:
            # Most runs end before the first snapshot of a window would be taken.
            engine.backups.take_snapshot(lambda: bool(stopped))
        else:
            engine.close(waiting=say)
        report.look(engine.outbox)
        report.end()
    if stopped and not idle:
        say(f"Stopped. {report.left_in_words} left; bookq run goes on with them.")
        return 128 + stopped[0]
    return Exit.NOT_ALL if report.summarise() else Exit.DONE


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """The signals that asked us to stop. The second one is obeyed at once, as KeyboardInterrupt."""
    received: list[int] = []

    def on_signal(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        if len(received) > 1:
            raise KeyboardInterrupt

    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.signal(number, on_signal) for number in numbers}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


COMMANDS = {
    "run": Command(
        "  bookq run\n  bookq run --workers 2\n  bookq run --redis redis://nas:6379/0\n\n"
        "Ctrl+C stops it; what was started goes back to the queue.",
        _arguments,
        _run,
    )
}


BAR = 16


class Report:
    """Follows the jobs of one run. ``look`` takes the events that arrived, in the caller's thread."""

    def __init__(self, jobs: Iterable[Job], queues: Iterable[QueueState]) -> None:
        self._jobs = {job.id: job for job in jobs if job.status in OPEN}
        self._stages: dict[str, str] = {}
        self._queues = {queue.name: queue for queue in queues}
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""
        self._failed = 0

    def look(self, events: deque[Event]) -> None:
        """Print what has happened since the last look."""
        while events:
            self._take(events.popleft())
        self._draw(self._state_line() if self._live else "")

    def end(self) -> None:
        """Leave the terminal as it was."""
        self._draw("")

    @property
    def left_in_words(self) -> str:
        """How many jobs have still something to do: "1 job is", "12 jobs are"."""
        left = sum(job.status in OPEN for job in self._jobs.values())
        return f"{left} {'job is' if left == 1 else 'jobs are'}"

    def summarise(self) -> int:
        """Say how it went, and return how many jobs failed or are held by a pause."""
        done = sum(job.status is Status.FINISHED for job in self._jobs.values())
        failed = sum(job.status is Status.FAILED for job in self._jobs.values())
        held = sum(job.status in OPEN for job in self._jobs.values())
        say(f"Done: {done} finished, {failed} failed.")
        if failed:
            say("bookq jobs --status failed says why, bookq retry --all-failed tries them again.")
        if held:
            jobs = "1 job waits" if held == 1 else f"{held} jobs wait"
            say(f"{jobs} in a queue that is paused. bookq resume ends the pause.")
        return failed + held

    def _take(self, event: Event) -> None:
        if isinstance(event, JobsChanged):
            for job in event.jobs:
                self._follow(job)
        elif isinstance(event, JobsRemoved):
            for job_id in event.ids:
                self._jobs.pop(job_id, None)
        elif isinstance(event, JobProgress):
            self._stages[event.id] = str(event.stage)
        elif isinstance(event, QueueChanged):
            self._follow_queue(event.state)
        elif isinstance(event, Notice):
            self._tell(str(event.text))
        elif isinstance(event, StoreHealth) and event.trouble:
            self._tell(str(event.trouble))

    def _follow(self, job: Job) -> None:
        before = self._jobs.get(job.id)
        self._jobs[job.id] = job
        if job.status is not Status.STARTED:
            self._stages.pop(job.id, None)
        if before is not None and before.status is job.status and before.attempts == job.attempts:
            return
        error = f": {job.error.message}" if job.error else ""
        if job.status is Status.FINISHED:
            self._print(f"finished   {job.id}  {job.name}")
        elif job.status in (Status.FAILED, Status.CANCELED):
            self._print(f"{job.status:<9}  {job.id}  {job.name}{error}")
        elif job.status is Status.SCHEDULED and job.due_at is not None:
            wait = clock(job.due_at - time.time())
            self._print(
                f"scheduled  {job.id}  {job.name}{error}"
                f" Again in {wait}, try {job.attempts + 1} of {job.max_attempts}."
            )

    def _follow_queue(self, state: QueueState) -> None:
        before = self._queues.get(state.name)
        self._queues[state.name] = state
        if state.cooling_until is not None and (
            before is None or before.cooling_until != state.cooling_until
        ):
            reason = state.reason.message if state.reason else "The other side wants a pause."
            self._tell(
                f"{reason} The queue {state.name} goes on in {clock(state.cooling_until - time.time())}."
            )

    def _state_line(self) -> str:
        total = len(self._jobs)
        ended = sum(job.status not in OPEN for job in self._jobs.values())
        failed = sum(job.status is Status.FAILED for job in self._jobs.values())
        filled = BAR * ended // total if total else 0
        parts = [f"{'#' * filled}{'-' * (BAR - filled)}", f"{ended} of {total}"]
        if failed:
            parts.append(f"{failed} failed")
        parts.append(self._doing())
        return "  ".join(part for part in parts if part)

    def _doing(self) -> str:
        for job_id, stage in self._stages.items():
            job = self._jobs.get(job_id)
            if job is not None and job.status is Status.STARTED:
                return f"{job.name}: {stage}"
        now = time.time()
        waits = [
            q.cooling_until - now for q in self._queues.values() if q.cooling_until and q.cooling_until > now
        ]
        if waits:
            return f"pausing, goes on in {clock(min(waits))}"
        due = [
            job.due_at - now for job in self._jobs.values() if job.status is Status.SCHEDULED and job.due_at
        ]
        return f"next try in {clock(min(due))}" if due else ""

    def _print(self, line: str) -> None:
        self._draw("")
        write_line(line)
        flush()

    def _tell(self, message: str) -> None:
        self._draw("")
        say(message)

    def _draw(self, line: str) -> None:
        line = clipped(printable(line), max(shutil.get_terminal_size().columns - 1, 20))
        if line != self._shown:
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self._shown = line
