"""Files that only look like backups, are broken, or mean harm: one sentence, and nothing here suffers."""

import json
import os
import random
import zipfile
from pathlib import Path

import pytest
from backupkit import (
    ABOUT,
    PAGE,
    book,
    book_line,
    by_hand,
    fill,
    held,
    job,
    job_line,
    mark_line,
    page_job,
    restored,
)

from bookq_gui.backup import restore
from bookq_gui.backup.format import BackupError
from bookq_gui.backup.restore import Backup
from bookq_gui.backup.write import back_up
from bookq_gui.jobs.record import JobRecord
from bookq_gui.model.annotation import Annotation
from bookq_gui.model.job import Status


def refused(here, file) -> str:
    with pytest.raises(BackupError) as caught:
        restored(here, file)
    return str(caught.value)


@pytest.fixture
def mine(here):
    """A collection that must be the same whatever is thrown at it."""
    return fill(here, books=[book(1)], jobs=[job(2)], annotations={1: Annotation(tags=("mine",))})


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 100, b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04", b"<html>", os.urandom(9) * 50],
    ids=["empty", "zeros", "empty zip", "start of a zip", "page", "noise"],
)
def test_what_is_no_backup_is_told(mine, file, data):
    file.write_bytes(data)
    before = held(mine)
    assert refused(mine, file) == "bookq-2026-11-26.zip is no backup of bookq."
    assert held(mine) == before


def test_a_file_that_is_not_there(here, file):
    with pytest.raises(BackupError) as caught:
        Backup(file)
    assert caught.value.missing
    assert str(caught.value) == f"There is no file {file}."


def test_a_folder_is_no_backup(here, tmp_path):
    assert refused(here, tmp_path).startswith("This backup cannot be opened (")


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        (
            {**ABOUT, "format": 2, "bookq": "3.0.0"},
            "was made by a newer bookq (3.0.0). Update bookq, then restore it.",
        ),
        (
            {**ABOUT, "format": 99, "bookq": "<b>\n"},
            "was made by a newer bookq (?). Update bookq, then restore it.",
        ),
        ({**ABOUT, "format": 0}, "is no backup of bookq."),
        ({**ABOUT, "format": True}, "is no backup of bookq."),
        ({**ABOUT, "format": "1"}, "is no backup of bookq."),
        ({"format": 1}, "is no backup of bookq."),
        ([], "is no backup of bookq."),
        ({**ABOUT, "more": "x" * 70_000}, "is no backup of bookq."),
    ],
    ids=["newer", "newer with a strange name", "zero", "true", "text", "no version", "list", "long"],
)
def test_only_formats_that_are_known(mine, file, about, sentence):
    before = held(mine)
    assert refused(mine, by_hand(file, about=about, books=[book_line(book(3))])) == f"{file.name} {sentence}"
    assert held(mine) == before


def test_nested_beyond_measure(mine, file):
    deep = b"[" * 50_000
    assert "is no backup" in refused(mine, by_hand(file, others={"backup.json": deep}))
    by_hand(file, others={"books.jsonl": deep + b"\n", "jobs.jsonl": deep, "marks.jsonl": deep})
    assert restored(mine, file).left_out == 3


class TestTraps:
    def test_one_that_unpacks_to_far_too_much(self, mine, file, monkeypatch):
        monkeypatch.setattr(restore, "MOST_UNPACKED", 2**20)
        by_hand(file, others={"books.jsonl": b" " * 2**23})
        assert refused(mine, file).endswith(
            "unpacks to far more than a backup of its size holds. It is not taken in."
        )

    def test_many_parts(self, mine, file, monkeypatch):
        monkeypatch.setattr(restore, "MOST_ENTRIES", 50)
        by_hand(file, others={f"x{number}": b"" for number in range(60)})
        assert "far more than" in refused(mine, file)

    def test_a_list_of_contents_without_end(self, mine, file, monkeypatch):
        monkeypatch.setattr(restore, "LARGEST_READ", 70_000)
        by_hand(file, others={f"{'x' * 200}{number}": b"" for number in range(500)})
        assert refused(mine, file) == f"{file.name} is no backup of bookq."

    def test_a_size_that_is_a_lie(self, mine, file):
        by_hand(file, others={"books.jsonl": (book_line(book(3)) + "\n").encode() * 3000})
        data = bytearray(file.read_bytes())
        with zipfile.ZipFile(file) as archive:
            true_size = archive.getinfo("books.jsonl").file_size
        place = data.rindex(true_size.to_bytes(4, "little"))
        data[place : place + 4] = (5_000).to_bytes(4, "little")
        file.write_bytes(data)
        result = restored(mine, file)
        assert result.damaged
        assert held(mine)[0].keys() >= {1}

    def test_a_line_without_end(self, mine, file, monkeypatch):
        monkeypatch.setattr(restore, "LONGEST_LINE", 2**16)
        monkeypatch.setattr(restore, "_CHUNK", 2**14)
        lines = ["7" * 2**20, book_line(book(3)), "[" * 2**18, book_line(book(4))]
        by_hand(file, books=lines)
        result = restored(mine, file)
        assert (result.books, result.left_out) == (2, 2)

    def test_more_lines_than_there_can_be(self, mine, file, monkeypatch):
        monkeypatch.setattr(restore, "MOST_LINES", 10)
        monkeypatch.setattr(restore, "BATCH", 4)
        by_hand(file, books=[book_line(book(number)) for number in range(10, 40)])
        assert restored(mine, file).damaged

    @pytest.mark.parametrize(
        "name",
        [
            "../../evil.html",
            "/tmp/evil.html",
            "..\\evil.html",
            "pasted-00000000000000000000000000000000.html/../../x",
            "C:evil.html",
            "pasted-ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ.html",
            "pasted-0000000000000000000000000000000.html",
            "pasted-00000000000000000000000000000000.html\n",
            "pasted-00000000000000000000000000000000.exe",
        ],
        ids=range(9),
    )
    def test_names_that_lead_elsewhere_are_never_written(self, mine, file, tmp_path, name):
        by_hand(file, others={f"pasted/{name}": PAGE})
        before = {path for path in tmp_path.rglob("*") if "store" not in path.parts}
        assert restored(mine, file).left_out == 1
        after = {path for path in tmp_path.rglob("*") if "store" not in path.parts}
        assert {path.name for path in after - before} <= {"bookq.log", "store.lock"}

    def test_a_page_that_is_not_what_its_name_says(self, mine, there, file):
        entry = page_job(there)
        name = f"pasted-{entry.id[5:]}.html"
        by_hand(file, jobs=[job_line(entry)], others={f"pasted/{name}": b"another"})
        result = restored(mine, file)
        assert (result.jobs, result.left_out) == (1, 1)
        assert not (mine.pasted / name).exists()

    @pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
    def test_other_packings_are_not_unpacked(self, mine, file, packing):
        with zipfile.ZipFile(file, "w", packing) as archive:
            archive.writestr("backup.json", json.dumps(ABOUT))
        assert "is damaged or was cut off" in refused(mine, file)


BAD_BOOKS = {
    "no JSON": "{",
    "a list": "[]",
    "a number": "7",
    "null": "null",
    "no id": '{"title": "x"}',
    "id is text": book_line(book(3), id="3"),
    "id is true": book_line(book(3), id=True),
    "id is negative": book_line(book(3), id=-3),
    "id is huge": book_line(book(3), id=2**60),
    "address of another": book_line(book(3), url="https://www.goodreads.com/book/show/4"),
    "address of a script": book_line(book(3), url="javascript:alert(1)"),
    "title is a number": book_line(book(3), title=5),
    "title is null": book_line(book(3), title=None),
    "title is endless": book_line(book(3), title="x" * 2_000_001),
    "half a letter": book_line(book(3), title="\ud800"),
    "rating is text": book_line(book(3), rating="4"),
    "rating is no number": book_line(book(3)).replace("4.15", "NaN"),
    "rating is endless": book_line(book(3)).replace("4.15", "1e999"),
    "stars are few": book_line(book(3), stars=[1, 2]),
    "stars are text": book_line(book(3), stars="abcde"),
    "authors are numbers": book_line(book(3), authors=[1]),
    "authors are a number": book_line(book(3), authors=1),
    "contributors are text": book_line(book(3), contributors="abc"),
    "contributor with more": book_line(book(3), contributors=[{"name": "x", "evil": 1}]),
    "contributor without name": book_line(book(3), contributors=[{"role": "Author"}]),
    "series is a number": book_line(book(3), series=[{"name": "x", "position": 1}]),
    "year is huge": book_line(book(3), published="9" * 4000),
    "year is endless": book_line(book(3), published="9" * 9000),
    "pages are huge": book_line(book(3), pages=10**30),
    "time is no time": book_line(book(3), fetched_at="soon"),
    "an endless number": book_line(book(3)).replace("330000", "9" * 9000),
}


@pytest.mark.parametrize("line", BAD_BOOKS.values(), ids=BAD_BOOKS)
def test_a_book_that_is_none_is_left_out(mine, file, line):
    by_hand(file, books=[book_line(book(5)), line, book_line(book(6))])
    result = restored(mine, file)
    assert (result.books, result.left_out, result.damaged) == (2, 1, False)
    assert "1 line could not be read and was left out." in str(result.message())
    assert set(held(mine)[0]) == {1, 5, 6}


def test_bytes_that_are_no_text_are_left_out(mine, file):
    by_hand(file, others={"books.jsonl": b"\xff\xfe{}\n" + book_line(book(5)).encode()})
    assert restored(mine, file).left_out == 1


def test_markup_is_cleaned(mine, file):
    html = 'A <b>bold</b> word<script>alert(1)</script><img src="file:///etc/passwd" onerror=x>.'
    by_hand(file, books=[book_line(book(5, description_html=html))])
    restored(mine, file)
    assert held(mine)[0][5].description_html == "A <b>bold</b> word."


FILE = JobRecord("file:" + "0" * 32, "files", "/home/reader/page.html", 1, 1_790_000_000.0)
BAD_JOBS = {
    "no JSON": "{",
    "no job": '{"id": "gr:5"}',
    "a list": "[1, 2]",
    "id is a number": job_line(job(5), called=5),
    "id of nothing": job_line(job(5), called="x:5"),
    "id with a zero": job_line(job(5), called="gr:05"),
    "id with a path": job_line(job(5), called="gr:5/../6"),
    "id of no book": job_line(job(5), called="gr:0"),
    "id of a cover": job_line(job(5), called="cover:5", queue="covers"),
    "unknown queue": job_line(job(5), queue="shell"),
    "wrong queue": job_line(job(5), queue="files"),
    "page of another": job_line(job(5), source="https://www.goodreads.com/book/show/6"),
    "page of another site": job_line(job(5), source="https://evil.example/book/show/5"),
    "source is a number": job_line(job(5), source=5),
    "created at true": job_line(job(5), created_at=True),
    "a label of megabytes": job_line(job(5), label="x" * 3_000_000),
    "parts in parts": job_line(job(5), more=json.loads("[" * 900 + "]" * 900)),
    "file without digest": job_line(FILE, called="file:x"),
    "file of another machine": job_line(FILE, source="//evil.example/share/page.html"),
    "file of another Windows machine": job_line(FILE, source="\\\\evil.example\\share\\page.html"),
    "file with a zero in its path": job_line(FILE, source="/a\0b"),
    "file without a path": job_line(FILE, source=""),
    "file with an endless path": job_line(FILE, source="/" + "x" * 5000),
    "unknown status": job_line(job(5), status="dancing"),
    "status is a list": job_line(job(5), status=[]),
    "sequence is text": job_line(job(5), sequence="1"),
    "sequence is huge": job_line(job(5), sequence=2**70),
    "no sequence": json.dumps({"id": "gr:5", "job": {"queue": "pages", "source": job(5).source}}),
    "time after all times": job_line(job(5), created_at=1e15),
    "time before all times": job_line(job(5), due_at=-5.0),
    "time is text": job_line(job(5), finished_at="now"),
    "attempts are negative": job_line(job(5), attempts=-1),
    "error is short": job_line(job(5), error=["x"]),
    "error holds numbers": job_line(job(5), error=[1, 2, 3]),
    "error is a number": job_line(job(5), error=1),
    "history is flat": job_line(job(5), history=[1, 2]),
    "history holds text": job_line(job(5), history=[["1", 2.0, 3.0, "x", "y"]]),
    "label is a list": job_line(job(5), label=["x"]),
    "half a letter": job_line(job(5), label="\ud800"),
}


@pytest.mark.parametrize("line", BAD_JOBS.values(), ids=BAD_JOBS)
def test_a_job_that_is_none_is_left_out(mine, file, line):
    by_hand(file, jobs=[job_line(job(7)), line, job_line(FILE)])
    result = restored(mine, file)
    assert (result.jobs, result.left_out) == (2, 1)
    assert list(held(mine)[1]) == ["gr:2", FILE.id, "gr:7"]


def test_jobs_cannot_push_to_the_front_or_go_on_for_ever(mine, file):
    line = job_line(job(7, sequence=-99), priority=1000, max_attempts=10**9, crashes=2)
    by_hand(file, jobs=[line])
    restored(mine, file)
    jobs = held(mine)[1]
    assert list(jobs) == ["gr:2", "gr:7"]
    assert (jobs["gr:7"].priority, jobs["gr:7"].max_attempts, jobs["gr:7"].crashes) == (0, 20, 0)


BAD_ANNOTATIONS = {
    "no JSON": "{",
    "no mark": '{"id": 5}',
    "id is text": mark_line("5"),
    "id is true": mark_line(True),
    "id of no book": mark_line(0),
    "mark is a list": '{"id": 5, "mark": []}',
    "tags are a text": mark_line(5, tags="sea"),
    "tags are numbers": mark_line(5, tags=[1]),
    "note is a number": mark_line(5, note=1),
    "read is a number": mark_line(5, read=1),
}


@pytest.mark.parametrize("line", BAD_ANNOTATIONS.values(), ids=BAD_ANNOTATIONS)
def test_a_mark_that_is_none_is_left_out(mine, file, line):
    by_hand(file, annotations=[mark_line(7, note="x"), line])
    result = restored(mine, file)
    assert (result.annotations, result.left_out) == (1, 1)
    assert set(held(mine)[2]) == {1, 7}


@pytest.mark.parametrize(
    "line",
    [
        '{"id": "10", "leads_to": 7}',
        '{"id": 10}',
        '{"id": 10, "leads_to": "7"}',
        '{"id": 0, "leads_to": 7}',
        '{"id": 10, "leads_to": true}',
    ],
    ids=["id is text", "no target", "target is text", "id of no book", "target is true"],
)
def test_an_id_that_leads_nowhere_is_left_out(mine, file, line):
    by_hand(file, redirects=['{"id": 11, "leads_to": 1}', line])
    assert restored(mine, file).left_out == 1


@pytest.mark.parametrize("part", ["books.jsonl", "jobs.jsonl", "marks.jsonl"])
def test_a_missing_part_is_damage_and_the_others_come_in(mine, file, part):
    by_hand(
        file,
        books=[book_line(book(5))],
        jobs=[job_line(job(5))],
        annotations=[mark_line(5, note="x")],
        leave_out=[part],
    )
    result = restored(mine, file)
    assert result.damaged
    assert result.books + result.jobs + result.annotations == 2


@pytest.fixture
def whole(there, file) -> bytes:
    """The bytes of a good backup."""
    jobs = [job(number, Status.QUEUED) for number in range(200, 260)]
    books = [book(number, random.Random(number).randbytes(40).hex()) for number in range(10, 200)]
    fill(
        there,
        books=books,
        jobs=[*jobs, page_job(there)],
        annotations={number: Annotation(tags=("x",)) for number in range(10, 40)},
    )
    back_up(there, file)
    return file.read_bytes()


@pytest.mark.parametrize("part", [0.02, 0.3, 0.7, 0.95, 0.999], ids=str)
def test_one_that_was_cut_off_changes_nothing(mine, file, whole, part):
    before = held(mine)
    file.write_bytes(whole[: int(len(whole) * part)])
    assert refused(mine, file) == f"{file.name} is damaged or was cut off. Get a new copy of it."
    assert held(mine) == before


def test_one_that_is_damaged_inside_keeps_what_is_whole(mine, file, whole):
    place = whole.index(b"books.jsonl") + 1_500
    file.write_bytes(whole[:place] + bytes(500) + whole[place + 500 :])
    result = restored(mine, file)
    assert result.damaged
    assert (result.jobs, result.annotations) == (61, 30)
    assert str(result.message()).startswith(
        f"{file.name} is damaged or was cut off. What could be read of it"
    )


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_broken_ends_in_a_sentence(mine, file, whole, seed):
    chance = random.Random(seed)
    data = bytearray(whole)
    for _ in range(chance.choice((1, 3, 30))):
        # The list of contents at the end is where most can go wrong.
        first = chance.choice((0, len(data) - 500))
        data[chance.randrange(first, len(data))] = chance.randrange(256)
    file.write_bytes(data)
    try:
        said = str(restored(mine, file).message())
    except BackupError as error:
        said = str(error)
    assert said.endswith(".")
    books, jobs, annotations = held(mine)
    assert books[1] == book(1)
    assert "gr:2" in jobs
    assert annotations[1] == Annotation(tags=("mine",))


def test_a_page_that_cannot_be_written_is_told(mine, there, file, qtbot):
    from bookq_gui.engine.engine import Engine
    from bookq_gui.model.events import Notice

    fill(there, jobs=[page_job(there)])
    back_up(there, file)
    mine.pasted.parent.mkdir(exist_ok=True)
    Path(mine.pasted).write_text("in the way")
    engine = Engine(mine, workers=False)
    engine.open()
    try:
        engine.backups.restore(file)
        qtbot.waitUntil(lambda: any(isinstance(event, Notice) for event in engine.outbox))
        texts = [event.text for event in engine.outbox if isinstance(event, Notice)]
        assert len(texts) == 1
        assert str(mine.data) in str(texts[0])
    finally:
        engine.close()
