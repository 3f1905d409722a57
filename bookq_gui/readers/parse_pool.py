"""Files of strangers are read in processes of their own, within limits of memory and time.

One process reads one file at a time and is lent to one thread, so what a file does to it costs that file
alone. Messages are bytes of JSON, and of pages: nothing that comes from a reader is executed.
"""

from __future__ import annotations

import contextlib
import json
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from bookq_gui.goodreads.page_handler import AttemptEnded
from bookq_gui.goodreads.responses import PageProblem, Problem
from bookq_gui.imports.archives import Unreadable
from bookq_gui.imports.files import Call, FileContent
from bookq_gui.model.book import Book
from bookq_gui.model.imports import Recognised
from bookq_gui.model.job import GaveUp, JobContext, JobError, RetryLater
from bookq_gui.model.message import Message
from bookq_gui.readers.parse_reader import OUT_OF_MEMORY, serve

log = logging.getLogger(__name__)

MEMORY = 400 * 2**20
"""Bytes that a reader may take beyond what it has at its start."""
PAGE_SECONDS = 8.0
"""Seconds of work that one saved page may take."""
MOST_READERS = 4
IDLE_SECONDS = 30.0
_TICK = 0.25
_PATIENCE = 4
"""A reader may wait for the disk and for other programs: this many times its seconds of work."""
_END_SECONDS = 2.0
_START_SECONDS = 60.0
_MOST_MESSAGE = 64 * 2**20

_TOO_LONG = Message("It takes far too long to read this file. Save it in another form, or split it.")
_TOO_MUCH = Message("It takes far too much memory to read this file. Save it in another form, or split it.")
_STOPPED = Message(
    "The program part that reads files stopped while it read this one. Try it again; if that fails, too, "
    "please report it together with the file."
)
_SCARCE = Message("This computer has too little memory left to read this file. Close other programs first.")
_SENTENCES = {"time": _TOO_LONG, "memory": _TOO_MUCH, "machine": _SCARCE}


class ReaderFailed(Exception):  # noqa: N818 - often the fault of a file
    """A reader did not finish.

    ``kind``: "time" or "memory" if a file takes too much of it, "machine" if the computer has too little
    memory for any, or "died" for reasons that are not known.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class ReaderPool:
    """Some processes that read files, started when they are needed first.

    They end some time after the last file, with `close`, and by themselves when this process is gone.
    Thread-safe.
    """

    def __init__(self, size: int | None = None) -> None:
        self.size = size or self.most()
        self._free = threading.Condition()
        self._idle: list[_Reader] = []
        self._busy: set[_Reader] = set()
        self._closed = False
        self._timer: threading.Timer | None = None

    @staticmethod
    def most() -> int:
        """How many readers are worth it on this computer."""
        return min(MOST_READERS, os.cpu_count() or 1)

    def read_saved(
        self, path: Path, fetched_at: str, progress: JobContext, *, with_page: bool = True
    ) -> tuple[Book, bytes]:
        """The book in a saved page, and the page (b"" without ``with_page``).

        ``fetched_at`` goes into its record. Raises `PageProblem` if the page holds no book, OSError if the
        file cannot be read, `AttemptEnded` if its reader did not finish, and `Stopped`.
        """
        page: list[bytes] = []
        answer = self._answer(_saved(path, fetched_at, with_page=with_page), b"", progress, page)
        return book_of(answer), b"".join(page)

    def answer_about(self, path: Path, fetched_at: str, progress: JobContext) -> dict[str, Any]:
        """What a reader says of a saved page, in JSON values, for `book_of`. Raises `Stopped`."""
        return self._answer(_saved(path, fetched_at, with_page=False), b"", progress, [])

    def read_page(self, data: bytes, fetched_at: str, source: str, progress: JobContext) -> Book:
        """The book in the bytes of a page. Raises as `read_saved` does."""
        request = {"do": "page", "fetched_at": fetched_at, "source": source}
        return book_of(self._answer(request, data, progress))

    def import_files(self, calls: Sequence[Call]) -> Iterator[FileContent | Unreadable]:
        """What files hold, in their order, several read at a time. See `imports.files.Run`."""
        if not calls:
            return
        stopped = threading.Event()

        def check() -> None:
            if stopped.is_set():
                raise ReaderFailed("died")

        threads = ThreadPoolExecutor(min(self.size, len(calls)), thread_name_prefix="bookq-files")
        try:
            yield from threads.map(lambda call: self._import(call, check), calls)
        finally:
            # Also if nobody waits any more, as after Ctrl+C.
            stopped.set()
            threads.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """End all processes, whatever they do."""
        with self._free:
            self._closed = True
            idle, self._idle = self._idle, []
            for reader in self._busy:
                reader.kill()
            if self._timer is not None:
                self._timer.cancel()
            self._free.notify_all()
        for reader in idle:
            reader.end()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that run now."""
        with self._free:
            return tuple(reader.pid for reader in (*self._idle, *self._busy))

    def _answer(
        self, request: Mapping[str, Any], data: bytes, progress: JobContext, page: list[bytes] | None = None
    ) -> dict[str, Any]:
        progress.stage(Message("Reading the page"))
        try:
            (answer,) = self._ask(request, data, PAGE_SECONDS, progress.check, page)
        except ReaderFailed as failure:
            progress.check()
            log.warning("the reader of %s failed: %s", request.get("path", "a page"), failure.kind)
            return {"failed": failure.kind}
        return answer

    def _import(self, call: Call, check: Callable[[], None]) -> FileContent | Unreadable:
        path, wanted, seconds = call
        request = {
            "do": "import",
            "path": str(path),
            "ids": wanted.ids,
            "alone": wanted.alone,
            "skip": wanted.skip,
            "most": wanted.most,
        }
        found: list[Recognised] = []
        content: dict[str, Any] = {}
        try:
            for answer in self._ask(request, b"", seconds, check):
                found += map(Recognised.from_data, answer.get("found", ()))
                content = answer.get("content", content)
        except ReaderFailed as failure:
            return Unreadable(_SENTENCES.get(failure.kind, _STOPPED))
        except OSError as error:
            return Unreadable(
                Message(
                    "bookq could not start its part that reads files ({error}). Close other programs and try "
                    "again.",
                    error=error.strerror or str(error),
                )
            )
        return FileContent(found, **content)

    def _ask(
        self,
        request: Mapping[str, Any],
        data: bytes,
        seconds: float,
        check: Callable[[], None],
        page: list[bytes] | None = None,
    ) -> Iterator[dict[str, Any]]:
        """The answers to a request; a page that follows them goes into ``page``. Raises `ReaderFailed`."""
        reader = self._borrow(check)
        finished = False
        try:
            yield from reader.ask({**request, "seconds": seconds}, data, seconds * _PATIENCE, check)
            if page is not None:
                page.append(reader.page())
            finished = True
        except (EOFError, OSError) as error:
            raise ReaderFailed(reader.why_dead()) from error
        finally:
            self._give_back(reader, finished=finished)

    def _borrow(self, check: Callable[[], None]) -> _Reader:
        with self._free:
            while not self._closed:
                check()
                if self._idle:
                    reader = self._idle.pop()
                    if not reader.is_alive():
                        reader.end()
                        continue
                elif len(self._busy) < self.size:
                    reader = _Reader()
                else:
                    self._free.wait(_TICK)
                    continue
                self._busy.add(reader)
                return reader
        raise ReaderFailed("died")

    def _give_back(self, reader: _Reader, *, finished: bool) -> None:
        with self._free:
            self._busy.discard(reader)
            keep = finished and not self._closed
            if keep:
                self._idle.append(reader)
                reader.idle_since = time.monotonic()
                if self._timer is None:
                    self._start_timer(IDLE_SECONDS)
            self._free.notify()
        if not keep:
            reader.kill()
            reader.end()

    def _start_timer(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._end_idle)
        self._timer.daemon = True
        self._timer.start()

    def _end_idle(self) -> None:
        with self._free:
            latest = time.monotonic() - IDLE_SECONDS
            tired = [reader for reader in self._idle if reader.idle_since <= latest]
            self._idle = [reader for reader in self._idle if reader.idle_since > latest]
            self._timer = None
            if self._idle and not self._closed:
                self._start_timer(min(reader.idle_since for reader in self._idle) - latest)
        for reader in tired:
            reader.end()


def book_of(answer: Mapping[str, Any]) -> Book:
    """The book in what a reader, here or elsewhere, said of a page. Raises as `read_saved` does."""
    if "failed" in answer:
        kind = answer["failed"]
        if kind == "machine":
            raise MemoryError
        if kind in _SENTENCES:
            raise AttemptEnded(GaveUp(error=JobError("reader-limit", _SENTENCES[kind])))
        error = JobError("reader-died", _STOPPED)
        raise AttemptEnded(RetryLater(error=error, delay=1.0, max_attempts=2))
    if "problem" in answer:
        raise PageProblem(Problem(answer["problem"]), str(answer["detail"]), listed=answer["listed"] or "")
    if "unreadable" in answer:
        raise Unreadable(Message.from_data(answer["unreadable"]))
    if "error" in answer:
        raise OSError(*answer["error"])
    return Book.from_dict(answer["book"])


def _saved(path: Path, fetched_at: str, *, with_page: bool) -> dict[str, Any]:
    return {"do": "file", "path": str(path), "fetched_at": fetched_at, "page": with_page}


class _Reader:
    """One process, and our end of the line to it."""

    def __init__(self) -> None:
        # A fork would take over Qt's threads and locks in whatever state they are.
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=serve, args=(theirs, MEMORY), name="bookq-reader", daemon=True
        )
        self._process.start()
        theirs.close()
        self.pid = self._process.pid or 0
        self.idle_since = 0.0
        self._late = False
        self._began = False

    def ask(
        self, request: Mapping[str, Any], data: bytes, seconds: float, check: Callable[[], None]
    ) -> Iterator[dict[str, Any]]:
        """The answers to a request. Raises EOFError or OSError if the process dies."""
        if not self._began:
            self._wait(time.monotonic() + _START_SECONDS, check)
            self._line.recv_bytes(_MOST_MESSAGE)
            self._began = True
        self._line.send_bytes(json.dumps(request).encode())
        if request["do"] == "page":
            self._line.send_bytes(data)
        deadline = time.monotonic() + seconds
        while True:
            self._wait(deadline, check)
            answer: dict[str, Any] = json.loads(self._line.recv_bytes(_MOST_MESSAGE))
            if "failed" in answer:
                log.warning("a reader failed: %s", answer)
                raise ReaderFailed(answer["failed"])
            yield answer
            if "found" not in answer:
                return

    def _wait(self, deadline: float, check: Callable[[], None]) -> None:
        """Wait for an answer. Raises EOFError if there is none in time, and what ``check`` does."""
        while not self._line.poll(_TICK):
            check()
            if time.monotonic() > deadline:
                self._late = True
                raise EOFError("no answer in time")

    def page(self) -> bytes:
        """The page that follows an answer."""
        return self._line.recv_bytes(_MOST_MESSAGE)

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def why_dead(self) -> str:
        """The kind of `ReaderFailed` for a process that did not answer."""
        if not self._began:
            return "machine"
        if self._late:
            return "time"
        self._process.join(_END_SECONDS)
        if sys.platform != "win32" and self._process.exitcode == -signal.SIGXCPU:
            return "time"
        return "memory" if self._process.exitcode == OUT_OF_MEMORY else "died"

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
