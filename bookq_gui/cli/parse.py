"""``bookq parse``: read saved pages right now, outside the queue."""

from __future__ import annotations

import argparse
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from bookq_gui.cli.command import Command, takes_json
from bookq_gui.cli.output import Exit, say, write_json_list, write_line
from bookq_gui.cli.window import OpenWindow
from bookq_gui.paths import Paths

FEW = 12
"""Up to so many files are read faster in this process than in workers that must start first."""
_CHUNK = 8


class Reading(NamedTuple):
    """What a file held: the record of a book, or why there is none."""

    file: str
    record: dict[str, Any] | None
    problem: str = ""


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "files", nargs="+", metavar="FILE", help="saved pages: .html, .mhtml, .json, or any of them as .gz"
    )
    takes_json(sub)


def _run(options: argparse.Namespace, _paths: Paths, _open_window: OpenWindow) -> int:
    return parse(options.files, as_json=options.json)


def parse(files: Sequence[str], *, as_json: bool) -> Exit:
    """Print the record of the book in each of ``files``, in their order."""
    failed = 0

    def records() -> Iterator[dict[str, Any]]:
        nonlocal failed
        for reading in read_all(files):
            if reading.record is None:
                failed += 1
                say(f"{reading.file}: {reading.problem}")
            else:
                yield reading.record

    if as_json:
        write_json_list(records())
    else:
        for record in records():
            write_line(_line(record))
    if failed and len(files) > 1:
        say(f"{failed} of {len(files)} files could not be read as a book.")
    return Exit.NOT_ALL if failed else Exit.DONE


def read_all(files: Sequence[str]) -> Iterator[Reading]:
    """Read ``files`` in order; many of them in worker processes, only some ahead of what is taken."""
    workers = min(os.cpu_count() or 1, 8)
    if len(files) <= FEW or workers < 2:
        yield from map(read_file, files)
        return
    with ExitStack() as stack:
        # A signal to end, too, has to leave through here: the workers must be told.
        stack.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, _end))
        pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_follow_parent)
        stack.callback(pool.shutdown, wait=True, cancel_futures=True)
        names = iter(files)
        ahead: deque[Future[list[Reading]]] = deque()
        while chunk := list(islice(names, _CHUNK)):
            ahead.append(pool.submit(read_files, chunk))
            if len(ahead) > workers * 3:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()


def _follow_parent() -> None:
    """In a worker process: leave Ctrl+C to the parent, and end when the parent has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        # Without this, the workers of a killed command would wait for work for ever.
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _end(number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + number)


def read_files(files: Sequence[str]) -> list[Reading]:
    """Read some files, in a worker process."""
    return [read_file(file) for file in files]


def read_file(file: str) -> Reading:
    """Read one saved page."""
    from bookq_gui.goodreads.errors import PageProblem
    from bookq_gui.goodreads.parsing.reader import read_page
    from bookq_gui.goodreads.policies import RULES
    from bookq_gui.imports.archives import Unreadable
    from bookq_gui.imports.saved_page import read_saved

    path = Path(file)
    try:
        data = read_saved(path)
        # A page in a zip archive is called as if that were a folder.
        there = next((place for place in (path, *path.parents) if place.is_file()), path)
        saved_at = datetime.fromtimestamp(there.stat().st_mtime, UTC).isoformat(timespec="seconds")
        book = read_page(data, fetched_at=saved_at, source=file)
    except PageProblem as problem:
        return Reading(file, None, str(RULES[problem.kind].saved))
    except Unreadable as error:
        return Reading(file, None, str(error))
    except OSError as error:
        return Reading(file, None, f"The file cannot be read: {error.strerror or error}.")
    return Reading(file, {**book.to_dict(), "fetched": True, "mine": None})


def _line(record: dict[str, Any]) -> str:
    rating = (
        "" if record["rating"] is None else f"{record['rating']:.2f} ({record['ratings_count']:,} ratings)"
    )
    parts = (
        str(record["id"]),
        record["title_complete"] or record["title"],
        ", ".join(record["authors"]),
        rating,
    )
    return "  ".join(part for part in parts if part)


COMMANDS = {
    "parse": Command("  bookq parse saved/*.html\n  bookq parse page.html.gz --json", _arguments, _run)
}
