"""A pool of reader processes, which read files of strangers within limits of memory and time.

A process reads one file at a time for one thread, so a file that kills it costs that file alone. Messages
are JSON and the bytes of pages: nothing that comes from a reader is executed.
"""

from __future__ import annotations

import contextlib
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
from bookq_gui.readers.parse_reader import OUT_OF_MEMORY, pack_message, serve, unpack_message

log = logging.getLogger(__name__)

MEMORY = 400 * 2**20
"""Bytes that a reader may take in addition to those at its start."""
PAGE_SECONDS = 8.0
"""Seconds of work that one saved page may take."""
MOST_READERS = 4
IDLE_SECONDS = 30.0
_TICK = 0.25
_WAIT_FACTOR = 4
"""A reader may take so many times its seconds of work: it may wait for the disk and for other programs."""
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
    """A reader process did not finish.

    ``kind``: "time" or "memory" if a file takes too much of it, "machine" if the computer has too little
    memory for any file, "died" for unknown reasons.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class ReaderPool:
    """Up to ``size`` reader processes, which are started when they are needed. Thread-safe.

    They end `IDLE_SECONDS` after their last file, with `close`, and by themselves when this process ends.
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
        """How many readers use this computer fully."""
        return min(MOST_READERS, os.cpu_count() or 1)

    def read_saved(
        self, path: Path, fetched_at: str, progress: JobContext, *, with_page: bool = True
    ) -> tuple[Book, bytes]:
        """The book in a saved page, and the page (b"" without ``with_page``).

        ``fetched_at`` goes into its record. Raises `PageProblem` if the page holds no book, OSError if the
        file cannot be read, `AttemptEnded` if its reader did not finish, and `Stopped`.
        """
        reply, page = self._reply(_saved(path, fetched_at, with_page=with_page), b"", progress)
        return book_of(reply), page

    def reply_about(self, path: Path, fetched_at: str, progress: JobContext) -> dict[str, Any]:
        """What a reader replies on a saved page, in JSON values, for `book_of`. Raises `Stopped`."""
        return self._reply(_saved(path, fetched_at, with_page=False), b"", progress)[0]

    def read_page(self, data: bytes, fetched_at: str, source: str, progress: JobContext) -> Book:
        """The book in the bytes of a page. Raises as `read_saved` does."""
        request = {"do": "page", "fetched_at": fetched_at, "source": source}
        return book_of(self._reply(request, data, progress)[0])

    def import_files(self, calls: Sequence[Call]) -> Iterator[FileContent | Unreadable]:
        """The contents of files in their order; several are read at a time. See `imports.files.Run`."""
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
            # This also runs if the caller gives up, as after Ctrl+C.
            stopped.set()
            threads.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """End all processes at once."""
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
        """The ids of the processes."""
        with self._free:
            return tuple(reader.pid for reader in (*self._idle, *self._busy))

    def _reply(
        self, request: Mapping[str, Any], data: bytes, progress: JobContext
    ) -> tuple[dict[str, Any], bytes]:
        """The reply to a request about one page, and the page if it was requested."""
        progress.stage(Message("Reading the page"))
        try:
            (reply,) = self._ask(request, data, PAGE_SECONDS, progress.check)
        except ReaderFailed as failure:
            progress.check()
            log.warning("the reader of %s failed: %s", request.get("path", "a page"), failure.kind)
            return {"failed": failure.kind}, b""
        return reply

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
            for reply, _page in self._ask(request, b"", seconds, check):
                found += map(Recognised.from_data, reply.get("found", ()))
                content = reply.get("content", content)
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
        self, request: Mapping[str, Any], data: bytes, seconds: float, check: Callable[[], None]
    ) -> Iterator[tuple[dict[str, Any], bytes]]:
        """The replies to a request, each with its page. Raises `ReaderFailed`."""
        reader = self._borrow(check)
        finished = False
        try:
            yield from reader.ask({**request, "seconds": seconds}, data, seconds * _WAIT_FACTOR, check)
            finished = True
        except (EOFError, OSError) as error:
            raise ReaderFailed(reader.failure()) from error
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
            old = [reader for reader in self._idle if reader.idle_since <= latest]
            self._idle = [reader for reader in self._idle if reader.idle_since > latest]
            self._timer = None
            if self._idle and not self._closed:
                self._start_timer(min(reader.idle_since for reader in self._idle) - latest)
        for reader in old:
            reader.end()


def book_of(reply: Mapping[str, Any]) -> Book:
    """The book in the reply of a reader, here or on another machine. Raises as `read_saved` does."""
    if "failed" in reply:
        kind = reply["failed"]
        if kind == "machine":
            raise MemoryError
        if kind in _SENTENCES:
            raise AttemptEnded(GaveUp(error=JobError("reader-limit", _SENTENCES[kind])))
        error = JobError("reader-died", _STOPPED)
        raise AttemptEnded(RetryLater(error=error, delay=1.0, max_attempts=2))
    if "problem" in reply:
        raise PageProblem(Problem(reply["problem"]), str(reply["detail"]), listed=reply["listed"] or "")
    if "unreadable" in reply:
        raise Unreadable(Message.from_data(reply["unreadable"]))
    if "error" in reply:
        raise OSError(*reply["error"])
    return Book.from_dict(reply["book"])


def _saved(path: Path, fetched_at: str, *, with_page: bool) -> dict[str, Any]:
    return {"do": "file", "path": str(path), "fetched_at": fetched_at, "page": with_page}


class _Reader:
    """A reader process, and the pipe to it."""

    def __init__(self) -> None:
        # A fork would copy Qt's threads and locks in whatever state they are.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
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
    ) -> Iterator[tuple[dict[str, Any], bytes]]:
        """The replies to a request, each with its page. Raises EOFError or OSError if the process dies."""
        if not self._began:
            self._receive(time.monotonic() + _START_SECONDS, check)
            self._began = True
        self._pipe.send_bytes(pack_message(request, data))
        deadline = time.monotonic() + seconds
        while True:
            reply, page = unpack_message(self._receive(deadline, check))
            if "failed" in reply:
                log.warning("a reader failed: %s", reply)
                raise ReaderFailed(reply["failed"])
            yield reply, page
            if "found" not in reply:
                return

    def _receive(self, deadline: float, check: Callable[[], None]) -> bytes:
        """Wait for a message. Raises EOFError if none comes in time, and what ``check`` raises."""
        while not self._pipe.poll(_TICK):
            check()
            if time.monotonic() > deadline:
                self._late = True
                raise EOFError("no reply in time")
        return self._pipe.recv_bytes(_MOST_MESSAGE)

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def failure(self) -> str:
        """The kind of `ReaderFailed` for a process that did not reply."""
        if not self._began:
            return "machine"
        if self._late:
            return "time"
        self._process.join(_END_SECONDS)
        if sys.platform != "win32" and self._process.exitcode == -signal.SIGXCPU:
            return "time"
        return "memory" if self._process.exitcode == OUT_OF_MEMORY else "died"

    def kill(self) -> None:
        """Kill the process."""
        self._process.kill()

    def end(self) -> None:
        """Let the process end, which it does when its pipe is closed; kill it after `_END_SECONDS`."""
        self._pipe.close()
        self._process.join(_END_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(_END_SECONDS)
        with contextlib.suppress(ValueError):
            self._process.close()
