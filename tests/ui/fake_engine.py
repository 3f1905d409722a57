"""An engine for tests and pictures that keeps all in memory and notes every call."""

import re
from collections import deque
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from bookq_gui.library.annotations import CorrectionError
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, BookRow, Contributor, SeriesEntry, row_of
from bookq_gui.model.events import (
    AnnotationsChanged,
    BookLoaded,
    BooksChanged,
    BooksLoaded,
    BooksRemoved,
    Event,
    Exported,
    JobsChanged,
    JobsRemoved,
    Opened,
    QueueChanged,
    TextAdded,
    TextRecognised,
)
from bookq_gui.model.imports import AddResult, ImportReport, ReportLine, UndoneAdd
from bookq_gui.model.job import OPEN, Attempt, Job, JobError, QueueState, Status
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths
from bookq_gui.settings import Settings

LINK = re.compile(r"(?:https?://)?(?:www\.|m\.)?goodreads\.com/(\S+)")
BOOK = re.compile(r"book/show/(\d+)")

TITLES = """The Cartographer of Low Tide
A Ledger of Small Storms
The Lamplighter's Apprentice
Seven Winters in Halvard
Notes from a Paper Orchard
The Unfinished Atlas
Salt, Glass and Other Promises
The Quiet Machinery of Birds
An Index of Vanished Rivers
Where the Foxes Keep Their Names
The Clockmaker's Second Daughter
Letters to a Borrowed House
The Weight of Ordinary Light
Marrow Street
The Last Ferry to Ossian
A Short History of Nearly Nobody
The Botanist at the End of the Line
Hollow Crown, Iron Spoon
What the Ice Remembered
The Museum of Unsent Letters
Every Door but One
The Tinker's Almanac
Under the Saffron Roof
A Field Guide to Lost Weather
The Orchard Keeper's War
Small Gods of the Allotment
The Night Librarian
Three Bridges and a Funeral Band
The Geometry of Rain
Blue Hour on Canal Nine
The Beekeeper of Vantry
An Honest Map of Nowhere
The Understudy's Year
Songs for a Broken Barometer
The Winter Post
A Room Above the Bakery
The Glassblower's Debt
Ten Thousand Paper Cranes Later
The Other Side of Tuesday
Harbourlight""".splitlines()

AUTHORS = """Maren Ostrove
Tobias Wrenfield
Ada Quillon
Ilse Marchetti
Bram Okonjo-Hale
Yuki Tannenbaum
Cosmo Ferrant
Odile Saarinen""".splitlines()

GENRES = ["Fantasy", "Fiction", "Historical", "Mystery", "Nature", "Travel", "Poetry", "Science Fiction"]


def make_book(number: int) -> Book:
    stars = (300 + number * 7, 900 + number * 13, 4000 + number * 50, 9000 + number * 90, 11000 + number * 70)
    count = sum(stars)
    rating = round(sum(value * many for value, many in enumerate(stars, 1)) / count, 2)
    author = AUTHORS[number % len(AUTHORS)]
    title = TITLES[number % len(TITLES)]
    year = 1979 + (number * 7) % 45
    return Book(
        id=990000001 + number,
        work_id=980000001 + number,
        url=f"https://www.goodreads.com/book/show/{990000001 + number}",
        title=title,
        title_complete=title,
        series=(SeriesEntry("Tidewater Surveys", str(number % 5 + 1)),) if number % 3 == 0 else (),
        contributors=(Contributor(author, "Author", 1), Contributor("Hanne Vold", "Translator", 2)),
        authors=(author,),
        rating=rating,
        ratings_count=count,
        reviews_count=count // 11,
        stars=stars,
        description="Twice a day the sea draws back, and for four hours there is a country where no country "
        "should be. A surveyor is paid to map it before the water returns.",
        description_html="Twice a day the sea draws back, and for four hours there is a country where no "
        "country should be.<br><br><i>A surveyor</i> is paid to map it before the water returns.",
        genres=tuple(GENRES[(number + step) % len(GENRES)] for step in range(4)),
        pages=180 + number * 11,
        format="Paperback" if number % 2 else "Hardcover",
        publisher="Lanternfish & Daughters",
        language="English",
        published=f"{year}-03-12",
        first_published=str(year),
        isbn13="9789999900379",
        layout="next",
        fetched_at="2026-11-23T12:00:00Z",
    )


def make_job(number: int, status: Status = Status.QUEUED, **changes) -> Job:
    identity = 990000001 + number
    done = status is Status.FINISHED
    return replace(
        Job(
            id=f"gr:{identity}",
            queue="pages",
            source=f"https://www.goodreads.com/book/show/{identity}",
            label=TITLES[number % len(TITLES)] if done or status is Status.STARTED else "",
            status=status,
            sequence=number,
            created_at=1_700_000_000.0 + number,
            finished_at=1_700_001_000.0 + number if status in (Status.FINISHED, Status.FAILED) else None,
        ),
        **changes,
    )


def failed(kind: str, message: str, details: str = "", *, attempts: int = 1, at: float = 1_700_000_500.0):
    """What makes a job one that failed: for make_job(n, Status.FAILED, **failed(...))."""
    return {
        "attempts": attempts,
        "error": JobError(kind, Message(message), details),
        "history": tuple(
            Attempt(number + 1, at + 60 * number, 1.4 + number, kind, Message(message))
            for number in range(attempts)
        ),
    }


def make_queues(**changes) -> tuple[QueueState, ...]:
    pages = QueueState(name="pages", limit=1, interval=2.0)._replace(**changes)
    return (pages, QueueState(name="files", limit=4), QueueState(name="covers", limit=2))


class FakeEngine:
    """Keeps jobs and books in memory, puts every change into the outbox, and notes every call."""

    def __init__(
        self, paths: Paths, *, jobs=(), books=(), queues=None, annotations=None, added=None, open_at_once=True
    ) -> None:
        self.paths = paths
        self.outbox: deque[Event] = deque()
        self.settings = Settings()
        self.calls: list[tuple] = []
        self.known_jobs: dict[str, Job] = {job.id: job for job in jobs}
        self.known_books: dict[int, Book] = {book.id: book for book in books}
        self.known_queues = {state.name: state for state in queues or make_queues()}
        self.open_at_once = open_at_once
        self.closed = False
        self.known_covers: dict[int, bytes] = {}
        self.known_annotations: dict[int, Annotation] = dict(annotations or {})
        self.added = dict(added or {})
        """When books were added (ISO 8601), by id; without it when they were fetched."""
        self.removed_books: dict[int, Book] = {}
        self.books_of_jobs: dict[str, tuple[int, ...]] = {}
        self.refusal = "This is not the page of a book. Open it and copy the links of the books."
        self.queue = FakeQueue(self)
        self.library = FakeLibrary(self)
        self.imports = FakeImports(self)
        self.backups = FakeBackups(self)

    # Scripts

    def tell(self, *events: Event) -> None:
        self.outbox.extend(events)

    def become(self, *jobs: Job) -> None:
        self.known_jobs.update((job.id, job) for job in jobs)
        self.tell(JobsChanged(jobs))

    def queue_becomes(self, name: str = "pages", **changes) -> None:
        self.known_queues[name] = self.known_queues[name]._replace(**changes)
        self.tell(QueueChanged(self.known_queues[name]))

    def collect(self, *books: Book) -> None:
        self.known_books.update((book.id, book) for book in books)
        self.tell(BooksChanged(tuple(map(self.row, books))))

    def row(self, book: Book) -> BookRow:
        return row_of(book, self.added.get(book.id, ""))

    def told_of(self, name: str) -> list[tuple]:
        return [call for call in self.calls if call[0] == name]

    def opened(self) -> Opened:
        return Opened(
            tuple(self.known_jobs.values()),
            tuple(map(self.row, self.known_books.values())),
            tuple(self.known_queues.values()),
            annotations=dict(self.known_annotations),
        )

    # The engine

    def open_in_background(self) -> None:
        self.calls.append(("open",))
        if self.open_at_once:
            self.tell(self.opened())

    def close(self, timeout: float = 3.0, waiting=None) -> bool:
        self.calls.append(("close", timeout))
        self.closed = True
        return True

    def unsaved(self) -> Message:
        return Message("")

    def change_settings(self, settings: Settings) -> None:
        self.calls.append(("change_settings", settings))
        self.settings = settings


class FakeQueue:
    """The part `engine.queue`."""

    def __init__(self, engine: FakeEngine) -> None:
        self._engine = engine

    def job(self, job_id: str) -> Job | None:
        return self._engine.known_jobs.get(job_id)

    def jobs(self) -> tuple[Job, ...]:
        return tuple(self._engine.known_jobs.values())

    def queues(self) -> tuple[QueueState, ...]:
        return tuple(self._engine.known_queues.values())

    def retry(self, ids) -> int:
        ids = list(ids)
        self._engine.calls.append(("retry", ids))
        jobs = [replace(self._engine.known_jobs[i], status=Status.QUEUED, due_at=None) for i in ids]
        self._engine.become(*jobs)
        return len(jobs)

    def retry_all_failed(self) -> int:
        self._engine.calls.append(("retry_all_failed",))
        failed = [job for job in self._engine.known_jobs.values() if job.status is Status.FAILED]
        self._engine.become(*(replace(job, status=Status.QUEUED, error=None) for job in failed))
        return len(failed)

    def cancel(self, ids) -> int:
        ids = list(ids)
        self._engine.calls.append(("cancel", ids))
        self._engine.become(*(replace(self._engine.known_jobs[i], status=Status.CANCELED) for i in ids))
        return len(ids)

    def remove(self, ids) -> tuple[Job, ...]:
        ids = list(ids)
        self._engine.calls.append(("remove", ids))
        gone = tuple(self._engine.known_jobs.pop(i) for i in ids if i in self._engine.known_jobs)
        self._engine.tell(JobsRemoved(tuple(job.id for job in gone)))
        return gone

    def restore(self, jobs) -> int:
        jobs = list(jobs)
        self._engine.calls.append(("restore", jobs))
        self._engine.become(*jobs)
        return len(jobs)

    def move_to_front(self, ids) -> int:
        ids = list(ids)
        self._engine.calls.append(("move_to_front", ids))
        waiting = (Status.QUEUED, Status.SCHEDULED)
        jobs = [job for i in ids if (job := self._engine.known_jobs[i]).status in waiting]
        first = min(job.sequence for job in self._engine.known_jobs.values()) - len(jobs)
        self._engine.become(
            *(
                replace(job, status=Status.QUEUED, due_at=None, sequence=first + place)
                for place, job in enumerate(jobs)
            )
        )
        return len(jobs)

    def move_to_back(self, ids) -> int:
        return self._moved("move_to_back", list(ids), max(job.sequence for job in self.jobs()) + 1)

    def move(self, ids, before: str | None = None) -> int:
        last = max(job.sequence for job in self.jobs()) + 1
        return self._moved("move", list(ids), last if before is None else self.job(before).sequence)

    def _moved(self, what: str, ids: list[str], sequence: int) -> int:
        self._engine.calls.append((what, ids, sequence))
        self._engine.become(*(replace(self.job(i), sequence=sequence) for i in ids))
        return len(ids)

    def cancel_waiting(self) -> tuple[Job, ...]:
        waiting = [job for job in self.jobs() if job.status in (Status.QUEUED, Status.SCHEDULED)]
        self._engine.calls.append(("cancel_waiting",))
        self._engine.become(*(replace(job, status=Status.CANCELED, due_at=None) for job in waiting))
        return tuple(waiting)

    def clear(self, statuses) -> tuple[Job, ...]:
        statuses = frozenset(statuses)
        self._engine.calls.append(("clear", statuses))
        return self.remove([job.id for job in self._engine.known_jobs.values() if job.status in statuses])

    def pause(self, queue: str | None = None) -> None:
        self._engine.calls.append(("pause", queue))
        for name in list(self._engine.known_queues):
            self._engine.queue_becomes(name, paused=True)

    def resume(self, queue: str | None = None) -> None:
        self._engine.calls.append(("resume", queue))
        for name in list(self._engine.known_queues):
            self._engine.queue_becomes(name, paused=False)

    def probe_now(self, queue: str) -> bool:
        self._engine.calls.append(("probe_now", queue))
        self._engine.queue_becomes(queue, open_until=None, half_open=True)
        return True

    def save_report(self, job_id: str, file: Path) -> None:
        self._engine.calls.append(("save_report", job_id, file))


class FakeLibrary:
    """The part `engine.library`."""

    def __init__(self, engine: FakeEngine) -> None:
        self._engine = engine

    def request_book(self, book_id: int) -> None:
        self._engine.calls.append(("request_book", book_id))
        self._engine.tell(BookLoaded(book_id, self._engine.known_books.get(book_id)))

    def request_books(self, ids) -> None:
        ids = tuple(ids)
        self._engine.calls.append(("request_books", ids))
        known = self._engine.known_books
        self._engine.tell(BooksLoaded(ids, tuple(known[i] for i in ids if i in known)))

    def books(self) -> list[Book]:
        return list(self._engine.known_books.values())

    def cover(self, book_id: int) -> bytes | None:
        self._engine.calls.append(("cover", book_id))
        return self._engine.known_covers.get(book_id)

    def close_thread(self) -> None:
        self._engine.calls.append(("close_thread",))

    def remove_books(self, ids) -> int:
        gone = tuple(i for i in ids if i in self._engine.known_books)
        self._engine.removed_books.update((i, self._engine.known_books.pop(i)) for i in gone)
        self._engine.calls.append(("remove_books", gone))
        self._engine.tell(BooksRemoved(gone))
        return len(gone)

    def restore_books(self, ids) -> int:
        ids = tuple(ids)
        self._engine.calls.append(("restore_books", ids))
        back = [self._engine.removed_books.pop(i) for i in ids if i in self._engine.removed_books]
        self._engine.collect(*back)
        return len(back)

    def reread_kept(self, ids=None) -> None:
        self._engine.calls.append(("reread_kept", None if ids is None else tuple(ids)))

    def row(self, book_id: int) -> BookRow | None:
        book = self._engine.known_books.get(book_id)
        return None if book is None else self._engine.row(book)

    def cancel_export(self) -> None:
        self._engine.calls.append(("cancel_export",))

    def export(self, file: Path, ids=None, form: str | None = None, columns=None) -> None:
        ids = tuple(self._engine.known_books) if ids is None else tuple(ids)
        self._engine.calls.append(("export", file, ids, form, columns))
        self._engine.tell(Exported(file, len(ids)))

    def correct(self, book_id: int, field: str, text: str | None) -> None:
        if field == "pages" and text and not text.isdecimal():
            raise CorrectionError(Message("A number of pages is needed, such as 320."))
        self._engine.calls.append(("correct", book_id, field, text))

    def uncorrect(self, book_id: int, field: str) -> None:
        self._engine.calls.append(("uncorrect", book_id, field))

    def annotation(self, book_id: int) -> Annotation:
        return self._engine.known_annotations.get(book_id, Annotation())

    def change_annotations(self, keys, change) -> dict[int, Annotation]:
        before = {key: self.annotation(key) for key in keys}
        after = {key: change(key, earlier) for key, earlier in before.items()}
        self._engine.known_annotations.update(after)
        changed = [key for key in after if after[key] != before[key]]
        self._engine.tell(AnnotationsChanged({key: after[key] for key in changed}))
        return {key: before[key] for key in changed}

    def refetch(self, ids) -> int:
        ids = list(ids)
        self._engine.calls.append(("refetch", ids))
        self._engine.become(*(make_job(i - 990000001, Status.QUEUED) for i in ids))
        return len(ids)


class FakeImports:
    """The part `engine.imports`."""

    def __init__(self, engine: FakeEngine) -> None:
        self._engine = engine

    def recognise(self, text: str, *, ids: bool = False, refetch: bool = False) -> ImportReport:
        entries, seen = [], set()
        for link in LINK.finditer(text):
            found = BOOK.match(link[1])
            if not found:
                entries.append(ReportLine(link[0], AddResult.REFUSED, self._engine.refusal))
                continue
            job_id, book_id = f"gr:{found[1]}", int(found[1])
            if job_id in seen:
                result, message = AddResult.REPEATED, "The same book as further up."
            elif job_id in self._engine.known_jobs and self._engine.known_jobs[job_id].status in OPEN:
                result, message = AddResult.IN_QUEUE, "Already in the queue."
            elif book_id in self._engine.known_books and not refetch:
                result, message = (
                    AddResult.COLLECTED,
                    "Already collected. Fetch it again if its page may have changed.",
                )
            else:
                result, message = AddResult.ADDED, "Added."
            seen.add(job_id)
            entries.append(ReportLine(link[0], result, message, job_id))
        return ImportReport(tuple(entries))

    def add_text(self, text: str, *, refetch: bool = False, ids: bool = False) -> ImportReport:
        self._engine.calls.append(("add_text", text, refetch))
        report = self.recognise(text, refetch=refetch)
        wanted = report.ids(AddResult.ADDED)
        before = tuple(self._engine.known_jobs[i] for i in wanted if i in self._engine.known_jobs)
        first = len(self._engine.known_jobs)
        self._engine.become(
            *(
                Job(
                    id=job_id,
                    queue="pages",
                    source=f"https://www.goodreads.com/book/show/{job_id[3:]}",
                    sequence=first + place,
                )
                for place, job_id in enumerate(wanted)
            )
        )
        return replace(report, before=before)

    def request_recognised(self, text: str, token: object = None) -> None:
        self._engine.tell(TextRecognised(self.recognise(text), token))

    def request_add(self, text: str, token: object = None, *, refetch: bool = False) -> None:
        self._engine.tell(TextAdded(self.add_text(text, refetch=refetch), token))

    def cancel_import(self, token: object) -> None:
        self._engine.calls.append(("cancel_import", token))

    def add_files(self, paths: list[Path], token: object = None) -> None:
        self.token = token
        self._engine.calls.append(("add_files", list(paths)))

    def take_list(self, url: str) -> ImportReport:
        self._engine.calls.append(("take_list", url))
        return ImportReport((ReportLine(url, AddResult.ADDED, "Added.", "list:show/7"),))

    def undo_add(self, ids, report=None) -> UndoneAdd:
        ids = list(ids)
        self._engine.calls.append(("undo_add", ids))
        jobs = self._engine.queue.remove(ids)
        books_of_jobs, known = self._engine.books_of_jobs, self._engine.known_books
        books = tuple(i for job_id in ids for i in books_of_jobs.get(job_id, ()) if i in known)
        if books:
            self._engine.library.remove_books(books)
        return UndoneAdd(jobs=jobs, books=books)

    def redo_add(self, taken: UndoneAdd) -> None:
        self._engine.calls.append(("redo_add", taken))
        self._engine.queue.restore(taken.jobs)
        self._engine.library.restore_books(taken.books)


class FakeBackups:
    """The part `engine.backups`. `end` ends what was started."""

    def __init__(self, engine: FakeEngine) -> None:
        self._engine = engine
        self._ended: Future[None] = Future()

    def back_up(self, file: Path) -> Future[None]:
        self._engine.calls.append(("back_up", file))
        return self._ended

    def restore(self, file: Path) -> Future[None]:
        self._engine.calls.append(("restore_backup", file))
        return self._ended

    def cancel(self) -> None:
        self._engine.calls.append(("cancel_backup",))

    def end(self) -> None:
        self._ended.set_result(None)


def rows_of(books) -> list[BookRow]:
    return [row_of(book) for book in books]
