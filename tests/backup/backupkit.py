"""Collections to back up and places to restore them, and backups put together by hand."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bookq_gui.backup.format import RestoreReport
from bookq_gui.engine.engine import Engine
from bookq_gui.goodreads.site import local_site
from bookq_gui.imports import pasted_pages
from bookq_gui.jobs.record import JOB, JobRecord, encode
from bookq_gui.library.annotations import ANNOTATION
from bookq_gui.library.reader import records_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, Contributor, SeriesEntry
from bookq_gui.model.job import Attempt, Job, JobError, Status
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths
from bookq_gui.storage.store import Store

PAGE = "<html><title>Žluťoučký kůň | Goodreads</title><script id=__NEXT_DATA__></script></html>".encode()
EARLY, LATE = "2026-03-01T08:00:00Z", "2026-09-01T08:00:00+00:00"


def book(number: int, title: str = "", *, fetched_at: str = EARLY, **changes: Any) -> Book:
    return replace(
        Book(
            id=number,
            url=f"https://www.goodreads.com/book/show/{number}",
            title=title or f"Book {number}",
            contributors=(Contributor("Лев Толстой", "Author", 128382),),
            authors=("Лев Толстой",),
            series=(SeriesEntry("戦争と平和", "1-2"),),
            rating=4.15,
            ratings_count=330_000,
            stars=(1, 2, 3, 4, 5),
            description="Ein Satz.\nUnd noch einer – mit ﷺ und 🙂.",
            description_html="Ein Satz.<br>Und noch einer – mit ﷺ und 🙂.",
            published="1869",
            layout="next",
            fetched_at=fetched_at,
        ),
        **changes,
    )


def job(number: int, status: Status = Status.QUEUED, *, sequence: int = 0, **changes: Any) -> JobRecord:
    entry = JobRecord(f"gr:{number}", "pages", f"https://www.goodreads.com/book/show/{number}")
    entry.status, entry.sequence, entry.created_at = status, sequence or number, 1_790_000_000.0
    for name, value in changes.items():
        setattr(entry, name, value)
    return entry


def page_job(
    paths: Paths, data: bytes = PAGE, status: Status = Status.QUEUED, *, sequence: int = 90
) -> JobRecord:
    """The job of a pasted page, which is on the disk of ``paths``."""
    source = pasted_pages.keep_page(paths.pasted, data)
    entry = JobRecord(f"file:{source.stem.removeprefix('pasted-')}", "files", str(source))
    entry.status, entry.sequence, entry.created_at, entry.label = status, sequence, 1_790_000_000.0, "Kůň"
    return entry


ERROR = JobError("server-error", Message("The site had a failure of its own (503)."), "status: 503\nこれ")
HISTORY = (
    Attempt(1, 1_790_000_100.0, 1.25, "timeout", Message("Too slow.")),
    Attempt(2, 1_790_000_200.0, 0.5, "x", Message("y")),
)


def one_of_each(now: float) -> list[JobRecord]:
    """A job of every status, with all that such a job can have."""
    return [
        job(1, Status.FINISHED, attempts=2, history=HISTORY, label="Book 1", finished_at=1_790_000_300.0),
        job(12, Status.FAILED, sequence=2, attempts=5, error=ERROR, history=HISTORY, max_attempts=5),
        job(13, Status.SCHEDULED, sequence=3, attempts=2, error=ERROR, history=HISTORY, due_at=now + 600),
        job(14, Status.QUEUED, sequence=-4, label="Zuerst"),
        job(15, Status.CANCELED, sequence=5, finished_at=1_790_000_400.0),
        job(16, Status.STARTED, sequence=6, attempts=1, started_at=1_790_000_500.0),
    ]


def fill(
    paths: Paths,
    *,
    books: Iterable[Book] = (),
    jobs: Iterable[JobRecord] = (),
    annotations: Mapping[int, Annotation] | None = None,
    records: Mapping[str, str] | None = None,
) -> Paths:
    """Put all of this into the store of ``paths``, which no engine has open."""
    store = Store(paths.store)
    store.open()
    for each in books:
        store.put(records_of(each))
    store.put({JOB + entry.id: encode(entry) for entry in jobs})
    store.put({f"{ANNOTATION}{key}": said.to_json() for key, said in (annotations or {}).items()})
    store.put(dict(records or {}))
    assert store.close()
    return paths


def opened(paths: Paths) -> Engine:
    """An engine that works on nothing."""
    engine = Engine(paths, site=local_site("http://127.0.0.1:9"), workers=False)
    engine.open()
    return engine


def restored(paths: Paths, file: Path) -> RestoreReport:
    """Restore into the store of ``paths``, and close it again."""
    engine = opened(paths)
    try:
        return engine.backups.restore(file).result()
    finally:
        assert engine.close(10)


def held(paths: Paths) -> tuple[dict[int, Book], dict[str, Job], dict[int, Annotation]]:
    """What is on the disk of ``paths``: books, jobs in their order, marks."""
    engine = opened(paths)
    try:
        jobs = {each.id: each for each in engine.queue.jobs()}
        return {each.id: each for each in engine.library.books()}, jobs, engine.library.annotations()
    finally:
        assert engine.close(10)


def seen(jobs: Mapping[str, Job]) -> dict[str, tuple[Any, ...]]:
    """What of jobs must be the same after a way through a backup."""
    return {
        each.id: (
            each.queue,
            each.label,
            each.status,
            each.attempts,
            each.max_attempts,
            each.error and (each.error.kind, str(each.error.message), each.error.details),
            [
                (past.number, past.started_at, past.seconds, past.kind, str(past.message))
                for past in each.history
            ],
        )
        for each in jobs.values()
    }


ABOUT = {"bookq": "0.1.0", "format": 1, "made_at": "2026-11-26T12:00:00+00:00", "counts": {}}


def book_line(each: Book, **changes: Any) -> str:
    return json.dumps({**each.to_dict(), **changes})


def job_line(entry: JobRecord, *, called: Any = None, **changes: Any) -> str:
    return json.dumps(
        {"id": entry.id if called is None else called, "job": {**json.loads(encode(entry)), **changes}}
    )


def mark_line(number: Any, **annotation: Any) -> str:
    return json.dumps({"id": number, "mark": {"tags": [], "note": "", "read": None, **annotation}})


def by_hand(
    file: Path,
    *,
    about: Any = None,
    books: Iterable[str] = (),
    redirects: Iterable[str] = (),
    jobs: Iterable[str] = (),
    annotations: Iterable[str] = (),
    others: Mapping[str, bytes] | None = None,
    leave_out: Iterable[str] = (),
) -> Path:
    """A backup put together by hand, good or bad."""
    parts: dict[str, bytes] = {
        "backup.json": json.dumps(ABOUT if about is None else about).encode(),
        "books.jsonl": "".join(f"{line}\n" for line in books).encode("utf-8", "surrogatepass"),
        "aliases.jsonl": "".join(f"{line}\n" for line in redirects).encode(),
        "jobs.jsonl": "".join(f"{line}\n" for line in jobs).encode(),
        "marks.jsonl": "".join(f"{line}\n" for line in annotations).encode(),
        **(others or {}),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            if name not in leave_out:
                archive.writestr(name, part)
    file.write_bytes(data.getvalue())
    return file
