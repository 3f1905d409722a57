"""The command line as a test uses it: in this process, with its words, output and exit code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bookq_gui.cli import main
from bookq_gui.demo.site import DemoSite
from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.jobs.record import JOB, JobRecord, encode
from bookq_gui.library.reader import records_of
from bookq_gui.model.book import Book
from bookq_gui.model.job import JobError, NewJob, Status
from bookq_gui.model.message import Message
from bookq_gui.paths import Paths, WindowRequest, default_paths
from bookq_gui.storage.store import Store


@dataclass
class Said:
    """What a command said."""

    code: int
    out: str
    err: str
    windows: list[WindowRequest] = field(default_factory=list)

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Bookq = Callable[..., Said]


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("BOOKQ_DATA_DIR", str(folder))
    monkeypatch.setenv("BOOKQ_SITE", "http://127.0.0.1:9")
    return folder


@pytest.fixture
def paths(data_dir: Path) -> Paths:
    return default_paths(data_dir)


@pytest.fixture
def bookq(data_dir: Path, capfd: pytest.CaptureFixture[str]) -> Bookq:
    """Run a command: ``bookq("add", "-")``. The window is replaced by a note of what was asked of it."""

    def run(*words: object) -> Said:
        windows: list[WindowRequest] = []

        def open_window(request: WindowRequest) -> int:
            windows.append(request)
            return 0

        capfd.readouterr()
        try:
            code = main.main([str(word) for word in words], open_window)
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capfd.readouterr()
        return Said(code, out, err, windows)

    return run


@pytest.fixture(scope="session")
def site() -> Iterator[DemoSite]:
    with DemoSite(slow_seconds=0) as site:
        yield site


@pytest.fixture(scope="session")
def books(site: DemoSite) -> list[Book]:
    """The invented books as records."""
    pages = ((sample, site.page(sample.id) or "") for sample in site.samples.books)
    return [
        read_page(page.encode(), fetched_at="2026-11-01T12:00:00+00:00", source=s.link) for s, page in pages
    ]


def job(number: int, sequence: int, status: Status, **changes: Any) -> JobRecord:
    entry = JobRecord.of(
        NewJob(id=f"gr:{number}", queue="pages", source=f"https://www.goodreads.com/book/show/{number}"),
        sequence,
        1_790_000_000.0 + sequence,
    )
    entry.status = status
    for name, value in changes.items():
        setattr(entry, name, value)
    return entry


@pytest.fixture
def filled(paths: Paths, books: list[Book]) -> Paths:
    """A store with every sample book and a job of each status."""
    error = JobError("server-error", Message("The site had a failure of its own (503)."), "status: 503")
    entries = [
        job(books[0].id, 1, Status.FINISHED, attempts=1, label=books[0].title),
        job(11, 2, Status.FAILED, attempts=5, error=error),
        job(12, 3, Status.SCHEDULED, attempts=2, error=error, due_at=1_790_000_900.0),
        job(13, 4, Status.QUEUED),
        job(14, 5, Status.CANCELED),
    ]
    store = Store(paths.store)
    store.open()
    store.put({JOB + entry.id: encode(entry) for entry in entries})
    for book in books:
        store.put(records_of(book))
    assert store.close()
    return paths
