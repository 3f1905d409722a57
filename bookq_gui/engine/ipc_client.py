"""The client of the local socket: it has the commands done by the bookq that owns the store."""

from __future__ import annotations

import contextlib
import socket
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields
from io import BufferedIOBase
from pathlib import Path
from typing import Any

from bookq_gui.backup.format import RestoreReport
from bookq_gui.engine.ipc import MOST_BYTES, SILENCE_SECONDS, line_of, owner_file
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine
from bookq_gui.model.job import Report, Status
from bookq_gui.model.message import Message
from bookq_gui.model.validation import decoded
from bookq_gui.paths import Paths

_SILENT = "Another bookq has this library open but does not answer. Close it and try again."
_UNKNOWN_ANSWER = "The running bookq gave an answer that this one does not know."


class HandoverError(Exception):
    """The owner did not do a request; the text is a sentence for people."""


class OwnerGoneError(HandoverError):
    """No owner answers: the store may be free in a moment."""


class RemoteCommands:
    """The commands of the bookq that owns the store. Every method raises HandoverError."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def show(self, complaint: str = "") -> None:
        """Bring its window to the front; it shows ``complaint`` if there is one."""
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
        """See Commands. The window of the owner shows the progress; ``report`` is not called."""
        answer = self._ask({"do": "restore backup", "path": str(file.absolute())})
        try:
            return RestoreReport(**{field.name: answer[field.name] for field in fields(RestoreReport)})
        except (KeyError, TypeError) as error:
            raise HandoverError(_UNKNOWN_ANSWER) from error

    def browser(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """See Commands; a page is on disk when this returns."""
        return self._ask({"do": "browser", "request": dict(request)})

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            owner = decoded(owner_file(self._paths).read_text("utf-8"))
            address, token = owner["address"], owner["token"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise OwnerGoneError(_SILENT) from error
        line = line_of(request)
        if len(line) > MOST_BYTES:
            raise HandoverError(
                "This is more than the bookq that is open takes in one go. Save it as a file and add that."
            )
        try:
            with contextlib.closing(_connected(address)) as connection:
                connection.sendall(f"{token}\n".encode())
                connection.sendall(line)
                with connection.makefile("rb") as stream:
                    answer = _whole_answer(stream)
        except (ConnectionError, FileNotFoundError, BlockingIOError) as error:
            raise OwnerGoneError(_SILENT) from error
        except (OSError, ValueError, TypeError) as error:
            raise HandoverError(_SILENT) from error
        if "error" in answer:
            raise HandoverError(str(answer["error"]) or "The running bookq gave no answer.")
        return answer


def _whole_answer(stream: BufferedIOBase) -> dict[str, Any]:
    """The answer from all its lines. Raises ConnectionError if it breaks off."""
    entries: list[Any] = []
    while True:
        line = stream.readline(MOST_BYTES + 1)
        if not line.endswith(b"\n") and len(line) <= MOST_BYTES:
            raise ConnectionResetError("the answer broke off")
        answer = decoded(line)
        if not isinstance(answer, dict):
            raise TypeError("not an answer")
        if "working" in answer:
            continue
        entries += answer.get("entries", ())
        if "more" not in answer:
            return {**answer, "entries": entries} if "entries" in answer else answer


def _connected(address: str | list[Any]) -> socket.socket:
    if not isinstance(address, str):
        return socket.create_connection(("127.0.0.1", int(address[1])), SILENCE_SECONDS)
    if sys.platform == "win32":
        raise OSError("a socket file on Windows")
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(SILENCE_SECONDS)
    try:
        connection.connect(address)
    except BaseException:
        connection.close()
        raise
    return connection


def _unpacked(answer: Mapping[str, Any]) -> ImportReport:
    try:
        return ImportReport(
            tuple(
                ReportLine(text, AddResult(result), Message.from_data(message), job_id)
                for text, result, message, job_id in answer["entries"]
            )
        )
    except (KeyError, TypeError, ValueError) as error:
        raise HandoverError(_UNKNOWN_ANSWER) from error
