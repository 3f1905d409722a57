"""How a second bookq hands its request to the one that owns the store, over a local socket."""

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
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, wait
from dataclasses import asdict, fields
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from bookq_gui.backup.format import BackupError, RestoreReport
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import Status
from bookq_gui.model.job_ids import COVERS, FILES, PAGES
from bookq_gui.model.progress import Report
from bookq_gui.paths import OWNER, Paths

if TYPE_CHECKING:
    from bookq_gui.engine.backups import EngineBackups
    from bookq_gui.engine.imports import EngineImports
    from bookq_gui.jobs.queue import JobQueue

log = logging.getLogger(__name__)

MOST_BYTES = 96 * 1024 * 1024
"""The size of a request, and of one line of an answer: the longest standard input fits in any encoding."""
TIMEOUT = 10.0
PATIENCE = 60.0
"""Seconds without a sign of life after which a client thinks that the owner does not answer."""
SIGN_SECONDS = 5.0
MOST_ENTRIES = 1_000
"""So many entries of a receipt go into one line of an answer."""
MOST_CLIENTS = 8
_LONGEST_SOCKET_PATH = 100
_QUEUES = (PAGES, FILES, COVERS)
_UNKNOWN_ANSWER = "The running bookq gave an answer that this one does not know."
_SILENT = "Another bookq has this collection open but does not answer. Close it and try again."


class HandoverError(Exception):
    """The owner could not be asked, or refused; the text is a sentence for people."""


class OwnerGoneError(HandoverError):
    """There was no owner, or it ended before its answer: the store may be free in a moment."""


class Commands(Protocol):
    """What one bookq may ask of the one that owns the store: all of it, and nothing else."""

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
        """Merge a backup. Returns when it is on disk. Raises BackupError or HandoverError where it cannot."""


class EngineCommands:
    """The commands, done by the engine of this process."""

    def __init__(self, queue: JobQueue, imports: EngineImports, backups: EngineBackups) -> None:
        self._queue = queue
        self._backups = backups
        self.add_text = imports.add_text
        self.import_files = imports.import_files
        self.retry = queue.retry
        self.retry_all_failed = queue.retry_all_failed
        self.cancel = queue.cancel
        self.pause = queue.pause
        self.resume = queue.resume

    def clear(self, statuses: Iterable[Status]) -> int:
        """Delete all jobs of these statuses. Returns how many."""
        return len(self._queue.clear(statuses))

    def restore_backup(self, file: Path, report: Report | None = None) -> RestoreReport:
        """Merge a backup. Returns when it is on disk. Raises BackupError where it cannot be used."""
        restored = self._backups.restore(file, report)
        try:
            return restored.result()
        except KeyboardInterrupt:
            self._backups.cancel()
            raise


class OwnerServer:
    """Answers the requests of other bookq processes of this user, each once its change is on disk.

    Only a process that can read the owner's file, which only this user can, knows the address and
    the token. ``on_show`` is called, from another thread, when a second window was started, with a
    sentence for people on what that one was given and could not use, or "". ``flush`` waits until all is
    on disk, or says False after so many seconds.
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
        self._busy = 0
        self._closing = False
        self._socket_path: Path | None = None

    def start(self) -> None:
        """Listen. To be called by the owner of the store's lock only. Raises OSError."""
        self._paths.runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
        server, address = self._listen()
        self._server = server
        file = _owner_file(self._paths)
        text = json.dumps({"address": address, "token": self._token, "pid": os.getpid()})
        _write_private(file, text)
        threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.2}, name="bookq-owner", daemon=True
        ).start()

    def wait_quiet(self, timeout: float | None = None) -> bool:
        """Wait until no request is being answered. False if one still is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy, timeout)

    def close(self, timeout: float = 3.0) -> bool:
        """Stop listening and take the owner's file away. False if a request was still being answered.

        One that is not answered within ``timeout`` seconds gets no answer, and its client tries again.
        """
        if self._server is None:
            return True
        with self._changed:
            self._closing = True
        _owner_file(self._paths).unlink(missing_ok=True)
        self._server.shutdown()
        self._server.server_close()
        if self._socket_path is not None:
            self._socket_path.unlink(missing_ok=True)
        self._server = None
        return self.wait_quiet(timeout)

    def _listen(self) -> tuple[socketserver.BaseServer, str | list[str | int]]:
        serve = self._serve

        class Handler(socketserver.StreamRequestHandler):
            timeout = TIMEOUT

            def handle(self) -> None:
                serve(self.rfile, self.wfile)

        path = self._paths.runtime / "owner.sock"
        if sys.platform != "win32" and len(os.fsencode(path)) < _LONGEST_SOCKET_PATH:

            class UnixServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
                daemon_threads = True
                block_on_close = False

            path.unlink(missing_ok=True)
            server = UnixServer(str(path), Handler)
            path.chmod(0o600)
            self._socket_path = path
            return server, str(path)
        tcp = _TcpServer(("127.0.0.1", 0), Handler)
        return tcp, ["127.0.0.1", tcp.server_address[1]]

    def _serve(self, incoming: BufferedIOBase, outgoing: BufferedIOBase) -> None:
        """Answer one client; who gets no answer knows that it has to ask again."""
        if not self._slots.acquire(blocking=False):
            return
        try:
            with self._changed:
                if self._closing:
                    return
                self._busy += 1
            try:
                self._reply(incoming.readline(MOST_BYTES + 1), outgoing)
            except OSError as error:
                log.info("a local request broke off: %s", error)
            finally:
                with self._changed:
                    self._busy -= 1
                    self._changed.notify_all()
        finally:
            self._slots.release()

    def _reply(self, line: bytes, outgoing: BufferedIOBase) -> None:
        answer: Future[dict[str, Any]] = Future()
        threading.Thread(
            target=lambda: answer.set_result(self._answer(line)), name="bookq-request", daemon=True
        ).start()
        try:
            while not wait([answer], SIGN_SECONDS).done:
                outgoing.write(_line({"working": True}))
        finally:
            # Also where the client has gone: what it asked for is being done.
            told = answer.result()
        if "error" in told and self._closing:
            return
        outgoing.writelines(map(_line, _parts(told)))

    def _answer(self, line: bytes) -> dict[str, Any]:
        if len(line) > MOST_BYTES or not line.endswith(b"\n"):
            return {"error": "The request is too long or was cut off."}
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return {"error": "The request is not one of bookq's."}
        if not isinstance(request, dict) or not secrets.compare_digest(
            str(request.get("token")).encode(), self._token.encode()
        ):
            log.warning("a local request without the right token was refused")
            return {"error": "The request is not one of bookq's."}
        try:
            answer = self._do(request)
            if not self._flush(PATIENCE):
                return {"error": "The change could not be written to the disk yet; the window says why."}
        except BackupError as error:
            return {"error": error.message}
        except (KeyError, TypeError, ValueError) as error:
            return {"error": f"The request is not one that this bookq knows ({error})."}
        except Exception as error:
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
            case other:
                raise ValueError(f"unknown request {other!r:.40}")


class RemoteCommands:
    """The commands, done by the bookq that owns the store. Every method raises HandoverError."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def show(self, complaint: str = "") -> None:
        """Bring its window to the front, and have it say ``complaint`` if there is one."""
        self._ask({"do": "show", "complaint": complaint})

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        """See Commands; on disk when this returns."""
        return _unpacked(self._ask({"do": "add text", "text": text, "refetch": refetch, "ids": ids}))

    def import_files(
        self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False
    ) -> ImportReport:
        """See Commands; on disk when this returns."""
        names = [str(path.absolute()) for path in paths]
        return _unpacked(self._ask({"do": "add files", "paths": names, "refetch": refetch, "ids": ids}))

    def retry(self, ids: Iterable[str]) -> int:
        """See Commands."""
        return int(self._ask({"do": "retry", "ids": list(ids)})["count"])

    def retry_all_failed(self) -> int:
        """See Commands."""
        return int(self._ask({"do": "retry all failed"})["count"])

    def cancel(self, ids: Iterable[str]) -> int:
        """See Commands."""
        return int(self._ask({"do": "cancel", "ids": list(ids)})["count"])

    def pause(self, queue: str | None = None) -> None:
        """See Commands."""
        self._ask({"do": "pause", "queue": queue})

    def resume(self, queue: str | None = None) -> None:
        """See Commands."""
        self._ask({"do": "resume", "queue": queue})

    def clear(self, statuses: Iterable[Status]) -> int:
        """See Commands."""
        return int(self._ask({"do": "clear", "statuses": [str(status) for status in statuses]})["count"])

    def restore_backup(self, file: Path, report: Report | None = None) -> RestoreReport:  # noqa: ARG002
        """See Commands. How far it is is shown by the window that does it, not by ``report``."""
        answer = self._ask({"do": "restore backup", "path": str(file.absolute())})
        try:
            return RestoreReport(**{field.name: answer[field.name] for field in fields(RestoreReport)})
        except (KeyError, TypeError) as error:
            raise HandoverError(_UNKNOWN_ANSWER) from error

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            known = json.loads(_owner_file(self._paths).read_text("utf-8"))
            address, token = known["address"], known["token"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise OwnerGoneError(_SILENT) from error
        line = _line({**request, "token": token})
        if len(line) > MOST_BYTES:
            raise HandoverError(
                "This is more than the bookq that is open takes in one go. Save it as a file and add that."
            )
        try:
            with contextlib.closing(_connected(address)) as connection:
                connection.sendall(line)
                with connection.makefile("rb") as stream:
                    answer = _whole_answer(stream)
        except (ConnectionError, FileNotFoundError, BlockingIOError) as error:
            raise OwnerGoneError(_SILENT) from error
        except (OSError, ValueError, TypeError, RecursionError) as error:
            raise HandoverError(_SILENT) from error
        if "error" in answer:
            raise HandoverError(str(answer["error"]) or "The running bookq gave no answer.")
        return answer


def _whole_answer(stream: BufferedIOBase) -> dict[str, Any]:
    """The answer, however many lines it has. Raises ConnectionError where it breaks off."""
    entries: list[Any] = []
    while True:
        line = stream.readline(MOST_BYTES + 1)
        if not line.endswith(b"\n") and len(line) <= MOST_BYTES:
            raise ConnectionResetError("the answer broke off")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise TypeError("not an answer")
        if "working" in answer:
            continue
        entries += answer.get("entries", ())
        if "more" not in answer:
            return {**answer, "entries": entries} if "entries" in answer else answer


class _TcpServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    block_on_close = False


def _connected(address: str | list[Any]) -> socket.socket:
    if not isinstance(address, str):
        return socket.create_connection(("127.0.0.1", int(address[1])), PATIENCE)
    if sys.platform == "win32":
        raise OSError("a socket file on Windows")
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(PATIENCE)
    try:
        connection.connect(address)
    except BaseException:
        connection.close()
        raise
    return connection


def _owner_file(paths: Paths) -> Path:
    return paths.data / OWNER


def _write_private(file: Path, text: str) -> None:
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)


def _line(answer: Mapping[str, Any]) -> bytes:
    # A name of a file may hold half a character; with escapes a text would be up to three times as long.
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _parts(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An answer in parts that fit into a line each."""
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
    return {"entries": [[e.text, e.result, e.message, e.job_id] for e in report.lines]}


def _unpacked(answer: Mapping[str, Any]) -> ImportReport:
    try:
        return ImportReport(
            tuple(
                ReportLine(text, AddResult(result), message, job_id)
                for text, result, message, job_id in answer["entries"]
            )
        )
    except (KeyError, TypeError, ValueError) as error:
        raise HandoverError(_UNKNOWN_ANSWER) from error
