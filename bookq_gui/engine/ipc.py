"""The server of the local socket: the owner of a store does what other bookq processes of this user ask.

A client sends its token in one line, then its request in one line of JSON; the answer is lines of JSON.
multiprocessing.connection is not used: it authenticates while it accepts, has no deadline for a message that
comes byte by byte, and takes as long to import as a whole short command.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import secrets
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, wait
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from bookq_gui.backup.format import BackupError, RestoreReport
from bookq_gui.model.imports import ImportReport
from bookq_gui.model.job import COVERS, FILES, PAGES, Report, Status
from bookq_gui.model.validation import decoded
from bookq_gui.paths import OWNER, Paths
from bookq_gui.storage.atomic import write_file

if TYPE_CHECKING:
    from bookq_gui.engine.backups import EngineBackups
    from bookq_gui.engine.browser import BrowserPages
    from bookq_gui.engine.imports import EngineImports
    from bookq_gui.jobs.queue import JobQueue

log = logging.getLogger(__name__)

MOST_BYTES = 96 * 1024 * 1024
"""The size of a request, and of a line of an answer: the longest standard input fits in any encoding."""
TOKEN_SECONDS = 2.0
"""Seconds in which a client must send its token."""
REQUEST_SECONDS = 30.0
"""Seconds in which a client must send all of its request."""
MOST_UNKNOWN = 32
"""So many clients may have sent no token yet; with one more the oldest is disconnected."""
SILENCE_SECONDS = 60.0
"""After so long without a line of the answer a client gives up."""
SIGN_SECONDS = 5.0
"""Seconds between two lines that say that the request is being done."""
MOST_ENTRIES = 1_000
"""So many lines of a report go into one line of the answer."""
MOST_CLIENTS = 8
"""So many requests are done at the same time; others wait."""
_LONGEST_SOCKET_PATH = 100
_CHUNK = 256 * 1024
_QUEUES = (PAGES, FILES, COVERS)
_NOT_OURS = "The request is not one of bookq's."


class Commands(Protocol):
    """All that a bookq may ask of the one that owns the store."""

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        """See `EngineImports.add_text`."""

    def import_files(
        self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False
    ) -> ImportReport:
        """See `EngineImports.import_files`."""

    def retry(self, ids: Iterable[str]) -> int:
        """Queue jobs again. Returns how many."""

    def retry_all_failed(self) -> int:
        """Queue all failed jobs again. Returns how many."""

    def cancel(self, ids: Iterable[str]) -> int:
        """Cancel jobs. Returns how many."""

    def clear(self, statuses: Iterable[Status]) -> int:
        """Delete all jobs of these statuses. Returns how many."""

    def pause(self, queue: str | None = None) -> None:
        """Start nothing new in a queue, None: in all."""

    def resume(self, queue: str | None = None) -> None:
        """Go on after `pause`."""

    def restore_backup(self, file: Path, report: Report | None = None) -> RestoreReport:
        """Merge a backup. Returns when it is on disk. Raises BackupError or HandoverError if it cannot."""

    def browser(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """See `BrowserPages.answer`."""


class EngineCommands:
    """The commands of the engine in this process."""

    def __init__(
        self, queue: JobQueue, imports: EngineImports, backups: EngineBackups, pages: BrowserPages
    ) -> None:
        self._queue = queue
        self._backups = backups
        self.add_text = imports.add_text
        self.import_files = imports.import_files
        self.retry = queue.retry
        self.retry_all_failed = queue.retry_all_failed
        self.cancel = queue.cancel
        self.pause = queue.pause
        self.resume = queue.resume
        self.browser = pages.answer

    def clear(self, statuses: Iterable[Status]) -> int:
        """See Commands."""
        return len(self._queue.clear(statuses))

    def restore_backup(self, file: Path, report: Report | None = None) -> RestoreReport:
        """See Commands."""
        restored = self._backups.restore(file, report)
        try:
            return restored.result()
        except KeyboardInterrupt:
            self._backups.cancel()
            raise


class OwnerServer:
    """Answers the requests of other bookq processes of this user, each once its change is on disk.

    Only this user can read the owner's file, which has the address and the token. ``on_show`` is called in
    another thread when a second window was started, with a sentence on what that one could not import, or
    "". ``flush`` waits until all is on disk; False if that takes longer than so many seconds.
    """

    def __init__(
        self,
        paths: Paths,
        commands: Commands,
        flush: Callable[[float], bool],
        on_show: Callable[[str], None] | None = None,
    ) -> None:
        self._paths = paths
        self._commands = commands
        self._flush = flush
        self._on_show = on_show or (lambda _complaint: None)
        self._token = secrets.token_hex(32)
        self._server: socketserver.BaseServer | None = None
        self._slots = threading.BoundedSemaphore(MOST_CLIENTS)
        self._changed = threading.Condition()
        self._unknown: dict[socket.socket | None, None] = {}
        self._busy = 0
        self._closing = False
        self._socket_path: Path | None = None

    def start(self) -> None:
        """Listen. Only the process that has the store's lock may call it. Raises OSError."""
        self._paths.runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
        server, address = self._listen()
        self._server = server
        file = owner_file(self._paths)
        text = json.dumps({"address": address, "token": self._token, "pid": os.getpid()})
        write_file(file, text, private=True)
        threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.2}, name="bookq-owner", daemon=True
        ).start()

    def wait_quiet(self, timeout: float | None = None) -> bool:
        """Wait until no request is being answered. False if one still is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy, timeout)

    def close(self, timeout: float = 3.0) -> bool:
        """Stop listening and delete the owner's file. False if a request is still being answered.

        A client whose request is not answered within ``timeout`` seconds asks the next owner.
        """
        if self._server is None:
            return True
        with self._changed:
            self._closing = True
        owner_file(self._paths).unlink(missing_ok=True)
        self._server.shutdown()
        self._server.server_close()
        if self._socket_path is not None:
            self._socket_path.unlink(missing_ok=True)
        self._server = None
        return self.wait_quiet(timeout)

    def _listen(self) -> tuple[socketserver.BaseServer, str | list[str | int]]:
        serve = self._serve

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                serve(self.request)

        path = self._paths.runtime / "owner.sock"
        if sys.platform != "win32" and len(os.fsencode(path)) < _LONGEST_SOCKET_PATH:

            class UnixServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
                daemon_threads = True
                block_on_close = False
                request_queue_size = 128

            path.unlink(missing_ok=True)
            server = UnixServer(str(path), Handler)
            path.chmod(0o600)
            self._socket_path = path
            return server, str(path)
        tcp = _TcpServer(("127.0.0.1", 0), Handler)
        return tcp, ["127.0.0.1", tcp.server_address[1]]

    def _serve(self, client: socket.socket) -> None:
        """Answer one client. One that gets no answer asks again."""
        try:
            if not self._is_ours(client):
                log.warning("a local request without the right token was refused")
                client.sendall(line_of({"error": _NOT_OURS}))
                return
            if not self._slots.acquire(timeout=REQUEST_SECONDS):
                return
            try:
                with self._changed:
                    if self._closing:
                        return
                    self._busy += 1
                try:
                    self._reply(_received(client, MOST_BYTES, time.monotonic() + REQUEST_SECONDS), client)
                finally:
                    with self._changed:
                        self._busy -= 1
                        self._changed.notify_all()
            finally:
                self._slots.release()
        except OSError as error:
            log.info("a local request broke off: %s", error)
        except BaseException:
            log.exception("a local request could not be answered")

    def _is_ours(self, client: socket.socket) -> bool:
        """Whether the client sends the token in time. Until then no more than one line of it is read."""
        with self._changed:
            self._unknown[client] = None
            oldest = next(iter(self._unknown)) if len(self._unknown) > MOST_UNKNOWN else None
            self._unknown.pop(oldest, None)
        if oldest is not None:
            with contextlib.suppress(OSError):
                oldest.shutdown(socket.SHUT_RDWR)
        try:
            line = _received(client, len(self._token) + 1, time.monotonic() + TOKEN_SECONDS)
        finally:
            with self._changed:
                self._unknown.pop(client, None)
        return secrets.compare_digest(line, f"{self._token}\n".encode())

    def _reply(self, line: bytes, client: socket.socket) -> None:
        answer: Future[dict[str, Any]] = Future()
        threading.Thread(
            target=lambda: answer.set_result(self._answer(line)), name="bookq-request", daemon=True
        ).start()
        client.settimeout(SILENCE_SECONDS)
        try:
            while not wait([answer], SIGN_SECONDS).done:
                client.sendall(line_of({"working": True}))
        finally:
            # The request is done even if the client has gone.
            found = answer.result()
        if "error" in found and self._closing:
            return
        for part in _parts(found):
            client.sendall(line_of(part))

    def _answer(self, line: bytes) -> dict[str, Any]:
        if not line.endswith(b"\n"):
            return {"error": "The request is too long or was cut off."}
        try:
            request = decoded(line)
        except ValueError:
            return {"error": _NOT_OURS}
        if not isinstance(request, dict):
            return {"error": _NOT_OURS}
        try:
            answer = self._do(request)
            if not self._flush(SILENCE_SECONDS):
                return {"error": "The change could not be written to the disk yet; the window says why."}
        except BackupError as error:
            return {"error": str(error.message)}
        except (KeyError, TypeError, ValueError) as error:
            return {"error": f"The request is not one that this bookq knows ({error})."}
        except BaseException as error:
            log.exception("a local request failed")
            return {"error": f"The running bookq could not do this ({error})."}
        return answer

    def _do(self, request: Mapping[str, Any]) -> dict[str, Any]:
        commands = self._commands
        match request["do"]:
            case "show":
                self._on_show(_text(request.get("complaint", "")))
                return {}
            case "add text":
                return _packed(commands.add_text(_text(request["text"]), **_wishes(request)))
            case "add files":
                files = [Path(_text(path)) for path in request["paths"]]
                return _packed(commands.import_files(files, **_wishes(request)))
            case "retry":
                return {"count": commands.retry([_text(job_id) for job_id in request["ids"]])}
            case "retry all failed":
                return {"count": commands.retry_all_failed()}
            case "cancel":
                return {"count": commands.cancel([_text(job_id) for job_id in request["ids"]])}
            case "clear":
                return {"count": commands.clear([Status(status) for status in request["statuses"]])}
            case "restore backup":
                return asdict(commands.restore_backup(Path(_text(request["path"]))))
            case "pause" | "resume" as wish:
                queue = request["queue"]
                if queue is not None and queue not in _QUEUES:
                    raise ValueError(f"unknown queue {queue!r:.40}")
                (commands.pause if wish == "pause" else commands.resume)(queue)
                return {}
            case "browser":
                wish = request["request"]
                return commands.browser(wish if isinstance(wish, dict) else {})
            case other:
                raise ValueError(f"unknown request {other!r:.40}")


def _received(client: socket.socket, most: int, deadline: float) -> bytes:
    """One line of at most ``most`` bytes; a part of it if it is longer or breaks off.

    ``deadline``, in monotonic seconds, is for the whole line. Raises OSError if it passes.
    """
    line = bytearray()
    while len(line) < most:
        client.settimeout(max(0.001, deadline - time.monotonic()))
        part = client.recv(min(_CHUNK, most - len(line)))
        line += part
        if not part or part.endswith(b"\n"):
            break
        if time.monotonic() > deadline:
            raise TimeoutError("the line did not come in time")
    return bytes(line)


class _TcpServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    block_on_close = False


def owner_file(paths: Paths) -> Path:
    """The file with the address and the token of the owner. Only this user can read it."""
    return paths.data / OWNER


def line_of(answer: Mapping[str, Any]) -> bytes:
    """A request or a part of an answer as one line of JSON."""
    # The name of a file may hold half a surrogate pair. Escapes would make a text up to three times as long.
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _parts(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of an answer, a line for each."""
    entries = answer.get("entries", [])
    while len(entries) > MOST_ENTRIES:
        yield {"entries": entries[:MOST_ENTRIES], "more": True}
        entries = entries[MOST_ENTRIES:]
    yield {**answer, "entries": entries} if "entries" in answer else answer


def _wishes(request: Mapping[str, Any]) -> dict[str, bool]:
    return {name: request.get(name) is True for name in ("refetch", "ids")}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _packed(report: ImportReport) -> dict[str, Any]:
    return {"entries": [[e.text, e.result, e.message.to_data(), e.job_id] for e in report.lines]}
