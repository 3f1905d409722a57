"""How commands speak: results on stdout, messages on stderr, and exit codes that scripts can rely on."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from typing import Any

from bookq_gui.model.message import Message


class Exit(IntEnum):
    """The exit codes. A command that a signal ended exits with 128 plus its number, as shells expect."""

    DONE = 0
    NOT_ALL = 1
    """Not found, or some jobs failed."""
    WRONG_USE = 2
    IMPOSSIBLE = 3
    """The store is in use or damaged, the disk is full."""


class CommandError(Exception):
    """A command cannot do what was asked: a sentence for stderr, and the exit code."""

    def __init__(self, message: Message | str, code: Exit) -> None:
        super().__init__(str(message))
        self.message = str(message)
        self.code = code


def prepare_streams() -> None:
    """Make stdout and stderr take any text: UTF-8 where it is not a terminal, never an encoding error."""
    # Closed by whoever started us (>&-), or there is no console. A message may be lost, a result may not: to
    # write one fails.
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("r", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if not hasattr(stream, "reconfigure"):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(message: Message | str) -> None:
    """Print a message for people on stderr. If stderr is closed, there is nowhere to report that."""
    with suppress(OSError):
        sys.stderr.write(printable(str(message)) + "\n")
        sys.stderr.flush()


def write(text: str) -> None:
    """Print a part of the result as it is on stdout. Raises CommandError if it cannot be written."""
    with _reported():
        sys.stdout.write(text)


def write_file(file: Path) -> None:
    """Print the bytes of a file on stdout. Raises CommandError if they cannot be written."""
    import shutil  # much to load, for one command

    flush()
    with file.open("rb") as source, _reported():
        shutil.copyfileobj(source, sys.stdout.buffer)


def flush() -> None:
    """Have all of the result written. Raises CommandError if that is not possible."""
    with _reported():
        sys.stdout.flush()


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # Whoever read our output has seen enough (head, less).
        silence()
        raise
    except OSError as error:
        silence()
        message = f"The output could not be written: {error.strerror or 'it is closed'}."
        raise CommandError(message, Exit.IMPOSSIBLE) from error


def silence() -> None:
    """Throw away what is still to be written: Python must not complain at its exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_line(text: str) -> None:
    """A line of the result, on stdout."""
    write(printable(text) + "\n")


def printable(text: str) -> str:
    """``text`` on one line and without control characters: pages must not steer anyone's terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def write_json(document: Any) -> None:
    """One JSON document on stdout."""
    write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def write_json_list(items: Iterable[Any]) -> None:
    """A JSON list on stdout, item by item, so that a long one needs no memory."""
    separator = "[\n"
    for item in items:
        write(separator + json.dumps(item, ensure_ascii=False))
        separator = ",\n"
    write("[]\n" if separator == "[\n" else "\n]\n")


def write_table(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
    """Rows in columns of fixed widths; negative: right-aligned, 0: the rest of the line as it is."""
    for row in rows:
        cells = [_cell(printable(text), width) for text, width in zip(row, widths, strict=True)]
        write_line("  ".join(cells).rstrip())


def _cell(text: str, width: int) -> str:
    if width == 0:
        return text
    text = clipped(text, abs(width))
    padding = " " * (abs(width) - columns(text))
    return padding + text if width < 0 else text + padding


def clipped(text: str, room: int) -> str:
    """``text`` cut to ``room`` columns of a terminal, with an ellipsis where something is missing."""
    if columns(text) <= room:
        return text
    while columns(text) > room - 1:
        text = text[:-1]
    return text + "…"


def columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes: wide letters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def clock(seconds: float) -> str:
    """A length of time as a clock shows it: "0:42", "1:02:03"."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
