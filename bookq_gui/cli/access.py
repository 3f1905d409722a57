"""Opens the store for commands: for reading only, or for changes that its owner makes.

A command that changes something becomes the owner itself if no other bookq is open on the data folder, and
hands its request to the owner over the local socket if one is.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeVar

from bookq_gui.cli.output import CommandError, Exit, clipped, say
from bookq_gui.jobs.record import JOB, decode
from bookq_gui.model.job import COVERS, FILE, PREFIXES, Job, NewJob, library_key_of
from bookq_gui.model.validation import decoded
from bookq_gui.paths import Paths
from bookq_gui.storage.disk_errors import disk_message
from bookq_gui.storage.reader import ReadOnlyStore, StoreError, Texts

if TYPE_CHECKING:
    from pathlib import Path

    from bookq_gui.engine.engine import Engine
    from bookq_gui.engine.ipc import Commands

WAIT_SECONDS = 5.0
"""How long a change waits for another command to close the store."""
_LEAST_DIGITS = 8

Result = TypeVar("Result")


class StoreInUseError(CommandError):
    """Another bookq owns the store."""


class JobReader:
    """Reads the jobs of a store. A job that cannot be read is named on stderr and left out."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def jobs(self) -> list[Job]:
        """All jobs but those that fetch covers, in the order they were added."""
        jobs = (_decoded(job_id, text) for job_id, text in self._texts.rows(JOB))
        return sorted((job for job in jobs if job and job.queue != COVERS), key=lambda job: job.sequence)

    def ids(self) -> list[str]:
        """The ids of all jobs."""
        return [job_id for job_id, _text in self._texts.rows(JOB)]

    def job(self, job_id: str) -> Job | None:
        """One job, None if there is none."""
        text = self._texts.get(JOB + job_id)
        return None if text is None else _decoded(job_id, text)


def _decoded(job_id: str, text: str) -> Job | None:
    try:
        return decode(job_id, decoded(text)).job()
    except (KeyError, TypeError, ValueError):
        say(f"The job {job_id} on disk cannot be read and is left out.")
        return None


@contextmanager
def reading(paths: Paths) -> Iterator[ReadOnlyStore]:
    """The store of ``paths`` for reading; nothing is locked or written.

    Raises CommandError if it cannot be read.
    """
    try:
        with closing(ReadOnlyStore(_store_folder(paths), lock=paths.lock)) as texts:
            yield texts
    except StoreError as error:
        raise CommandError(error.message, Exit.IMPOSSIBLE) from error
    except sqlite3.Error as error:
        raise CommandError(disk_message(error, paths.store), Exit.IMPOSSIBLE) from error


def _store_folder(paths: Paths) -> Path:
    """The folder to read. After a recovery that was interrupted it may be another than that of the store."""
    if paths.store.exists() or not any(paths.data.glob(f"{paths.store.name}-*")):
        return paths.store
    from bookq_gui.recovery.recover import readable  # rarely needed: it would take a tenth of `bookq jobs`

    return readable(paths.store)


def change(paths: Paths, action: Callable[[Commands], Result]) -> Result:
    """Have the owner of the store do ``action``, and return its result.

    The owner is this process, or the one that has the store open. The change is on disk when this returns.
    ``action`` is called again with the next owner if one ends before it answers. Raises CommandError.
    """
    from bookq_gui.engine.ipc import EngineCommands
    from bookq_gui.engine.ipc_client import HandoverError, OwnerGoneError, RemoteCommands

    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            with engine_over(paths) as engine:
                return action(EngineCommands(engine.queue, engine.imports, engine.backups, engine.browser))
        except StoreInUseError:
            asked = time.monotonic()
            try:
                return action(RemoteCommands(paths))
            except HandoverError as error:
                # Only a window and `bookq run` answer; other commands close the store soon. The time that an
                # owner worked on the request does not count.
                deadline += time.monotonic() - asked
                if not isinstance(error, OwnerGoneError) or time.monotonic() >= deadline:
                    raise CommandError(str(error), Exit.IMPOSSIBLE) from error
        time.sleep(0.1)


@contextmanager
def engine_over(paths: Paths, **chosen: Any) -> Iterator[Engine]:
    """Open the engine without starting workers. At the end every change is on disk.

    ``chosen`` replaces settings for this run; None leaves one as it is. Raises CommandError if the store
    cannot be opened (`StoreInUseError` if another bookq has it open), or if not everything could be saved.
    """
    from bookq_gui.engine.engine import Engine, EngineError
    from bookq_gui.settings import load

    settings, complaints = load(paths.settings)
    settings = replace(settings, **{name: value for name, value in chosen.items() if value is not None})
    engine = Engine(paths, settings=settings, workers=False)
    try:
        found = engine.open()
    except EngineError as error:
        kind = StoreInUseError if error.busy else CommandError
        raise kind(error.message, Exit.IMPOSSIBLE) from error
    for notice in (*complaints, *found.notices):
        say(notice)
    try:
        yield engine
    finally:
        saved = engine.close(waiting=say)
    if not saved:
        raise CommandError(engine.unsaved() or "Not everything could be saved.", Exit.IMPOSSIBLE)


# Names of jobs and books


def job_id_of(name: str) -> str:
    """The id of the job that ``name`` means: an id that ``bookq jobs`` prints, a number, or a link.

    The id of a file may still be shortened, see `in_full`. Raises CommandError if it is none of these.
    """
    name = name.strip()
    if name.startswith(PREFIXES):
        return name
    from bookq_gui.goodreads.links import job_of

    job = job_of(name, ids=True)
    if isinstance(job, NewJob):
        return job.id
    why = f" {job}" if job else ""
    raise CommandError(
        f"{clipped(name, 60)!r} is not a book: give a link, a number like 656, or an id that bookq jobs "
        f"prints.{why}",
        Exit.WRONG_USE,
    )


def book_number(name: str) -> int:
    """The number of the book that ``name`` means. Raises CommandError if it means none."""
    number = library_key_of(job_id_of(name))
    if number is None:
        raise CommandError(
            f"{clipped(name, 60)!r} is a job, not a book: give a link or a number like 656.", Exit.WRONG_USE
        )
    return number


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """Each id with its printed form: the hash in the id of a file is shortened while it stays unique."""
    ordered = sorted(ids)
    short = {}
    for before, name, after in zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False):
        if name.startswith(FILE):
            same = max(_in_common(name, other) for other in (before, after))
            short[name] = name[: max(same + 1, len(FILE) + _LEAST_DIGITS)]
        else:
            short[name] = name
    return short


def _in_common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def in_full(job_id: str, ids: Iterable[str]) -> str:
    """The whole id of a file whose shortened id is ``job_id``; any other id as it is.

    Raises CommandError if more than one of ``ids`` begins with it.
    """
    start = job_id.rstrip("…").rstrip(".")
    if not start.startswith(FILE):
        return job_id
    fitting = sorted(name for name in ids if name.startswith(start))
    if start in fitting:
        return start
    if len(fitting) > 1:
        shown = ", ".join(fitting[:5]) + (" and more" if len(fitting) > 5 else "")
        raise CommandError(f"{job_id} may be any of these jobs: {shown}.", Exit.WRONG_USE)
    return fitting[0] if fitting else start
