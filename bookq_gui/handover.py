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
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from bookq_gui.model.intake import Entry, Fate, Receipt
from bookq_gui.model.job import Job, Status
from bookq_gui.paths import Paths

log = logging.getLogger(__name__)

MOST_BYTES = 32 * 1024 * 1024
TIMEOUT = 10.0
PATIENCE = 60.0
"""Seconds a client waits for its answer: a large import takes a while to be on disk."""
MOST_CLIENTS = 8
_LONGEST_SOCKET_PATH = 100


class HandoverError(Exception):
    """The owner could not be asked, or refused; the text is a sentence for people."""


class Owner(Protocol):
    """What a request may ask of the engine that owns the store."""

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> Receipt:
        """See Engine."""

    def import_files(self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False) -> Receipt:
        """See Engine."""

    def retry(self, ids: Iterable[str]) -> int:
        """See Engine."""

    def retry_all_failed(self) -> int:
        """See Engine."""

    def cancel(self, ids: Iterable[str]) -> int:
        """See Engine."""

    def clear(self, statuses: Iterable[Status], queue: str | None = None) -> tuple[Job, ...]:
        """See Engine."""

    def restore_backup(self, file: Path) -> None:
        """See Engine."""

    def flush(self, timeout: float | None = None) -> bool:
        """See Engine."""


class OwnerServer:
    """Answers the requests of other bookq processes of this user, each once its change is on disk.

    Only a process that can read the owner's file, which only this user can, knows the address and
    the token. ``on_show`` is called, from another thread, when a second window was started, with a
    sentence for people on what that one was given and could not use, or "".
    """

    def __init__(self, paths: Paths, owner: Owner, on_show: Callable[[str], None] | None = None) -> None:
        self._paths = paths
        self._owner = owner
        self._on_show = on_show or (lambda _complaint: None)
        self._token = secrets.token_hex(32)
        self._server: socketserver.BaseServer | None = None
        self._slots = threading.BoundedSemaphore(MOST_CLIENTS)
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

    def close(self) -> None:
        """Stop listening and take the owner's file away."""
        if self._server is None:
            return
        _owner_file(self._paths).unlink(missing_ok=True)
        self._server.shutdown()
        self._server.server_close()
        if self._socket_path is not None:
            self._socket_path.unlink(missing_ok=True)
        self._server = None

    def _listen(self) -> tuple[socketserver.BaseServer, str | list[str | int]]:
        answer = self._answer
        slots = self._slots

        class Handler(socketserver.StreamRequestHandler):
            timeout = TIMEOUT

            def handle(self) -> None:
                if not slots.acquire(blocking=False):
                    return
                try:
                    self.wfile.write(_line(answer(self.rfile.readline(MOST_BYTES + 1))))
                except OSError as error:
                    log.info("a local request broke off: %s", error)
                finally:
                    slots.release()

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
            if not self._owner.flush(PATIENCE):
                return {"error": "The change could not be written to the disk yet; the window says why."}
        except (KeyError, TypeError, ValueError) as error:
            return {"error": f"The request is not one that this bookq knows ({error})."}
        except Exception as error:
            log.exception("a local request failed")
            return {"error": f"The running bookq could not do this ({error})."}
        return answer

    def _do(self, request: Mapping[str, Any]) -> dict[str, Any]:
        owner = self._owner
        match request["do"]:
            case "show":
                self._on_show(_text(request.get("complaint", "")))
                return {}
            case "add text":
                return _packed(owner.add_text(_text(request["text"]), **_wishes(request)))
            case "add files":
                files = [Path(_text(path)) for path in request["paths"]]
                return _packed(owner.import_files(files, **_wishes(request)))
            case "retry":
                return {"count": owner.retry([_text(job_id) for job_id in request["ids"]])}
            case "retry all failed":
                return {"count": owner.retry_all_failed()}
            case "cancel":
                return {"count": owner.cancel([_text(job_id) for job_id in request["ids"]])}
            case "clear":
                return {"count": len(owner.clear([Status(status) for status in request["statuses"]]))}
            case "restore backup":
                owner.restore_backup(Path(_text(request["path"])))
                return {}
            case other:
                raise ValueError(f"unknown request {other!r:.40}")


class RemoteOwner:
    """The owner of a store, asked from another process. Every method raises HandoverError."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def show(self, complaint: str = "") -> None:
        """Bring its window to the front, and have it say ``complaint`` if there is one."""
        self._ask({"do": "show", "complaint": complaint})

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> Receipt:
        """See Engine; on disk when this returns."""
        return _unpacked(self._ask({"do": "add text", "text": text, "refetch": refetch, "ids": ids}))

    def import_files(self, paths: Iterable[Path], *, refetch: bool = False, ids: bool = False) -> Receipt:
        """See Engine; on disk when this returns."""
        names = [str(path.absolute()) for path in paths]
        return _unpacked(self._ask({"do": "add files", "paths": names, "refetch": refetch, "ids": ids}))

    def retry(self, ids: Iterable[str]) -> int:
        """See Engine."""
        return int(self._ask({"do": "retry", "ids": list(ids)})["count"])

    def retry_all_failed(self) -> int:
        """See Engine."""
        return int(self._ask({"do": "retry all failed"})["count"])

    def cancel(self, ids: Iterable[str]) -> int:
        """See Engine."""
        return int(self._ask({"do": "cancel", "ids": list(ids)})["count"])

    def clear(self, statuses: Iterable[Status]) -> int:
        """See Engine; returns how many were removed."""
        return int(self._ask({"do": "clear", "statuses": [str(status) for status in statuses]})["count"])

    def take_in_backup(self, file: Path) -> None:
        """Have it take a backup in; that goes on when this returns, and its window tells the end."""
        self._ask({"do": "restore backup", "path": str(file.absolute())})

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            known = json.loads(_owner_file(self._paths).read_text("utf-8"))
            address, token = known["address"], known["token"]
            with contextlib.closing(_connected(address)) as connection:
                connection.sendall(_line({**request, "token": token}))
                with connection.makefile("rb") as stream:
                    answer = json.loads(stream.readline(MOST_BYTES + 1))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise HandoverError(
                "Another bookq has this collection open but does not answer. Close it and try again."
            ) from error
        if not isinstance(answer, dict) or "error" in answer:
            message = answer.get("error") if isinstance(answer, dict) else ""
            raise HandoverError(str(message) or "The running bookq gave no answer.")
        return answer


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
    return paths.data / "owner.json"


def _write_private(file: Path, text: str) -> None:
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)


def _line(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer).encode() + b"\n"


def _wishes(request: Mapping[str, Any]) -> dict[str, bool]:
    return {name: request.get(name) is True for name in ("refetch", "ids")}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _packed(receipt: Receipt) -> dict[str, Any]:
    return {"entries": [[e.text, e.fate, e.message, e.job_id] for e in receipt.entries]}


def _unpacked(answer: Mapping[str, Any]) -> Receipt:
    try:
        return Receipt(
            tuple(
                Entry(text, Fate(fate), message, job_id) for text, fate, message, job_id in answer["entries"]
            )
        )
    except (KeyError, TypeError, ValueError) as error:
        raise HandoverError("The running bookq gave an answer that this one does not know.") from error
