"""The output of commands: results on stdout, messages on stderr, and the exit codes."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import IntEnum
from itertools import accumulate
from pathlib import Path
from typing import Any

from bookq_gui.model.message import Message


class Exit(IntEnum):
    """The exit codes. A command that a signal ended exits with 128 plus its number, as in shells."""

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
    # A stream is None if it was closed before the start (>&-), or if there is no console. Messages may be
    # lost; writing a result has to fail.
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
    """Print a message for people on stderr. An error of stderr cannot be reported and is ignored."""
    with suppress(OSError):
        sys.stderr.write(printable(str(message)) + "\n")
        sys.stderr.flush()


def write(text: str) -> None:
    """Print a part of the result on stdout. Raises CommandError if it cannot be written."""
    with _reported():
        sys.stdout.write(text)


def write_file(file: Path) -> None:
    """Print the bytes of a file on stdout. Raises CommandError if they cannot be written."""
    import shutil  # much to load, for one command

    flush()
    with file.open("rb") as source, _reported():
        shutil.copyfileobj(source, sys.stdout.buffer)


def flush() -> None:
    """Write the part of the result that is still buffered. Raises CommandError if that fails."""
    with _reported():
        sys.stdout.flush()


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # The reader of the output has ended (head, less).
        _discard_output()
        raise
    except OSError as error:
        _discard_output()
        message = f"The output could not be written: {error.strerror or 'it is closed'}."
        raise CommandError(message, Exit.IMPOSSIBLE) from error


def _discard_output() -> None:
    """Discard what is still buffered: Python would print an error at its exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_line(text: str) -> None:
    """Print a line of the result."""
    write(printable(text) + "\n")


def printable(text: str) -> str:
    """``text`` on one line and without control characters: a page must not control the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def write_json(document: Any) -> None:
    """Print one JSON document."""
    write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def write_json_list(items: Iterable[Any]) -> None:
    """Print a JSON list item by item, so that a long one needs no memory."""
    separator = "[\n"
    for item in items:
        write(separator + json.dumps(item, ensure_ascii=False))
        separator = ",\n"
    write("[]\n" if separator == "[\n" else "\n]\n")


def write_table(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
    """Print rows in columns of fixed ``widths``; negative: right-aligned, 0: the rest of the line."""
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
    """``text`` cut to ``room`` columns of a terminal, with an ellipsis if something is missing."""
    if columns(text) <= room:
        return text
    return text[: sum(width < room for width in accumulate(map(columns, text)))] + "…"


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
