"""Brings events of the engine and results of work from other threads into the window's thread."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import BookRow
from bookq_gui.model.events import (
    AnnotationsChanged,
    BookLoaded,
    BooksChanged,
    BooksLoaded,
    BooksRemoved,
    CoversChanged,
    Event,
    Exported,
    FilesRead,
    ImportProgress,
    JobProgress,
    JobsChanged,
    JobsRemoved,
    Notice,
    Opened,
    OpenFailed,
    QueueChanged,
    ShowRequested,
    StoreHealth,
    TextAdded,
    TextRecognised,
    WorkersElsewhere,
    WorkProgress,
)
from bookq_gui.model.job import Job, QueueState, Status
from bookq_gui.model.message import Message

log = logging.getLogger(__name__)

INTERVAL_MS = 50
_MOST = 500
"""A batch is about so many jobs and books at most, so that the window works on it for a short time."""
Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(slots=True)
class Batch:
    """The events since the last batch: the newest state of everything that changed.

    ``opened`` precedes all others. No id is both changed and removed.
    """

    opened: Opened | None = None
    open_failed: OpenFailed | None = None
    jobs: dict[str, Job] = field(default_factory=dict)
    removed_jobs: dict[str, None] = field(default_factory=dict)
    stages: dict[str, Message] = field(default_factory=dict)
    rows: dict[int, BookRow] = field(default_factory=dict)
    removed_rows: dict[int, None] = field(default_factory=dict)
    redirects: dict[int, int] = field(default_factory=dict)
    loaded: list[BookLoaded] = field(default_factory=list)
    loaded_together: list[BooksLoaded] = field(default_factory=list)
    covers: dict[int, None] = field(default_factory=dict)
    annotations: dict[int, Annotation] = field(default_factory=dict)
    recognised: TextRecognised | None = None
    added: list[TextAdded] = field(default_factory=list)
    reports: list[FilesRead] = field(default_factory=list)
    imports: dict[object, ImportProgress] = field(default_factory=dict)
    exported: list[Exported] = field(default_factory=list)
    progress: dict[str, WorkProgress] = field(default_factory=dict)
    queues: dict[str, QueueState] = field(default_factory=dict)
    elsewhere: WorkersElsewhere | None = None
    health: StoreHealth | None = None
    notices: list[Notice] = field(default_factory=list)
    show: bool = False


def gather(events: Iterable[Event]) -> Batch:
    """Combine ``events``, in their order, into one batch."""
    batch = Batch()
    for event in events:
        match event:
            case JobProgress():
                batch.stages[event.id] = event.stage
            case JobsChanged():
                for job in event.jobs:
                    batch.jobs[job.id] = job
                    batch.removed_jobs.pop(job.id, None)
                    if job.status is not Status.STARTED:
                        batch.stages.pop(job.id, None)
            case JobsRemoved():
                for job_id in event.ids:
                    batch.jobs.pop(job_id, None)
                    batch.stages.pop(job_id, None)
                    batch.removed_jobs[job_id] = None
            case BooksChanged():
                for row in event.rows:
                    batch.rows[row.id] = row
                    batch.removed_rows.pop(row.id, None)
                batch.redirects.update(event.redirects)
            case BooksRemoved():
                for book_id in event.ids:
                    batch.rows.pop(book_id, None)
                    batch.removed_rows[book_id] = None
            case BookLoaded():
                batch.loaded.append(event)
            case BooksLoaded():
                batch.loaded_together.append(event)
            case CoversChanged():
                batch.covers.update(dict.fromkeys(event.ids))
            case AnnotationsChanged():
                batch.annotations.update(event.annotations)
            case FilesRead():
                batch.reports.append(event)
            case TextRecognised():
                batch.recognised = event
            case TextAdded():
                batch.added.append(event)
            case ImportProgress():
                batch.imports[event.token] = event
            case Exported():
                batch.exported.append(event)
            case WorkProgress():
                batch.progress[event.work] = event
            case QueueChanged():
                batch.queues[event.state.name] = event.state
            case WorkersElsewhere():
                batch.elsewhere = event
            case StoreHealth():
                batch.health = event
            case Notice():
                batch.notices.append(event)
            case ShowRequested():
                batch.show = True
            case Opened():
                batch = Batch(
                    opened=event,
                    reports=batch.reports,
                    exported=batch.exported,
                    elsewhere=batch.elsewhere,
                    health=batch.health,
                    notices=batch.notices,
                    show=batch.show,
                )
            case OpenFailed():
                batch.open_failed = event
    return batch


class Pump(QObject):
    """Drains an outbox every 50 ms in the window's thread.

    Signals:
        arrived(Batch): the outbox had events.
    """

    arrived = Signal(object)

    def __init__(self, outbox: deque[Event], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self.held = False
        """Whether the last batch is not dealt with, and no other may follow."""
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.drain)

    @property
    def is_behind(self) -> bool:
        """Whether more has happened than one batch takes."""
        return self._timer.interval() == 0

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def drain(self) -> None:
        if self._outbox and not self.held:
            self.arrived.emit(gather(self._taken()))
            self._timer.setInterval(0 if self._outbox else INTERVAL_MS)

    def _taken(self) -> Iterator[Event]:
        ids: set[str | int] = set()
        for _ in range(len(self._outbox)):
            event, *others = _parts(self._outbox.popleft(), _MOST - len(ids))
            self._outbox.extendleft(reversed(others))
            ids.update(_ids_in(event))
            yield event
            if len(ids) >= _MOST:
                return


def _ids_in(event: Event) -> Iterable[str | int]:
    """The jobs or books that an event is about, as far as there may be many."""
    match event:
        case JobsChanged(jobs):
            return [job.id for job in jobs]
        case BooksChanged(rows):
            return [row.id for row in rows]
        case JobsRemoved(ids) | BooksRemoved(ids):
            return ids
        case AnnotationsChanged(annotations):
            return annotations
    return ()


def _parts(event: Event, room: int) -> list[Event]:
    """Split an event about many jobs or books: a first part of at most ``room``, then full batches."""
    match event:
        case JobsChanged(jobs):
            return [JobsChanged(part) for part in _split(jobs, room)]
        case JobsRemoved(ids):
            return [JobsRemoved(part) for part in _split(ids, room)]
        case BooksChanged(rows, redirects):
            first, *others = _split(rows, room)
            return [BooksChanged(first, redirects), *map(BooksChanged, others)]
        case BooksRemoved(ids):
            return [BooksRemoved(part) for part in _split(ids, room)]
        case AnnotationsChanged(annotations):
            return [AnnotationsChanged(dict(part)) for part in _split(tuple(annotations.items()), room)]
    return [event]


def _split(items: tuple[Item, ...], room: int) -> list[tuple[Item, ...]]:
    starts = [0, *range(room, len(items), _MOST)]
    return [items[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


class Background(QObject):
    """Runs work in one other thread, and calls back in the window's thread."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._closed = False
        self._ended.connect(self._hand_back)

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Run ``work`` in the other thread, then ``then`` with its result or ``failed`` with its error."""
        if self._closed:
            return
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="bookq-window")
        self._thread.submit(self._work, work, then, failed)

    def when_done(self, future: Future[Any], then: Callable[[], object]) -> None:
        """Call ``then`` in the window's thread when ``future`` is done, whatever its result."""
        future.add_done_callback(lambda _future: self._tell(then))

    @Slot()
    def close(self) -> None:
        """Begin no work and call nothing back any more. Returns at once."""
        self._closed = True
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)

    def wait(self) -> None:
        """Wait after `close` for the work that had begun. Not to be called in the window's thread."""
        if self._thread is not None:
            self._thread.shutdown()

    def _work(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - the caller gets it
            log.info("work in the background failed: %r", error)
            self._tell(partial(failed, error))
        else:
            self._tell(partial(then, result))

    def _tell(self, call: Callable[[], object]) -> None:
        if not self._closed:
            self._ended.emit(call)

    @Slot(object)
    def _hand_back(self, call: Callable[[], object]) -> None:
        if not self._closed:
            call()
