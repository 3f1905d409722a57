"""Helpers of these tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bookq_gui.goodreads.page_handler import PageHandler, ParseLock
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.site import Site, page_job
from bookq_gui.imports import saved_page
from bookq_gui.model.book import Book
from bookq_gui.model.job import Job, JobContext, Stopped
from bookq_gui.model.message import Message
from bookq_gui.settings import Settings

QUICK = Settings(connect_timeout=2.0, read_timeout=1.0, job_timeout=20.0)


@dataclass
class Told:
    """Keeps the stages, and stops the job when ``stop_when`` returns True."""

    stages: list[str] = field(default_factory=list)
    stop_when: Callable[[], bool] = lambda: False

    def stage(self, text: object) -> None:
        self.stages.append(str(text))

    def check(self) -> None:
        if self.stop_when():
            raise Stopped("canceled")


def job_for(book_id: int, **changes: object) -> Job:
    new = page_job(book_id)
    values = {"id": new.id, "queue": new.queue, "source": new.source, "attempts": 1, **changes}
    return Job(**values)  # type: ignore[arg-type]


def records_of(book: Book, *others: int) -> dict[str, str]:
    return {f"book:{book.id}": book.to_json()}


def read_saved(path: Path, fetched_at: str, progress: JobContext) -> tuple[Book, bytes]:
    """Read a saved page in this process."""
    progress.check()
    data = saved_page.read_saved(path)
    progress.stage(Message("Reading the page"))
    return read_page(data, fetched_at=fetched_at, source=str(path)), data


def handler_of(site: Site, settings: Settings = QUICK, **others: object) -> PageHandler:
    parts: dict[str, object] = {
        "records_of": records_of,
        "read_saved": read_saved,
        "parse_lock": ParseLock(),
        **others,
    }
    return PageHandler(site, lambda: settings, **parts)  # type: ignore[arg-type]
