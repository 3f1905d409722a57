"""Events of the engine, in the order of its commits. Each is appended to the outbox after its commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.model.imports import ImportReport
from bookq_gui.model.job import Job, QueueState
from bookq_gui.model.message import NO_MESSAGE, Message


@dataclass(frozen=True, slots=True)
class Opened:
    """The store is open, and this is its content. ``notices`` are messages to show (recovery, crashes).

    ``rows`` begin with the newest. ``redirects`` are keys of books that lead to others.
    """

    jobs: tuple[Job, ...]
    rows: tuple[BookRow, ...]
    queues: tuple[QueueState, ...]
    notices: tuple[Message, ...] = ()
    annotations: Mapping[int, Annotation] = field(default_factory=dict)
    redirects: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JobsChanged:
    """Jobs that are new or different, in the order of their changes."""

    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True)
class JobsRemoved:
    """Jobs that were removed from the queue."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobProgress:
    """The stage of a started job ("Fetching, 212 kB"). Never stored."""

    id: str
    stage: Message


@dataclass(frozen=True, slots=True)
class BooksChanged:
    """Books that are new or changed, and keys that are new redirects."""

    rows: tuple[BookRow, ...]
    redirects: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BooksRemoved:
    """Books that were removed from the library."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BookLoaded:
    """The full record that was requested; None if there is none.

    ``corrected`` are the fields that the person corrected, with the values of the page as people type them.
    """

    id: int
    book: Book | None
    corrected: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BooksLoaded:
    """The full records that were requested together, in that order, without those that do not exist."""

    ids: tuple[int, ...]
    books: tuple[Book, ...]


@dataclass(frozen=True, slots=True)
class CoversChanged:
    """The covers of these books were fetched, or cannot be fetched."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FilesRead:
    """Files and folders were imported: the result of everything in them."""

    report: ImportReport
    token: object = None


@dataclass(frozen=True, slots=True)
class TextRecognised:
    """What adding a text would do, which was requested with ``token``."""

    report: ImportReport
    token: object = None


@dataclass(frozen=True, slots=True)
class TextAdded:
    """A text was imported that was given with ``token``: the result of everything in it."""

    report: ImportReport
    token: object = None


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """``done`` of ``total`` files or lines of an import are done."""

    done: int
    total: int
    token: object = None


@dataclass(frozen=True, slots=True)
class AnnotationsChanged:
    """The annotations that changed, by the keys of their books. An empty one was removed."""

    annotations: Mapping[int, Annotation]


@dataclass(frozen=True, slots=True)
class Exported:
    """An export ended: ``file`` has ``count`` books, or ``problem`` says why it did not change.

    ``canceled``: the person ended the export, and ``file`` did not change.
    """

    file: Path
    count: int = 0
    problem: Message = NO_MESSAGE
    details: str = ""
    canceled: bool = False


@dataclass(frozen=True, slots=True)
class WorkProgress:
    """Progress of long ``work``: "export", "backup" or "restore". ``total`` None: not known yet."""

    work: str
    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class QueueChanged:
    """A queue was paused or resumed, or its circuit breaker opened or closed."""

    state: QueueState


@dataclass(frozen=True, slots=True)
class WorkersElsewhere:
    """The number of workers on Redis, None if Redis is not used, and the jobs a second of them all."""

    count: int | None
    rate: float = 0.0


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """Why the store cannot write; empty if it can."""

    trouble: Message


@dataclass(frozen=True, slots=True)
class Notice:
    """A message for the window's strip of notices; *Show* shows the lines of ``details``."""

    text: Message
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenFailed:
    """The store could not be opened; ``message`` says why and what to do."""

    message: Message
    details: str = ""


@dataclass(frozen=True, slots=True)
class ShowRequested:
    """bookq was started a second time, so the window comes to the front."""


Event = (
    Opened
    | OpenFailed
    | JobsChanged
    | JobsRemoved
    | JobProgress
    | BooksChanged
    | BooksRemoved
    | BookLoaded
    | BooksLoaded
    | CoversChanged
    | FilesRead
    | ImportProgress
    | TextAdded
    | TextRecognised
    | AnnotationsChanged
    | Exported
    | WorkProgress
    | QueueChanged
    | WorkersElsewhere
    | StoreHealth
    | Notice
    | ShowRequested
)
