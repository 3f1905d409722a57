"""Events of the engine, in the order of its commits. Each is frozen, and sent only after its commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow
from bookq_gui.model.imports import ImportReport
from bookq_gui.model.job import Job, QueueState
from bookq_gui.model.message import Message


@dataclass(frozen=True, slots=True)
class Opened:
    """The store is open: everything it holds. ``notices`` are sentences to show (recovery, crashes).

    ``rows`` are the newest first. ``redirects`` are keys of books that lead to others.
    """

    jobs: tuple[Job, ...]
    rows: tuple[BookRow, ...]
    queues: tuple[QueueState, ...]
    notices: tuple[Message | str, ...] = ()
    annotations: Mapping[int, Annotation] = field(default_factory=dict)
    redirects: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JobsChanged:
    """Jobs that are new or different, in the order of their changes."""

    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True)
class JobsRemoved:
    """Jobs that are gone from the queue."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobProgress:
    """What a started job is doing, in words ("Fetching, 212 kB"). Never stored."""

    id: str
    stage: Message


@dataclass(frozen=True, slots=True)
class BooksChanged:
    """Books that are new or changed, and keys that lead to other books from now on."""

    rows: tuple[BookRow, ...]
    redirects: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BooksRemoved:
    """Books that are gone from the library."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BookLoaded:
    """The full record that was asked for; None where there is none.

    ``corrected`` are the fields that were corrected by hand, with what the page has, as a person types it.
    """

    id: int
    book: Book | None
    corrected: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BooksLoaded:
    """The full records that were asked for together, in the order asked; what is not here is left out."""

    ids: tuple[int, ...]
    books: tuple[Book, ...]


@dataclass(frozen=True, slots=True)
class CoversChanged:
    """The covers of these books arrived, or turned out not to be had."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FilesRead:
    """Files and folders were taken in: the result of everything in them."""

    report: ImportReport
    token: object = None


@dataclass(frozen=True, slots=True)
class TextRecognised:
    """What adding a text would do, asked for with ``token``."""

    report: ImportReport
    token: object = None


@dataclass(frozen=True, slots=True)
class TextAdded:
    """A text was taken in that was handed over with ``token``: the result of everything in it."""

    report: ImportReport
    token: object = None


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """So many of ``total`` files or lines of an import are done."""

    done: int
    total: int
    token: object = None


@dataclass(frozen=True, slots=True)
class AnnotationsChanged:
    """The annotations of these books as they are now, by their keys; an empty one says nothing any more."""

    annotations: Mapping[int, Annotation]


@dataclass(frozen=True, slots=True)
class Exported:
    """An export has ended: how many books are in ``file``, or in ``problem`` why it is as it was.

    ``canceled``: it was given up, and ``file`` is as it was.
    """

    file: Path
    count: int = 0
    problem: Message | str = ""
    details: str = ""
    canceled: bool = False


@dataclass(frozen=True, slots=True)
class WorkProgress:
    """How far a long piece of ``work`` is: "export", "backup" or "restore". ``total`` None: not known yet."""

    work: str
    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class QueueChanged:
    """A queue was paused or resumed, or its circuit breaker opened or closed."""

    state: QueueState


@dataclass(frozen=True, slots=True)
class WorkersElsewhere:
    """How many workers are on Redis, None if none are asked, and how many jobs a second they do together."""

    count: int | None
    rate: float = 0.0


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """What keeps the store from writing; empty if it works (again)."""

    trouble: Message


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the strip of the window; ``details`` line by line behind *Show*."""

    text: Message | str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenFailed:
    """The store could not be opened: what is wrong and what to do."""

    message: Message | str
    details: str = ""


@dataclass(frozen=True, slots=True)
class ShowRequested:
    """bookq was started a second time: the window should come to the front."""


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
