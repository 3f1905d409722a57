"""The command ``parse``: reads saved pages at once, without the queue."""

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
"""How many files are read ahead of the one that is printed."""
_JOIN_SECONDS = 10.0
"""How long to wait for each thread to end."""


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
    """Read ``files`` in reader processes, in their order, at most `_AHEAD` in advance."""
    from bookq_gui.readers.parse_pool import ReaderPool

    pool = ReaderPool(min(len(files), ReaderPool.most()))
    # Futures do not fit: a signal that raises inside their locks leaves them locked, and nothing ends.
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
    # SIGTERM has to raise: otherwise the process ends without closing the readers.
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
        # A thread that closes its reader during the exit of Python would fail.
        for thread in threads:
            if thread.ident is not None:
                thread.join(_JOIN_SECONDS)
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + number)


class _Progress:
    """The `JobContext` of a file, whose stages are not shown and which is not stopped alone."""

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
    rating, ratings = record["rating"], record["ratings_count"]
    from_them = "" if ratings is None else f" ({ratings:,} ratings)"
    parts = (
        str(record["id"]),
        record["title_complete"] or record["title"],
        ", ".join(record["authors"]),
        "" if rating is None else f"{rating:.2f}{from_them}",
    )
    return "  ".join(filter(None, parts))


COMMANDS = {
    "parse": Command("  bookq parse saved/*.html\n  bookq parse page.html.gz --json", _arguments, _run)
}
