"""The commands that do jobs: ``run`` those of the queue here, ``worker`` those of other computers."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from types import FrameType

from bookq_gui.cli.output import CommandError, Exit, clipped, clock, flush, printable, say, write_line
from bookq_gui.cli.parser import Command
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
from bookq_gui.remote import connection
from bookq_gui.settings import load, problem_with

_BAR = 16
"""Columns of the bar that shows how much is done."""
_LOOK_SECONDS = 0.2
"""How often the events are printed."""
_MOST_THREADS = 16
_MOST_PROCESSES = 64
_RESTART_SECONDS = 1.0


def _count(text: str, most: int) -> int:
    if text.isdecimal() and 1 <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(f"N is a whole number from 1 to {most}")


# run


def _run_arguments(sub: argparse.ArgumentParser) -> None:
    threads = partial(_count, most=_MOST_THREADS)
    sub.add_argument("--workers", type=threads, metavar="N", help="work with N workers, 1 to 16")
    sub.add_argument("--redis", type=_redis, metavar="URL", help="use the workers on this Redis as well")


def _redis(url: str) -> str:
    if problem := problem_with("redis_url", url):
        raise argparse.ArgumentTypeError(str(problem))
    return url


def _run(options: argparse.Namespace, paths: Paths) -> int:
    return run(paths, workers=options.workers, redis_url=options.redis)


def run(paths: Paths, *, workers: int | None, redis_url: str | None = None) -> int:
    """Do the jobs of the queue until none is left; print a line for each, on a terminal also the state.

    Returns the exit code.
    """
    # A worker shares this module and needs no store.
    from bookq_gui.cli.access import engine_over
    from bookq_gui.engine.engine import EngineError

    with engine_over(paths, workers=workers, redis_url=redis_url) as engine, _stop_signals() as stopped:
        display = RunDisplay(engine.queue.jobs(), engine.queue.queues())
        engine.outbox.clear()
        try:
            engine.start()
        except EngineError as error:
            raise CommandError(str(error.message), Exit.IMPOSSIBLE) from error
        while not (idle := engine.wait_idle(_LOOK_SECONDS)) and not stopped and not engine.broken:
            display.look(engine.outbox)
        if idle:
            # A window takes its first snapshot later than most runs end.
            engine.backups.take_snapshot(lambda: bool(stopped))
        else:
            engine.close(waiting=say)
        display.look(engine.outbox)
        display.end()
    if stopped and not idle:
        left = display.count(OPEN)
        say(f"Stopped. {left} {'job is' if left == 1 else 'jobs are'} left; bookq run goes on with them.")
        return 128 + stopped[0]
    return Exit.NOT_ALL if display.summarize() else Exit.DONE


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """The signals that asked bookq to stop. The second one raises KeyboardInterrupt at once."""
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


class RunDisplay:
    """Shows the jobs of one run in the terminal."""

    def __init__(self, jobs: Iterable[Job], queues: Iterable[QueueState]) -> None:
        self._jobs = {job.id: job for job in jobs if job.status in OPEN}
        self._stages: dict[str, str] = {}
        self._queues = {queue.name: queue for queue in queues}
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""

    def look(self, events: deque[Event]) -> None:
        """Print what ``events``, which it empties, say."""
        while events:
            self._take(events.popleft())
        self._draw(self._state_line() if self._live else "")

    def end(self) -> None:
        """Remove the line of the state."""
        self._draw("")

    def count(self, statuses: Collection[Status]) -> int:
        """How many jobs have one of ``statuses``."""
        return sum(job.status in statuses for job in self._jobs.values())

    def summarize(self) -> int:
        """Print the sums, and return how many jobs failed or are held by a pause."""
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
                self._say(str(event.text))
            case StoreHealth(trouble=trouble) if trouble:
                self._say(str(trouble))

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
            self._say(f"{reason} The queue {state.name} goes on in {clock(until - time.time())}.")

    def _state_line(self) -> str:
        total = len(self._jobs)
        ended, failed = total - self.count(OPEN), self.count({Status.FAILED})
        filled = _BAR * ended // total if total else 0
        bar = f"{'#' * filled}{'-' * (_BAR - filled)}"
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

    def _say(self, message: str) -> None:
        self._draw("")
        say(message)

    def _draw(self, line: str) -> None:
        line = clipped(printable(line), max(shutil.get_terminal_size().columns - 1, 20))
        if line != self._shown:
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self._shown = line


# worker


def _worker_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--redis", metavar="URL", help="redis://host:6379/0, or rediss:// for an encrypted one")
    sub.add_argument(
        "--pages", metavar="DIR", action="append", default=[],
        help="a folder of saved pages that this computer shares with the desktop; may be given several times",
    )  # fmt: skip
    sub.add_argument(
        "-n", type=partial(_count, most=_MOST_PROCESSES), default=1, metavar="N", help="so many workers (1)"
    )


def _worker(options: argparse.Namespace, paths: Paths) -> int:
    url = options.redis or load(paths.settings)[0].redis_url
    if not url:
        raise CommandError("Say where Redis is: bookq worker --redis redis://host:6379/0", Exit.WRONG_USE)
    if problem := problem_with("redis_url", url):
        raise CommandError(problem, Exit.WRONG_USE)
    folders = [Path(folder).absolute() for folder in options.pages]
    for folder in folders:
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.", Exit.WRONG_USE)
    try:
        password = connection.password(paths.config)
    except connection.PasswordFileError as error:
        raise CommandError(error.message, Exit.WRONG_USE) from error
    if caution := connection.caution(url):
        say(caution)
    from bookq_gui.remote.worker import FOLDERS

    os.environ[FOLDERS] = os.pathsep.join(map(str, folders))
    say(f"Waiting for pages from Redis at {connection.host_in(url)}. Ctrl+C ends this.")
    return _several(url, password, options.n) if options.n > 1 else _one(url, password)


def _one(url: str, password: str) -> int:
    from bookq_gui.remote.worker import WORKER_SECONDS, run_worker

    shown = ""
    lock = threading.Lock()

    def show(error: BaseException | None) -> None:
        nonlocal shown
        trouble = "" if error is None else str(connection.sentence_of(error, url, worker=True))
        with lock:
            if trouble != shown:
                say(trouble or f"Redis at {connection.host_in(url)} answers again.")
            shown = trouble

    run_worker(partial(connection.connect, url, password, timeout=WORKER_SECONDS), show)
    return Exit.DONE


def _child(url: str, password: str) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.exit(_one(url, password))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _several(url: str, password: str, count: int) -> int:
    """Keep ``count`` workers in processes of their own, and replace those that die."""
    context = multiprocessing.get_context("spawn")
    stopping = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        for worker in workers:
            worker.terminate()

    workers: list[multiprocessing.context.SpawnProcess] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    while not stopping or workers:
        while len(workers) < count and not stopping:
            workers.append(context.Process(target=_child, args=(url, password), name="bookq-worker"))
            workers[-1].start()
        wait([worker.sentinel for worker in workers], timeout=_RESTART_SECONDS)
        left = [worker for worker in workers if worker.is_alive()]
        if len(left) < len(workers) and not stopping:
            # A worker that dies at its start is not started again at once: that would use a whole processor.
            time.sleep(_RESTART_SECONDS)
        workers[:] = left
    return Exit.DONE


COMMANDS = {
    "run": Command(
        "  bookq run\n  bookq run --workers 2\n  bookq run --redis redis://nas:6379/0\n\n"
        "Ctrl+C stops it; what was started goes back to the queue.",
        _run_arguments,
        _run,
    ),
    "worker": Command(
        "  bookq worker --redis redis://nas:6379/0 --pages /data/pages\n"
        "  bookq worker --redis rediss://nas:6380/0 --pages /data/pages -n 4\n\n"
        "It reads saved pages below DIR for the desktops that use this Redis, and fetches pages where they\n"
        "want that: still one every two seconds for all computers together. The password of Redis is in\n"
        "BOOKQ_REDIS_PASSWORD. Ctrl+C ends it after the pages in hand.",
        _worker_arguments,
        _worker,
    ),
}
