"""``jobs``, ``books`` and ``show``: what they print, also while another bookq owns the store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from cli.conftest import Bookq, job

from bookq_gui.cli.output import clipped, clock, columns, printable
from bookq_gui.engine.engine import Engine
from bookq_gui.jobs.record import JOB, JobRecord, encode
from bookq_gui.library.reader import record_of, records_of
from bookq_gui.model.book import Book
from bookq_gui.model.job import NewJob, Status
from bookq_gui.paths import Paths
from bookq_gui.storage.store import Store


def test_nothing_is_there_at_first_and_nothing_is_made(bookq: Bookq, paths: Paths) -> None:
    assert bookq("jobs").out == ""
    assert bookq("jobs", "--json").json == []
    assert bookq("books", "--json").json == []
    assert bookq("show", "656").code == 1
    assert not paths.data.exists()


def test_jobs_as_json_have_the_promised_form(bookq: Bookq, filled: Paths) -> None:
    said = bookq("jobs", "--json")
    assert (said.code, said.err) == (0, "")
    done, failed, scheduled, queued, canceled = said.json
    assert [job["status"] for job in said.json] == ["finished", "failed", "scheduled", "queued", "canceled"]
    assert done["label"] == "The Cartographer of Low Tide"
    assert failed == {
        "id": "gr:11",
        "queue": "pages",
        "source": "https://www.goodreads.com/book/show/11",
        "label": "",
        "status": "failed",
        "attempts": 5,
        "max_attempts": 5,
        "error": {"kind": "server-error", "message": "The site had a failure of its own (503)."},
        "created_at": "2026-09-21T14:13:22+00:00",
        "due_at": None,
        "started_at": None,
        "finished_at": None,
    }
    assert datetime.fromisoformat(scheduled["due_at"]).timestamp() == 1_790_000_900
    assert queued["error"] is None
    assert canceled["attempts"] == 0


def test_jobs_of_some_statuses(bookq: Bookq, filled: Paths) -> None:
    said = bookq("jobs", "--json", "--status", "failed", "--status", "queued")
    assert [job["id"] for job in said.json] == ["gr:11", "gr:13"]


def test_jobs_for_people_say_why(bookq: Bookq, filled: Paths) -> None:
    lines = bookq("jobs").out.splitlines()
    assert len(lines) == 5
    assert lines[1] == (
        "failed     gr:11             5/5  https://www.goodreads.com/book/show/11: "
        "The site had a failure of its own (503)."
    )


def test_books_as_json_are_the_records(bookq: Bookq, filled: Paths, books: list[Book]) -> None:
    said = bookq("books", "--json")
    assert (said.code, said.err) == (0, "")
    assert sorted(said.json, key=lambda record: record["id"]) == [record_of(book, None) for book in books]


def test_books_for_people_are_a_line_each_in_columns(bookq: Bookq, filled: Paths, books: list[Book]) -> None:
    lines = bookq("books").out.splitlines()
    assert len(lines) == len(books)
    first = next(line for line in lines if "990000001" in line)
    assert first == (
        " 990000001  The Cartographer of Low Tide (Tidewater Sur…  Maren Ostrove                 4.14"
        "      48,213   2019"
    )
    assert next(line for line in lines if "990000011" in line).endswith("-1200")


@pytest.mark.parametrize(
    "name", ["990000001", "gr:990000001", "https://www.goodreads.com/book/show/990000001.x?y=1"]
)
def test_show_takes_a_number_an_id_or_a_link(
    bookq: Bookq, filled: Paths, books: list[Book], name: str
) -> None:
    said = bookq("show", name, "--json")
    assert said.code == 0
    assert said.json == record_of(books[0], None)


def test_show_for_people_has_everything_in_it(
    bookq: Bookq, filled: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    text = bookq("show", "990000004").out
    for part in (
        "Nine Doors to Vessenholm",
        "Tobias Krantzen, Agnete Lund (Translator)",
        "3.51 from 112,904 ratings, 9,903 reviews",
        "  4  ##############################       38,387",
        "Original title:   Ni dører til Vessenholm",
        "First published:  2014-08-21",
        "This edition:     2016-10-04, Grindstone Press",
        "Format:           Paperback, 512 pages",
        "The Iron Keyhole (2017)",
        "Sunniva Brekke arrives through the seventh",
    ):
        assert part in text
    assert all(len(line) <= 90 for line in text.splitlines())


def test_show_tells_of_doubts_and_of_no_ratings(bookq: Bookq, filled: Paths) -> None:
    assert "No ratings yet" in bookq("show", "990000014").out
    assert "9789999900001" in bookq("show", "990000024").out


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "656",
            "There is no book 656 here, and no job for it. Add it with: bookq add https://www.goodreads.com/book/show/656",
        ),
        (
            "11",
            (
                "There is no book 11 yet. Its job failed: The site had a failure of its own (503). "
                "Try it again with: bookq retry 11"
            ),
        ),
        ("13", "There is no book 13 yet. Its job is queued; bookq run works on it."),
        ("14", "There is no book 14 yet. Its job was canceled. Queue it again with: bookq retry 14"),
        (
            "12",
            (
                "There is no book 12 yet. Its job is tried again later: The site had a failure of its own "
                "(503). At once with: bookq retry 12"
            ),
        ),
        ("file:abc", "There is no job file:abc in the queue."),
    ],
)
def test_show_says_why_there_is_no_book(bookq: Bookq, filled: Paths, name: str, sentence: str) -> None:
    said = bookq("show", name)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(sentence)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (
            Status.FINISHED,
            (
                "There is no book 15 here. Its job is done, so it was removed, or came as another edition. "
                "Get it again with: bookq retry 15"
            ),
        ),
        (
            Status.STARTED,
            (
                "There is no book 15 yet. Its job was started: the bookq that is open works on it, and "
                "without one bookq run does."
            ),
        ),
    ],
    ids=str,
)
def test_show_knows_a_job_that_ended_or_runs(
    bookq: Bookq, paths: Paths, status: Status, sentence: str
) -> None:
    keep(paths, job(15, 1, status))
    assert bookq("show", "15").err == f"{sentence}\n"


def test_show_knows_that_the_queue_is_paused(bookq: Bookq, filled: Paths) -> None:
    bookq("pause", "pages")
    assert "queued, but the queue is paused; bookq resume ends the pause.\n" in bookq("show", "13").err
    bookq("resume")
    assert "bookq run works on it" in bookq("show", "13").err


def keep(paths: Paths, *entries: JobRecord) -> None:
    store = Store(paths.store)
    store.open()
    store.put({JOB + entry.id: encode(entry) for entry in entries})
    assert store.close()


def file_job(digits: str, sequence: int, status: Status, source: str = "/x/page.html") -> JobRecord:
    new = NewJob(id=f"file:{digits:0<32}", queue="files", source=source, label=f"page {sequence}")
    entry = JobRecord.of(new, sequence, 1_790_000_000.0)
    entry.status = status
    return entry


def test_ids_that_jobs_prints_can_be_used(bookq: Bookq, paths: Paths) -> None:
    keep(
        paths,
        file_job("eb30edf6a1", 1, Status.FAILED),
        file_job("eb30edf6a2", 2, Status.FAILED),
        file_job("0123456789", 3, Status.QUEUED),
        job(990_000_001_234, 4, Status.QUEUED),
    )
    printed = [line.split()[1] for line in bookq("jobs").out.splitlines()]
    assert printed == ["file:eb30edf6a1", "file:eb30edf6a2", "file:01234567", "gr:990000001234"]
    for name in printed:
        assert bookq("cancel", name).code == 0
        assert bookq("show", name).code == 1
    assert bookq("retry", "file:0123…", "file:eb30edf6a2...").out == "2 jobs queued again.\n"
    said = bookq("retry", "file:eb30ed")
    assert (said.code, said.out) == (2, "")
    first, second = (f"file:eb30edf6a{digit}{'0' * 22}" for digit in "12")
    assert said.err == f"file:eb30ed may be any of these jobs: {first}, {second}.\n"
    assert "There is no job file:ff in the queue." in bookq("cancel", "file:ff").err
    assert "no book of page 2 yet. Its job is queued" in bookq("show", "file:eb30edf6a2").err


def test_show_finds_the_book_that_came_of_a_saved_page(
    bookq: Bookq, filled: Paths, books: list[Book]
) -> None:
    keep(filled, file_job("abcdef", 9, Status.FINISHED, source=books[2].source or ""))
    assert bookq("show", "file:abcdef", "--json").json["id"] == books[2].id


@pytest.fixture
def owner(filled: Paths) -> Iterator[Engine]:
    engine = Engine(filled, workers=False)
    engine.open()
    yield engine
    engine.close()


def test_looking_works_beside_the_owner_of_the_store(bookq: Bookq, owner: Engine) -> None:
    assert len(bookq("jobs", "--json").json) == 5
    assert len(bookq("books", "--json").json) == 24
    assert bookq("show", "990000001").code == 0


def test_a_damaged_store_is_a_sentence_and_code_3(bookq: Bookq, filled: Paths) -> None:
    (database,) = filled.store.glob("*.db")
    database.write_bytes(b"this is no database at all " * 1000)
    for leftover in filled.store.glob("*.db-*"):
        leftover.unlink()
    for words in (["jobs"], ["books"], ["show", "1"]):
        said = bookq(*words)
        assert said.code == 3
        assert "damaged" in said.err
        assert "Traceback" not in said.err


def test_what_a_page_holds_cannot_steer_the_terminal(bookq: Bookq, paths: Paths, books: list[Book]) -> None:
    import dataclasses

    nasty = dataclasses.replace(
        books[0], title_complete="a\x1b]0;b\x07\x1b[2J\r\nc\u202ed", description="x\x1b[31my"
    )
    store = Store(paths.store)
    store.open()
    store.put(records_of(nasty))
    assert store.close()
    for words in (["books"], ["show", str(nasty.id)]):
        out = bookq(*words).out
        assert "\x1b" not in out
        assert "\x07" not in out
        assert "\u202e" not in out


def test_columns_are_counted_as_a_terminal_counts_them() -> None:
    assert columns("abc") == 3
    assert columns("水野") == 4
    assert columns("e\u0301") == 1
    assert clipped("abcdef", 4) == "abc…"
    assert clipped("水野灯", 4) == "水…"
    assert clipped("abc", 3) == "abc"
    assert clipped("e\u0301" * 200_000, 4) == "e\u0301" * 3 + "…"
    assert printable("a\tb\nc") == "a b c"
    assert [clock(seconds) for seconds in (-1, 0, 42.4, 61, 3723)] == [
        "0:00",
        "0:00",
        "0:42",
        "1:01",
        "1:02:03",
    ]


def test_show_has_what_its_reader_says_before_the_page_is_fetched(bookq: Bookq, tmp_path: Path) -> None:
    table = tmp_path / "library.csv"
    table.write_text(
        "Book Id,Title,Author,My Rating,Exclusive Shelf,Bookshelves,Date Read,My Review\n"
        '7001,The Salt Ledger,Ada Quill,4,read,"boats, sea",2024/03/09,Slow but fine.\n',
        "utf-8",
    )
    assert bookq("add", str(table)).code == 0
    text = bookq("show", "7001").out
    for part in (
        "My shelf:         read",
        "My stars:         4",
        "I read it:        2024-03-09",
        "My tags:          boats, sea",
        "My review:        Slow but fine.",
        "Fetched:          not yet",
    ):
        assert part in text


def test_show_takes_the_isbn_of_a_book_that_is_known_by_nothing_else(bookq: Bookq, tmp_path: Path) -> None:
    table = tmp_path / "books.csv"
    table.write_text("Title,Author,ISBN\nEmma,Jane Austen,9780141439587\nAnna,Leo Tolstoy,9780143035008\n")
    assert bookq("add", str(table)).code == 0
    for name in ("9780141439587", "0141439580", "isbn:9780141439587"):
        said = bookq("show", name, "--json")
        assert (said.code, said.json["title"], said.json["fetched"]) == (0, "Emma", False)
    missing = bookq("show", "9780140449136")
    assert (missing.code, "There is no book 9780140449136 here" in missing.err) == (1, True)
