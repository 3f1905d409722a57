"""``bookq run``: drain the queue without a window, with a line a job that ended."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import time
from collections import deque
from collections.abc import Collection, Iterable, Iterator
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

BAR = 16
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
    """Work until nothing is left to do. Prints a line a job; on a terminal the state stands below."""
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
        left = report.count(OPEN)
        say(f"Stopped. {left} {'job is' if left == 1 else 'jobs are'} left; bookq run goes on with them.")
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


class Report:
    """Follows the jobs of one run. ``look`` takes the events that arrived, in the caller's thread."""

    def __init__(self, jobs: Iterable[Job], queues: Iterable[QueueState]) -> None:
        self._jobs = {job.id: job for job in jobs if job.status in OPEN}
        self._stages: dict[str, str] = {}
        self._queues = {queue.name: queue for queue in queues}
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""

    def look(self, events: deque[Event]) -> None:
        """Print what has happened since the last look."""
        while events:
            self._take(events.popleft())
        self._draw(self._state_line() if self._live else "")

    def end(self) -> None:
        """Leave the terminal as it was."""
        self._draw("")

    def count(self, statuses: Collection[Status]) -> int:
        """How many jobs have one of ``statuses``."""
        return sum(job.status in statuses for job in self._jobs.values())

    def summarise(self) -> int:
        """Say how it went, and return how many jobs failed or are held by a pause."""
        failed, held = self.count({Status.FAILED}), self.count(OPEN)
        say(f"Done: {self.count({Status.FINISHED})} finished, {failed} failed.")
        if failed:
            say("bookq jobs --status failed says why, bookq retry --all-failed tries them again.")
        if held:
            jobs = "1 job waits" if held == 1 else f"{held} jobs wait"
            say(f"{jobs} in a queue that is paused. bookq resume ends the pause.")
        return failed + held

    def _take(self, event: Event) -> None:
        match event:
            case JobsChanged():
                for job in event.jobs:
                    self._follow(job)
            case JobsRemoved():
                for job_id in event.ids:
                    self._jobs.pop(job_id, None)
            case JobProgress():
                self._stages[event.id] = str(event.stage)
            case QueueChanged():
                self._follow_queue(event.state)
            case Notice():
                self._tell(str(event.text))
            case StoreHealth(trouble=trouble) if trouble:
                self._tell(str(trouble))

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
            again = (
                f"Again in {clock(job.due_at - time.time())}, try {job.attempts + 1} of {job.max_attempts}."
            )
            self._print(f"scheduled  {job.id}  {job.name}{error} {again}")

    def _follow_queue(self, state: QueueState) -> None:
        before = self._queues.get(state.name)
        self._queues[state.name] = state
        until = state.open_until
        if until is not None and (before is None or before.open_until != until):
            reason = state.reason.message if state.reason else "The other side wants a pause."
            self._tell(f"{reason} The queue {state.name} goes on in {clock(until - time.time())}.")

    def _state_line(self) -> str:
        total = len(self._jobs)
        ended, failed = total - self.count(OPEN), self.count({Status.FAILED})
        filled = BAR * ended // total if total else 0
        bar = f"{'#' * filled}{'-' * (BAR - filled)}"
        parts = (bar, f"{ended} of {total}", f"{failed} failed" if failed else "", self._doing())
        return "  ".join(filter(None, parts))

    def _doing(self) -> str:
        for job_id, stage in self._stages.items():
            job = self._jobs.get(job_id)
            if job is not None and job.status is Status.STARTED:
                return f"{job.name}: {stage}"
        now = time.time()
        paused = [queue.open_until for queue in self._queues.values() if queue.open_until]
        if waits := [until - now for until in paused if until > now]:
            return f"pausing, goes on in {clock(min(waits))}"
        scheduled = [job.due_at for job in self._jobs.values() if job.status is Status.SCHEDULED]
        due = [at - now for at in scheduled if at]
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


COMMANDS = {
    "run": Command(
        "  bookq run\n  bookq run --workers 2\n  bookq run --redis redis://nas:6379/0\n\n"
        "Ctrl+C stops it; what was started goes back to the queue.",
        _arguments,
        _run,
    )
}
