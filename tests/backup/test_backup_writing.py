"""What is in a backup, and that the file is whole or as it was before."""

import errno
import json
import os
import stat
import threading
import zipfile
from contextlib import closing

import pytest
from backupkit import PAGE, book, fill, job, one_of_each, opened, page_job

from bookq_gui.backup import write as writing
from bookq_gui.backup.format import BackupCounts, BackupError
from bookq_gui.backup.restore import Backup
from bookq_gui.backup.write import back_up, write_backup
from bookq_gui.imports.file_types import BACKUP_HEAD, is_backup
from bookq_gui.jobs.record import JobRecord
from bookq_gui.library.reader import records_of
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.events import Notice
from bookq_gui.model.job import CanceledError, Progress, Status
from bookq_gui.storage.reader import ReadOnlyStore
from bookq_gui.storage.store import Store


def lines(file, name):
    with zipfile.ZipFile(file) as archive:
        return [json.loads(line) for line in archive.read(name).splitlines()]


def test_what_is_in_it(there, file):
    cover = JobRecord("cover:1", "covers", "https://images.gr-assets.com/1.jpg")
    kept = JobRecord("kept:1", "files", "https://www.goodreads.com/book/show/1")
    needed = page_job(there)
    read = page_job(there, PAGE + b" ", Status.FINISHED)
    fill(
        there,
        books=[book(1)],
        jobs=[*one_of_each(0.0), cover, kept, needed, read],
        annotations={1: Annotation(tags=("königlich",))},
    )
    amounts = back_up(there, file)
    assert amounts == BackupCounts(books=1, jobs=8, annotations=1, pages=1)
    with zipfile.ZipFile(file) as archive:
        about = json.loads(archive.read("backup.json"))
        assert archive.namelist() == [
            "backup.json", "books.jsonl", "aliases.jsonl", "jobs.jsonl", "corrections.jsonl", "marks.jsonl",
            f"pasted/pasted-{needed.id[5:]}.html",
        ]  # fmt: skip
        assert archive.read(archive.namelist()[-1]) == PAGE
    assert about["format"] == 1
    assert about["counts"] == {"books": 1, "jobs": 8, "marks": 1, "pages": 1}
    assert about["made_at"].endswith("+00:00")
    assert lines(file, "books.jsonl") == [{**book(1).to_dict(), "added_at": book(1).fetched_at}]
    assert {line["id"] for line in lines(file, "jobs.jsonl")}.isdisjoint({"cover:1", "kept:1"})
    assert lines(file, "marks.jsonl") == [{"id": 1, "mark": {"tags": ["königlich"]}}]


def test_it_is_known_by_its_first_bytes(there, file):
    back_up(there, file)
    assert is_backup(file.read_bytes()[:BACKUP_HEAD])


def test_nothing_kept_makes_an_empty_backup(there, file):
    assert back_up(there, file) == BackupCounts()
    with closing(Backup(file)) as backup:
        assert [*backup.books(), *backup.redirects(), *backup.jobs(), *backup.annotations()] == []


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_only_the_user_may_read_it_whoever_could_read_the_one_before(there, file):
    file.write_text("before")
    file.chmod(0o644)
    back_up(there, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "name", ["store/cache.db", "store/new.zip", "settings.json", "pasted/x.zip", "bookq.log"]
)
def test_bookqs_own_files_are_never_written_over(there, name):
    fill(there, books=[book(1)])
    with pytest.raises(BackupError, match="bookq keeps its own files"):
        back_up(there, there.data / name)


def test_a_full_disk_leaves_the_old_one(there, file, monkeypatch):
    fill(there, books=[book(number) for number in range(1, 50)])
    back_up(there, file)
    before = file.read_bytes()

    def full(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing, "_pieces", full)
    with pytest.raises(BackupError, match=r"is full\. Free some space.* is as it was before"):
        back_up(there, file)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.glob(".bookq-*")] == []


def test_one_that_is_given_up_leaves_the_old_one(there, file):
    fill(there, books=[book(number) for number in range(1, 300)])
    file.write_text("before")
    with pytest.raises(CanceledError):
        back_up(there, file, Progress(canceled=lambda: True))
    assert file.read_text() == "before"


def test_a_folder_that_is_not_there_is_told(there, tmp_path):
    with pytest.raises(BackupError, match="There is no folder"):
        back_up(there, tmp_path / "missing" / "x.zip")


def test_everything_read_together_is_of_one_moment(there):
    fill(there, books=[book(1)], jobs=[job(1)])
    with closing(ReadOnlyStore(there.store)) as texts, texts.together():
        assert [key for key, _text in texts.rows("book:")] == ["1"]
        fill(there, books=[book(2)], jobs=[job(2, Status.FINISHED)])
        assert [key for key, _text in texts.rows("job:")] == ["gr:1"]
        assert texts.count("book:") == 1
        assert texts.get("job:gr:2") is None
    with closing(ReadOnlyStore(there.store)) as texts:
        assert texts.count("book:") == 2


def test_jobs_and_books_belong_together_while_somebody_writes(there, file):
    """A writer commits a book and its job at once; no backup may hold one without the other."""
    store = Store(there.store)
    store.open()
    done = threading.Event()

    def write():
        number = 0
        while not done.is_set():
            number += 1
            entry = job(number, Status.FINISHED)
            from bookq_gui.jobs.record import encode

            store.put({**records_of(book(number)), f"job:{entry.id}": encode(entry)})
            store.flush()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            back_up(there, file)
            books = {f"gr:{line['id']}" for line in lines(file, "books.jsonl")}
            assert books == {line["id"] for line in lines(file, "jobs.jsonl")}
    finally:
        done.set()
        writer.join()
        store.close()


class Endless:
    """A store of 20,000 books that are made when they are asked for; it notes how far it was asked."""

    def __init__(self):
        self.given = 0

    def rows(self, prefix):
        if prefix == "book:":
            text = book(7).to_json()
            for number in range(20_000):
                self.given = number + 1
                yield str(number), text

    def count(self, prefix):
        return 20_000 if prefix == "book:" else 0

    def get(self, key):
        return None


def test_books_are_written_as_they_come(tmp_path, file, monkeypatch):
    texts = Endless()
    written = []
    inner = writing._pieces

    def watched(all_lines, stopped):
        for piece in inner(all_lines, stopped):
            written.append((texts.given, len(piece)))
            yield piece

    monkeypatch.setattr(writing, "_pieces", watched)
    assert write_backup(texts, tmp_path, file).books == 20_000
    assert len(written) > 20
    assert max(size for _given, size in written) < 2 * writing._PIECE
    assert written[0][0] < 1_000
    assert written[-1][0] == 20_000


def test_the_engine_tells_how_it_ended(there, file, qtbot):
    fill(there, books=[book(1), book(2)], annotations={1: Annotation(note="x")})
    engine = opened(there)
    try:
        engine.library.change_annotations([2], lambda _key, _mine: Annotation(state="read"))
        engine.backups.back_up(file)
        qtbot.waitUntil(lambda: any(isinstance(event, Notice) for event in engine.outbox))
        engine.backups.back_up(there.store / "x.zip")
        qtbot.waitUntil(lambda: sum(isinstance(event, Notice) for event in engine.outbox) == 2)
    finally:
        engine.close()
    first, second = (str(event.text) for event in engine.outbox if isinstance(event, Notice))
    assert first == (
        "2 books, 0 jobs and 2 notes are saved in bookq-2026-11-26.zip. "
        "Settings, covers and kept pages are not in it."
    )
    assert second.startswith("bookq keeps its own files at ")
