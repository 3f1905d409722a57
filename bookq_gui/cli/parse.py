"""``bookq parse``: read saved pages right now, outside the queue."""

from __future__ import annotations

import argparse
import itertools
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from bookq_gui.cli.output import Exit, say, write_json_list, write_line
from bookq_gui.cli.parser import Command, takes_json
from bookq_gui.paths import Paths

if TYPE_CHECKING:
    from bookq_gui.readers.parse_pool import ReaderPool

_AHEAD = 16
"""So many files are read ahead of the one that is printed."""
_PATIENCE = 10.0
"""Seconds to wait for what is being read to break off."""


class ParsedFile(NamedTuple):
    """What a file held: the record of a book, or why there is none."""

    file: str
    record: dict[str, Any] | None
    problem: str = ""


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "files", nargs="+", metavar="FILE", help="saved pages: .html, .mhtml, .json, or any of them as .gz"
    )
    takes_json(sub)


def _run(options: argparse.Namespace, _paths: Paths) -> int:
    """Print the record of the book in each file, in their order."""
    failed = 0

    def records() -> Iterator[dict[str, Any]]:
        nonlocal failed
        for reading in read_all(options.files):
            if reading.record is None:
                failed += 1
                say(f"{reading.file}: {reading.problem}")
            else:
                yield reading.record

    if options.json:
        write_json_list(records())
    else:
        for record in records():
            write_line(_line(record))
    if failed and len(options.files) > 1:
        say(f"{failed} of {len(options.files)} files could not be read as a book.")
    return Exit.NOT_ALL if failed else Exit.DONE


def read_all(files: Sequence[str]) -> Iterator[ParsedFile]:
    """Read ``files`` in reader processes, in order and only some ahead of what is taken."""
    from bookq_gui.readers.parse_pool import ReaderPool

    pool = ReaderPool(min(len(files), ReaderPool.most()))
    # Not futures: a signal that raises within their locks leaves them locked, and nothing ends any more.
    wanted: SimpleQueue[tuple[str, SimpleQueue[ParsedFile | BaseException]] | None] = SimpleQueue()
    ended = threading.Event()

    def ask(name: str) -> SimpleQueue[ParsedFile | BaseException]:
        answer: SimpleQueue[ParsedFile | BaseException] = SimpleQueue()
        wanted.put((name, answer))
        return answer

    def answer_all() -> None:
        while (asked := wanted.get()) is not None and not ended.is_set():
            name, answer = asked
            try:
                answer.put(_read_file(pool, name))
            except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
                answer.put(error)

    threads = [threading.Thread(target=answer_all, daemon=True) for _ in range(pool.size)]
    # SIGTERM has to raise here, too: otherwise the process ends without closing the readers.
    before = signal.signal(signal.SIGTERM, _end)
    try:
        for thread in threads:
            thread.start()
        names = iter(files)
        ahead = deque(ask(name) for name in itertools.islice(names, _AHEAD))
        while ahead:
            found = ahead.popleft().get()
            if isinstance(found, BaseException):
                raise found
            yield found
            ahead.extend(ask(name) for name in itertools.islice(names, 1))
    finally:
        ended.set()
        pool.close()
        for _ in threads:
            wanted.put(None)
        # A thread that closed its reader while Python takes processes apart at its exit would fail.
        for thread in threads:
            if thread.ident is not None:
                thread.join(_PATIENCE)
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + number)


class _Progress:
    """Nobody looks at single steps here, and nobody stops one file."""

    def stage(self, text: object) -> None:
        """Do nothing."""

    def check(self) -> None:
        """Do nothing."""


def _read_file(pool: ReaderPool, file: str) -> ParsedFile:
    from bookq_gui.goodreads.page_handler import AttemptEnded, saved_at
    from bookq_gui.goodreads.policies import POLICIES
    from bookq_gui.goodreads.responses import PageProblem
    from bookq_gui.imports.archives import Unreadable
    from bookq_gui.model.job import GaveUp, RetryLater

    path = Path(file)
    try:
        book, _page = pool.read_saved(path, saved_at(path), _Progress(), with_page=False)
    except PageProblem as problem:
        return ParsedFile(file, None, str(POLICIES[problem.kind].saved))
    except AttemptEnded as ended:
        outcome = ended.outcome
        error = outcome.error if isinstance(outcome, GaveUp | RetryLater) else None
        return ParsedFile(file, None, str(error.message) if error else "This file was not read.")
    except Unreadable as error:
        return ParsedFile(file, None, str(error))
    except MemoryError:
        return ParsedFile(file, None, "This computer has too little memory left. Close other programs first.")
    except OSError as error:
        return ParsedFile(file, None, f"The file cannot be read: {error.strerror or error}.")
    return ParsedFile(file, {**book.to_dict(), "fetched": True, "mine": None})


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
