"""The log file of a data folder: it is small and without secrets, and its errors stop nothing."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 1_000_000
"""Bytes after which a new file is begun; two older ones are kept."""
OLD_FILES = 2
LONGEST = 8_000
"""The most characters of one entry."""

_SECRETS = (
    (re.compile(r"(://)[^/\s:@]{0,200}:[^/\s@]{0,200}@"), r"\1***@"),
    (
        re.compile(
            r"(?im)^([^\w\n]{0,20}(?:set-)?(?:cookie|authorization|proxy-authorization)[^\w\n]{0,4}[:=]).*$"
        ),
        r"\1 ***",
    ),
)


def without_secrets(text: str) -> str:
    """``text`` without cookies and passwords, and with ``~`` for the user's own folder."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def start(file: Path) -> logging.Handler:
    """Begin to write the log into ``file``. Returns the handler for `stop`."""
    handler = _Handler(file, maxBytes=LARGEST, backupCount=OLD_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    logging.getLogger("bookq_gui").setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Stop writing, and close the file."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def tail(file: Path, most: int = 200_000) -> str:
    """The end of ``file``, whole lines of at most ``most`` bytes; "" if there is none. Reads the disk.

    Raises OSError if it is there but cannot be read.
    """
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - most))
            data = stream.read(most)
    except FileNotFoundError:
        return ""
    if size > most:
        data = data.partition(b"\n")[2]
    return data.decode("utf-8", "replace")


class _Handler(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Ignore the error: a full disk must not stop the code that logs."""


class _Formatter(logging.Formatter):
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802
        return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record)[:LONGEST])
