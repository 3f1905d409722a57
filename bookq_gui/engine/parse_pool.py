"""Saved pages read in processes of our own: a folder of thousands then costs the window nothing."""

from __future__ import annotations

import contextlib
import gc
import json
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from bookq_gui.goodreads.errors import PageProblem, Problem
from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.model.book import Book
from bookq_gui.model.job import JobError, Progress, RetryLater

log = logging.getLogger(__name__)

MANY = 8
"""Saved pages waiting from which on processes are worth their start."""
_TICK = 0.25
_END_SECONDS = 2.0
_MOST_DEATHS = 4
"""After so many in a row it is not the pages: reading goes on in this process."""
_MOST_ANSWER = 64 * 2**20
_DIED = JobError(
    "reader-died",
    "The program part that reads saved pages stopped while it read this one. bookq tries such a page twice; "
    "if both fail, please report it together with the page.",
)


class PageReaders:
    """Some processes that read saved pages, started when they are needed first.

    Each is lent to one worker at a time, so one that dies costs just the page it was reading. They
    end when nothing waits, with `close`, and by themselves when this process is gone. ``waiting``
    says how many saved pages wait. Thread-safe.
    """

    def __init__(self, waiting: Callable[[], int], size: int | None = None) -> None:
        self._waiting = waiting
        self._size = size or min(2, os.cpu_count() or 1)
        self._free = threading.Condition()
        self._idle: list[_Reader] = []
        self._busy: set[_Reader] = set()
        self._deaths = 0
        self._closed = False

    def is_worth_it(self) -> bool:
        """Whether so many saved pages wait that processes should read them, or some run already."""
        waiting = self._waiting()
        with self._free:
            if self._closed or self._deaths >= _MOST_DEATHS:
                return False
            return waiting >= MANY or bool(self._idle or self._busy)

    def read(self, data: bytes, *, fetched_at: str, source: str, progress: Progress) -> Book:
        """The book in a saved page; ``fetched_at`` and ``source`` go into its record.

        Raises `PageProblem` where the page holds no book, `AttemptEnded` where the process that read
        it died, and `Stopped` where ``progress`` says so.
        """
        reader: _Reader | None = None
        answer: Mapping[str, Any] | None = None
        try:
            reader = self._borrow(progress)
            progress.stage("Reading the page")
            answer = reader.ask({"fetched_at": fetched_at, "source": source}, data, progress)
        except (EOFError, OSError) as error:
            progress.check()
            log.warning("the process that read %s died: %r", source, error)
        finally:
            if reader is not None:
                self._give_back(reader, answered=answer is not None)
        with self._free:
            self._deaths = 0 if answer is not None else self._deaths + 1
        if answer is None:
            raise AttemptEnded(RetryLater(error=_DIED, delay=1.0, max_attempts=2))
        return _book(answer)

    def close(self) -> None:
        """End all processes, whatever they do."""
        with self._free:
            self._closed = True
            idle, self._idle = self._idle, []
            for reader in self._busy:
                reader.kill()
            self._free.notify_all()
        for reader in idle:
            reader.end()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that run now."""
        with self._free:
            return tuple(reader.pid for reader in (*self._idle, *self._busy))

    def _borrow(self, progress: Progress) -> _Reader:
        with self._free:
            while not self._closed:
                progress.check()
                if self._idle:
                    reader = self._idle.pop()
                elif len(self._busy) < self._size:
                    reader = _Reader()
                else:
                    self._free.wait(_TICK)
                    continue
                self._busy.add(reader)
                return reader
        raise EOFError("closed")

    def _give_back(self, reader: _Reader, *, answered: bool) -> None:
        needed = self._waiting() > 0
        with self._free:
            self._busy.discard(reader)
            going = []
            if answered and needed and not self._closed:
                self._idle.append(reader)
            else:
                going.append(reader)
            if not needed:
                going += self._idle
                self._idle = []
            self._free.notify()
        if not answered:
            reader.kill()
        for gone in going:
            gone.end()


class _Reader:
    """One process, and our end of the line to it."""

    def __init__(self) -> None:
        # A fork would take over Qt's threads and locks in whatever state they are.
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=serve, args=(theirs,), name="bookq-reader", daemon=True
        )
        self._process.start()
        theirs.close()
        self.pid = self._process.pid or 0

    def ask(self, request: Mapping[str, Any], page: bytes, progress: Progress) -> Mapping[str, Any]:
        """The answer to a request. Raises EOFError or OSError where the process dies, and `Stopped`."""
        self._line.send_bytes(json.dumps(request).encode())
        self._line.send_bytes(page)
        while not self._line.poll(_TICK):
            progress.check()
        answer: Mapping[str, Any] = json.loads(self._line.recv_bytes(_MOST_ANSWER))
        return answer

    def kill(self) -> None:
        """End the process in the middle of what it does."""
        self._process.kill()

    def end(self) -> None:
        """End the process, which it does by itself once its line is closed."""
        self._line.close()
        self._process.join(_END_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(_END_SECONDS)
        with contextlib.suppress(ValueError):
            self._process.close()


def serve(line: Connection) -> None:
    """Read pages until the line is closed, which it also is when the process that began us is gone."""
    # Ctrl+C in a terminal reaches the whole group; ours to end us is the process that began us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    from bookq_gui.goodreads.parsing.reader import read_page

    gc.freeze()
    with contextlib.suppress(EOFError, OSError), line:
        while True:
            about = json.loads(line.recv_bytes())
            page = line.recv_bytes()
            answer: dict[str, Any]
            try:
                book = read_page(page, fetched_at=about["fetched_at"], source=about["source"])
                answer = {"book": book.to_dict()}
            except PageProblem as problem:
                answer = {"problem": problem.kind, "detail": problem.detail}
            line.send_bytes(json.dumps(answer).encode())


def _book(answer: Mapping[str, Any]) -> Book:
    if "book" in answer:
        return Book.from_dict(answer["book"])
    raise PageProblem(Problem(answer["problem"]), str(answer["detail"]))
